// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/printedtext.h"

#include "app/markdown/markdown.h"
#include "ui/text/flowbuilder.h"
#include "ui/text/flowhtml.h"
#include "ui/transcript/showntext.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <limits>

namespace loquat {

namespace {

constexpr qsizetype pieceLength = 2000;
constexpr int lineHeightPercent = 125;

QStringList plainPieces(const QString& text, TextRange range)
{
    QStringList pieces;
    const auto last = std::min<qsizetype>(text.size(), range.to);
    for (qsizetype from = range.from; from < last;) {
        qsizetype end = std::min(last, from + pieceLength);
        if (end < last) {
            // At a line end, so that no line is begun anew; one that never ends is cut at a word.
            auto cut = text.lastIndexOf(u'\n', end - 1);
            if (cut < from)
                cut = text.indexOf(u'\n', end);
            if (cut < 0 || cut - from > 4 * pieceLength || cut >= last)
                cut = text.lastIndexOf(u' ', end - 1);
            if (cut >= from)
                end = cut + 1;
            else if (text.at(end - 1).isHighSurrogate())
                --end;
        }
        const bool endsLine = end < last && text.at(end - 1) == u'\n';
        pieces.append(text.mid(from, end - from - (endsLine ? 1 : 0)));
        from = end;
    }
    return pieces;
}

// As HTML, cut between blocks; a block that is too long is cut at its lines.
QStringList markdownPieces(const QString& source, TextRange range)
{
    QStringList pieces;
    QList<FlowPart> together;
    int length = 0; // of these
    int start = 0;  // of the part among what is shown
    const auto take = [&] {
        if (!together.isEmpty())
            pieces.append(flowHtml(together, 0, std::numeric_limits<int>::max()));
        together.clear();
        length = 0;
    };
    const QList<FlowPart> parts = flowParts(parseMarkdown(source));
    for (const FlowPart& part : parts) {
        if (&part != &parts.first())
            start += int(part.separator().size());
        const int from = std::max(0, range.from - start);
        const int to = std::min(part.length(), range.to - start);
        start += part.length();
        if (from > to || (from == to && part.length() > 0))
            continue;
        const bool isWhole = from == 0 && to == part.length();
        if (isWhole && part.length() <= 2 * pieceLength) {
            together.append(part);
            length += part.length();
            if (length >= pieceLength)
                take();
            continue;
        }
        take();
        const QString shown = part.shown();
        for (int at = from; at < to;) {
            auto end = std::min<qsizetype>(to, at + pieceLength);
            if (const auto line = shown.lastIndexOf(u'\n', end - 1); end < to && line > at)
                end = line + 1;
            else if (const auto word = shown.lastIndexOf(u' ', end - 1); end < to && word > at)
                end = word + 1;
            pieces.append(flowHtml({part}, at, int(end)));
            at = int(end);
        }
    }
    take();
    return pieces;
}

} // namespace

QStringList PrintedText::pieces(TurnPart part, const QString& source, TextRange range)
{
    return part == TurnPart::Answer ? markdownPieces(source, range)
                                    : plainPieces(shownText(part, source), range);
}

std::unique_ptr<QTextDocument> PrintedText::document(TurnPart part, const QString& piece,
                                                     const QFont& font)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    if (part == TurnPart::Answer)
        document->setHtml(piece);
    else
        document->setPlainText(piece);
    // Paper has no sideways scroll: a long line of code goes on below.
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false);
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
    return document;
}

} // namespace loquat
