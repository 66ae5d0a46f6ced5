// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverfactskeeper.h"

#include "app/base/whendone.h"
#include "app/storage/conversationstore.h"

namespace loquat {

namespace {

// What is known now goes before what was stored, which is void if it was of another version.
ServerFacts merged(const ServerFacts& stored, const ServerFacts& now)
{
    if (!stored.version.isEmpty() && !now.version.isEmpty() && stored.version != now.version)
        return now;
    ServerFacts facts = stored;
    if (now.kind != ServerKind::Unknown)
        facts.kind = now.kind;
    if (!now.version.isEmpty())
        facts.version = now.version;
    facts.missingEndpoints.unite(now.missingEndpoints);
    facts.models.insert(now.models);
    return facts;
}

} // namespace

ServerFactsKeeper::ServerFactsKeeper(QObject* parent)
    : QObject(parent)
{}

void ServerFactsKeeper::put(const ProfileId& id, const ServerFacts& facts)
{
    if (facts == m_facts.value(id))
        return;
    m_facts.insert(id, facts);
    store(id);
    Q_EMIT changed(id);
}

void ServerFactsKeeper::store(const ProfileId& id) const
{
    // Before the store was read, what it holds would be lost; if it fails, it is learnt again.
    if (m_read && m_store && !m_isForThisRun(id))
        m_store->putServerFacts(id, m_facts.value(id));
}

void ServerFactsKeeper::keepIn(ConversationStore& store,
                               std::function<bool(const ProfileId&)> isForThisRun)
{
    m_store = &store;
    m_isForThisRun = std::move(isForThisRun);
    m_read = false;
    whenDone(store.serverFacts(), this,
             [this](const Result<QHash<ProfileId, ServerFacts>>& stored) {
                 if (stored)
                     takeStored(*stored);
             });
}

void ServerFactsKeeper::takeStored(const QHash<ProfileId, ServerFacts>& stored)
{
    m_read = true;
    const QHash<ProfileId, ServerFacts> learnt = std::exchange(m_facts, stored);
    for (const ProfileId& id : std::exchange(m_forgotten, {})) {
        m_facts.remove(id);
        store(id);
    }
    for (auto entry = learnt.begin(); entry != learnt.end(); ++entry) {
        const ServerFacts known = merged(m_facts.value(entry.key()), entry.value());
        if (known == m_facts.value(entry.key()))
            continue;
        m_facts.insert(entry.key(), known);
        store(entry.key());
    }
    const QList<ProfileId> all = m_facts.keys();
    for (const ProfileId& id : all) {
        if (m_facts.value(id) != learnt.value(id))
            Q_EMIT changed(id);
    }
}

void ServerFactsKeeper::noteMissing(const ProfileId& id, const QString& path)
{
    ServerFacts known = m_facts.value(id);
    known.missingEndpoints.insert(path);
    put(id, known);
}

ServerFacts ServerFactsKeeper::facts(const ProfileId& id) const
{
    ServerFacts known = m_facts.value(id);
    known.missingEndpoints.unite(m_doubts.value(id));
    return known;
}

void ServerFactsKeeper::noteDoubtful(const ProfileId& id, const QString& path)
{
    // Its library answers so itself.
    if (m_facts.value(id).kind == ServerKind::Kobold)
        return noteMissing(id, path);
    if (facts(id).lacks(path))
        return;
    m_doubts[id].insert(path);
    Q_EMIT changed(id);
}

void ServerFactsKeeper::forgetDoubts(const ProfileId& id)
{
    if (m_doubts.remove(id))
        Q_EMIT changed(id);
}

void ServerFactsKeeper::noteModel(const ProfileId& id, const QString& model, const QString& digest,
                                  const std::function<void(ModelFacts&)>& edit)
{
    ServerFacts known = m_facts.value(id);
    ModelFacts ofModel = known.ofModel(model, digest);
    if (!digest.isEmpty())
        ofModel.digest = digest;
    edit(ofModel);
    known.models.insert(model, ofModel);
    put(id, known);
}

void ServerFactsKeeper::noteServer(const ProfileId& id, ServerKind kind, const QString& version)
{
    ServerFacts known = m_facts.value(id);
    if (!version.isEmpty() && !known.version.isEmpty() && version != known.version) {
        known = {};
        m_doubts.remove(id);
    }
    if (!version.isEmpty())
        known.version = version;
    // "A gateway" says less than what was seen behind it.
    if (kind != ServerKind::Unknown &&
        (kind != ServerKind::Gateway || known.kind == ServerKind::Unknown))
        known.kind = kind;
    put(id, known);
}

void ServerFactsKeeper::noteListing(const ProfileId& id, const ModelList& models)
{
    ServerFacts known = m_facts.value(id);
    for (const ModelInfo& listed : models) {
        const auto learnt = known.models.find(listed.name);
        if (learnt == known.models.end() || listed.digest.isEmpty())
            continue;
        if (learnt->digest.isEmpty())
            learnt->digest = listed.digest;
        else if (learnt->digest != listed.digest)
            known.models.erase(learnt);
    }
    put(id, known);
}

void ServerFactsKeeper::forget(const ProfileId& id)
{
    forgetDoubts(id);
    put(id, {});
    m_facts.remove(id);
    if (!m_read)
        m_forgotten.insert(id);
}

} // namespace loquat
