// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"
#include "app/markdown/definitions.h"
#include "app/markdown/rawblock.h"

#include <memory>

namespace loquat {

// Reads what stands inside a paragraph, a heading or a table's cell, with libcmark-gfm. The only
// class that knows the library.
class InlineReader
{
public:
    InlineReader();
    ~InlineReader();
    InlineReader(const InlineReader&) = delete;
    InlineReader& operator=(const InlineReader&) = delete;

    QList<Span> read(const QString& text, const Definitions& definitions);

    // The finished block. A paragraph that is one formula becomes Block::Kind::Math.
    Block finished(const RawBlock& raw, const Definitions& definitions);

private:
    struct Library;
    std::unique_ptr<Library> m_library;
};

} // namespace loquat
