// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace loquat {

class ConversationStore;

// What was learnt of each server, and when it is to be forgotten. In memory only until it is given
// a store. GUI thread only.
class ServerFactsKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit ServerFactsKeeper(QObject* parent = nullptr);

    // Reads what an open store holds, and writes every change there from now on, but for the
    // servers `isForThisRun` says yes to. What has been learnt by now goes before what is read.
    void keepIn(ConversationStore& store, std::function<bool(const ProfileId&)> isForThisRun);

    // With what is doubtful.
    ServerFacts facts(const ProfileId& id) const;
    void noteMissing(const ProfileId& id, const QString& path);
    // It seems to be missing, but a gateway may have said so: until doubts are forgotten or this
    // run ends.
    void noteDoubtful(const ProfileId& id, const QString& path);
    void forgetDoubts(const ProfileId& id);
    // `edit` gets what is known of the model of that digest.
    void noteModel(const ProfileId& id, const QString& model, const QString& digest,
                   const std::function<void(ModelFacts&)>& edit);
    // What answers there. An unknown kind or version takes nothing away; another version than the
    // one known makes everything that was learnt before void.
    void noteServer(const ProfileId& id, ServerKind kind, const QString& version);
    // What is listed now: a model of another digest is another model.
    void noteListing(const ProfileId& id, const ModelList& models);
    void forget(const ProfileId& id);

Q_SIGNALS:
    void changed(const loquat::ProfileId& id);

private:
    void put(const ProfileId& id, const ServerFacts& facts);
    void store(const ProfileId& id) const;
    void takeStored(const QHash<ProfileId, ServerFacts>& stored);

    QHash<ProfileId, ServerFacts> m_facts;
    QHash<ProfileId, QSet<QString>> m_doubts; // paths
    QPointer<ConversationStore> m_store;
    std::function<bool(const ProfileId&)> m_isForThisRun;
    QSet<ProfileId> m_forgotten; // before the store was read
    bool m_read = false;
};

} // namespace loquat
