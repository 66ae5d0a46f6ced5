// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restart.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>

#include <utility>

namespace loquat {

Restart::Restart(std::function<QWidget&()> window)
    : m_window(std::move(window))
{}

void Restart::ask()
{
    qApp->installEventFilter(this);
    m_wanted = true;
    m_window().close();
}

bool Restart::isDue() const
{
    return m_wanted && !m_window().isVisible();
}

bool Restart::eventFilter(QObject* watched, QEvent* event)
{
    const bool isInput = event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::ShortcutOverride ||
                         event->type() == QEvent::KeyPress;
    // A window's own button is no answer to a question either.
    const bool isClose = event->type() == QEvent::Close && event->spontaneous();
    const auto* widget = isInput || isClose ? qobject_cast<QWidget*>(watched) : nullptr;
    if (m_wanted && widget && !qobject_cast<QMessageBox*>(widget->window()) &&
        m_window().isVisible())
        m_wanted = false;
    return QObject::eventFilter(watched, event);
}

} // namespace loquat
