// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pulldialog.h"

#include "app/session/modelpulls.h"
#include "app/session/serverdirectory.h"
#include "ui/models/pullwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = theme::grid * 110;
constexpr int steps = 1000;

QPushButton* button(const QString& label, const QString& objectName, const QString& tip,
                    QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PullDialog::PullDialog(const ServerDirectory& servers, ModelPulls& pulls, const ProfileId& server,
                       QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_pulls(pulls)
    , m_server(server)
    , m_headline(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_bar(new QProgressBar(this))
    , m_status(new MutedLabel({}, this))
    , m_start(button(tr("Pull"), u"pullStart"_s, tr("Fetch the model (Enter)"), this))
    , m_keepWaiting(button(tr("Keep waiting"), u"pullKeepWaiting"_s,
                           tr("Wait for another two minutes"), this))
    , m_askAgain(button(tr("Ask again"), u"pullAskAgain"_s,
                        tr("Ask the prompt that failed for want of this model again"), this))
    , m_cancel(button(tr("Cancel"), u"pullCancel"_s,
                      tr("Stop; what has arrived stays on the server"), this))
    , m_close(button(tr("Close"), u"pullClose"_s, tr("Close this window (Esc)"), this))
{
    setObjectName(u"pullDialog"_s);
    setAttribute(Qt::WA_ShowWithoutActivating, false);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setObjectName(u"pullHeadline"_s);
    m_name->setObjectName(u"pullName"_s);
    m_name->setAccessibleName(tr("Model name"));
    m_name->setToolTip(tr("As the library spells it, with its tag"));
    m_name->setPlaceholderText(tr("such as llama3.2:3b"));
    m_bar->setObjectName(u"pullProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_status->setObjectName(u"pullStatus"_s);
    layOut();

    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_start->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &PullDialog::pullTyped);
    connect(m_start, &QPushButton::clicked, this, &PullDialog::pullTyped);
    connect(m_keepWaiting, &QPushButton::clicked, this, [this] {
        if (m_pull)
            m_pull->keepWaiting();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_pull)
            m_pull->cancel();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT askAgainRequested();
    });

    setWindowTitle(tr("Pull a model"));
    m_headline->setText(PullWords::question(serverName()));
    m_status->setText(PullWords::hint());
    m_bar->hide();
    m_start->setEnabled(false);
    offer({m_start, m_close});
}

PullDialog::~PullDialog() = default;

void PullDialog::layOut()
{
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* one : {m_askAgain, m_start, m_keepWaiting, m_cancel, m_close})
        buttons->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(m_headline);
    column->addWidget(m_name);
    column->addWidget(m_bar);
    column->addWidget(m_status);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(wide);
}

QString PullDialog::serverName() const
{
    const auto profile = m_servers.profile(m_server);
    return profile ? profile->name : QString();
}

QString PullDialog::model() const
{
    return m_model;
}

bool PullDialog::isRunning() const
{
    return m_pull && m_pull->state() == ModelPull::State::Running;
}

void PullDialog::suggest(const QString& model)
{
    m_name->setText(model);
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void PullDialog::setAskingAgain(bool offered)
{
    m_askingAgain = offered;
    if (m_pull)
        show(*m_pull);
}

void PullDialog::pullTyped()
{
    const QString typed = m_model.isEmpty() ? m_name->text().trimmed() : m_model;
    if (!typed.isEmpty())
        pull(typed);
}

void PullDialog::pull(const QString& model)
{
    if (isRunning())
        return;
    m_model = model;
    ModelPull& pull = m_pulls.pullOf(m_server, model);
    if (m_pull != &pull) {
        if (m_pull)
            m_pull->disconnect(this);
        m_pull = &pull;
        connect(&pull, &ModelPull::changed, this, [this] {
            show(*m_pull);
            if (!isRunning())
                announceEnd();
        });
    }
    setWindowTitle(tr("Pull %1").arg(model));
    m_name->hide();
    m_pull->start();
    show(*m_pull);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void PullDialog::offer(std::initializer_list<QPushButton*> buttons)
{
    QPushButton* focused = nullptr;
    for (QPushButton* one : {m_askAgain, m_start, m_keepWaiting, m_cancel, m_close}) {
        const bool wanted = std::find(buttons.begin(), buttons.end(), one) != buttons.end();
        if (one->hasFocus() && !wanted)
            focused = *buttons.begin();
        one->setVisible(wanted);
        one->setDefault(false);
    }
    // The focus must not fall to a button that happens to be next.
    if (focused)
        focused->setFocus(Qt::OtherFocusReason);
}

void PullDialog::show(const ModelPull& pull)
{
    m_headline->setText(PullWords::headline(pull, serverName()));
    m_status->setText(PullWords::status(pull));
    m_status->setTone(pull.state() == ModelPull::State::Failed ? MutedLabel::Tone::Danger
                      : pull.isQuiet()                         ? MutedLabel::Tone::Warning
                                                               : MutedLabel::Tone::Muted);
    m_close->setText(tr("Close"));
    switch (pull.state()) {
    case ModelPull::State::Idle:
        break;
    case ModelPull::State::Running:
        m_close->setText(tr("Hide"));
        m_close->setToolTip(tr("Go on without this window (Esc)"));
        if (pull.isQuiet())
            offer({m_keepWaiting, m_cancel, m_close});
        else
            offer({m_cancel, m_close});
        break;
    case ModelPull::State::Done:
        if (m_askingAgain)
            offer({m_askAgain, m_close});
        else
            offer({m_close});
        break;
    case ModelPull::State::Failed:
    case ModelPull::State::Cancelled:
        m_start->setEnabled(true);
        m_start->setText(tr("Try again"));
        m_start->setToolTip(tr("Goes on where it stopped"));
        offer({m_start, m_close});
        break;
    }
    showProgress(pull);
}

void PullDialog::showProgress(const ModelPull& pull)
{
    const PullProgress& progress = pull.progress();
    const bool done = pull.state() == ModelPull::State::Done;
    m_bar->setVisible(done || pull.state() == ModelPull::State::Running);
    if (done) {
        m_bar->setRange(0, steps);
        m_bar->setValue(steps);
    } else if (progress.verifying || progress.totalBytes <= 0) {
        m_bar->setRange(0, 0); // something goes on, nobody knows how much of it
    } else {
        m_bar->setRange(0, steps);
        m_bar->setValue(
            int(double(steps) * double(progress.completedBytes) / double(progress.totalBytes)));
    }
    m_bar->setAccessibleDescription(m_status->text());
}

void PullDialog::announceEnd()
{
    if (isVisible())
        return;
    setAttribute(Qt::WA_ShowWithoutActivating);
    setVisible(true);
    setAttribute(Qt::WA_ShowWithoutActivating, false);
}

} // namespace loquat
