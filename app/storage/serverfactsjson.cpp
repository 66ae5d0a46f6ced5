// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/serverfactsjson.h"

#include <QJsonArray>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ModelFacts& facts)
{
    QJsonObject json{{u"digest"_s, facts.digest}};
    if (facts.noThinking)
        json.insert("no_thinking"_L1, true);
    if (facts.contextProven)
        json.insert("context_proven"_L1, true);
    if (facts.contextDisproved)
        json.insert("context_disproved"_L1, memoryReasonName(*facts.contextDisproved));
    return json;
}

ModelFacts modelFactsFromJson(const QJsonObject& json)
{
    ModelFacts facts;
    facts.digest = json.value("digest"_L1).toString();
    facts.noThinking = json.value("no_thinking"_L1).toBool();
    facts.contextProven = json.value("context_proven"_L1).toBool();
    if (const QJsonValue reason = json.value("context_disproved"_L1); reason.isString())
        facts.contextDisproved = memoryReasonFromName(reason.toString());
    return facts;
}

} // namespace

QJsonObject toJson(const ServerFacts& facts)
{
    QStringList missing = facts.missingEndpoints.values();
    std::ranges::sort(missing);
    QJsonObject models;
    for (auto model = facts.models.begin(); model != facts.models.end(); ++model)
        models.insert(model.key(), toJson(model.value()));
    return {{u"kind"_s, serverKindName(facts.kind)},
            {u"version"_s, facts.version},
            {u"missing"_s, QJsonArray::fromStringList(missing)},
            {u"models"_s, models}};
}

ServerFacts serverFactsFromJson(const QJsonObject& json)
{
    ServerFacts facts;
    facts.kind = serverKindFromName(json.value("kind"_L1).toString());
    facts.version = json.value("version"_L1).toString();
    for (const QJsonValue& path : json.value("missing"_L1).toArray()) {
        if (path.isString())
            facts.missingEndpoints.insert(path.toString());
    }
    const QJsonObject models = json.value("models"_L1).toObject();
    for (auto model = models.begin(); model != models.end(); ++model)
        facts.models.insert(model.key(), modelFactsFromJson(model.value().toObject()));
    return facts;
}

} // namespace loquat
