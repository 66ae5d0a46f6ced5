// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/abortjob.h"

namespace loquat {

using namespace Qt::StringLiterals;

AbortJob::AbortJob(Endpoint& endpoint, QObject* parent)
    : ListingJob(endpoint, u"/api/extra/abort"_s, "{}", {}, parent)
{}

std::optional<Error> AbortJob::deliver(const QByteArray& body)
{
    if (std::optional<Error> refused = refusalIn(body))
        return refused;
    Q_EMIT succeeded();
    return std::nullopt;
}

} // namespace loquat
