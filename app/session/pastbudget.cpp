// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pastbudget.h"

#include <QJsonObject>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualWindow = 4096;
constexpr qint64 frameTokens = 4;       // role and separators of one message
constexpr qint64 middlingPicture = 768; // tokens
constexpr qint64 smallestPicture = 256;
constexpr qint64 largestPicture = 2048;
constexpr qint64 pixelsPerToken = 784; // patches of 28 by 28
constexpr char16_t lastLatin = 0x024f;

qint64 divideUp(qint64 what, qint64 by)
{
    return (what + by - 1) / by;
}

} // namespace

qint64 tokenCost(const QString& text)
{
    qint64 letters = 0;
    qint64 foreign = 0;
    qint64 bytes = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        // Both halves of a pair together take four bytes.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || c.isSurrogate() ? 2 : 3;
        if (c.isLetter() || c.isSurrogate()) {
            ++letters;
            foreign += unit > lastLatin ? 1 : 0;
        }
    }
    const bool mostlyForeign = foreign * 2 > letters;
    return frameTokens + (mostlyForeign ? divideUp(text.size(), 3) : divideUp(bytes, 4));
}

qint64 tokenCost(const Attachment& picture)
{
    if (picture.isText())
        return tokenCost(picture.text) + tokenCost(picture.name);
    if (picture.size.isEmpty())
        return middlingPicture;
    const qint64 pixels = qint64(picture.size.width()) * picture.size.height();
    return std::clamp(divideUp(pixels, pixelsPerToken), smallestPicture, largestPicture);
}

qint64 tokenCost(const Turn& turn)
{
    qint64 tokens = tokenCost(turn.prompt) + tokenCost(turn.reply.shownText());
    for (const Attachment& picture : turn.attachments)
        tokens += tokenCost(picture);
    return tokens;
}

qint64 windowOf(const RequestSettings& settings, const WindowFacts& facts)
{
    const qint64 set = settings.options.value("num_ctx"_L1).toInteger();
    const qint64 window = set > 0 ? set : facts.loaded.value_or(usualWindow);
    return facts.trained > 0 ? std::min(window, facts.trained) : window;
}

qint64 replyRoom(const RequestSettings& settings, qint64 window)
{
    const qint64 asked = settings.options.value("num_predict"_L1).toInteger();
    return asked > 0 ? std::min(asked, window * 3 / 4) : window / 4;
}

qint64 pastBudget(const Turn& turn, const WindowFacts& facts)
{
    const qint64 window = windowOf(turn.settings, facts);
    qint64 left = window - replyRoom(turn.settings, window) - tokenCost(turn.prompt);
    if (!turn.settings.system.isEmpty())
        left -= tokenCost(turn.settings.system);
    for (const Attachment& picture : turn.attachments)
        left -= tokenCost(picture);
    return std::max<qint64>(left, 0);
}

} // namespace loquat
