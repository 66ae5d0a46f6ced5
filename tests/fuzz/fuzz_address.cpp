// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/baseurl.h"
#include "tests/fuzz/fuzzing.h"

namespace loquat::fuzz {

namespace {

// What is left when an address is read that was written by us.
BaseUrl asWritten(BaseUrl url, bool portWritten)
{
    url.userInfo.clear();
    url.portIgnored = false;
    url.portWritten = portWritten;
    return url;
}

bool endsWithSuffix(const QString& prefix)
{
    for (const char* suffix : {"/api/generate", "/api/chat", "/api/tags", "/api", "/v1"}) {
        if (prefix.endsWith(QLatin1StringView(suffix)))
            return true;
    }
    return false;
}

void check(const BaseUrl& url)
{
    require(url.scheme == QStringLiteral("http") || url.scheme == QStringLiteral("https"),
            "the scheme is one of two");
    require(url.port >= 1 && url.port <= 65535, "the port is one");
    require(!url.host.isEmpty(), "there is a host");
    require(!url.pathPrefix.endsWith(u'/'), "no slash ends the prefix");
    require(!url.pathPrefix.contains(QStringLiteral("//")), "no slash is doubled");
    require(!url.toString().contains(u'@') || url.pathPrefix.contains(u'@'),
            "no user stands in the address");
    for (const QString& written : {url.toString(), url.toWrittenString(), url.toDisplayString()}) {
        const Result<BaseUrl> again = parseBaseUrl(written);
        require(again.has_value(), "an address that was written can be read");
        // One suffix is dropped whenever an address is read, and this one ends with another.
        if (endsWithSuffix(url.pathPrefix))
            continue;
        require(*again == asWritten(url, again->portWritten),
                "reading what was written changes nothing");
        if (written == url.toWrittenString())
            require(again->toWrittenString() == written, "what is kept stays as it was typed");
    }
    const QUrl endpoint = url.endpoint(u"/api/generate");
    require(endpoint.isValid() && endpoint.userInfo().isEmpty(), "an endpoint is an address");
    require(endpoint.port() == url.port && !endpoint.hasQuery() && !endpoint.hasFragment(),
            "an endpoint is on the server");
    require(endpoint.path(QUrl::FullyEncoded).endsWith(QStringLiteral("/api/generate")) &&
                !endpoint.path(QUrl::FullyEncoded).contains(QStringLiteral("//")),
            "one slash stands between prefix and path");
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    const QString typed = QString::fromUtf8(fuzz::viewOf(data, size));
    const Result<BaseUrl> url = parseBaseUrl(typed);
    if (url)
        fuzz::check(*url);
    else
        fuzz::require(!url.error().subject.contains(u'@'), "an error names no user");
    return 0;
}
