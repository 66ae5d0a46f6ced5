// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/settings/jsontaker.h"
#include "app/settings/servernames.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumZoom = 50;
constexpr int maximumZoom = 300;
constexpr int smallestImageSide = 256;
constexpr int largestImageSide = 8192;
constexpr int narrowestColumn = 480;
constexpr int widestColumn = 1600;
constexpr int longestTrashDays = 3650;
constexpr qsizetype mostFavourites = 500;
constexpr qsizetype mostRecents = 12;
constexpr qsizetype mostPulls = 100;

constexpr std::pair<ThemeChoice, QLatin1StringView> themeNames[]{
    {ThemeChoice::System, "system"_L1},
    {ThemeChoice::Light, "light"_L1},
    {ThemeChoice::Dark, "dark"_L1},
};

constexpr std::pair<StartChoice, QLatin1StringView> startNames[]{
    {StartChoice::LastChat, "lastChat"_L1},
    {StartChoice::NewChat, "newChat"_L1},
};

constexpr std::pair<MotionChoice, QLatin1StringView> motionNames[]{
    {MotionChoice::System, "system"_L1},
    {MotionChoice::Reduced, "reduced"_L1},
};

constexpr std::pair<RemoteImages, QLatin1StringView> remoteImageNames[]{
    {RemoteImages::Never, "never"_L1},
    {RemoteImages::OnRequest, "onRequest"_L1},
};

QList<ServerProfile> takeServers(JsonTaker& from)
{
    QList<ServerProfile> servers;
    const QJsonArray array = from.array("servers"_L1);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"servers["_s + QString::number(i) + u']';
        if (array[i].isObject())
            servers.append(ServerProfile::fromJson(array[i].toObject(), place, from.notes()));
        else if (from.notes())
            from.notes()->append(place);
    }
    return servers;
}

QList<ModelChoice> takeModels(JsonTaker& from, QLatin1StringView key)
{
    QList<ModelChoice> models;
    const QJsonArray array = from.array(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject entry = array[i].toObject();
        const ModelChoice model{ProfileId{entry.value("server"_L1).toString()},
                                entry.value("model"_L1).toString()};
        if (model.profile.isValid() && !model.model.isEmpty())
            models.append(model);
        else if (from.notes())
            from.notes()->append(key + u'[' + QString::number(i) + u']');
    }
    return models;
}

QJsonArray arrayOf(const QList<ModelChoice>& models)
{
    QJsonArray array;
    for (const ModelChoice& one : models)
        array.append(QJsonObject{{u"server"_s, one.profile.value}, {u"model"_s, one.model}});
    return array;
}

// Each once, on servers that exist.
QList<ModelChoice> soundModels(const QList<ModelChoice>& models, const QSet<ProfileId>& servers,
                               qsizetype most)
{
    QList<ModelChoice> sound;
    QSet<std::pair<QString, QString>> seen;
    for (const ModelChoice& one : models) {
        const std::pair key(one.profile.value, fullModelName(one.model));
        if (sound.size() == most)
            break;
        if (one.model.isEmpty() || !servers.contains(one.profile) || seen.contains(key))
            continue;
        seen.insert(key);
        sound.append(one);
    }
    return sound;
}

QMap<QString, QStringList> takeShortcuts(JsonTaker& from)
{
    QMap<QString, QStringList> shortcuts;
    JsonTaker object = from.inner("shortcuts"_L1);
    for (const QString& action : object.rest().keys()) {
        const QByteArray key = action.toLatin1();
        const bool isList = object.rest().value(action).isArray();
        const QStringList keys = object.texts(QLatin1StringView(key));
        if (isList)
            shortcuts.insert(action, keys);
    }
    return shortcuts;
}

} // namespace

const ServerProfile* Settings::findServer(const ProfileId& id) const
{
    const auto found = std::ranges::find(servers, id, &ServerProfile::id);
    return found == servers.end() ? nullptr : &*found;
}

Settings Settings::normalised() const
{
    Settings result = *this;
    result.zoomPercent = std::clamp(zoomPercent, minimumZoom, maximumZoom);
    result.readingWidth = std::clamp(readingWidth, narrowestColumn, widestColumn);
    result.imageSide = std::clamp(imageSide, smallestImageSide, largestImageSide);
    result.trashDays = std::clamp(trashDays, 0, longestTrashDays);
    result.lastConversation = std::max<qint64>(0, lastConversation);
    QSet<ProfileId> seen;
    for (ServerProfile& server : result.servers) {
        server.address = withoutUserInfo(server.address);
        if (!server.id.isValid() || seen.contains(server.id)) {
            server.id = newProfileId();
            server.hasKey = false;
            server.proxy.hasPassword = false;
        }
        seen.insert(server.id);
    }
    for (qsizetype i = 0; i < result.servers.size(); ++i) {
        ServerProfile& server = result.servers[i];
        const QList<ServerProfile> earlier = result.servers.first(i);
        if (isServerNameTaken(server.name, earlier))
            server.name = freeServerName(
                server.name.trimmed().isEmpty() ? server.address : server.name, earlier);
    }
    if (!seen.contains(currentServer))
        result.currentServer = {};
    result.favouriteModels = soundModels(favouriteModels, seen, mostFavourites);
    result.recentModels = soundModels(recentModels, seen, mostRecents);
    result.unfinishedPulls = soundModels(unfinishedPulls, seen, mostPulls);
    if (!QDir::isAbsolutePath(dataFolder))
        result.dataFolder.clear();
    return result;
}

QJsonObject Settings::toJson() const
{
    QJsonArray serverArray;
    for (const ServerProfile& server : servers)
        serverArray.append(server.toJson());

    QJsonObject json = unknown;
    json["servers"_L1] = serverArray;
    json["currentServer"_L1] = currentServer.value;
    json["favouriteModels"_L1] = arrayOf(favouriteModels);
    json["recentModels"_L1] = arrayOf(recentModels);
    json["unfinishedPulls"_L1] = arrayOf(unfinishedPulls);
    json["theme"_L1] = nameOfChoice(themeNames, theme);
    json["language"_L1] = language;
    json["zoomPercent"_L1] = zoomPercent;
    json["readingFont"_L1] = readingFont;
    json["codeFont"_L1] = codeFont;
    json["motion"_L1] = nameOfChoice(motionNames, motion);
    json["readingWidth"_L1] = readingWidth;
    json["wrapCode"_L1] = wrapCode;
    json["announceReplies"_L1] = announceReplies;
    json["notifyReplies"_L1] = notifyReplies;
    json["start"_L1] = nameOfChoice(startNames, start);
    json["writeTitles"_L1] = writeTitles;
    json["trashDays"_L1] = trashDays;
    json["dataFolder"_L1] = dataFolder;
    json["remoteImages"_L1] = nameOfChoice(remoteImageNames, remoteImages);
    json["keepNothing"_L1] = keepNothing;
    json["sendWithEnter"_L1] = sendWithEnter;
    json["imageSide"_L1] = imageSide;
    json["checkSpelling"_L1] = checkSpelling;
    json["spellingLanguage"_L1] = spellingLanguage;
    json["spellingOwnWords"_L1] = QJsonArray::fromStringList(spellingOwnWords);
    json["optionsPanelShown"_L1] = optionsPanelShown;
    json["sidebarShown"_L1] = sidebarShown;
    json["windowGeometry"_L1] = QString::fromLatin1(windowGeometry.toBase64());
    json["lastConversation"_L1] = lastConversation;
    json["welcomed"_L1] = welcomed;
    QJsonObject keys;
    for (auto entry = shortcuts.cbegin(); entry != shortcuts.cend(); ++entry)
        keys.insert(entry.key(), QJsonArray::fromStringList(entry.value()));
    json["shortcuts"_L1] = keys;
    return json;
}

Settings Settings::fromJson(const QJsonObject& json, QStringList* notes)
{
    const Settings defaults;
    Settings settings;
    JsonTaker from(json, QString(), notes);
    settings.servers = takeServers(from);
    settings.currentServer.value = from.text("currentServer"_L1);
    settings.favouriteModels = takeModels(from, "favouriteModels"_L1);
    settings.recentModels = takeModels(from, "recentModels"_L1);
    settings.unfinishedPulls = takeModels(from, "unfinishedPulls"_L1);
    settings.theme = from.choice("theme"_L1, themeNames, defaults.theme);
    settings.language = from.text("language"_L1);
    settings.zoomPercent =
        from.number("zoomPercent"_L1, defaults.zoomPercent, minimumZoom, maximumZoom);
    settings.readingFont = from.text("readingFont"_L1);
    settings.codeFont = from.text("codeFont"_L1);
    settings.motion = from.choice("motion"_L1, motionNames, defaults.motion);
    settings.readingWidth =
        from.number("readingWidth"_L1, defaults.readingWidth, narrowestColumn, widestColumn);
    settings.wrapCode = from.flag("wrapCode"_L1, defaults.wrapCode);
    settings.announceReplies = from.flag("announceReplies"_L1, defaults.announceReplies);
    settings.notifyReplies = from.flag("notifyReplies"_L1, defaults.notifyReplies);
    settings.start = from.choice("start"_L1, startNames, defaults.start);
    settings.writeTitles = from.flag("writeTitles"_L1, defaults.writeTitles);
    settings.trashDays = from.number("trashDays"_L1, defaults.trashDays, 0, longestTrashDays);
    settings.dataFolder = from.text("dataFolder"_L1);
    if (!settings.dataFolder.isEmpty() && !QDir::isAbsolutePath(settings.dataFolder))
        from.note("dataFolder"_L1);
    settings.remoteImages = from.choice("remoteImages"_L1, remoteImageNames, defaults.remoteImages);
    settings.keepNothing = from.flag("keepNothing"_L1, defaults.keepNothing);
    settings.sendWithEnter = from.flag("sendWithEnter"_L1, defaults.sendWithEnter);
    settings.imageSide =
        from.number("imageSide"_L1, defaults.imageSide, smallestImageSide, largestImageSide);
    settings.checkSpelling = from.flag("checkSpelling"_L1, defaults.checkSpelling);
    settings.spellingLanguage = from.text("spellingLanguage"_L1);
    settings.spellingOwnWords = from.texts("spellingOwnWords"_L1);
    settings.optionsPanelShown = from.flag("optionsPanelShown"_L1, defaults.optionsPanelShown);
    settings.sidebarShown = from.flag("sidebarShown"_L1, defaults.sidebarShown);
    const auto geometry = QByteArray::fromBase64Encoding(from.text("windowGeometry"_L1).toLatin1(),
                                                         QByteArray::AbortOnBase64DecodingErrors);
    if (geometry)
        settings.windowGeometry = *geometry;
    else
        from.note("windowGeometry"_L1);
    settings.lastConversation = from.integer("lastConversation"_L1, 0, 0);
    settings.welcomed = from.flag("welcomed"_L1, false);
    settings.shortcuts = takeShortcuts(from);
    settings.unknown = from.rest();
    const Settings sound = settings.normalised();
    for (qsizetype i = 0; notes && i < settings.servers.size(); ++i) {
        if (sound.servers[i].name != settings.servers[i].name)
            notes->append(u"servers[%1].name: %2"_s.arg(QString::number(i), sound.servers[i].name));
    }
    return sound;
}

} // namespace loquat
