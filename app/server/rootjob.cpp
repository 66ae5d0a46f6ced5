// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/rootjob.h"

namespace loquat {

using namespace Qt::StringLiterals;

RootJob::RootJob(Endpoint& endpoint, QObject* parent)
    : ListingJob(endpoint, u"/"_s, {}, {}, parent)
{
    stopAfter(256);
}

std::optional<Error> RootJob::deliver(const QByteArray& body)
{
    Q_EMIT succeeded(body);
    return std::nullopt;
}

} // namespace loquat
