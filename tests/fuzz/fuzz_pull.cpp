// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/pulldecoder.h"
#include "tests/fuzz/fuzzing.h"

// The first byte says what stood before the body, the rest is the body.

namespace loquat::fuzz {

namespace {

struct Outcome
{
    std::optional<PullProgress> last;
    std::optional<Error> error;

    bool operator==(const Outcome&) const = default;
};

FailedAnswer headFrom(char byte)
{
    FailedAnswer head;
    head.status = (byte & 1) != 0 ? 400 : 200;
    head.contentType = (byte & 2) != 0 ? "text/html" : "application/x-ndjson";
    head.path = QStringLiteral("/api/pull");
    head.model = QStringLiteral("m");
    return head;
}

void take(PullDecoder& decoder, Outcome& outcome)
{
    const std::optional<PullProgress> progress = decoder.takeProgress();
    if (!progress)
        return;
    require(progress->status.size() <= 300 && isSound(progress->status),
            "the server's words are short and sound");
    require(progress->completedBytes >= 0 && progress->totalBytes >= 0, "sizes are not negative");
    require(progress->totalBytes == 0 || progress->completedBytes <= progress->totalBytes,
            "no more than everything is complete");
    outcome.last = progress;
}

Outcome decode(QByteArrayView body, char byte, bool whole)
{
    PullDecoder decoder(headFrom(byte));
    Outcome outcome;
    Cuts cuts(body);
    while (!body.isEmpty()) {
        const qsizetype length = whole ? body.size() : cuts.next(body.size());
        decoder.feed(body.first(length));
        body = body.sliced(length);
        take(decoder, outcome);
    }
    decoder.finish();
    take(decoder, outcome);
    require(decoder.hasEnded(), "a pull that is over has ended");
    outcome.error = decoder.error();
    decoder.feed("{\"status\":\"success\"}\n{\"error\":\"late\"}\n");
    decoder.finish();
    require(!decoder.takeProgress() && decoder.error() == outcome.error,
            "what comes after the end changes nothing");
    require(!outcome.error ||
                (outcome.error->serverText.size() <= 300 && isSound(outcome.error->serverText)),
            "the server's words are short and sound");
    return outcome;
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat::fuzz;
    if (size == 0)
        return 0;
    const QByteArrayView body = viewOf(data + 1, size - 1);
    require(decode(body, char(data[0]), true) == decode(body, char(data[0]), false),
            "cuts change nothing");
    return 0;
}
