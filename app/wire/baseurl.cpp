// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/baseurl.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>
#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int ollamaPort = 11434;

int schemePort(QStringView scheme)
{
    return scheme == "https"_L1 ? 443 : 80;
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\'';
}

QString withoutQuotes(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.isEmpty() && isQuote(text.front()))
        text.remove(0, 1);
    if (!text.isEmpty() && isQuote(text.back()))
        text.chop(1);
    return text.trimmed();
}

// The address as it may be shown in an error: "http://user:key@host" loses what is secret.
QString withoutUserInfo(const QString& text)
{
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text;
    // What stands before the scheme's end may be a user too, if it is no scheme.
    const QString head = at < begin ? QString() : text.first(begin);
    return (head.contains(u'@') ? QString() : head) + text.sliced(at + 1);
}

bool isIPv6(const QString& text)
{
    return QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
}

struct HostPort
{
    QString host;
    QString port;
    bool hasPort = false;
};

HostPort splitHostPort(const QString& authority)
{
    if (authority.startsWith(u'[')) {
        const qsizetype close = authority.indexOf(u']');
        if (close < 0)
            return {authority, {}, false};
        const QString after = authority.sliced(close + 1);
        return {authority.sliced(1, close - 1), after.mid(1), after.startsWith(u':')};
    }
    if (authority.count(u':') >= 2 && isIPv6(authority))
        return {authority, {}, false};
    const qsizetype colon = authority.indexOf(u':');
    if (colon < 0)
        return {authority, {}, false};
    return {authority.first(colon), authority.sliced(colon + 1), true};
}

std::optional<int> parsePort(const QString& text)
{
    const bool digits =
        !text.isEmpty() && text.size() <= 5 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = digits ? text.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

QString normalisedPrefix(const QString& path)
{
    QString prefix;
    for (const QString& segment : path.split(u'/', Qt::SkipEmptyParts))
        prefix += u'/' + segment;
    for (const QLatin1StringView known :
         {"/api/generate"_L1, "/api/chat"_L1, "/api/tags"_L1, "/api"_L1, "/v1"_L1}) {
        if (prefix.endsWith(known)) {
            prefix.chop(known.size());
            break;
        }
    }
    QUrl url;
    url.setPath(prefix, QUrl::TolerantMode);
    // Quotes too: those around an address are taken off whenever it is read.
    return url.path(QUrl::FullyEncoded).replace(u'\'', "%27"_L1);
}

// No name ends in a number: "192.168.1.5000" is an address mistyped (RFC 3696, WHATWG URL).
bool looksNumeric(const QString& host)
{
    const QString last = host.section(u'.', -1, -1, QString::SectionSkipEmpty);
    return !last.isEmpty() &&
           std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// The interface in "fe80::1%eth0", where a URL has "%25eth0"; nothing if it is no name of one.
std::optional<QString> normalisedScope(QString scope)
{
    if (scope.size() > 2 && scope.startsWith("25"_L1) && !scope.at(2).isDigit())
        scope.remove(0, 2);
    const bool isName = std::all_of(scope.begin(), scope.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
    });
    return isName ? std::optional(scope) : std::nullopt;
}

// The host as a URL holds it, or nothing if it cannot stand there.
std::optional<QString> normalisedHost(const QString& host, bool bracketed)
{
    if (bracketed && !isIPv6(host))
        return std::nullopt;
    if (host.isEmpty())
        return u"127.0.0.1"_s;
    QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const std::optional<QString> scope = normalisedScope(address.scopeId());
        if (!scope)
            return std::nullopt;
        address.setScopeId(*scope);
        return address == QHostAddress(QHostAddress::AnyIPv6) ? u"::1"_s : address.toString();
    }
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return std::nullopt;
    const QString known = url.host().toLower();
    if (looksNumeric(known) && QHostAddress(known).protocol() != QAbstractSocket::IPv4Protocol)
        return std::nullopt;
    return known == "0.0.0.0"_L1 ? u"127.0.0.1"_s : known;
}

QString authorityOf(const BaseUrl& url, bool withPort)
{
    QString text = url.scheme + "://"_L1;
    text += url.host.contains(u':') ? u'[' + url.host + u']' : url.host;
    if (withPort)
        text += u':' + QString::number(url.port);
    return text + url.pathPrefix;
}

} // namespace

QUrl BaseUrl::endpoint(QStringView path) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    QString whole = pathPrefix;
    if (!path.startsWith(u'/'))
        whole += u'/';
    whole += path;
    url.setPath(whole, QUrl::TolerantMode);
    return url;
}

QString BaseUrl::toString() const
{
    return authorityOf(*this, true);
}

QString BaseUrl::toWrittenString() const
{
    return authorityOf(*this, portWritten || port != schemePort(scheme));
}

QString BaseUrl::toDisplayString() const
{
    return authorityOf(*this, port != schemePort(scheme));
}

bool BaseUrl::isLoopback() const
{
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    return QHostAddress(host).isLoopback();
}

bool BaseUrl::isPrivate() const
{
    if (isLoopback())
        return true;
    QHostAddress address(host);
    if (address.isNull()) {
        static constexpr std::array suffixes{".local"_L1, ".localhost"_L1, ".internal"_L1,
                                             ".lan"_L1, ".home.arpa"_L1};
        return !host.contains(u'.') ||
               std::any_of(suffixes.begin(), suffixes.end(),
                           [this](QLatin1StringView suffix) { return host.endsWith(suffix); });
    }
    bool mapped = false;
    if (const quint32 v4 = address.toIPv4Address(&mapped); mapped)
        address = QHostAddress(v4);
    static constexpr std::array networks{"10.0.0.0/8"_L1,     "172.16.0.0/12"_L1,
                                         "192.168.0.0/16"_L1, "169.254.0.0/16"_L1,
                                         "fc00::/7"_L1,       "fe80::/10"_L1};
    return std::any_of(networks.begin(), networks.end(), [&address](QLatin1StringView network) {
        return address.isInSubnet(QHostAddress::parseSubnet(network));
    });
}

Result<BaseUrl> parseBaseUrl(const QString& typed)
{
    QString rest = withoutQuotes(typed);
    const QString shown = withoutUserInfo(rest);
    BaseUrl url;
    url.port = ollamaPort;
    const qsizetype schemeEnd = rest.indexOf("://"_L1);
    if (schemeEnd >= 0) {
        url.scheme = rest.first(schemeEnd).toLower();
        if (url.scheme != "http"_L1 && url.scheme != "https"_L1)
            return failure(ErrorCode::Usage, ErrorReason::AddressSchemeUnsupported, shown);
        url.port = schemePort(url.scheme);
        rest.remove(0, schemeEnd + 3);
    }

    const auto ends = [](QChar c) {
        return c == u'/' || c == u'?' || c == u'#';
    };
    const qsizetype cut = std::find_if(rest.begin(), rest.end(), ends) - rest.begin();
    QString authority = rest.first(cut);
    const QString path = rest.sliced(cut);
    const auto endsPath = [](QChar c) {
        return c == u'?' || c == u'#';
    };
    url.pathPrefix = normalisedPrefix(
        path.first(std::find_if(path.begin(), path.end(), endsPath) - path.begin()));

    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        url.userInfo = QUrl::fromPercentEncoding(authority.first(at).toUtf8());
        authority.remove(0, at + 1);
    }
    const HostPort parts = splitHostPort(authority);
    const std::optional<QString> host = normalisedHost(parts.host, authority.startsWith(u'['));
    if (!host)
        return failure(ErrorCode::Usage, ErrorReason::AddressInvalid, shown);
    url.host = *host;

    // Only there does the bare name mean the cloud service, which does not speak plain http.
    if (schemeEnd < 0 && !parts.hasPort && url.host == "ollama.com"_L1) {
        url.scheme = u"https"_s;
        url.port = schemePort(url.scheme);
    }
    if (parts.hasPort) {
        const std::optional<int> port = parsePort(parts.port);
        url.port = port.value_or(url.port);
        url.portWritten = port.has_value();
        url.portIgnored = !url.portWritten;
    }
    return url;
}

QString addressAtOllamaPort(const QString& typed)
{
    Result<BaseUrl> base = parseBaseUrl(typed);
    if (!base || base->scheme != "http"_L1 || base->port != 80 || base->portWritten)
        return {};
    base->port = BaseUrl{}.port;
    return base->toString();
}

} // namespace loquat
