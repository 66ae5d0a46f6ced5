// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/deletejob.h"

#include "app/server/exchange.h"
#include "app/wire/requestencoder.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ExchangeRequest deletion(const Endpoint& endpoint, const QString& model)
{
    ExchangeRequest request;
    request.method = "DELETE";
    request.path = u"/api/delete"_s;
    request.body = encodeModelName(model);
    request.whole = 4 * endpoint.limits().listing;
    return request;
}

} // namespace

DeleteJob::DeleteJob(Endpoint& endpoint, const QString& model, QObject* parent)
    : ListingJob(endpoint, deletion(endpoint, model), model, parent)
{}

std::optional<Error> DeleteJob::deliver(const QByteArray& body)
{
    if (std::optional<Error> refused = refusalIn(body))
        return refused;
    Q_EMIT succeeded();
    return std::nullopt;
}

} // namespace loquat
