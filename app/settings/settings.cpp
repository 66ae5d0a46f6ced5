// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumZoom = 50;
constexpr int maximumZoom = 300;
constexpr int narrowestColumn = 480;
constexpr int widestColumn = 1600;

constexpr std::array themeNames{
    std::pair{ThemeChoice::System, "system"_L1},
    std::pair{ThemeChoice::Light, "light"_L1},
    std::pair{ThemeChoice::Dark, "dark"_L1},
};

QString themeName(ThemeChoice theme)
{
    for (const auto& [choice, name] : themeNames) {
        if (choice == theme)
            return name;
    }
    Q_UNREACHABLE();
}

ThemeChoice themeFromName(const QString& text)
{
    for (const auto& [choice, name] : themeNames) {
        if (name == text)
            return choice;
    }
    return ThemeChoice::System;
}

QList<ServerProfile> serversFromJson(const QJsonArray& array)
{
    QList<ServerProfile> servers;
    for (const QJsonValue& entry : array) {
        if (entry.isObject())
            servers.append(ServerProfile::fromJson(entry.toObject()));
    }
    return servers;
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
    result.lastConversation = std::max<qint64>(0, lastConversation);
    QSet<ProfileId> seen;
    for (ServerProfile& server : result.servers) {
        server.address = withoutUserInfo(server.address);
        if (!server.id.isValid() || seen.contains(server.id)) {
            server.id = newProfileId();
            server.hasKey = false;
        }
        seen.insert(server.id);
    }
    if (!seen.contains(currentServer))
        result.currentServer = {};
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
    json["theme"_L1] = themeName(theme);
    json["language"_L1] = language;
    json["zoomPercent"_L1] = zoomPercent;
    json["readingFont"_L1] = readingFont;
    json["readingWidth"_L1] = readingWidth;
    json["wrapCode"_L1] = wrapCode;
    json["announceReplies"_L1] = announceReplies;
    json["notifyReplies"_L1] = notifyReplies;
    json["sendWithEnter"_L1] = sendWithEnter;
    json["optionsPanelShown"_L1] = optionsPanelShown;
    json["sidebarShown"_L1] = sidebarShown;
    json["windowGeometry"_L1] = QString::fromLatin1(windowGeometry.toBase64());
    json["lastConversation"_L1] = lastConversation;
    json["welcomed"_L1] = welcomed;
    return json;
}

Settings Settings::fromJson(const QJsonObject& json)
{
    const Settings defaults;
    Settings settings;
    settings.unknown = json;
    const auto take = [&settings](QLatin1StringView key) {
        return settings.unknown.take(key);
    };

    settings.servers = serversFromJson(take("servers"_L1).toArray());
    settings.currentServer.value = take("currentServer"_L1).toString();
    settings.theme = themeFromName(take("theme"_L1).toString());
    settings.language = take("language"_L1).toString();
    settings.zoomPercent = take("zoomPercent"_L1).toInt(defaults.zoomPercent);
    if (settings.zoomPercent < minimumZoom || settings.zoomPercent > maximumZoom)
        settings.zoomPercent = defaults.zoomPercent;
    settings.readingFont = take("readingFont"_L1).toString();
    settings.readingWidth = take("readingWidth"_L1).toInt(defaults.readingWidth);
    if (settings.readingWidth < narrowestColumn || settings.readingWidth > widestColumn)
        settings.readingWidth = defaults.readingWidth;
    settings.wrapCode = take("wrapCode"_L1).toBool(defaults.wrapCode);
    settings.announceReplies = take("announceReplies"_L1).toBool(defaults.announceReplies);
    settings.notifyReplies = take("notifyReplies"_L1).toBool(defaults.notifyReplies);
    settings.sendWithEnter = take("sendWithEnter"_L1).toBool(defaults.sendWithEnter);
    settings.optionsPanelShown = take("optionsPanelShown"_L1).toBool(defaults.optionsPanelShown);
    settings.sidebarShown = take("sidebarShown"_L1).toBool(defaults.sidebarShown);
    const auto geometry = QByteArray::fromBase64Encoding(
        take("windowGeometry"_L1).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (geometry)
        settings.windowGeometry = *geometry;
    settings.lastConversation = take("lastConversation"_L1).toInteger();
    settings.welcomed = take("welcomed"_L1).toBool();
    return settings.normalised();
}

} // namespace loquat
