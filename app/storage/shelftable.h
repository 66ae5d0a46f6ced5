// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/shelf.h"

namespace loquat {

class SqlConnection;

// Presets and saved prompts. All but all() in a transaction.
class ShelfTable final
{
public:
    explicit ShelfTable(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<Shelf> all() const; // by age
    // New ones, or others of the same id in place of what is there.
    Result<void> put(const Shelf& shelf) const;
    // By their ids; unknown ones are passed over.
    Result<void> remove(const Shelf& shelf) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
