// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/markformats.h"

#include "ui/theme/tokens.h"

#include <algorithm>

namespace loquat {

QList<QTextLayout::FormatRange> markFormats(const TextMarks& marks, int start, int length,
                                            const QPalette& palette)
{
    QList<QTextLayout::FormatRange> formats;
    const auto mark = [&](TextRange range, const QColor& back, const QColor& front) {
        const int from = std::max(0, range.from - start);
        const int to = std::min(length, range.to - start);
        if (from >= to)
            return;
        QTextLayout::FormatRange format;
        format.start = from;
        format.length = to - from;
        format.format.setBackground(back);
        format.format.setForeground(front);
        formats.append(format);
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
    return formats;
}

} // namespace loquat
