// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/listings.h"

#include "app/wire/errorfacts.h"
#include "app/wire/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> readObject(const QByteArray& body, QLatin1StringView path)
{
    const std::optional<QJsonObject> object = parseJsonObject(body);
    if (object && errorMessage(*object, 200).isEmpty())
        return *object;
    FailedAnswer answer;
    answer.status = 200;
    answer.body = body.first(qMin(body.size(), qsizetype(1024 * 1024)));
    answer.path = path;
    return failure(errorOfAnswer(answer));
}

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    for (const QJsonValue& entry : value.toArray()) {
        if (entry.isString())
            strings.append(entry.toString());
    }
    return strings;
}

// An empty list says as little as none: no model can do nothing at all.
std::optional<QStringList> capabilitiesOf(const QJsonValue& value)
{
    QStringList capabilities = stringsOf(value);
    return capabilities.isEmpty() ? std::nullopt : std::optional(std::move(capabilities));
}

qint64 countOf(const QJsonValue& value)
{
    return qMax(value.toInteger(0), qint64(0));
}

QString identityOf(const QJsonObject& entry)
{
    const QString model = entry.value("model"_L1).toString();
    return model.isEmpty() ? entry.value("name"_L1).toString() : model;
}

ModelInfo modelOf(const QJsonObject& entry)
{
    const QJsonObject details = entry.value("details"_L1).toObject();
    ModelInfo model;
    model.name = identityOf(entry);
    model.digest = entry.value("digest"_L1).toString();
    // A digest made of the name goes along with an invented size.
    if (model.digest != "sha256:"_L1 + model.name)
        model.sizeBytes = countOf(entry.value("size"_L1));
    model.family = details.value("family"_L1).toString();
    model.families = stringsOf(details.value("families"_L1));
    model.parameterSize = details.value("parameter_size"_L1).toString();
    model.quantization = details.value("quantization_level"_L1).toString();
    model.contextLength = countOf(details.value("context_length"_L1));
    model.capabilities = capabilitiesOf(entry.value("capabilities"_L1));
    model.hasProjector = !entry.value("projector_info"_L1).toObject().isEmpty();
    model.remoteHost = entry.value("remote_host"_L1).toString();
    return model;
}

bool comesBefore(const ModelInfo& a, const ModelInfo& b)
{
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.name < b.name;
}

qint64 contextLengthOf(const QJsonObject& modelInfo)
{
    static constexpr QLatin1StringView suffix = ".context_length"_L1;
    const QString architecture = modelInfo.value("general.architecture"_L1).toString();
    if (const qint64 length = countOf(modelInfo.value(architecture + suffix)); length > 0)
        return length;
    for (auto it = modelInfo.begin(); it != modelInfo.end(); ++it) {
        if (it.key().endsWith(suffix))
            return countOf(it.value());
    }
    return 0;
}

// The year 1 is how some servers spell "unset".
QDateTime timeOf(const QJsonValue& value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && time.date().year() > 1 ? time : QDateTime();
}

} // namespace

Result<ModelList> decodeTags(const QByteArray& body)
{
    const Result<QJsonObject> object = readObject(body, "/api/tags"_L1);
    if (!object)
        return failure(object.error());
    ModelList models;
    QSet<QString> seen;
    for (const QJsonValue& value : object->value("models"_L1).toArray()) {
        ModelInfo model = modelOf(value.toObject());
        if (model.name.isEmpty() || seen.contains(model.name))
            continue;
        seen.insert(model.name);
        models.append(std::move(model));
    }
    std::sort(models.begin(), models.end(), comesBefore);
    return models;
}

Result<ModelDetails> decodeShow(const QByteArray& body)
{
    const Result<QJsonObject> object = readObject(body, "/api/show"_L1);
    if (!object)
        return failure(object.error());
    const QJsonObject details = object->value("details"_L1).toObject();
    ModelDetails show;
    show.capabilities = capabilitiesOf(object->value("capabilities"_L1));
    show.contextLength = contextLengthOf(object->value("model_info"_L1).toObject());
    show.hasProjector = !object->value("projector_info"_L1).toObject().isEmpty();
    show.templateText = object->value("template"_L1).toString();
    show.system = object->value("system"_L1).toString();
    show.parameters = object->value("parameters"_L1).toString();
    show.license = object->value("license"_L1).toString();
    show.families = stringsOf(details.value("families"_L1));
    show.format = details.value("format"_L1).toString();
    show.parentModel = details.value("parent_model"_L1).toString();
    show.family = details.value("family"_L1).toString();
    show.parameterSize = details.value("parameter_size"_L1).toString();
    show.quantization = details.value("quantization_level"_L1).toString();
    return show;
}

Result<QString> decodeVersion(const QByteArray& body)
{
    const Result<QJsonObject> object = readObject(body, "/api/version"_L1);
    if (!object)
        return failure(object.error());
    return object->value("version"_L1).toString();
}

Result<QList<LoadedModel>> decodePs(const QByteArray& body)
{
    const Result<QJsonObject> object = readObject(body, "/api/ps"_L1);
    if (!object)
        return failure(object.error());
    QList<LoadedModel> models;
    for (const QJsonValue& value : object->value("models"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        LoadedModel model;
        model.name = identityOf(entry);
        if (model.name.isEmpty())
            continue;
        model.sizeBytes = countOf(entry.value("size"_L1));
        model.vramBytes = countOf(entry.value("size_vram"_L1));
        model.contextLength = countOf(entry.value("context_length"_L1));
        model.expires = timeOf(entry.value("expires_at"_L1));
        models.append(std::move(model));
    }
    return models;
}

} // namespace loquat
