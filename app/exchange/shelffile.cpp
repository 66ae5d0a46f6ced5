// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/shelffile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

using Problem = ShelfFileProblem;

tl::unexpected<Problem> problem(Problem::Kind kind, int line = 0, int entry = 0,
                                const QString& list = {})
{
    return tl::unexpected(Problem{kind, line, entry, list});
}

bool isText(const QJsonObject& entry, QLatin1StringView key, bool needed)
{
    const QJsonValue value = entry.value(key);
    return needed ? !value.toString().trimmed().isEmpty() : value.isUndefined() || value.isString();
}

bool isObject(const QJsonObject& entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    return value.isUndefined() || value.isObject();
}

// The entry that is wrong, from 1; 0: none.
template <typename Read>
int readList(const QJsonObject& file, QLatin1StringView key, const Read& read)
{
    const QJsonArray list = file.value(key).toArray();
    for (qsizetype index = 0; index < list.size(); ++index) {
        if (!list.at(index).isObject() || !read(list.at(index).toObject()))
            return int(index) + 1;
    }
    return 0;
}

} // namespace

QByteArray shelfFile(const Shelf& shelf)
{
    QJsonArray presets;
    for (const Preset& preset : shelf.presets) {
        QJsonObject entry{{u"name"_s, preset.name}, {u"settings"_s, toJson(preset.settings)}};
        if (!preset.model.isEmpty())
            entry.insert("model"_L1, preset.model);
        presets.append(entry);
    }
    QJsonArray prompts;
    for (const SavedPrompt& prompt : shelf.prompts)
        prompts.append(QJsonObject{{u"name"_s, prompt.name}, {u"text"_s, prompt.text}});
    QJsonObject file{{u"loquat"_s, u"shelf"_s}, {u"version"_s, version}};
    if (!presets.isEmpty())
        file.insert("presets"_L1, presets);
    if (!prompts.isEmpty())
        file.insert("prompts"_L1, prompts);
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

tl::expected<Shelf, ShelfFileProblem> shelfFromFile(const QByteArray& bytes)
{
    if (bytes.size() > mostBytes)
        return problem(Problem::Kind::TooLarge);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype offset = std::clamp(qsizetype(error.offset), qsizetype(0), bytes.size());
        return problem(Problem::Kind::NotJson, int(bytes.left(offset).count('\n')) + 1);
    }
    const QJsonObject file = document.object();
    if (file.value("loquat"_L1) != "shelf"_L1)
        return problem(Problem::Kind::NotShelf);
    if (file.value("version"_L1).toInt() > version)
        return problem(Problem::Kind::Newer);
    Shelf shelf;
    const int badPreset = readList(file, "presets"_L1, [&](const QJsonObject& entry) {
        const QJsonObject settings = entry.value("settings"_L1).toObject();
        if (!isText(entry, "name"_L1, true) || !isText(entry, "model"_L1, false) ||
            !isObject(entry, "settings"_L1) || !isObject(settings, "options"_L1))
            return false;
        shelf.presets.append({{},
                              entry.value("name"_L1).toString().simplified(),
                              entry.value("model"_L1).toString(),
                              requestSettingsFromJson(settings)});
        return true;
    });
    if (badPreset > 0)
        return problem(Problem::Kind::BadEntry, 0, badPreset, u"presets"_s);
    const int badPrompt = readList(file, "prompts"_L1, [&](const QJsonObject& entry) {
        if (!isText(entry, "name"_L1, true) || !isText(entry, "text"_L1, false))
            return false;
        shelf.prompts.append({{},
                              entry.value("name"_L1).toString().simplified(),
                              entry.value("text"_L1).toString()});
        return true;
    });
    if (badPrompt > 0)
        return problem(Problem::Kind::BadEntry, 0, badPrompt, u"prompts"_s);
    return shelf;
}

tl::expected<Shelf, ShelfFileProblem> readShelfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Problem::Kind::Unreadable);
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return problem(Problem::Kind::Unreadable);
    return shelfFromFile(bytes);
}

bool writeShelfFile(const QString& path, const Shelf& shelf)
{
    QSaveFile file(path);
    const QByteArray bytes = shelfFile(shelf);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace loquat
