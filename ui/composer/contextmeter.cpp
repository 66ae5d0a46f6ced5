// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/contextmeter.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 3;
constexpr int barWidth = theme::grid * 12;

} // namespace

ContextMeter::ContextMeter(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("contextMeter"_L1);
    setAccessibleName(tr("Context"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    setFont(small);
    showState();
}

void ContextMeter::setUse(const ContextUse& use)
{
    if (use == m_use)
        return;
    m_use = use;
    showState();
}

void ContextMeter::setPromptTokens(qint64 tokens)
{
    if (tokens == m_promptTokens)
        return;
    m_promptTokens = tokens;
    showState();
}

void ContextMeter::setHasRoom(bool has)
{
    m_hasRoom = has;
    setVisible(m_hasRoom && !m_text.isEmpty());
}

bool ContextMeter::isCut() const
{
    return m_use.leftOut > 0 || (m_use.window > 0 && total() + m_use.reply > m_use.window);
}

QString ContextMeter::warningText() const
{
    const QLocale numbers = locale();
    if (m_use.window > 0 && m_promptTokens > m_use.window - m_use.reply)
        return m_use.isWindowKnown
                   ? tr("This prompt alone is too long for the model’s window of %1 tokens.")
                         .arg(numbers.toString(m_use.window))
                   : tr("This prompt alone may be too long for the model: servers usually take %1 "
                        "tokens.")
                         .arg(numbers.toString(m_use.window));
    if (m_use.leftOut > 0)
        return tr("The first %n turn(s) of this chat will not be sent: they do not fit.", nullptr,
                  m_use.leftOut);
    if (isCut() && m_use.way == MemoryWay::Context)
        return tr("The server will cut the beginning of this chat: it does not fit.");
    if (isCut() && (m_use.way == MemoryWay::Chat || m_use.way == MemoryWay::Transcript))
        return tr("The oldest turns of this chat will not be sent: they do not fit.");
    if (m_use.lastCut)
        return tr("The last prompt was cut: the server read %1 of about %2 tokens.")
            .arg(numbers.toString(m_use.lastCut->read), numbers.toString(m_use.lastCut->sent));
    return {};
}

QString ContextMeter::details() const
{
    const QLocale numbers = locale();
    QStringList lines{tr("This prompt: about %1 tokens").arg(numbers.toString(m_promptTokens))};
    if (m_use.past.tokens > 0)
        lines.append(
            m_use.past.isCounted
                ? tr("The chat so far: %1 tokens, as the server counted")
                      .arg(numbers.toString(m_use.past.tokens))
                : tr("The chat so far: about %1 tokens").arg(numbers.toString(m_use.past.tokens)));
    lines.append(tr("Kept free for the reply: %1 tokens").arg(numbers.toString(m_use.reply)));
    lines.append(m_use.isWindowKnown
                     ? tr("The model’s window: %1 tokens").arg(numbers.toString(m_use.window))
                     : tr("How much the server takes at once is not known; usually it is at "
                          "least %1 tokens")
                           .arg(numbers.toString(m_use.window)));
    return lines.join(u'\n');
}

void ContextMeter::showState()
{
    const QLocale numbers = locale();
    const QString prompt =
        m_promptTokens > 0 ? tr("≈ %1 tokens").arg(numbers.toString(m_promptTokens)) : QString();
    const QString whole = m_use.window > 0
                              ? (m_use.isWindowKnown ? tr("%1 of %2") : tr("%1 of %2 or more"))
                                    .arg(numbers.toString(total()), numbers.toString(m_use.window))
                              : QString();
    const bool first = m_use.past.tokens == 0;
    m_text = prompt.isEmpty() || whole.isEmpty() ? prompt + (first ? QString() : whole)
                                                 : prompt + u" · "_s + whole;
    setToolTip(u"<p style='white-space:pre'>"_s + details().toHtmlEscaped() + u"</p>"_s);
    setAccessibleDescription(details());
    setVisible(m_hasRoom && !m_text.isEmpty());
    const QString before = std::exchange(m_warning, warningText());
    updateGeometry();
    update();
    if (before != m_warning)
        Q_EMIT warningChanged();
}

QSize ContextMeter::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::max(barWidth, metrics.horizontalAdvance(m_text) + 2),
            metrics.height() + barHeight + theme::grid};
}

QSize ContextMeter::minimumSizeHint() const
{
    return {barWidth, sizeHint().height()};
}

void ContextMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool cut = isCut() || m_use.lastCut;
    const QColor ink =
        theme::colour(palette(), cut ? theme::Colour::Warning : theme::Colour::MutedText);
    painter.setPen(ink);
    const QRect words = rect().adjusted(0, 0, 0, -barHeight - theme::grid / 2);
    // Where it is narrow, what stands last says most.
    const QString last = m_text.section(u" · "_s, -1);
    const QFontMetrics metrics(font());
    const bool fits = metrics.horizontalAdvance(m_text) <= words.width();
    painter.drawText(words, Qt::AlignTrailing | Qt::AlignVCenter,
                     metrics.elidedText(fits ? m_text : last, Qt::ElideLeft, words.width()));
    const QRectF bar(0, height() - barHeight, width(), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(palette(), theme::Colour::Border));
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    const qreal share =
        m_use.window > 0 ? std::min(1.0, double(total()) / double(m_use.window)) : 0.0;
    QRectF used = bar;
    used.setWidth(bar.width() * share);
    if (isRightToLeft())
        used.moveRight(bar.right());
    painter.setBrush(cut ? ink : theme::colour(palette(), theme::Colour::Accent));
    painter.drawRoundedRect(used, barHeight / 2.0, barHeight / 2.0);
}

void ContextMeter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace loquat
