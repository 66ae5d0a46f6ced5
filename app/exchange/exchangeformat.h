// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>

namespace loquat {

// What conversations can be written as.
enum class ExchangeFormat
{
    JsonLines, // everything, to be read again
    Markdown,
    Html, // one file, pictures inside
    PlainText
};

// "jsonl md html txt": what the command line calls them, and how their files end.
QLatin1StringView exchangeFormatName(ExchangeFormat format);
std::optional<ExchangeFormat> exchangeFormatFromName(QStringView name);

} // namespace loquat
