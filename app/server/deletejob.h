// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/listingjobs.h"

namespace loquat {

// DELETE /api/delete with a body (protocol.md §4.8): removes a model from the server, for good.
// Has four times the listing limit: large files take their time.
class DeleteJob final : public ListingJob
{
    Q_OBJECT
public:
    DeleteJob(Endpoint& endpoint, const QString& model, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded();

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

} // namespace loquat
