// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/retryafter.h"
#include "tests/fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    static constexpr qint64 nowMs = 1'790'000'000'000;
    static constexpr qint64 hundredYears = 100LL * 366 * 24 * 3600;
    const QByteArray header = fuzz::viewOf(data, size).toByteArray();
    const std::optional<qint64> wait = retryAfterSeconds(header, nowMs);
    fuzz::require(!wait || (*wait >= 0 && *wait <= hundredYears), "a wait is bounded");
    const std::optional<qint64> later = retryAfterSeconds(header, nowMs + 60'000);
    fuzz::require(wait.has_value() == later.has_value(), "readable now, readable later");
    fuzz::require(!wait || *later <= *wait, "a wait does not grow while time passes");
    return 0;
}
