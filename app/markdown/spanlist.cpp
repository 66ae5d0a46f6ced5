// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/spanlist.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr qsizetype longestAddress = 4096;

bool isHarmless(const QString& address)
{
    return address.size() <= longestAddress &&
           std::none_of(address.begin(), address.end(), [](QChar c) {
               return c.unicode() <= 0x20 || c.unicode() == 0x7f ||
                      c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
           });
}

} // namespace

void SpanList::addText(const QString& text)
{
    qsizetype pos = 0;
    while (pos < text.size()) {
        const qsizetype mark = text.indexOf(ProtectedText::begin, pos);
        const qsizetype close = mark < 0 ? -1 : text.indexOf(ProtectedText::end, mark);
        if (close < 0) {
            add(Span::Kind::Text, text.sliced(pos));
            return;
        }
        if (mark > pos)
            add(Span::Kind::Text, text.sliced(pos, mark - pos));
        const auto& piece =
            m_marks.piece(QStringView(text).sliced(mark + 1, close - mark - 1).toInt());
        add(piece.kind, piece.text);
        if (piece.kind == Span::Kind::Math || piece.kind == Span::Kind::DisplayMath)
            m_spans.last().source = piece.source;
        pos = close + 1;
    }
}

void SpanList::add(Span::Kind kind, const QString& text)
{
    Span span = style;
    span.kind = kind;
    span.text = text;
    append(span);
}

void SpanList::addImage(const QString& description, const QString& address)
{
    Span span = style;
    span.kind = Span::Kind::Image;
    span.text = description;
    span.image = allowedImage(address);
    append(span);
}

void SpanList::append(const Span& span)
{
    if (span.kind == Span::Kind::Text && !m_spans.isEmpty()) {
        Span& last = m_spans.last();
        if (last.kind == Span::Kind::Text && last.emphasis == span.emphasis &&
            last.strong == span.strong && last.strike == span.strike && last.link == span.link) {
            last.text += span.text;
            return;
        }
    }
    m_spans.append(span);
}

QString SpanList::allowedLink(const QString& address)
{
    for (const QStringView scheme : {u"http://", u"https://", u"mailto:"}) {
        if (address.startsWith(scheme, Qt::CaseInsensitive) && address.size() > scheme.size())
            return isHarmless(address) ? address : QString();
    }
    return {};
}

QString SpanList::allowedImage(const QString& address)
{
    return address.startsWith(u"mailto:", Qt::CaseInsensitive) ? QString() : allowedLink(address);
}

} // namespace loquat
