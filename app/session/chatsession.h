// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversation.h"
#include "app/chat/draft.h"
#include "app/chat/turn.h"
#include "app/session/branch.h"
#include "app/session/chattree.h"
#include "app/session/memoryplanner.h"
#include "app/session/promptqueue.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace loquat {

class Clock;
class ConversationStore;
class Generation;
class MemoryTest;
class RunQueue;
class ServerDirectory;
class TitleWriter;

// A conversation being used: its visible branch, its draft, the model it asks, and the reply that
// is running. It lives on while it is not shown. Owned by ConversationLibrary. GUI thread only.
class ChatSession final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        ConversationStore& store;
        ServerDirectory& servers;
        RunQueue& queue;
        const Clock& clock;
    };

    // `stored`: the conversation is in the store already, and load() will be called. A fresh one
    // is written with its first turn or draft.
    ChatSession(Conversation conversation, const Services& services, bool stored,
                QObject* parent = nullptr);
    ~ChatSession() override;

    const Conversation& conversation() const { return m_conversation; }
    Branch& branch() { return m_branch; }
    // What can be done to the tree of turns besides asking.
    ChatTree& tree() { return m_chatTree; }
    // The stored turns and draft are still being fetched.
    bool isLoading() const { return m_loading; }
    // They could not be fetched: nothing can be asked until load() has been tried again.
    bool hasFailedToLoad() const { return m_loadError.has_value(); }
    void load();
    // Nothing was ever asked, and nothing is typed, attached, set or given to it.
    bool isUnused() const;

    // What waits for the reply that is running: kept over a restart, held back then.
    PromptQueue& queue() { return m_queue; }

    // Without what is edited in place, see tree(), and without what waits, see queue().
    const Draft& draft() const { return m_draft; }
    void setDraft(const Draft& draft); // saved by itself, soon
    void saveNow();                    // what would be saved soon, or could not be saved
    // Why the conversation or its draft is not stored as it is; storageFailed() told it.
    std::optional<Error> storageFault() const { return m_draftFault ? m_draftFault : m_putFault; }

    // Prompts of earlier, newest first, this conversation's before the others'; each text once.
    // Answers later, once, unless `context` is destroyed before or they cannot be read.
    void readPrompts(QObject* context, const std::function<void(const QStringList&)>& use);

    ProfileId profile() const { return m_conversation.profile; }
    QString model() const { return m_conversation.model; }
    void setModel(const ProfileId& profile, const QString& model);

    // How the next turn would carry the past.
    MemoryStatus memory() const { return m_memory; }
    // What the next turn's past takes of the window, with the draft's settings.
    ContextUse contextUse() const;
    // The way the person wants for this conversation; nothing: what fits best.
    MemoryChoice memoryChoice() const { return m_conversation.memoryChoice; }
    void setMemoryChoice(MemoryChoice choice); // kept; memoryChanged() follows
    // A test of how this chat's model remembers, asked apart from the conversation: nothing of it
    // is kept. Not started yet; owned by the caller.
    std::unique_ptr<MemoryTest> makeMemoryTest() const;

    // What the options of the next turn come from, and come to.
    OptionStack options() const;

    // The turn whose reply is running or waiting, else nothing.
    const Turn* running() const;
    bool isRunning() const { return running() != nullptr; }
    qint64 runningForMs() const;

    // Asks what the draft holds and empties it. Fails at once with PromptEmpty, ServerUnset or
    // ModelUnset, and later (sendFailed) if the request could not be stored: the draft is back
    // then. While a reply runs it goes into the queue, with the model chosen now.
    Result<void> send();
    // Stops the running reply, in every phase, before it returns.
    void stop();
    // Asks the same again, with the same pictures and options, as another child of the same parent.
    // This and the following take a turn of the path, and fail with ServerBusy where it is not at
    // hand. While a reply runs they go into the queue as send() does.
    Result<void> regenerate(TurnId id);
    // The same, but a reply that went wrong with the options as they are now.
    Result<void> retry(TurnId id);
    // Asks something else instead, with the turn's own options, as another child of its parent.
    Result<void> resend(TurnId id, const QString& prompt, const Attachments& attachments);
    // The same without streaming: makes a proxy tell its error (protocol.md §5.6).
    Result<void> retryWithoutStreaming(TurnId id);
    // Asks the model to go on exactly where it stopped; `prompt` is the sentence that says so.
    Result<void> continueReply(TurnId id, const QString& prompt);

    // Of a reply that waits for the server's limit: how many others wait before it; -1: it does not
    // wait.
    int placeInLine() const;
    void moveInLine(int steps); // to the front below 0
    // Loquat is being closed: what waits for the server's limit ends as never sent.
    void leaveLine();
    // Takes back what waits for the server's limit: its turn goes, its text and attachments stand
    // in the draft again, before what is typed there. Nothing happens if it does not wait.
    void takeBack();

    void setTitle(const QString& title);
    // Title and marks as they stand in the store already: nothing is written.
    void takeTitleAndMarks(const Conversation& stored);
    // Not started yet. What it writes is for the caller, who owns it.
    std::unique_ptr<TitleWriter> makeTitleWriter();
    // The reader opened or folded a turn's thoughts: kept with the turn.
    void setThinkingOpen(TurnId id, bool open);

Q_SIGNALS:
    void loaded();
    void draftChanged(); // not by setDraft
    void modelChanged();
    void memoryChanged();
    void contextUseChanged();
    void lineChanged();    // placeInLine() may have
    void runningChanged(); // a reply began, changed its state, or ended
    void conversationChanged();
    void turnEnded(const loquat::Turn& turn);
    void sendFailed(const loquat::Error& error);
    // The draft or the conversation's data could not be written: once for a run of failures. What
    // is typed is kept here and written with the next change.
    void storageFailed(const loquat::Error& error);

private:
    Result<void> ask(Turn turn);
    Result<void> askOrQueue(Turn turn);
    void connectQueue();
    void restoreQueue(const QList<QueuedPrompt>& stored);
    void askNext();
    void holdAfter(ReplyState state);
    static QueuedPrompt queuedFrom(const Turn& turn);
    Turn turnFrom(const QueuedPrompt& prompt) const;
    void putInFront(const Turn& turn);
    void connectTree();
    const Turn* turnOnPath(TurnId id);
    Result<void> askAgain(Turn asked, const Turn& old);
    Turn newTurn(TurnId parent, TurnOrigin origin) const;
    MemoryTask taskOf(const Turn& turn) const;
    void begin(const MemoryPlan& plan);
    void conclude();
    void refreshMemory();
    void saveDraftNow();
    void forgetUnused();
    void joinDraft(const Draft& stored);
    void noteDraft();
    void noteStored(const Result<void>& stored, std::optional<Error>* fault = nullptr);
    void saveConversation();
    void recount(int images);
    void moveHead();
    void endIn(TurnId top);
    void keepPreparing();

    Services m_services;
    Conversation m_conversation;
    Branch m_branch;
    ChatTree m_chatTree;
    PromptQueue m_queue;
    MemoryPlanner m_planner;
    Draft m_draft;
    MemoryStatus m_memory;
    PastUse m_past;
    qint64 m_sentTokens = 0; // of the turn that runs
    std::optional<CutProof> m_lastCut;
    quint64 m_memoryEpoch = 0;
    QHash<TurnId, OptionLayer> m_sentOnce; // of what was sent and has not begun for good
    std::optional<Turn> m_preparing;       // asked, its memory is still being looked up
    bool m_stopAsked = false;              // while preparing
    bool m_preparingKept = false;          // it stands in the stored queue meanwhile
    std::unique_ptr<Generation> m_generation;
    QTimer m_draftTimer;
    bool m_loading = false;
    bool m_stored = false;
    bool m_asked = false; // in this run
    bool m_storageFailing = false;
    std::optional<Error> m_draftFault;
    std::optional<Error> m_putFault;
    std::optional<Error> m_loadError;
};

} // namespace loquat
