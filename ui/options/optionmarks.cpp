// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionmarks.h"

#include "app/chat/optionspec.h"
#include "app/wire/sentoption.h"
#include "ui/options/keepalive.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStops = 16;
constexpr int leastToSee = 2048; // tokens of context

// protocol.md §§4.1, 8.
bool isIgnoredBy(ServerKind server, const QString& key)
{
    static const QStringList proxy{u"temperature"_s, u"top_p"_s, u"num_predict"_s, u"stream"_s};
    static const QStringList kobold{u"temperature"_s, u"top_p"_s, u"top_k"_s,   u"num_predict"_s,
                                    u"stop"_s,        u"seed"_s,  u"num_ctx"_s, u"system"_s};
    switch (server) {
    case ServerKind::Proxy:
        return !proxy.contains(key);
    case ServerKind::Kobold:
        return !kobold.contains(key);
    default:
        return false;
    }
}

OptionMark wrong(const QString& text)
{
    return {text, true};
}

OptionMark note(const QString& text)
{
    return {text, false};
}

OptionMark temperatureMark(double value, const OptionContext& context)
{
    if (context.server == ServerKind::Proxy) {
        if (value > 1)
            return wrong(OptionMark::tr("This proxy documents 0 to 1: the models behind it may "
                                        "refuse more than 1."));
        return note(OptionMark::tr("0 to 1 on this proxy."));
    }
    if (value < 0 || value > 2)
        return {};
    return note(OptionMark::tr("0 to 2, but a proxy may take only 0 to 1."));
}

OptionMark rangeMark(const OptionSpec& spec, double value)
{
    if (spec.kind != OptionKind::Float && spec.kind != OptionKind::Integer)
        return {};
    if (value >= spec.minimum && value <= spec.maximum)
        return {};
    const QLocale locale;
    return wrong(
        OptionMark::tr("Usual are values from %1 to %2.")
            .arg(locale.toString(spec.minimum, 'g', 12), locale.toString(spec.maximum, 'g', 12)));
}

OptionMark lengthMark(const QString& key, double value, const RequestSettings& whole,
                      const OptionContext& context)
{
    const QLocale locale;
    if (key == "num_predict"_L1 && value < 1 && context.server == ServerKind::Proxy)
        return wrong(OptionMark::tr("This proxy takes no number below 1: none is sent."));
    if (key == "num_predict"_L1 && value == 0)
        return note(OptionMark::tr("0 means no limit, not no reply."));
    if (key == "num_predict"_L1 && value < 0)
        return note(OptionMark::tr("No limit; Ollama still ends a reply at ten times the context "
                                   "size."));
    if (key == "num_predict"_L1 && whole.format)
        return note(OptionMark::tr("A reply cut at this limit is not whole JSON."));
    if (key == "num_ctx"_L1 && context.contextLength > 0 && value > double(context.contextLength))
        return wrong(OptionMark::tr("The model was trained for %1 tokens; the server cuts it to "
                                    "that.")
                         .arg(locale.toString(context.contextLength)));
    if (key == "num_ctx"_L1 && context.canSee == Known::Yes && value < leastToSee)
        return wrong(OptionMark::tr("Models that see images need %1 or more: the server takes "
                                    "that instead.")
                         .arg(locale.toString(leastToSee)));
    const QJsonValue window = whole.options.value("num_ctx"_L1);
    if (key == "repeat_last_n"_L1 && window.isDouble() && value > window.toDouble())
        return wrong(OptionMark::tr("More than the context size, which is %1.")
                         .arg(locale.toString(window.toDouble(), 'g', 12)));
    return {};
}

OptionMark numberMark(const QString& key, double value, const RequestSettings& whole,
                      const OptionContext& context)
{
    if (key == "temperature"_L1) {
        const OptionMark mark = temperatureMark(value, context);
        if (!mark.text.isEmpty())
            return mark;
    }
    if (const OptionMark mark = lengthMark(key, value, whole, context); !mark.text.isEmpty())
        return mark;
    const OptionSpec* spec = findOptionSpec(key);
    if (spec && spec->kind == OptionKind::Integer && value != std::floor(value))
        return wrong(OptionMark::tr("Only whole numbers: the server cuts it to %1.")
                         .arg(QLocale().toString(std::trunc(value), 'f', 0)));
    const OptionMark range = spec ? rangeMark(*spec, value) : OptionMark{};
    if (range.text.isEmpty() && spec && spec->reloadsModel)
        return note(OptionMark::tr("A change makes the server load the model again."));
    return range;
}

OptionMark thinkMark(const QJsonValue& value, const RequestSettings& whole,
                     const OptionContext& context)
{
    if (context.canThink == Known::No && !(value.isBool() && !value.toBool()))
        return wrong(OptionMark::tr("The chosen model cannot think: the server refuses this, and "
                                    "Loquat then asks again without it."));
    if (context.family.startsWith("gptoss"_L1) && value.isBool())
        return wrong(OptionMark::tr("This model always thinks; it takes only Low, Medium and "
                                    "High."));
    if (value.toString() == "max"_L1 && context.family.startsWith("gptoss"_L1))
        return note(OptionMark::tr("This model takes Max as High."));
    if (value.toString() == "max"_L1)
        return note(OptionMark::tr("Servers from before April 2026 refuse Max."));
    if (whole.format && !(value.isBool() && !value.toBool()))
        return note(OptionMark::tr("With a format models usually do not think."));
    return {};
}

// A value from elsewhere, a preset or another program's chat, that is left out or sent as another.
OptionMark leftOutMark(const QString& key, const QJsonValue& value)
{
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return wrong(OptionMark::tr("Not sent: it is empty."));
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec)
        return wrong(OptionMark::tr("Not sent."));
    switch (spec->kind) {
    case OptionKind::Float:
    case OptionKind::Integer:
        return wrong(OptionMark::tr("Not sent: it must be a number."));
    case OptionKind::Boolean:
        return wrong(OptionMark::tr("Not sent: it must be yes or no."));
    case OptionKind::TextList:
        return wrong(OptionMark::tr("Not sent: it must be a list of texts."));
    }
    Q_UNREACHABLE();
}

OptionMark convertedMark(const QJsonValue& sent)
{
    const QByteArray json = QJsonDocument(QJsonArray{sent}).toJson(QJsonDocument::Compact);
    return note(OptionMark::tr("Sent as %1.").arg(QString::fromUtf8(json.mid(1, json.size() - 2))));
}

OptionMark keepAliveMark(const QJsonValue& value)
{
    bool bare = false;
    value.toString().toDouble(&bare);
    if (bare)
        return wrong(OptionMark::tr("The server refuses this: as a text it needs a unit, as in "
                                    "10m."));
    return note(keepAliveWords(value));
}

bool isRequestField(const QString& key)
{
    static const QStringList fields{u"system"_s, u"suffix"_s, u"template"_s, u"raw"_s, u"stream"_s};
    return fields.contains(key);
}

OptionMark formatMark(const OptionContext& context)
{
    if (context.server == ServerKind::Cloud)
        return wrong(OptionMark::tr("ollama.com does not support formats."));
    return note(OptionMark::tr("Ask for JSON in the prompt, too. With a format models usually do "
                               "not think, and a reply that reaches its token limit is cut in the "
                               "middle of the JSON."));
}

} // namespace

bool isObsolete(const QString& key)
{
    static const QStringList keys{
        u"mirostat"_s, u"mirostat_eta"_s, u"mirostat_tau"_s, u"tfs_z"_s,      u"penalize_newline"_s,
        u"numa"_s,     u"low_vram"_s,     u"f16_kv"_s,       u"vocab_only"_s, u"use_mlock"_s};
    return keys.contains(key);
}

OptionMark optionMark(const QString& key, const std::optional<QJsonValue>& value,
                      const RequestSettings& whole, const OptionContext& context)
{
    if (!value) {
        if (key == "temperature"_L1 && context.server == ServerKind::Proxy)
            return note(OptionMark::tr("Unset, this proxy asks with 0: always the same reply."));
        return {};
    }
    if (isIgnoredBy(context.server, key)) {
        if (key == "stream"_L1)
            return note(OptionMark::tr("This server never streams."));
        return wrong(OptionMark::tr("This server ignores it."));
    }
    if (isObsolete(key))
        return wrong(OptionMark::tr("Newer servers ignore it."));
    if (whole.raw && (key == "system"_L1 || key == "template"_L1))
        return wrong(OptionMark::tr("Not sent with a raw prompt."));
    if (key == "think"_L1)
        return thinkMark(*value, whole, context);
    if (key == "format"_L1)
        return formatMark(context);
    if (key == "suffix"_L1 && context.canInsert == Known::No)
        return wrong(OptionMark::tr("The chosen model cannot insert: the server refuses this."));
    if (key == "keep_alive"_L1)
        return keepAliveMark(sentOption(key, *value));
    const QJsonValue sent = isRequestField(key) ? *value : sentOption(key, *value);
    if (sent.isNull())
        return leftOutMark(key, *value);
    if (key == "stop"_L1 && sent.toArray().size() > mostStops)
        return wrong(
            OptionMark::tr("More than %n stop sequences may be refused.", nullptr, int(mostStops)));
    OptionMark mark =
        sent.isDouble() ? numberMark(key, sent.toDouble(), whole, context) : OptionMark{};
    return sent == *value || mark.wrong ? mark : convertedMark(sent);
}

} // namespace loquat
