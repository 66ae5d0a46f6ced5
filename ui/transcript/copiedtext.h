// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// What is put on the clipboard: the same as plain text and for programs that take more.
struct CopiedText
{
    QString plain;
    QString html;

    bool isEmpty() const { return plain.isEmpty(); }
    void append(const CopiedText& more)
    {
        if (more.isEmpty())
            return;
        if (!plain.isEmpty())
            plain += QStringLiteral("\n\n");
        plain += more.plain;
        html += more.html;
    }
};

} // namespace loquat
