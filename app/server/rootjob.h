// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/listingjobs.h"

namespace loquat {

// GET /: the beginning of what the server says of itself, at most 256 bytes; some send a large web
// page (protocol.md §4.10).
class RootJob final : public ListingJob
{
    Q_OBJECT
public:
    explicit RootJob(Endpoint& endpoint, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const QByteArray& beginning);

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

} // namespace loquat
