// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace loquat {

// A reply's `context` as it is stored: it usually begins with its parent's, byte for byte.
struct PackedContext
{
    qint64 length = 0;              // of the whole, in bytes
    qint64 shared = 0;              // this many first bytes are the parent's
    std::optional<QByteArray> rest; // what follows, compressed; absent: too long to be kept

    bool operator==(const PackedContext&) const = default;
};

// Longer ones are not kept.
constexpr qsizetype longestContext = 8 * 1024 * 1024;
// Turns whose depth is a multiple of this are kept whole, so that few have to be read for one.
constexpr int wholeContextEvery = 16;

// `parent` is empty where the parent has none. Pure, thread-safe.
PackedContext packContext(const QByteArray& context, const QByteArray& parent, int depth);
// Nothing if it was too long, or does not fit together.
std::optional<QByteArray> unpackContext(const PackedContext& packed, const QByteArray& parent);

} // namespace loquat
