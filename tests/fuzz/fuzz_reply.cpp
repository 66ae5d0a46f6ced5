// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replydecoder.h"
#include "tests/fuzz/fuzzing.h"

// The first byte says what stood before the body: see headFrom(). The rest is the body.

namespace loquat::fuzz {

namespace {

struct Outcome
{
    QString thinking;
    QString text;
    ReplyEnd end;
};

ReplyHead headFrom(char byte)
{
    ReplyHead head;
    head.status = (byte & 1) != 0 ? 500 : 200;
    head.expectsLoad = (byte & 2) != 0;
    head.carriedContext = (byte & 4) != 0;
    head.contentType = (byte & 8) != 0 ? "text/html" : "application/x-ndjson";
    head.path = (byte & 16) != 0 ? QStringLiteral("/api/chat") : QStringLiteral("/api/generate");
    head.model = QStringLiteral("m");
    return head;
}

std::optional<Error> causeFrom(char byte)
{
    if ((byte & 32) == 0)
        return std::nullopt;
    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = ErrorReason::Dropped;
    return error;
}

void take(ReplyDecoder& decoder, Outcome& outcome)
{
    const ReplyDelta delta = decoder.takeDelta();
    require(isSound(delta.text) && isSound(delta.thinking), "every piece is sound text");
    applyDelta(delta, outcome.thinking, outcome.text);
}

Outcome finish(ReplyDecoder& decoder, Outcome outcome, char byte)
{
    decoder.finish(causeFrom(byte));
    take(decoder, outcome);
    require(decoder.hasEnded(), "a reply that is over has ended");
    outcome.end = decoder.end();
    return outcome;
}

Outcome decodeWhole(QByteArrayView body, char byte)
{
    ReplyDecoder decoder(headFrom(byte));
    decoder.feed(body);
    Outcome outcome;
    take(decoder, outcome);
    return finish(decoder, std::move(outcome), byte);
}

Outcome decodeCut(QByteArrayView body, char byte)
{
    ReplyDecoder decoder(headFrom(byte));
    Outcome outcome;
    Cuts cuts(body);
    bool ended = false;
    while (!body.isEmpty()) {
        const qsizetype length = cuts.next(body.size());
        decoder.feed(body.first(length));
        body = body.sliced(length);
        const qsizetype before = outcome.text.size() + outcome.thinking.size();
        take(decoder, outcome);
        require(!ended || before == outcome.text.size() + outcome.thinking.size(),
                "nothing comes after the end");
        ended = decoder.hasEnded();
    }
    outcome = finish(decoder, std::move(outcome), byte);
    decoder.feed("{\"response\":\"late\",\"done\":true,\"error\":\"late\"}\n");
    decoder.finish();
    require(decoder.takeDelta().isEmpty() && decoder.end() == outcome.end,
            "what comes after the end changes nothing");
    return outcome;
}

void check(const Outcome& outcome, QByteArrayView body)
{
    const ReplyEnd& end = outcome.end;
    require(isTerminal(end.state), "the end is one");
    const bool needsError = end.state == ReplyState::Failed ||
                            end.state == ReplyState::Interrupted || end.state == ReplyState::Empty;
    require(!needsError || end.error.has_value(), "what went wrong is said");
    require(needsError || end.state == ReplyState::Cancelled || !end.error,
            "what went well has no error");
    require(end.state != ReplyState::Empty ||
                (outcome.text.isEmpty() && outcome.thinking.isEmpty()),
            "an empty answer is empty");
    require(!end.error || (end.error->serverText.size() <= 300 && isSound(end.error->serverText)),
            "the server's words are short and sound");
    require(isSound(end.doneReason) && isSound(end.reportedModel) && isSound(end.remoteHost),
            "names are sound text");
    if (!end.context.isEmpty()) {
        require(end.context.startsWith('[') && end.context.endsWith(']'), "a context is an array");
        require(!body.isValidUtf8() || body.toByteArray().contains(end.context),
                "a context is a slice of the body");
    }
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat::fuzz;
    if (size == 0)
        return 0;
    const char head = char(data[0]);
    const QByteArrayView body = viewOf(data + 1, size - 1);
    const Outcome whole = decodeWhole(body, head);
    check(whole, body);
    const Outcome cut = decodeCut(body, head);
    require(cut.text == whole.text && cut.thinking == whole.thinking && cut.end == whole.end,
            "cuts change nothing");
    return 0;
}
