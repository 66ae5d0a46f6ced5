// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace loquat {

// Presets and saved prompts as one JSON document: {"loquat":"shelf","version":1,"presets":[...],
// "prompts":[...]}. Ids are not written.
QByteArray shelfFile(const Shelf& shelf);

struct ShelfFileProblem
{
    enum class Kind
    {
        Unreadable, // or a folder
        NotJson,    // at `line`
        NotShelf,   // JSON, but none of ours
        Newer,      // of a later version
        BadEntry,   // the `entry`th of `list` has no name or holds something of a wrong kind
        TooLarge
    };
    Kind kind = Kind::NotShelf;
    int line = 0;
    int entry = 0; // from 1
    QString list;  // "presets" or "prompts"

    bool operator==(const ShelfFileProblem&) const = default;
};

// All or nothing; keys we do not know are passed over.
tl::expected<Shelf, ShelfFileProblem> shelfFromFile(const QByteArray& bytes);

tl::expected<Shelf, ShelfFileProblem> readShelfFile(const QString& path);
// Whole or not at all; false: it could not be written.
bool writeShelfFile(const QString& path, const Shelf& shelf);

} // namespace loquat
