// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectionview.h"

#include "ui/text/certificatetext.h"
#include "ui/text/connectiontext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepCount = int(ConnectionStep::Kind::Streaming) + 1;
constexpr int markSize = 16;

using State = ConnectionStep::State;

QIcon markOf(State state)
{
    switch (state) {
    case State::Passed:
        return theme::icon(theme::Icon::Check, theme::Colour::Success);
    case State::Failed:
        return theme::icon(theme::Icon::Close, theme::Colour::Danger);
    case State::Warned:
        return theme::icon(theme::Icon::Warning, theme::Colour::Warning);
    case State::Running:
        return theme::icon(theme::Icon::ChevronRight, theme::Colour::Accent);
    default:
        return {};
    }
}

} // namespace

ConnectionView::ConnectionView(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QWidget(this))
    , m_certificate(new MutedLabel({}, this))
    , m_trust(new QPushButton(tr("Trust this certificate"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_copy(new QPushButton(theme::icon(theme::Icon::Copy), tr("Copy report"), this))
{
    setObjectName(u"connectionSteps"_s);
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * theme::grid);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(2, 1);
    for (int row = 0; row < stepCount; ++row) {
        Line line{new QLabel(m_lines), new QLabel(stepName(ConnectionStep::Kind(row)), m_lines),
                  new MutedLabel({}, m_lines)};
        line.mark->setFixedSize(markSize, markSize);
        line.outcome->setObjectName(u"stepOutcome"_s + QString::number(row));
        grid->addWidget(line.mark, row, 0);
        grid->addWidget(line.name, row, 1);
        grid->addWidget(line.outcome, row, 2);
        m_steps.append(line);
    }
    m_certificate->setObjectName(u"shownCertificate"_s);
    m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    m_trust->setObjectName(u"trustCertificate"_s);
    m_cancel->setObjectName(u"cancelTest"_s);
    m_copy->setObjectName(u"copyReport"_s);
    m_copy->setToolTip(tr("Copies what was found, without any secret, for a bug report"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_trust);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_lines);
    column->addWidget(m_certificate);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_test)
            m_test->cancel();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_test)
            QGuiApplication::clipboard()->setText(
                connectionReport(m_test->address(), m_test->steps()));
    });
    connect(m_trust, &QPushButton::clicked, this, [this] {
        const ConnectionStep* failed = m_test ? m_test->failedStep() : nullptr;
        if (failed && failed->certificate.isSet())
            Q_EMIT trustRequested(PinnedCertificate(failed->certificate));
    });
    hide();
}

ConnectionView::~ConnectionView() = default;

void ConnectionView::run(std::unique_ptr<ConnectionTest> test)
{
    clear();
    m_test = std::move(test);
    connect(m_test.get(), &ConnectionTest::stepChanged, this, &ConnectionView::showStep);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionView::conclude);
    for (int row = 0; row < stepCount; ++row)
        showStep(row);
    m_cancel->show();
    m_copy->hide();
    m_trust->hide();
    m_certificate->hide();
    show();
    m_test->start();
}

void ConnectionView::clear()
{
    if (m_test) {
        m_test->disconnect(this);
        // It may be what calls.
        m_test.release()->deleteLater();
    }
    hide();
}

void ConnectionView::showStep(int index)
{
    const ConnectionStep& step = m_test->steps().at(index);
    const Line& line = m_steps.at(index);
    line.mark->setPixmap(markOf(step.state).pixmap(markSize, markSize));
    line.outcome->setText(stepOutcome(step));
    line.outcome->setTone(step.state == State::Failed   ? MutedLabel::Tone::Danger
                          : step.state == State::Warned ? MutedLabel::Tone::Warning
                                                        : MutedLabel::Tone::Muted);
    line.name->setEnabled(step.state != State::Skipped && step.state != State::Waiting);
    line.name->setAccessibleName(stepName(step.kind));
    line.name->setAccessibleDescription(stepOutcome(step));
}

void ConnectionView::conclude()
{
    m_cancel->hide();
    m_copy->show();
    const ConnectionStep* failed = m_test->failedStep();
    const bool shown = failed && failed->certificate.isSet();
    m_certificate->setText(shown ? certificateText(failed->certificate) : QString());
    m_certificate->setVisible(shown);
    m_trust->setVisible(shown);
    if (shown)
        m_trust->setText(failed->error->reason == ErrorReason::CertificateChanged
                             ? tr("Trust the new certificate")
                             : tr("Trust this certificate"));
    Q_EMIT finished();
}

} // namespace loquat
