// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pullrow.h"

#include "app/session/modelpull.h"
#include "app/session/serverdirectory.h"
#include "ui/models/pullwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QPushButton* button(const QString& label, const QString& objectName, const QString& tip)
{
    auto* made = new QPushButton(label);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PullRow::PullRow(const ServerDirectory& servers, ModelPull& pull, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_pull(pull)
    , m_headline(new ElidedLabel(this))
    , m_status(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_again(button(tr("Try again"), u"pullAgain"_s, tr("Goes on where it stopped")))
    , m_wait(button(tr("Keep waiting"), u"pullWait"_s, tr("Wait for another two minutes")))
    , m_cancel(
          button(tr("Cancel"), u"pullStop"_s, tr("Stop; what has arrived stays on the server")))
    , m_dismiss(button(tr("Remove"), u"pullDismiss"_s, tr("Take this off the list")))
{
    setObjectName(u"pullRow"_s);
    m_headline->setElideMode(Qt::ElideMiddle);
    m_status->setMuted(true);
    m_status->setObjectName(u"pullRowStatus"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_again, m_wait, m_cancel, m_dismiss})
        buttons->addWidget(one);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, theme::grid, 0, theme::grid);
    grid->setHorizontalSpacing(3 * theme::grid);
    grid->setVerticalSpacing(theme::grid);
    grid->addWidget(m_headline, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_status, 2, 0);
    grid->addLayout(buttons, 0, 1, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    connect(m_again, &QPushButton::clicked, this, [this] { m_pull.start(); });
    connect(m_wait, &QPushButton::clicked, this, [this] { m_pull.keepWaiting(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_pull.cancel(); });
    connect(m_dismiss, &QPushButton::clicked, this, &PullRow::dismissed);
    connect(&pull, &ModelPull::changed, this, &PullRow::refresh);
    refresh();
}

void PullRow::refresh()
{
    constexpr int steps = 1000;
    const auto server = m_servers.profile(m_pull.server());
    const bool running = m_pull.state() == ModelPull::State::Running;
    const bool done = m_pull.state() == ModelPull::State::Done;
    m_headline->setText(PullWords::headline(m_pull, server ? server->name : QString()));
    m_status->setText(PullWords::status(m_pull));
    m_status->setVisible(!done);
    m_bar->setVisible(running);
    const PullProgress& progress = m_pull.progress();
    if (progress.verifying || progress.totalBytes <= 0) {
        m_bar->setRange(0, 0);
    } else {
        m_bar->setRange(0, steps);
        m_bar->setValue(
            int(double(steps) * double(progress.completedBytes) / double(progress.totalBytes)));
    }
    m_bar->setAccessibleDescription(m_status->text());
    m_again->setText(m_pull.state() == ModelPull::State::Failed ? tr("Try again") : tr("Resume"));
    m_again->setVisible(!running && !done);
    m_wait->setVisible(running && m_pull.isQuiet());
    m_cancel->setVisible(running);
    m_dismiss->setVisible(!running);
}

} // namespace loquat
