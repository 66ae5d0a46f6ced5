// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptaccessible.h"

#include "ui/transcript/announcement.h"
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
    , TranscriptText(view)
    , m_announcement(new Announcement(view))
    , m_announcementId(QAccessible::registerAccessibleInterface(m_announcement))
{}

TranscriptAccessible::~TranscriptAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_messages))
        QAccessible::deleteAccessibleInterface(id);
    QAccessible::deleteAccessibleInterface(m_announcementId);
}

QList<TranscriptView::Message> TranscriptAccessible::messages() const
{
    return view() ? view()->messages() : QList<TranscriptView::Message>{};
}

QAccessibleInterface* TranscriptAccessible::interfaceOf(TurnId turn, TurnPart part) const
{
    const std::pair key(turn.value, int(part));
    if (const auto known = m_messages.constFind(key); known != m_messages.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new MessageAccessible(view(), turn, part);
    m_messages.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void TranscriptAccessible::forget(TurnId turn, TurnPart part)
{
    const auto known = m_messages.constFind(std::pair(turn.value, int(part)));
    if (known == m_messages.constEnd())
        return;
    const QAccessible::Id id = *known;
    QAccessibleEvent gone(QAccessible::accessibleInterface(id), QAccessible::ObjectDestroyed);
    QAccessible::updateAccessibility(&gone);
    m_messages.erase(known);
    QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* TranscriptAccessible::currentMessage() const
{
    if (!view() || !view()->hasCurrentTurn())
        return const_cast<TranscriptAccessible*>(this);
    const TurnId turn = view()->path()->idAt(view()->currentTurn());
    for (const TranscriptView::Message& message : messages()) {
        if (message.turn == turn)
            return interfaceOf(turn, message.part);
    }
    return interfaceOf(turn, TurnPart::Answer);
}

int TranscriptAccessible::childCount() const
{
    return int(messages().size()) + 1 + QAccessibleWidget::childCount();
}

QAccessibleInterface* TranscriptAccessible::child(int index) const
{
    const auto shown = messages();
    if (index < 0)
        return nullptr;
    if (index < shown.size())
        return interfaceOf(shown.at(index).turn, shown.at(index).part);
    if (index == shown.size())
        return m_announcement;
    return QAccessibleWidget::child(index - int(shown.size()) - 1);
}

int TranscriptAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto shown = messages();
    for (int i = 0; i < shown.size(); ++i) {
        if (interfaceOf(shown.at(i).turn, shown.at(i).part) == child)
            return i;
    }
    if (child == m_announcement)
        return int(shown.size());
    const int widget = QAccessibleWidget::indexOfChild(child);
    return widget < 0 ? widget : widget + int(shown.size()) + 1;
}

QAccessibleInterface* TranscriptAccessible::childAt(int x, int y) const
{
    for (const TranscriptView::Message& message : messages()) {
        if (message.rect.contains(view()->viewport()->mapFromGlobal(QPoint(x, y))))
            return interfaceOf(message.turn, message.part);
    }
    return QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface* TranscriptAccessible::focusChild() const
{
    return view() && view()->hasFocus() && view()->hasCurrentTurn()
               ? currentMessage()
               : QAccessibleWidget::focusChild();
}

QString TranscriptAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Value)
        return QAccessibleWidget::text(text);
    QStringList parts;
    for (const TranscriptView::Message& message : messages()) {
        QStringList lines{message.name + QStringLiteral(": ") + message.text, message.description};
        lines.removeAll(QString());
        parts.append(lines.join(u'\n'));
    }
    return parts.join(QStringLiteral("\n\n"));
}

void* TranscriptAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

} // namespace loquat
