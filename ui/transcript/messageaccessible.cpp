// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/messageaccessible.h"

#include <algorithm>

namespace loquat {

MessageAccessible::MessageAccessible(TranscriptView* view, TurnId turn, bool isPrompt)
    : m_view(view)
    , m_turn(turn)
    , m_isPrompt(isPrompt)
{}

std::optional<TranscriptView::Message> MessageAccessible::message() const
{
    if (!m_view)
        return std::nullopt;
    for (const TranscriptView::Message& one : m_view->visibleMessages()) {
        if (one.turn == m_turn && one.isPrompt == m_isPrompt)
            return one;
    }
    return std::nullopt;
}

bool MessageAccessible::isValid() const
{
    return !m_view.isNull();
}

QAccessibleInterface* MessageAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
}

QString MessageAccessible::text(QAccessible::Text text) const
{
    const auto shown = message();
    if (!shown)
        return {};
    switch (text) {
    case QAccessible::Name:
        return shown->name + QStringLiteral(": ") + shown->text;
    case QAccessible::Value:
        return shown->text;
    default:
        return {};
    }
}

QRect MessageAccessible::rect() const
{
    const auto shown = message();
    if (!shown)
        return {};
    const QRect visible = shown->rect.intersected(m_view->viewport()->rect());
    return {m_view->viewport()->mapToGlobal(visible.topLeft()), visible.size()};
}

QAccessible::State MessageAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiLine = true;
    state.offscreen = !message().has_value();
    return state;
}

} // namespace loquat
