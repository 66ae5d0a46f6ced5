// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcripttext.h"

#include <QAccessibleWidget>

namespace loquat {

class Announcement;
class MessageAccessible;

// The transcript for those who cannot see it: a list whose items are the visible prompts, thoughts
// and replies; its own text is all of them one after the other.
class TranscriptAccessible final : public QAccessibleWidget, public TranscriptText
{
public:
    explicit TranscriptAccessible(TranscriptView* view);
    ~TranscriptAccessible() override;

    // From then on Qt asks here for the interface of a TranscriptView. May be called often.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text text) const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    Announcement& announcement() const { return *m_announcement; }
    // Of a text, whether it is visible or not.
    QAccessibleInterface* interfaceOf(TurnId turn, TurnPart part) const;
    // It has gone out of view: tells so and drops its interface.
    void forget(TurnId turn, TurnPart part);
    // Of the turn chosen by keyboard, else the transcript itself.
    QAccessibleInterface* currentMessage() const;

    using TranscriptText::text;

private:
    QList<TranscriptView::Message> messages() const override;

    Announcement* m_announcement; // registered with Qt, which owns it
    QAccessible::Id m_announcementId;
    mutable QHash<std::pair<qint64, int>, QAccessible::Id> m_messages;
};

} // namespace loquat
