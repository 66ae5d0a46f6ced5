// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/serverprofile.h"

#include "app/settings/jsontaker.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool isColour(const QString& text)
{
    return text.isEmpty() || (text.size() == 7 && text.startsWith(u'#') &&
                              std::ranges::all_of(QStringView(text).sliced(1), [](QChar digit) {
                                  return QStringView(u"0123456789abcdef").contains(digit);
                              }));
}

} // namespace

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
    json["colour"_L1] = colour;
    putAuthentication(authentication, json);
    json["userName"_L1] = userName;
    putHeaders(headers, json);
    putTls(tls, json);
    putProxy(proxy, json);
    json["models"_L1] = QJsonArray::fromStringList(models);
    json["defaultModel"_L1] = defaultModel;
    json["defaults"_L1] = loquat::toJson(defaults);
    QJsonObject ofModels;
    for (auto one = modelDefaults.cbegin(); one != modelDefaults.cend(); ++one)
        ofModels.insert(one.key(), loquat::toJson(one.value()));
    json["modelDefaults"_L1] = ofModels;
    return json;
}

ServerProfile ServerProfile::fromJson(const QJsonObject& json, const QString& place,
                                      QStringList* notes)
{
    ServerProfile profile;
    JsonTaker from(json, place, notes);
    profile.id.value = from.text("id"_L1).trimmed();
    profile.name = from.text("name"_L1);
    profile.address = withoutUserInfo(from.text("address"_L1));
    profile.hasKey = from.flag("hasKey"_L1, false);
    profile.plainKeyAllowed = from.flag("plainKeyAllowed"_L1, false);
    profile.lastModel = from.text("lastModel"_L1);
    profile.practice = from.flag("practice"_L1, false);
    profile.firstByteLimitMs = from.bounded("firstByteLimitMs"_L1, 0, 0, mostLimitMs);
    profile.idleLimitMs = from.bounded("idleLimitMs"_L1, 0, 0, mostLimitMs);
    profile.simultaneous = from.bounded("simultaneous"_L1, 1, 1, mostSimultaneous);
    profile.colour = from.text("colour"_L1);
    if (!isColour(profile.colour)) {
        from.note("colour"_L1);
        profile.colour.clear();
    }
    profile.authentication = takeAuthentication(from);
    profile.userName = from.text("userName"_L1);
    profile.headers = takeHeaders(from);
    profile.tls = takeTls(from);
    profile.proxy = takeProxy(from);
    profile.models = from.texts("models"_L1);
    profile.defaultModel = from.text("defaultModel"_L1);
    profile.defaults = requestSettingsFromJson(from.object("defaults"_L1));
    const QJsonObject ofModels = from.object("modelDefaults"_L1);
    for (auto one = ofModels.begin(); one != ofModels.end(); ++one)
        profile.modelDefaults.insert(one.key(), requestSettingsFromJson(one.value().toObject()));
    profile.unknown = from.rest();
    if (!profile.id.isValid()) {
        profile.id = newProfileId();
        profile.hasKey = false;
        profile.proxy.hasPassword = false;
    }
    return profile.withinBounds();
}

bool ServerProfile::hasSecrets() const
{
    return hasKey || proxy.hasPassword || std::ranges::any_of(headers, &ExtraHeader::secret);
}

bool ServerProfile::isReachedLike(const ServerProfile& other) const
{
    return address == other.address && practice == other.practice &&
           authentication == other.authentication && userName == other.userName &&
           headers == other.headers && tls == other.tls && proxy == other.proxy;
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
