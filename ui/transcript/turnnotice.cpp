// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnnotice.h"

#include "app/base/clock.h"
#include "ui/text/figures.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace loquat {

namespace {

constexpr int padding = 3 * theme::grid;
constexpr int gap = theme::grid;
constexpr int barWidth = 3;

} // namespace

TurnNotice::TurnNotice(const TurnWords::Notice& notice, QWidget* parent)
    : QWidget(parent)
    , m_isFailure(notice.isFailure)
{
    setObjectName(QStringLiteral("turnNotice"));
    setMouseTracking(true); // the viewport below learns where the mouse is
    const auto addLabel = [this](const QString& text, bool strong) {
        if (text.isEmpty())
            return;
        auto* label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(text);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (strong) {
            QFont font = label->font();
            font.setBold(true);
            label->setFont(font);
        }
        m_labels.append(label);
    };
    addLabel(notice.title, true);
    addLabel(notice.sentence, false);
    addLabel(notice.advice, false);
    for (const ErrorAction action : notice.actions) {
        auto* button = new QPushButton(actionLabel(action, notice.error), this);
        button->setAutoDefault(false);
        if (!notice.error.link.isEmpty() && action == ErrorAction::OpenLink)
            button->setToolTip(notice.error.link.toDisplayString());
        connect(button, &QPushButton::clicked, this,
                [this, action] { Q_EMIT actionRequested(action); });
        m_all.append(button);
        if (asksAgain(action))
            m_asking.append(button);
        if (action == ErrorAction::Retry)
            m_retry = button;
    }
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &TurnNotice::countDown);
    m_buttons = m_all;
    setAccessibleName(text());
}

void TurnNotice::setAskingAgain(bool offered)
{
    m_buttons.clear();
    for (QPushButton* button : std::as_const(m_all)) {
        const bool wanted = offered || !m_asking.contains(button);
        button->setVisible(wanted);
        if (wanted)
            m_buttons.append(button);
    }
    arrange(width(), true);
}

void TurnNotice::waitUntil(qint64 dueMs, const Clock& clock)
{
    m_dueMs = dueMs;
    m_clock = &clock;
    countDown();
}

void TurnNotice::countDown()
{
    if (!m_retry)
        return;
    const qint64 leftMs = m_dueMs - m_clock->nowMs();
    const QString label = actionLabel(ErrorAction::Retry);
    m_retry->setEnabled(leftMs <= 0);
    if (leftMs > 0) {
        // As the last second begins it says "1 s", not "0 s".
        const qint64 left = (leftMs + 999) / 1000;
        m_retry->setText(tr("%1 in %2").arg(label, waitText(left)));
        m_tick.start(int(leftMs - (left - 1) * 1000));
    } else {
        m_retry->setText(label);
    }
    arrange(width(), true);
}

QString TurnNotice::text() const
{
    QStringList parts;
    for (const QLabel* label : m_labels)
        parts.append(label->text());
    return parts.join(u' ');
}

int TurnNotice::heightFor(int width) const
{
    return arrange(width, false);
}

// From top to bottom, buttons side by side as long as they fit.
int TurnNotice::arrange(int width, bool place) const
{
    const QRect whole(0, 0, width, 0);
    const int left = padding + barWidth;
    const int inner = std::max(1, width - left - padding);
    int y = padding;
    for (QLabel* label : m_labels) {
        const int height = label->heightForWidth(inner);
        if (place)
            label->setGeometry(
                QStyle::visualRect(layoutDirection(), whole, QRect(left, y, inner, height)));
        y += height + gap;
    }
    int x = left;
    int rowHeight = 0;
    if (!m_buttons.isEmpty())
        y += gap;
    for (QPushButton* button : m_buttons) {
        const QSize size = button->sizeHint().boundedTo({inner, button->sizeHint().height()});
        if (x > left && x + size.width() > left + inner) {
            x = left;
            y += rowHeight + 2 * gap;
        }
        if (place)
            button->setGeometry(
                QStyle::visualRect(layoutDirection(), whole, QRect(QPoint(x, y), size)));
        x += size.width() + 2 * gap;
        rowHeight = size.height();
    }
    return y + (m_buttons.isEmpty() ? -gap : rowHeight) + padding;
}

void TurnNotice::resizeEvent(QResizeEvent*)
{
    arrange(width(), true);
}

void TurnNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme::colour(palette(), theme::Colour::Border));
    painter.setBrush(theme::colour(palette(), theme::Colour::Raised));
    painter.drawRoundedRect(box, theme::radius, theme::radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        theme::colour(palette(), m_isFailure ? theme::Colour::Danger : theme::Colour::Warning));
    const QRect bar(theme::grid, padding, barWidth, height() - 2 * padding);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 1.5, 1.5);
}

} // namespace loquat
