// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"
#include "app/markdown/definitions.h"

namespace loquat {

// A paragraph's text in which formulas and footnote references are replaced by marks that the
// Markdown library leaves alone, since it would read `_`, `*` and backslashes in them as its own.
class ProtectedText
{
public:
    struct Piece
    {
        Span::Kind kind = Span::Kind::Text;
        QString text;
        QString source; // as it stood in the paragraph
    };

    // The characters around a mark's number. They do not occur in what is read.
    static constexpr char16_t begin = u'\x02';
    static constexpr char16_t end = u'\x03';

    ProtectedText(const QString& text, const Definitions& definitions);

    const QString& text() const { return m_text; }
    const Piece& piece(qsizetype number) const { return m_pieces[number]; }

    // With the marks replaced by what stood there.
    QString restored(const QString& text) const;

private:
    void scan();
    bool takeBetween(QStringView mark, QStringView closingMark, Span::Kind kind);
    bool takeDollar();
    bool takeFootnote(const Definitions& definitions);
    void takeCode();
    void keep(qsizetype length);
    void protect(Span::Kind kind, qsizetype length, qsizetype markLength);

    const QString& m_source;
    const Definitions& m_definitions;
    qsizetype m_pos = 0;
    QString m_text;
    QList<Piece> m_pieces;
    // Where searches have failed already, so that no text is searched twice in vain.
    QHash<QString, qsizetype> m_noneFrom;
    qsizetype m_nextDollar = 0;
    QHash<qsizetype, QList<qsizetype>> m_backticks; // length of a run to where such runs stand
    bool m_backticksKnown = false;
};

} // namespace loquat
