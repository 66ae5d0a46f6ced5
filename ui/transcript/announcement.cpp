// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/announcement.h"

namespace loquat {

Announcement::Announcement(QWidget* host)
    : m_host(host)
{}

void Announcement::tell(QAccessible::Event event)
{
    QAccessibleEvent happened(this, event);
    QAccessible::updateAccessibility(&happened);
}

void Announcement::show(const QString& sentence)
{
    hide();
    m_sentence = sentence;
    m_showing = true;
    tell(QAccessible::NameChanged);
    tell(QAccessible::ObjectShow);
}

void Announcement::hide()
{
    if (!m_showing)
        return;
    m_showing = false;
    tell(QAccessible::ObjectHide);
}

QAccessibleInterface* Announcement::parent() const
{
    return m_host ? QAccessible::queryAccessibleInterface(m_host.data()) : nullptr;
}

QString Announcement::text(QAccessible::Text text) const
{
    return text == QAccessible::Name ? m_sentence : QString();
}

QAccessible::State Announcement::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.invisible = !m_showing;
    return state;
}

} // namespace loquat
