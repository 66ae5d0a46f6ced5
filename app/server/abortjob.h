// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/listingjobs.h"

namespace loquat {

// POST /api/extra/abort: KoboldCpp goes on generating when the connection is closed, and stops
// only when it is told to (protocol.md §§4.11, 11.4). No other server has it.
class AbortJob final : public ListingJob
{
    Q_OBJECT
public:
    explicit AbortJob(Endpoint& endpoint, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded();

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

} // namespace loquat
