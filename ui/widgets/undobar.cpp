// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undobar.h"

#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace loquat {

UndoBar::UndoBar(QWidget* parent)
    : QWidget(parent)
    , m_message(new ElidedLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    m_button->setObjectName(QStringLiteral("undo"));
    m_button->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_message, 1);
    row->addWidget(m_button);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::expire);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_timer.stop();
        m_open = false;
        hide();
        Q_EMIT undone();
    });
    hide();
}

void UndoBar::offer(const QString& message, std::chrono::milliseconds time)
{
    if (m_open)
        expire();
    m_message->setText(message);
    setAccessibleName(message);
    m_timer.setInterval(time);
    m_open = true;
    show();
    resume();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5);
}

void UndoBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    resume();
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_timer.stop();
    else if (event->type() == QEvent::FocusOut)
        resume();
    return QWidget::eventFilter(watched, event);
}

void UndoBar::expire()
{
    m_timer.stop();
    m_open = false;
    hide();
    Q_EMIT expired();
}

void UndoBar::resume()
{
    if (m_open && !underMouse() && !m_button->hasFocus())
        m_timer.start();
}

} // namespace loquat
