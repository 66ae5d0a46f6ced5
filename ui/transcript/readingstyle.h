// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowtext.h"
#include "ui/transcript/textbody.h"

#include <QHash>
#include <QTextCharFormat>

#include <memory>

namespace loquat {

// A body's style with everything that follows from it: fonts, distances, formats. All in pixels.
class ReadingStyle
{
public:
    explicit ReadingStyle(const BodyStyle& style);

    const BodyStyle& base() const { return m_base; }
    const QPalette& palette() const { return m_base.palette; }
    int width() const { return m_base.width; }
    int lineHeight() const { return m_lineHeight; }
    int codeLineHeight() const { return m_codeLineHeight; }
    int codeAdvance() const { return m_codeAdvance; } // of one character of code
    int advance() const { return m_advance; }         // of an average character
    int em() const { return m_em; }
    int listIndent() const { return 2 * m_em; }
    int quoteIndent() const { return m_em + m_em / 2; }

    const QFont& text() const { return m_base.font; }
    const QFont& code() const { return m_code; }
    const QFont& small() const { return m_small; }
    QFont heading(int level) const; // 0: ordinary text

    // `font`: what it is set in; the looks are added to it.
    QTextCharFormat format(TextLooks looks, const QFont& font) const;

private:
    QTextCharFormat make(TextLooks looks, const QFont& font) const;

    BodyStyle m_base;
    QFont m_code;
    QFont m_small;
    int m_lineHeight;
    int m_codeLineHeight;
    int m_codeAdvance;
    int m_advance;
    int m_em;
    mutable QHash<std::pair<int, QString>, QTextCharFormat> m_formats;
};

using ReadingStylePointer = std::shared_ptr<const ReadingStyle>;

} // namespace loquat
