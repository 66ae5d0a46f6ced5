// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeformat.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ExchangeFormat, QLatin1StringView>, 4> names{{
    {ExchangeFormat::JsonLines, "jsonl"_L1},
    {ExchangeFormat::Markdown, "md"_L1},
    {ExchangeFormat::Html, "html"_L1},
    {ExchangeFormat::PlainText, "txt"_L1},
}};

} // namespace

QLatin1StringView exchangeFormatName(ExchangeFormat format)
{
    for (const auto& [one, name] : names) {
        if (one == format)
            return name;
    }
    return {};
}

std::optional<ExchangeFormat> exchangeFormatFromName(QStringView name)
{
    for (const auto& [format, one] : names) {
        if (one == name)
            return format;
    }
    return std::nullopt;
}

} // namespace loquat
