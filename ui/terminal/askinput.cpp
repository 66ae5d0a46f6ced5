// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askinput.h"

#include "app/chat/optionspec.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// A context of 262,144 integers is about 2 MB; nobody's file is larger than this by intention.
constexpr qint64 largestFile = 256LL * 1024 * 1024;

tl::unexpected<Error> wrong(ErrorReason reason, const QString& subject = {})
{
    return failure(ErrorCode::Usage, reason, subject);
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    // A directory can be opened on some systems, and only its reading fails.
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return wrong(ErrorReason::FileUnreadable, path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return wrong(ErrorReason::FileUnreadable, path);
    return bytes;
}

Result<QByteArray> readContext(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isArray())
        return wrong(ErrorReason::ContextFileInvalid, path);
    if (document.array().isEmpty())
        return QByteArray();
    // White space around the array, such as an editor's last line break, is not part of it.
    return bytes->trimmed();
}

Result<QString> readFormat(const QString& text)
{
    if (text == "json"_L1)
        return text;
    const Result<QByteArray> bytes = readFile(text);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return wrong(ErrorReason::FormatInvalid, text);
    return QString::fromUtf8(*bytes).trimmed();
}

Result<QJsonValue> thinkValue(const QString& text)
{
    if (text == "true"_L1)
        return QJsonValue(true);
    if (text == "false"_L1)
        return QJsonValue(false);
    const QJsonValue level(text);
    if (isThinkValue(level))
        return level;
    return wrong(ErrorReason::OptionInvalid, u"think"_s);
}

QJsonValue keepAliveValue(const QString& text)
{
    bool whole = false;
    const qlonglong seconds = QLocale::c().toLongLong(text, &whole);
    if (whole)
        return QJsonValue(qint64(seconds));
    bool decimal = false;
    const double fraction = QLocale::c().toDouble(text, &decimal);
    return decimal && std::isfinite(fraction) ? QJsonValue(fraction) : QJsonValue(text);
}

Result<QJsonObject> readOptions(const QList<std::pair<QString, QString>>& pairs)
{
    QJsonObject options;
    for (const auto& [key, text] : pairs) {
        const Result<QJsonValue> value = parseOptionValue(key, text);
        if (!value)
            return tl::unexpected(value.error());
        const OptionSpec* spec = findOptionSpec(key);
        if (spec && spec->kind == OptionKind::TextList) {
            QJsonArray list = options.value(key).toArray();
            list.append(*value);
            options.insert(key, list);
        } else {
            options.insert(key, *value);
        }
    }
    return options;
}

QString readPrompt(const AskArguments& arguments, const QByteArray& standardInput)
{
    if (!arguments.promptFromInput)
        return arguments.prompt;
    // The line break with which a shell ends its text is not part of the prompt.
    QString text = QString::fromUtf8(standardInput);
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith(u"\r\n"_s) ? 2 : 1);
    return text;
}

} // namespace

Result<AskInput> readAskInput(const AskArguments& arguments, const QByteArray& standardInput)
{
    if (arguments.raw && !arguments.system.isEmpty())
        return wrong(ErrorReason::OptionsExclusive, u"--raw, --system"_s);
    if (arguments.raw && arguments.contextFile)
        return wrong(ErrorReason::OptionsExclusive, u"--raw, --context"_s);

    AskInput input;
    input.settings.system = arguments.system;
    input.settings.suffix = arguments.suffix;
    input.settings.raw = arguments.raw;
    input.settings.stream = arguments.stream;
    if (arguments.think) {
        const Result<QJsonValue> think = thinkValue(*arguments.think);
        if (!think)
            return tl::unexpected(think.error());
        input.settings.think = *think;
    }
    if (arguments.keepAlive)
        input.settings.keepAlive = keepAliveValue(*arguments.keepAlive);

    const Result<QJsonObject> options = readOptions(arguments.options);
    if (!options)
        return tl::unexpected(options.error());
    input.settings.options = *options;

    if (arguments.format) {
        const Result<QString> format = readFormat(*arguments.format);
        if (!format)
            return tl::unexpected(format.error());
        input.settings.format = *format;
    }
    if (arguments.contextFile) {
        const Result<QByteArray> context = readContext(*arguments.contextFile);
        if (!context)
            return tl::unexpected(context.error());
        input.context = *context;
    }
    input.images = arguments.images;
    input.prompt = readPrompt(arguments, standardInput);
    if (input.prompt.trimmed().isEmpty())
        return wrong(ErrorReason::PromptEmpty);
    return input;
}

QStringList unknownOptions(const AskArguments& arguments)
{
    QStringList unknown;
    for (const auto& [key, value] : arguments.options) {
        if (!findOptionSpec(key) && !unknown.contains(key))
            unknown.append(key);
    }
    return unknown;
}

} // namespace loquat
