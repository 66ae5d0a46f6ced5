// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/listingjobs.h"

namespace loquat {

// POST /api/copy: gives a model that the server has a second name. Has four times the listing
// limit.
class CopyJob final : public ListingJob
{
    Q_OBJECT
public:
    CopyJob(Endpoint& endpoint, const QString& from, const QString& to, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded();

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

} // namespace loquat
