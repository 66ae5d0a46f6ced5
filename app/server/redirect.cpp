// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/redirect.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isSameServer(const QUrl& from, const QUrl& to)
{
    if (from.host().compare(to.host(), Qt::CaseInsensitive) != 0)
        return false;
    if (from.scheme() == to.scheme())
        return portOf(from) == portOf(to);
    return from.scheme() == "http"_L1 && portOf(from) == 80 && to.scheme() == "https"_L1 &&
           portOf(to) == 443;
}

} // namespace

bool isRedirect(int status, const QByteArray& location)
{
    return !location.isEmpty() &&
           (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
}

Result<QUrl> followedRedirect(const QUrl& from, const QByteArray& location, int status,
                              bool hasBody)
{
    QUrl target = from.resolved(QUrl(QString::fromUtf8(location)));
    const bool keepsMethod = status == 307 || status == 308;
    if (target.isValid() && isSameServer(from, target) && (keepsMethod || !hasBody)) {
        // A server does not say who we are.
        target.setUserInfo(QString());
        target.setFragment(QString());
        return target;
    }
    Error error;
    error.code = ErrorCode::Http;
    error.reason = ErrorReason::RedirectRefused;
    error.httpStatus = status;
    error.subject = target.isValid()
                        ? target.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment).left(300)
                        : QString::fromUtf8(location.left(300));
    return failure(std::move(error));
}

} // namespace loquat
