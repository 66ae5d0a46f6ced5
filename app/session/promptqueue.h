// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/queuedprompt.h"

#include <QList>
#include <QObject>

#include <optional>

namespace loquat {

// The prompts of one conversation that wait for the replies before them. It does not know who asks
// them: ChatSession does, one after the other. GUI thread only.
class PromptQueue final : public QObject
{
    Q_OBJECT
public:
    // Why nothing is asked although there is something.
    enum class Hold
    {
        None,
        Stopped,   // the person has stopped the reply before it
        Failed,    // the reply before it went wrong
        Restarted, // it was queued before Loquat was closed
        Refused,   // it could not be asked
    };

    explicit PromptQueue(QObject* parent = nullptr)
        : QObject(parent)
    {}

    const QList<QueuedPrompt>& prompts() const { return m_prompts; }
    bool isEmpty() const { return m_prompts.isEmpty(); }
    Hold hold() const { return m_hold; }

    void add(const QueuedPrompt& prompt);
    // Unknown ids are passed over, here and below.
    void setPrompt(TurnId id, const QString& text);
    void move(TurnId id, int steps); // to the front below 0, as far as there are places
    void remove(TurnId id);
    void clear();
    // While one is being edited it is not asked, nor what comes behind it; an invalid id: none is.
    // What is typed meanwhile may be kept with setPrompt(): it waits as long as it is edited.
    void setEdited(TurnId id);
    TurnId edited() const { return m_edited; }
    // Ends the editing and puts the text back as it was when it began.
    void cancelEdit();
    // Prompts that were removed, to the place where they stood; the hold of then, where nothing
    // else waits now.
    void putBack(const QList<QueuedPrompt>& removed, qsizetype place, Hold hold);
    // Asks what waits, as soon as nothing runs.
    void resume();

    // For ChatSession: as they were stored, without a signal.
    void restore(const QList<QueuedPrompt>& prompts);
    void setHold(Hold hold);
    // The next to be asked, which is no longer here then; nothing while it is held or edited.
    std::optional<QueuedPrompt> take();
    void giveBack(const QueuedPrompt& prompt); // to the front

Q_SIGNALS:
    void changed();        // prompts, their order, or the hold
    void promptsChanged(); // what is to be stored; not by take()
    void ready();          // take() may give something that it did not give before

private:
    void note();
    qsizetype indexOf(TurnId id) const;

    QList<QueuedPrompt> m_prompts;
    Hold m_hold = Hold::None;
    TurnId m_edited;
    QString m_beforeEdit;
};

} // namespace loquat
