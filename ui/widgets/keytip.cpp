// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keytip.h"

#include <QEvent>

namespace loquat {

void KeyTip::set(QWidget& widget, const QString& text, const QString& action,
                 const QList<QKeySequence>& usual)
{
    set(widget, text, ActionKeys(widget, action, usual));
}

void KeyTip::set(QWidget& widget, const QString& text, const ActionKeys& keys)
{
    qDeleteAll(widget.findChildren<KeyTip*>(Qt::FindDirectChildrenOnly));
    new KeyTip(widget, text, keys);
}

KeyTip::KeyTip(QWidget& widget, const QString& text, const ActionKeys& keys)
    : QObject(&widget)
    , m_widget(widget)
    , m_text(text)
    , m_keys(keys)
{
    widget.installEventFilter(this);
    update();
}

bool KeyTip::eventFilter(QObject* watched, QEvent* event)
{
    // The window that has the action may have come since.
    if (event->type() == QEvent::Show || event->type() == QEvent::Polish)
        update();
    return QObject::eventFilter(watched, event);
}

void KeyTip::update()
{
    QAction* action = m_keys.action();
    if (action && action != m_followed) {
        m_followed = action;
        connect(action, &QAction::changed, this, &KeyTip::update);
    }
    if (const QString tip = m_keys.named(m_text); m_widget.toolTip() != tip)
        m_widget.setToolTip(tip);
}

} // namespace loquat
