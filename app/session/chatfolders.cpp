// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatfolders.h"

#include "app/base/whendone.h"
#include "app/session/writelog.h"
#include "app/storage/conversationstore.h"

#include <algorithm>
#include <utility>

namespace loquat {

ChatFolders::ChatFolders(ConversationStore& store, WriteLog& writes, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_writes(writes)
{}

int ChatFolders::indexOf(const QString& name) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(), [&](const Folder& folder) {
        return folder.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_list.end() ? -1 : int(found - m_list.begin());
}

void ChatFolders::read()
{
    whenDone(m_store.folders(), this, [this](const Result<QList<Folder>>& list) {
        if (!list || *list == m_list)
            return;
        m_list = *list;
        Q_EMIT changed();
    });
}

bool ChatFolders::add(const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || indexOf(wanted) >= 0)
        return false;
    m_list.append({wanted, false});
    m_writes.write([&store = m_store, put = m_list.last()] { return store.putFolder(put); });
    Q_EMIT changed();
    return true;
}

bool ChatFolders::rename(QString from, QString to)
{
    const QString wanted = to.simplified();
    const int index = indexOf(from);
    const int other = indexOf(wanted);
    if (index < 0 || wanted.isEmpty() || (other >= 0 && other != index))
        return false;
    const QString old = std::exchange(m_list[index].name, wanted);
    if (old == wanted)
        return true;
    m_writes.write([&store = m_store, old, wanted] { return store.renameFolder(old, wanted); });
    Q_EMIT renamed(old, wanted);
    Q_EMIT changed();
    return true;
}

void ChatFolders::remove(QString name)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    const Folder gone = m_list.takeAt(index);
    m_writes.write([&store = m_store, name = gone.name] { return store.removeFolder(name); });
    Q_EMIT removed(gone.name);
    Q_EMIT changed();
}

void ChatFolders::setFolded(QString name, bool folded)
{
    const int index = indexOf(name);
    if (index < 0 || m_list.at(index).folded == folded)
        return;
    m_list[index].folded = folded;
    m_writes.write([&store = m_store, put = m_list.at(index)] { return store.putFolder(put); });
    Q_EMIT changed();
}

void ChatFolders::move(QString name, int place)
{
    const int index = indexOf(name);
    const int to = std::clamp(place, 0, int(m_list.size()) - 1);
    if (index < 0 || index == to)
        return;
    m_list.move(index, to);
    QStringList names;
    for (const Folder& folder : std::as_const(m_list)) {
        // Known here by a conversation only, until now.
        m_writes.write([&store = m_store, folder] { return store.putFolder(folder); });
        names.append(folder.name);
    }
    m_writes.write([&store = m_store, names] { return store.orderFolders(names); });
    Q_EMIT changed();
}

} // namespace loquat
