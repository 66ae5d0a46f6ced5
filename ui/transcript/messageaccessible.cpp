// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/messageaccessible.h"

#include "ui/transcript/transcriptaccessible.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr int longestInName = 200;

} // namespace

MessageAccessible::MessageAccessible(TranscriptView* view, TurnId turn, TurnPart part)
    : TranscriptText(view)
    , m_turn(turn)
    , m_part(part)
{}

std::optional<TranscriptView::Message> MessageAccessible::message() const
{
    if (!view())
        return std::nullopt;
    for (const TranscriptView::Message& one : view()->messages()) {
        if (one.turn == m_turn && one.part == m_part)
            return one;
    }
    return std::nullopt;
}

QList<TranscriptView::Message> MessageAccessible::messages() const
{
    const auto shown = message();
    return shown ? QList{*shown} : QList<TranscriptView::Message>{};
}

bool MessageAccessible::isValid() const
{
    return view() != nullptr;
}

QAccessibleInterface* MessageAccessible::parent() const
{
    return view() ? QAccessible::queryAccessibleInterface(view()) : nullptr;
}

QString MessageAccessible::text(QAccessible::Text text) const
{
    const auto shown = message();
    if (!shown)
        return {};
    switch (text) {
    case QAccessible::Name: {
        if (shown->text.isEmpty())
            return shown->name;
        const QString begin = shown->text.left(longestInName + 1);
        return shown->name + QStringLiteral(": ") +
               (begin.size() > longestInName ? begin.left(longestInName) + u'…' : begin);
    }
    case QAccessible::Value:
        return shown->text;
    case QAccessible::Description:
        return shown->description;
    default:
        return {};
    }
}

QRect MessageAccessible::rect() const
{
    const auto shown = message();
    if (!shown)
        return {};
    const QRect visible = shown->rect.intersected(view()->viewport()->rect());
    return {view()->viewport()->mapToGlobal(visible.topLeft()), visible.size()};
}

QAccessible::State MessageAccessible::state() const
{
    QAccessible::State state;
    const auto shown = message();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    state.focusable = true;
    state.offscreen = !shown || !shown->rect.intersects(view()->viewport()->rect());
    if (m_part == TurnPart::Thinking && shown) {
        state.expandable = true;
        state.expanded = !shown->isFolded;
        state.collapsed = shown->isFolded;
    }
    if (view() && view()->path() && view()->hasFocus() && view()->hasCurrentTurn()) {
        const auto* transcript = static_cast<TranscriptAccessible*>(parent());
        state.focused = transcript->currentMessage() == this;
    }
    return state;
}

void* MessageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    if (type == QAccessible::ActionInterface && m_part == TurnPart::Thinking)
        return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
}

QStringList MessageAccessible::actionNames() const
{
    return {QAccessibleActionInterface::toggleAction()};
}

void MessageAccessible::doAction(const QString&)
{
    if (view() && view()->path() && m_part == TurnPart::Thinking)
        view()->toggleThinking(view()->path()->indexOf(m_turn));
}

} // namespace loquat
