// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/copyjob.h"

#include "app/server/exchange.h"
#include "app/wire/modelrecipe.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ExchangeRequest copying(const Endpoint& endpoint, const QString& from, const QString& to)
{
    ExchangeRequest request;
    request.path = u"/api/copy"_s;
    request.body = encodeCopy(from, to);
    request.whole = 4 * endpoint.limits().listing;
    return request;
}

} // namespace

CopyJob::CopyJob(Endpoint& endpoint, const QString& from, const QString& to, QObject* parent)
    : ListingJob(endpoint, copying(endpoint, from, to), from, parent)
{}

std::optional<Error> CopyJob::deliver(const QByteArray& body)
{
    if (std::optional<Error> refused = refusalIn(body))
        return refused;
    Q_EMIT succeeded();
    return std::nullopt;
}

} // namespace loquat
