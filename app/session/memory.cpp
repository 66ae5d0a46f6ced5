// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"

#include <algorithm>

namespace loquat {

namespace {

// Counts the elements of a flat array of integers; nothing if it is anything else.
std::optional<qint64> integerCount(const QByteArray& array)
{
    qint64 count = 0;
    bool inNumber = false;
    for (const char c : array) {
        if ((c >= '0' && c <= '9') || c == '-') {
            count += inNumber ? 0 : 1;
            inNumber = true;
        } else if (c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '[' ||
                   c == ']') {
            inNumber = false;
        } else {
            return std::nullopt;
        }
    }
    return count;
}

bool isUsableParent(const Turn& parent)
{
    return parent.reply.state == ReplyState::Complete ||
           parent.reply.state == ReplyState::CutByLimit;
}

bool sameFrame(const RequestSettings& a, const RequestSettings& b)
{
    return a.system == b.system && a.templateText == b.templateText && a.raw == b.raw &&
           a.suffix == b.suffix;
}

} // namespace

MemoryStatus chooseMemory(const MemoryQuestion& question, const std::optional<Turn>& parent,
                          bool parentHasContext, bool imagesInPast)
{
    const auto none = [](MemoryReason reason) {
        return MemoryStatus{MemoryWay::None, reason};
    };
    if (question.settings.raw)
        return none(MemoryReason::RawPrompt);
    if (!parent)
        return none(MemoryReason::FirstTurn);
    if (parent->profile != question.profile)
        return none(MemoryReason::ServerChanged);
    if (parent->model != question.model)
        return none(MemoryReason::ModelChanged);
    if (!parent->modelDigest.isEmpty() && !question.modelDigest.isEmpty() &&
        parent->modelDigest != question.modelDigest)
        return none(MemoryReason::DigestChanged);
    if (!sameFrame(parent->settings, question.settings))
        return none(MemoryReason::SystemChanged);
    if (imagesInPast || question.hasImages)
        return none(MemoryReason::ImagesInPast);
    if (!isUsableParent(*parent))
        return none(MemoryReason::ParentUnfinished);
    if (!parentHasContext)
        return none(MemoryReason::NoArray);
    return {MemoryWay::Context, MemoryReason::ServerArray};
}

std::optional<MemoryReason> disproveContext(const QByteArray& sent, const QByteArray& received,
                                            std::optional<qint64> replyTokens)
{
    if (received.isEmpty())
        return MemoryReason::NoArray;
    const std::optional<qint64> count = integerCount(received);
    if (!count)
        return MemoryReason::ArrayDisproved;
    if (*count == 0)
        return MemoryReason::NoArray;
    if (!sent.isEmpty() && sent == received)
        return MemoryReason::ArrayDisproved;
    if (replyTokens && *count < *replyTokens)
        return MemoryReason::ArrayDisproved;
    return std::nullopt;
}

} // namespace loquat
