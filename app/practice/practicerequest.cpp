// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicerequest.h"

#include "app/chat/optionspec.h"
#include "app/practice/requestfields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Fault = tl::unexpected<HttpFault>;
using Checked = tl::expected<void, HttpFault>;

Fault fault(int status, const QString& text)
{
    return Fault(HttpFault{status, text});
}

Checked checkOptions(const QJsonObject& options)
{
    for (auto option = options.begin(); option != options.end(); ++option) {
        const OptionSpec* spec = findOptionSpec(option.key());
        if (!spec || option.value().isNull())
            continue;
        bool fits = false;
        QString kind;
        switch (spec->kind) {
        case OptionKind::Float:
            fits = option.value().isDouble();
            kind = u"of type float32"_s;
            break;
        case OptionKind::Integer:
            fits = option.value().isDouble();
            kind = u"of type integer"_s;
            break;
        case OptionKind::Boolean:
            fits = option.value().isBool();
            kind = u"of type boolean"_s;
            break;
        case OptionKind::TextList:
            fits = option.value().isArray();
            kind = u"of type array"_s;
            for (const QJsonValue& text : option.value().toArray()) {
                if (!text.isString()) {
                    fits = false;
                    kind = u"of an array of strings"_s;
                }
            }
            break;
        }
        if (!fits)
            return fault(500, u"option \"%1\" must be %2"_s.arg(option.key(), kind));
    }
    return {};
}

Checked checkThink(const PracticeRequest& request)
{
    const QJsonValue& think = request.think;
    if (think.isUndefined())
        return {};
    static const QStringList levels{u"low"_s, u"medium"_s, u"high"_s, u"max"_s};
    if (think.isString() && !levels.contains(think.toString()))
        return fault(400, u"invalid think value: \"%1\" (must be \"high\", \"medium\", \"low\", "
                          u"\"max\", true, or false)"_s.arg(think.toString()));
    if (!think.isString() && !think.isBool())
        return fault(400, u"think must be a boolean or string (\"high\", \"medium\", \"low\", "
                          u"\"max\", true, or false)"_s);
    const bool wanted = think.isString() || think.toBool();
    if (wanted && !request.model->capabilities.contains(u"thinking"_s))
        return fault(400, u"\"%1\" does not support thinking"_s.arg(request.modelName));
    return {};
}

Checked checkFeatures(const PracticeRequest& request)
{
    const QJsonObject& fields = request.fields;
    const bool withTemplate = !fields["template"_L1].toString().isEmpty();
    if (request.raw && (withTemplate || !request.system.isEmpty() || !request.context.isEmpty()))
        return fault(400, u"raw mode does not support template, system, or context"_s);
    if (!request.suffix.isEmpty() && !request.model->capabilities.contains(u"insert"_s))
        return fault(400, u"\"%1\" does not support insert"_s.arg(request.modelName));
    const bool hasImages = !request.images.isEmpty();
    if (hasImages && !request.model->capabilities.contains(u"vision"_s))
        return fault(500, u"{\"error\":{\"code\":500,\"message\":\"image input is not supported - "
                          u"hint: if this is unexpected, you may need to provide the mmproj\","
                          u"\"type\":\"server_error\"}}"_s);
    const QJsonValue& format = request.format;
    if (!format.isUndefined() && !format.isObject() && format != QJsonValue(u"json"_s)) {
        const QString text = format.isString() ? u'"' + format.toString() + u'"' : goKindOf(format);
        return fault(
            500,
            u"invalid format: %1; expected \"json\" or a valid JSON Schema object"_s.arg(text));
    }
    return {};
}

Checked readMessages(PracticeRequest& request)
{
    qsizetype last = -1;
    QList<QList<QByteArray>> pictures;
    for (const QJsonValue& value : request.fields["messages"_L1].toArray()) {
        const QJsonObject message = value.toObject();
        const auto images = imagesFrom(message["images"_L1]);
        if (!images)
            return Fault(images.error());
        const QString role = message["role"_L1].toString();
        const QString text = message["content"_L1].toString();
        const Speaker speaker = role == u"system"_s      ? Speaker::System
                                : role == u"assistant"_s ? Speaker::Model
                                                         : Speaker::Person;
        if (speaker == Speaker::System) {
            request.system += (request.system.isEmpty() ? QString() : u"\n"_s) + text;
            continue;
        }
        if (speaker == Speaker::Person)
            last = request.past.size();
        request.past.append({speaker, text, int(images->size())});
        pictures.append(*images);
    }
    if (last >= 0) {
        request.prompt = request.past.takeAt(last).text;
        request.images = pictures.at(last);
    }
    request.onlyLoad = request.fields["messages"_L1].toArray().isEmpty();
    return {};
}

Checked readGenerateFields(PracticeRequest& request)
{
    const QJsonObject& fields = request.fields;
    request.prompt = fields["prompt"_L1].toString();
    request.system = fields["system"_L1].toString();
    request.suffix = fields["suffix"_L1].toString();
    request.raw = fields["raw"_L1].toBool();
    for (const QJsonValue& id : fields["context"_L1].toArray())
        request.context.append(id.toInteger());
    request.past = utterancesFrom(request.context);
    request.onlyLoad = request.prompt.isEmpty();
    const auto images = imagesFrom(fields["images"_L1]);
    if (!images)
        return Fault(images.error());
    request.images = *images;
    return {};
}

} // namespace

qint64 PracticeRequest::tokenLimit() const
{
    return std::max<qint64>(0, qint64(options["num_predict"_L1].toDouble()));
}

QStringList PracticeRequest::stopTexts() const
{
    QStringList texts;
    for (const QJsonValue& text : options["stop"_L1].toArray()) {
        if (!text.toString().isEmpty())
            texts.append(text.toString());
    }
    return texts;
}

tl::expected<QJsonObject, HttpFault> parseJsonBody(const QByteArray& body)
{
    if (body.trimmed().isEmpty())
        return fault(400, u"missing request body"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    // Qt skips a byte-order mark; the real server does not.
    if (body.startsWith("\xef\xbb\xbf"))
        return fault(400, u"invalid character 'ï' looking for beginning of value"_s);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray rest = body.mid(error.offset).trimmed();
        return fault(400, rest.isEmpty() || error.error == QJsonParseError::UnterminatedObject
                              ? u"unexpected EOF"_s
                              : u"invalid character '%1' looking for beginning of value"_s.arg(
                                    QString::fromUtf8(rest).left(1)));
    }
    if (!document.isObject())
        return fault(400, u"json: cannot unmarshal array into Go value"_s);
    return document.object();
}

tl::expected<PracticeRequest, HttpFault> parsePracticeRequest(const QByteArray& body, bool chat)
{
    const auto fields = parseJsonBody(body);
    if (!fields)
        return Fault(fields.error());
    if (const Checked typed = checkFieldTypes(*fields, chat); !typed)
        return Fault(typed.error());

    PracticeRequest request;
    request.chat = chat;
    request.fields = *fields;
    request.modelName = (*fields)["model"_L1].toString();
    request.model = ModelCatalog::find(request.modelName);
    if (!request.model)
        return fault(404, u"model '%1' not found"_s.arg(request.modelName));
    request.stream = (*fields)["stream"_L1].toBool(true);
    request.options = (*fields)["options"_L1].toObject();
    // null and "" mean "not set".
    const QJsonValue format = fields->value("format"_L1);
    if (!format.isNull() && format != QJsonValue(QString()))
        request.format = format;
    const QJsonValue think = fields->value("think"_L1);
    if (!think.isNull())
        request.think = think;

    const auto keep = keepSecondsFrom(fields->value("keep_alive"_L1));
    if (!keep)
        return Fault(keep.error());
    // Slow forgets itself after each answer, so that its loading can be watched each time.
    request.keepSeconds = keep->value_or(request.model->model == PracticeModel::Slow ? 0 : 300);

    const Checked read = chat ? readMessages(request) : readGenerateFields(request);
    for (const Checked& checked :
         {read, checkFeatures(request), checkThink(request), checkOptions(request.options)}) {
        if (!checked)
            return Fault(checked.error());
    }
    return request;
}

} // namespace loquat
