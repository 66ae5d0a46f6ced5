// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restart.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>

namespace loquat {

Restart::Restart(QWidget& window)
    : m_window(window)
{}

void Restart::ask()
{
    qApp->installEventFilter(this);
    m_wanted = true;
    m_window.close();
}

bool Restart::isDue() const
{
    return m_wanted && !m_window.isVisible();
}

bool Restart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Close:
        // The window's own button, not an answer to a question.
        if (watched == &m_window && event->spontaneous())
            m_wanted = false;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && m_window.isVisible() && !qobject_cast<QMessageBox*>(widget->window()))
            m_wanted = false;
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace loquat
