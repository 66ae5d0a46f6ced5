// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/serverconnection.h"

#include "app/settings/jsontaker.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Authentication, QLatin1StringView> authenticationNames[]{
    {Authentication::Bearer, "bearer"_L1},
    {Authentication::Basic, "basic"_L1},
    {Authentication::None, "none"_L1},
};

constexpr std::pair<TlsTrust, QLatin1StringView> trustNames[]{
    {TlsTrust::System, "system"_L1},
    {TlsTrust::CaFile, "caFile"_L1},
    {TlsTrust::Pinned, "pinned"_L1},
};

constexpr std::pair<ProxyKind, QLatin1StringView> proxyNames[]{
    {ProxyKind::System, "system"_L1},
    {ProxyKind::None, "none"_L1},
    {ProxyKind::Http, "http"_L1},
    {ProxyKind::Socks5, "socks5"_L1},
};

bool isFingerprint(const QString& text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

QDateTime takeTime(JsonTaker& object, QLatin1StringView key)
{
    const QString text = object.text(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate).toUTC();
    if (!text.isEmpty() && !time.isValid())
        object.note(key);
    return time;
}

} // namespace

int ProxyChoice::effectivePort() const
{
    if (port != 0)
        return port;
    return kind == ProxyKind::Socks5 ? usualSocksPort : usualHttpPort;
}

Authentication takeAuthentication(JsonTaker& profile)
{
    return profile.choice("authentication"_L1, authenticationNames, Authentication::Bearer);
}

void putAuthentication(Authentication choice, QJsonObject& profile)
{
    profile["authentication"_L1] = nameOfChoice(authenticationNames, choice);
}

QList<ExtraHeader> takeHeaders(JsonTaker& profile)
{
    QList<ExtraHeader> headers;
    const QString key = profile.pathOf("headers"_L1);
    const QJsonArray entries = profile.array("headers"_L1);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = key + u'[' + QString::number(i) + u']';
        if (!entries[i].isObject()) {
            if (profile.notes())
                profile.notes()->append(place);
            continue;
        }
        JsonTaker entry(entries[i].toObject(), place, profile.notes());
        ExtraHeader header;
        header.name = entry.text("name"_L1);
        header.secret = entry.flag("secret"_L1, false);
        const QString value = entry.text("value"_L1);
        // A secret that stands in the file all the same was put there by hand: it is not used.
        if (!header.secret)
            header.value = value;
        else if (!value.isEmpty())
            entry.note("value"_L1);
        if (header.name.isEmpty())
            entry.note("name"_L1);
        else
            headers.append(header);
    }
    return headers;
}

void putHeaders(const QList<ExtraHeader>& headers, QJsonObject& profile)
{
    QJsonArray array;
    for (const ExtraHeader& header : headers) {
        QJsonObject entry{{u"name"_s, header.name}, {u"secret"_s, header.secret}};
        if (!header.secret)
            entry["value"_L1] = header.value;
        array.append(entry);
    }
    profile["headers"_L1] = array;
}

TlsChoice takeTls(JsonTaker& profile)
{
    JsonTaker object = profile.inner("tls"_L1);
    TlsChoice tls;
    tls.trust = object.choice("trust"_L1, trustNames, TlsTrust::System);
    tls.caFile = object.text("caFile"_L1);
    JsonTaker pin = object.inner("pin"_L1);
    tls.pin.sha256 = pin.text("sha256"_L1);
    if (!tls.pin.sha256.isEmpty() && !isFingerprint(tls.pin.sha256)) {
        pin.note("sha256"_L1);
        tls.pin.sha256.clear();
    }
    tls.pin.names = pin.texts("names"_L1);
    tls.pin.issuer = pin.text("issuer"_L1);
    tls.pin.validFrom = takeTime(pin, "validFrom"_L1);
    tls.pin.validUntil = takeTime(pin, "validUntil"_L1);
    if (!tls.pin.isSet())
        tls.pin = {};
    object.leave("pin"_L1, pin);
    profile.leave("tls"_L1, object);
    return tls;
}

void putTls(const TlsChoice& tls, QJsonObject& profile)
{
    QJsonObject object = profile.value("tls"_L1).toObject();
    object["trust"_L1] = nameOfChoice(trustNames, tls.trust);
    object["caFile"_L1] = tls.caFile;
    QJsonObject pin = object.value("pin"_L1).toObject();
    if (tls.pin.isSet()) {
        pin["sha256"_L1] = tls.pin.sha256;
        pin["names"_L1] = QJsonArray::fromStringList(tls.pin.names);
        pin["issuer"_L1] = tls.pin.issuer;
        pin["validFrom"_L1] = tls.pin.validFrom.toString(Qt::ISODate);
        pin["validUntil"_L1] = tls.pin.validUntil.toString(Qt::ISODate);
    }
    if (!pin.isEmpty())
        object["pin"_L1] = pin;
    profile["tls"_L1] = object;
}

ProxyChoice takeProxy(JsonTaker& profile)
{
    JsonTaker object = profile.inner("proxy"_L1);
    ProxyChoice proxy;
    proxy.kind = object.choice("kind"_L1, proxyNames, ProxyKind::System);
    proxy.host = object.text("host"_L1);
    proxy.port = object.number("port"_L1, 0, 0, 65535);
    proxy.userName = object.text("userName"_L1);
    proxy.hasPassword = object.flag("hasPassword"_L1, false);
    profile.leave("proxy"_L1, object);
    return proxy;
}

void putProxy(const ProxyChoice& proxy, QJsonObject& profile)
{
    QJsonObject object = profile.value("proxy"_L1).toObject();
    object["kind"_L1] = nameOfChoice(proxyNames, proxy.kind);
    object["host"_L1] = proxy.host;
    object["port"_L1] = proxy.port;
    object["userName"_L1] = proxy.userName;
    object["hasPassword"_L1] = proxy.hasPassword;
    profile["proxy"_L1] = object;
}

} // namespace loquat
