// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/serverkind.h"

#include "app/wire/jsontext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto heartbeat = "Ollama is running";

template <typename Predicate>
bool anyModel(const ServerEvidence& evidence, Predicate is)
{
    return evidence.models && std::any_of(evidence.models->begin(), evidence.models->end(), is);
}

template <typename Predicate>
bool everyModel(const ServerEvidence& evidence, Predicate is)
{
    return evidence.models && !evidence.models->isEmpty() &&
           std::all_of(evidence.models->begin(), evidence.models->end(), is);
}

bool isKobold(const ServerEvidence& evidence)
{
    const bool named =
        anyModel(evidence, [](const ModelInfo& model) { return model.family == "koboldcpp"_L1; });
    return evidence.server.startsWith("KoboldCppServer") ||
           (evidence.version == "0.7.0"_L1 && named);
}

bool isProxy(const ServerEvidence& evidence)
{
    const bool invented = everyModel(
        evidence, [](const ModelInfo& model) { return model.digest == "sha256:"_L1 + model.name; });
    return evidence.root.startsWith("Ollama is running in proxy mode.") ||
           evidence.version == "1.0.1e"_L1 || invented;
}

// It hashes the names of its models, to which it has added a tag.
bool isLocalAi(const ServerEvidence& evidence)
{
    return everyModel(evidence, [](const ModelInfo& model) {
        QString bare = model.name;
        if (bare.endsWith(":latest"_L1))
            bare.chop(7);
        for (const QString& name : {model.name, bare}) {
            const QByteArray hash =
                QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
            if (model.digest == "sha256:"_L1 + QLatin1StringView(hash.toHex()))
                return true;
        }
        return false;
    });
}

bool isHexDigest(const QString& digest)
{
    return digest.size() == 64 && std::all_of(digest.begin(), digest.end(), [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

bool isOllama(const ServerEvidence& evidence)
{
    const bool digests =
        everyModel(evidence, [](const ModelInfo& model) { return isHexDigest(model.digest); });
    return evidence.root.trimmed() == heartbeat || (evidence.version && digests);
}

} // namespace

AnswerTraits answerTraits(int status, const QByteArray& server, const QByteArray& body)
{
    AnswerTraits traits{status, server.trimmed(), false};
    if (status >= 400) {
        const std::optional<QJsonObject> object = parseJsonObject(body);
        traits.detailError =
            object && object->contains("detail"_L1) && !object->contains("error"_L1);
    }
    return traits;
}

void ServerEvidence::note(const AnswerTraits& traits, bool withKey)
{
    if (!traits.server.isEmpty() && !server.startsWith("KoboldCppServer"))
        server = traits.server;
    detailErrors = detailErrors || traits.detailError;
    refusedWithoutKey = refusedWithoutKey || (traits.status == 401 && !withKey);
    answeredWithKey = answeredWithKey || (traits.status == 200 && withKey);
}

ServerKind recogniseServer(const ServerEvidence& evidence)
{
    if (isKobold(evidence))
        return ServerKind::Kobold;
    if (isProxy(evidence))
        return ServerKind::Proxy;
    if (isLocalAi(evidence))
        return ServerKind::LocalAi;
    const QString host = evidence.host.toLower();
    if (host == "ollama.com"_L1 || host.endsWith(".ollama.com"_L1))
        return ServerKind::Cloud;
    if (evidence.detailErrors || (evidence.refusedWithoutKey && evidence.answeredWithKey))
        return ServerKind::Gateway;
    return isOllama(evidence) ? ServerKind::Ollama : ServerKind::Unknown;
}

bool isCloudModel(const ModelInfo& model)
{
    return !model.remoteHost.isEmpty() || model.name.endsWith("-cloud"_L1) ||
           model.name.endsWith(":cloud"_L1);
}

} // namespace loquat
