// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/chatrow.h"

#include <QObject>
#include <QWidget>

#include <functional>

class QMenu;

namespace loquat {

class ConversationLibrary;
class UndoBar;

// What a person does with chats and folders in the list: each for one or many at once, with Undo
// where something goes away, and a question where it goes for good.
class ChatCommands final : public QObject
{
    Q_OBJECT
public:
    // `undo` is where taking back is offered; its window is that of the questions.
    ChatCommands(ConversationLibrary& library, UndoBar& undo, QObject* parent);

    // All that can be done with these, which are all of one view.
    void fillForChats(QMenu& menu, const QList<ChatRow>& chats);
    void fillForTrash(QMenu& menu, const QList<ChatRow>& chats);
    void fillForFolder(QMenu& menu, const ChatRow& folder);

    void remove(const QList<ChatRow>& chats);
    void restore(const QList<ChatRow>& chats);
    void purge(const QList<ChatRow>& chats); // asks
    void emptyTrash();                       // asks
    void newFolder(const QList<ChatRow>& chats = {});
    void removeFolder(QString name);
    void setFolded(QString name, bool folded);
    void keep(ConversationId id);

Q_SIGNALS:
    void renameRequested(loquat::ConversationId chat);
    void renameFolderRequested(const QString& name);
    void exportRequested(const QList<loquat::ConversationId>& chats);

private:
    void addMoves(QMenu& menu, const QList<ChatRow>& chats);
    void setArchived(const QList<ChatRow>& chats, bool archived);
    void removeNow(const QList<ChatRow>& chats);
    void offerUndo(const QString& message, std::function<void()> undo);
    void ask(const QString& question, const QString& detail, const QString& yes,
             std::function<void()> then);

    ConversationLibrary& m_library;
    UndoBar& m_bar;
    std::function<void()> m_undo;
};

} // namespace loquat
