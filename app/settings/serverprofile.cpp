// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/serverprofile.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

QJsonObject ServerProfile::toJson() const
{
    QJsonObject json = unknown;
    json["id"_L1] = id.value;
    json["name"_L1] = name;
    json["address"_L1] = withoutUserInfo(address);
    json["hasKey"_L1] = hasKey;
    json["plainKeyAllowed"_L1] = plainKeyAllowed;
    json["lastModel"_L1] = lastModel;
    json["practice"_L1] = practice;
    json["firstByteLimitMs"_L1] = firstByteLimitMs;
    json["idleLimitMs"_L1] = idleLimitMs;
    json["simultaneous"_L1] = simultaneous;
    return json;
}

ServerProfile ServerProfile::fromJson(const QJsonObject& json)
{
    ServerProfile profile;
    profile.unknown = json;
    const auto take = [&profile](QLatin1StringView key) {
        return profile.unknown.take(key);
    };
    profile.id.value = take("id"_L1).toString().trimmed();
    profile.name = take("name"_L1).toString();
    profile.address = withoutUserInfo(take("address"_L1).toString());
    profile.hasKey = take("hasKey"_L1).toBool();
    profile.plainKeyAllowed = take("plainKeyAllowed"_L1).toBool();
    profile.lastModel = take("lastModel"_L1).toString();
    profile.practice = take("practice"_L1).toBool();
    profile.firstByteLimitMs = take("firstByteLimitMs"_L1).toInt();
    profile.idleLimitMs = take("idleLimitMs"_L1).toInt();
    profile.simultaneous = take("simultaneous"_L1).toInt(1);
    if (!profile.id.isValid()) {
        profile.id = newProfileId();
        profile.hasKey = false;
    }
    return profile.withinBounds();
}

ServerProfile ServerProfile::withinBounds() const
{
    ServerProfile profile = *this;
    profile.firstByteLimitMs = std::clamp(firstByteLimitMs, 0, mostLimitMs);
    profile.idleLimitMs =
        idleLimitMs <= 0 ? 0 : std::clamp(idleLimitMs, leastIdleLimitMs, mostLimitMs);
    profile.simultaneous = std::clamp(simultaneous, 1, mostSimultaneous);
    return profile;
}

QString withoutUserInfo(const QString& address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    const qsizetype start = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = start;
    while (end < address.size() && !u"/?#"_s.contains(address.at(end)))
        ++end;
    qsizetype at = QStringView(address).left(end).lastIndexOf(u'@');
    if (at < start) {
        // A password may hold an unescaped slash: then what stands before it is no port.
        const QStringView host = QStringView(address).mid(start, end - start);
        const qsizetype colon = host.lastIndexOf(u':');
        const bool isPort =
            colon < 0 || host.startsWith(u'[') ||
            std::ranges::all_of(host.mid(colon + 1), [](QChar digit) { return digit.isDigit(); });
        if (isPort)
            return address;
        at = address.lastIndexOf(u'@');
        if (at < start)
            return address;
    }
    return address.left(start) + address.mid(at + 1);
}

} // namespace loquat
