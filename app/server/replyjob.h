// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/endpoint.h"
#include "app/server/job.h"
#include "app/wire/replydecoder.h"

#include <memory>

namespace loquat {

// What is asked for a reply.
struct ReplyRequest
{
    QString path; // "/api/generate" or "/api/chat"
    QByteArray body;
    QString model;               // for error facts
    bool carriesContext = false; // for error facts
    bool expectsLoad = false;    // nothing is asked but to load or unload the model
};

// A request for a reply, sent exactly once (protocol.md §3.5; one retry of ours if a reused socket
// is reset before any byte). Base of GenerateJob and ChatJob. Reads at most 256 KB or 4 ms of input
// per turn of the event loop.
//   progressed(delta): text arrived.
//   succeeded(end): Complete, CutByLimit or Empty. failed(error): everything else; whatever text
//   came before was progressed; the status 499 is told as such, but its end is Cancelled and has
//   no error. The figures and facts gathered until then are in end().
class ReplyJob : public Job
{
    Q_OBJECT
public:
    ReplyJob(Endpoint& endpoint, ReplyRequest request, QObject* parent = nullptr);
    ~ReplyJob() override;

    void start() override;
    void cancel() override;
    bool isFinished() const override;

    // What is known of the end, valid once finished and not cancelled.
    const ReplyEnd& end() const;

Q_SIGNALS:
    // The server's first byte has come (status line and headers).
    void answered();
    void progressed(const loquat::ReplyDelta& delta);
    // A picture is being made; at most once a turn of the event loop.
    void stepped(const loquat::Steps& steps);
    void succeeded(const loquat::ReplyEnd& end);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace loquat
