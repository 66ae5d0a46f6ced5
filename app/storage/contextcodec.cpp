// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/contextcodec.h"

#include <algorithm>

namespace loquat {

PackedContext packContext(const QByteArray& context, const QByteArray& parent, int depth)
{
    PackedContext packed;
    packed.length = context.size();
    if (context.size() > longestContext)
        return packed;
    if (depth % wholeContextEvery != 0) {
        const auto [mine, theirs] =
            std::mismatch(context.cbegin(), context.cend(), parent.cbegin(), parent.cend());
        packed.shared = mine - context.cbegin();
    }
    packed.rest = qCompress(context.mid(packed.shared));
    return packed;
}

std::optional<QByteArray> unpackContext(const PackedContext& packed, const QByteArray& parent)
{
    if (!packed.rest || packed.shared < 0 || packed.shared > parent.size())
        return std::nullopt;
    QByteArray context = parent.left(packed.shared);
    // Compressed nothing is only its own header, which qUncompress() would complain about.
    if (packed.length > packed.shared)
        context += qUncompress(*packed.rest);
    if (context.size() != packed.length)
        return std::nullopt;
    return context;
}

} // namespace loquat
