// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/endpoint.h"
#include "app/server/job.h"
#include "app/wire/pullprogress.h"

#include <chrono>
#include <memory>

namespace loquat {

// POST /api/pull: the server fetches a model (protocol.md §4.7). Cancelling closes the connection;
// the server keeps what it has got, and a later pull goes on from there. No time limit but that
// for connecting.
//   progressed(progress): at most once a turn of the event loop.
//   fellSilent(): nothing has come for as long as `silence` says, and the server is not verifying.
//   Once for each silence; the job goes on. keepWaiting() begins another one.
class PullJob : public Job
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualSilence{120'000};

    PullJob(Endpoint& endpoint, const QString& model,
            std::chrono::milliseconds silence = usualSilence, QObject* parent = nullptr);
    ~PullJob() override;

    void start() override;
    void cancel() override;
    bool isFinished() const override;
    void keepWaiting();

Q_SIGNALS:
    void progressed(const loquat::PullProgress& progress);
    void fellSilent();
    void succeeded();

protected:
    // Another request that is answered in the same way; `model` is for error facts. A silence of 0
    // is never told.
    PullJob(Endpoint& endpoint, const QString& path, const QByteArray& body, const QString& model,
            std::chrono::milliseconds silence, QObject* parent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace loquat
