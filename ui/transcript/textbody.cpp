// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/textbody.h"

#include "ui/theme/tokens.h"

#include <QTextBoundaryFinder>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace loquat {

void markDocument(QAbstractTextDocumentLayout::PaintContext& context, QTextDocument& document,
                  int start, int length, const QPalette& palette, const TextMarks& marks)
{
    const auto mark = [&](TextRange range, const QColor& back, const QColor& front) {
        const int from = std::clamp(range.from - start, 0, length);
        const int to = std::clamp(range.to - start, 0, length);
        if (from >= to)
            return;
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(&document);
        selection.cursor.setPosition(from);
        selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
        selection.format.setBackground(back);
        selection.format.setForeground(front);
        context.selections.append(selection);
    };
    const auto first =
        std::partition_point(marks.hits.begin(), marks.hits.end(),
                             [start](const TextRange& hit) { return hit.to <= start; });
    for (auto hit = first; hit != marks.hits.end() && hit->from < start + length; ++hit) {
        if (hit - marks.hits.begin() == marks.currentHit)
            mark(*hit, theme::colour(palette, theme::Colour::Accent),
                 theme::colour(palette, theme::Colour::AccentText));
        else
            mark(*hit, theme::foundColour(palette), theme::colour(palette, theme::Colour::Text));
    }
    mark(marks.selected, palette.color(QPalette::Highlight),
         palette.color(QPalette::HighlightedText));
}

namespace {

bool isSpecial(QChar c)
{
    switch (c.unicode()) {
    case 0:
    case '\r':
    case 0x2029:
    case 0xfdd0: // these three mean frames and objects to QTextDocument
    case 0xfdd1:
    case 0xfffc:
        return true;
    default:
        return false;
    }
}

} // namespace

QString TextBody::displayable(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isSpecial))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!isSpecial(c)) {
            clean += c;
        } else if (c == u'\r') {
            clean += u'\n';
            if (i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
        } else {
            clean += c.unicode() == 0x2029 ? QChar(u'\n') : QChar(QChar::ReplacementCharacter);
        }
    }
    return clean;
}

BodyHit TextBody::hitAt(const QPoint& point) const
{
    BodyHit hit;
    if (point.y() >= 0 && point.y() < height())
        hit.kind = BodyHit::Kind::Text;
    return hit;
}

TextRange TextBody::spanOf(int) const
{
    return {0, height()};
}

TextRange TextBody::paragraphAt(int position) const
{
    position = std::clamp(position, 0, length());
    const auto before = position == 0 ? -1 : text().lastIndexOf(u'\n', position - 1);
    const auto after = text().indexOf(u'\n', position);
    return {int(before) + 1, after < 0 ? length() : int(after)};
}

TextRange TextBody::lineAt(int position) const
{
    // Where a character stands only goes down in a paragraph, so both ends are found by halving.
    const TextRange paragraph = paragraphAt(position);
    const int top = cursorRect(position).top();
    const auto firstFrom = [this](int from, int to, auto&& holds) {
        while (from < to) {
            const int middle = from + (to - from) / 2;
            if (holds(cursorRect(middle).top()))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    };
    return {firstFrom(paragraph.from, position, [top](int y) { return y >= top; }),
            firstFrom(position, paragraph.to, [top](int y) { return y > top; })};
}

QTextCharFormat TextBody::formatAt(int, TextRange* alike) const
{
    if (alike)
        *alike = {0, length()};
    return {};
}

TextRange TextBody::wordAt(int position) const
{
    // No word is longer than this, and a line may be a megabyte long.
    constexpr int farthest = 512;
    const TextRange paragraph = paragraphAt(position);
    const int from = std::max(paragraph.from, position - farthest);
    const int to = std::min(paragraph.to, position + farthest);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text().mid(from, to - from));
    finder.setPosition(position - from);
    qsizetype start = finder.isAtBoundary() ? position - from : finder.toPreviousBoundary();
    finder.setPosition(start);
    qsizetype end = finder.toNextBoundary();
    if (start < 0)
        start = 0;
    if (end < 0)
        end = to - from;
    return {from + int(start), from + int(end)};
}

} // namespace loquat
