// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/folder.h"

#include <QList>
#include <QObject>

namespace loquat {

class ConversationStore;
class WriteLog;

// The folders of conversations, in the person's order, also those that hold nothing. Names are
// compared without regard to case and written without needless spaces. They are taken by value:
// what holds the one that was given may be another when it is told of the change. GUI thread only.
class ChatFolders final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    ChatFolders(ConversationStore& store, WriteLog& writes, QObject* parent = nullptr);

    const QList<Folder>& list() const { return m_list; }
    int indexOf(const QString& name) const; // -1: there is none

    // Reads them from the store; changed() follows if they are others.
    void read();

    // Each false, with nothing changed, for an empty name or one that another folder has.
    bool add(const QString& name);
    bool rename(QString from, QString to);
    void remove(QString name); // what it holds stays
    void setFolded(QString name, bool folded);
    void move(QString name, int place); // 0: to the top

Q_SIGNALS:
    void changed();
    // Before changed(), for whoever holds what lies in it.
    void renamed(const QString& from, const QString& to);
    void removed(const QString& name);

private:
    ConversationStore& m_store;
    WriteLog& m_writes;
    QList<Folder> m_list;
};

} // namespace loquat
