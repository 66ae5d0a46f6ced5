// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptaccessible.h"

#include "ui/transcript/messageaccessible.h"

namespace loquat {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1StringView("loquat::TranscriptView"))
        return nullptr;
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new TranscriptAccessible(view) : nullptr;
}

} // namespace

void TranscriptAccessible::install()
{
    QAccessible::installFactory(makeInterface);
}

TranscriptAccessible::TranscriptAccessible(TranscriptView* view)
    : QAccessibleWidget(view, QAccessible::List)
{}

TranscriptAccessible::~TranscriptAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_messages))
        QAccessible::deleteAccessibleInterface(id);
}

TranscriptView* TranscriptAccessible::view() const
{
    return qobject_cast<TranscriptView*>(widget());
}

QAccessibleInterface*
TranscriptAccessible::interfaceOf(const TranscriptView::Message& message) const
{
    const std::pair key(message.turn.value, message.isPrompt);
    const auto known = m_messages.constFind(key);
    if (known != m_messages.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new MessageAccessible(view(), message.turn, message.isPrompt);
    m_messages.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

int TranscriptAccessible::childCount() const
{
    return int(view()->visibleMessages().size()) + QAccessibleWidget::childCount();
}

QAccessibleInterface* TranscriptAccessible::child(int index) const
{
    const auto messages = view()->visibleMessages();
    if (index < 0)
        return nullptr;
    if (index < messages.size())
        return interfaceOf(messages.at(index));
    return QAccessibleWidget::child(index - int(messages.size()));
}

int TranscriptAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto messages = view()->visibleMessages();
    for (int i = 0; i < messages.size(); ++i) {
        if (interfaceOf(messages.at(i)) == child)
            return i;
    }
    const int widget = QAccessibleWidget::indexOfChild(child);
    return widget < 0 ? widget : widget + int(messages.size());
}

QAccessibleInterface* TranscriptAccessible::childAt(int x, int y) const
{
    for (const TranscriptView::Message& message : view()->visibleMessages()) {
        if (message.rect.contains(view()->viewport()->mapFromGlobal(QPoint(x, y))))
            return interfaceOf(message);
    }
    return QAccessibleWidget::childAt(x, y);
}

QString TranscriptAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Value)
        return QAccessibleWidget::text(text);
    QStringList parts;
    for (const TranscriptView::Message& message : view()->visibleMessages())
        parts.append(message.name + QStringLiteral(": ") + message.text);
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace loquat
