// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverfactskeeper.h"

namespace loquat {

ServerFactsKeeper::ServerFactsKeeper(QObject* parent)
    : QObject(parent)
{}

void ServerFactsKeeper::put(const ProfileId& id, const ServerFacts& facts)
{
    if (facts == m_facts.value(id))
        return;
    m_facts.insert(id, facts);
    Q_EMIT changed(id);
}

void ServerFactsKeeper::noteMissing(const ProfileId& id, const QString& path)
{
    ServerFacts known = facts(id);
    known.missingEndpoints.insert(path);
    put(id, known);
}

void ServerFactsKeeper::noteModel(const ProfileId& id, const QString& model, const QString& digest,
                                  const std::function<void(ModelFacts&)>& edit)
{
    ServerFacts known = facts(id);
    ModelFacts ofModel = known.ofModel(model, digest);
    if (!digest.isEmpty())
        ofModel.digest = digest;
    edit(ofModel);
    known.models.insert(model, ofModel);
    put(id, known);
}

void ServerFactsKeeper::noteServer(const ProfileId& id, ServerKind kind, const QString& version)
{
    ServerFacts known = facts(id);
    if (!version.isEmpty() && !known.version.isEmpty() && version != known.version)
        known = {};
    if (!version.isEmpty())
        known.version = version;
    if (kind != ServerKind::Unknown)
        known.kind = kind;
    put(id, known);
}

void ServerFactsKeeper::noteListing(const ProfileId& id, const ModelList& models)
{
    ServerFacts known = facts(id);
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
    put(id, {});
    m_facts.remove(id);
}

} // namespace loquat
