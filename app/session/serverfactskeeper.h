// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace loquat {

// What was learnt of each server, and when it is to be forgotten. GUI thread only.
class ServerFactsKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit ServerFactsKeeper(QObject* parent = nullptr);

    ServerFacts facts(const ProfileId& id) const { return m_facts.value(id); }
    void noteMissing(const ProfileId& id, const QString& path);
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

    QHash<ProfileId, ServerFacts> m_facts;
};

} // namespace loquat
