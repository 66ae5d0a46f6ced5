// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowkeys.h"

#include "ui/widgets/editingkeys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace loquat {

WindowKeys::WindowKeys(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, &WindowKeys::watchFocus);
}

void WindowKeys::watchFocus(QWidget* before, QWidget* now)
{
    if (before)
        before->removeEventFilter(this);
    const bool edits = now && (now->inherits("QLineEdit") || now->inherits("QTextEdit") ||
                               now->inherits("QPlainTextEdit"));
    if (edits && now->window() == m_window)
        now->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<QKeyEvent*>(event)->keyCombination());
    const QList<QAction*> actions = m_window->actions();
    // Escape first leaves what one is in, where that wants it: a search, an editor.
    const bool leaves = key == QKeySequence(Qt::Key_Escape);
    const bool isOurs =
        !leaves && !isEditingKey(key) && std::ranges::any_of(actions, [&](QAction* action) {
            return action->isEnabled() && action->shortcuts().contains(key);
        });
    if (!isOurs)
        return QObject::eventFilter(watched, event);
    event->ignore(); // so that the window's shortcut has it
    return true;
}

} // namespace loquat
