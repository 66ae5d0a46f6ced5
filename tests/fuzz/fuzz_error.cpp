// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/errorfacts.h"
#include "tests/fuzz/fuzzing.h"

// The first byte chooses the status and what else stood before the body, the rest is the body.

namespace loquat::fuzz {

namespace {

FailedAnswer answerFrom(QByteArrayView input)
{
    static constexpr int statuses[] = {200, 204, 301, 400, 401, 403, 404, 405,
                                       413, 429, 499, 500, 501, 502, 503, 524};
    FailedAnswer answer;
    answer.status = statuses[input.front() & 15];
    answer.contentType = (input.front() & 16) != 0 ? "text/html" : "application/json";
    answer.carriedContext = (input.front() & 32) != 0;
    answer.model = QStringLiteral("m");
    answer.path = QStringLiteral("/api/generate");
    answer.body = input.sliced(1).toByteArray();
    return answer;
}

bool isOllamas(const QUrl& link)
{
    return link.isEmpty() || (link.scheme() == QStringLiteral("https") &&
                              link.host() == QStringLiteral("ollama.com") &&
                              link.userInfo().isEmpty() && link.port(443) == 443);
}

void check(const Error& error)
{
    require(error.serverText.size() <= 300, "the server's words are short");
    require(isSound(error.serverText), "the server's words are sound text");
    require(isOllamas(error.link), "links lead to Ollama alone");
    require(!error.retryAfterSeconds || *error.retryAfterSeconds >= 0, "no wait is negative");
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    if (size == 0)
        return 0;
    const FailedAnswer answer = fuzz::answerFrom(fuzz::viewOf(data, size));
    const Error error = errorOfAnswer(answer);
    fuzz::check(error);
    fuzz::require(error == errorOfAnswer(answer), "the same answer is the same error");
    return 0;
}
