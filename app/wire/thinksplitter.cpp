// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/thinksplitter.h"

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView shortOpen = "<think>"_L1;
constexpr QLatin1StringView longOpen = "<thinking>"_L1;
constexpr QLatin1StringView shortClose = "</think>"_L1;
constexpr QLatin1StringView longClose = "</thinking>"_L1;

// An answer that begins with more white space than this begins with no tag; a server that sends
// nothing but white space must not make the held text grow for ever.
constexpr qsizetype mostLeadingSpace = 1024;

constexpr qsizetype leastFence = 3;
constexpr int mostFenceIndent = 3;

qsizetype leadingSpace(QStringView text)
{
    return std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); }) -
           text.begin();
}

bool couldBecome(QStringView text, QLatin1StringView tag)
{
    return text.size() < tag.size() && tag.startsWith(text);
}

// How much of the text's end could be the beginning of the tag.
qsizetype tagPrefixAtEnd(QStringView text, QStringView tag)
{
    for (qsizetype length = qMin(text.size(), tag.size() - 1); length > 0; --length) {
        if (text.last(length) == tag.first(length))
            return length;
    }
    return 0;
}

} // namespace

ThinkSplitter::Piece ThinkSplitter::feed(const QString& text)
{
    Piece piece;
    if (m_held.isEmpty() && m_where == Where::Answer && !m_lookForClose) {
        piece.text = text;
        return piece;
    }
    m_held += text;
    if (m_where == Where::Start)
        takeStart();
    if (m_where == Where::AfterOpen)
        skipSpace(Where::Inside);
    if (m_where == Where::Inside)
        takeInside(piece);
    if (m_where == Where::AfterClose)
        skipSpace(Where::Answer);
    if (m_where == Where::Answer)
        takeAnswer(piece);
    return piece;
}

ThinkSplitter::Piece ThinkSplitter::finish()
{
    Piece piece;
    if (m_where == Where::Inside)
        piece.thinking = m_held;
    else
        piece.text = m_held;
    if (m_where == Where::Start)
        m_where = Where::Answer;
    m_held.clear();
    return piece;
}

void ThinkSplitter::setThinkingSeparate()
{
    m_lookForClose = false;
    if (m_where == Where::Start)
        m_where = Where::Answer;
}

void ThinkSplitter::takeStart()
{
    const qsizetype space = leadingSpace(m_held);
    const QStringView rest = QStringView(m_held).sliced(space);
    if (space <= mostLeadingSpace) {
        for (const auto& [open, close] :
             {std::pair(shortOpen, shortClose), std::pair(longOpen, longClose)}) {
            if (rest.startsWith(open)) {
                m_closeTag = close;
                m_lookForClose = false;
                m_held.remove(0, space + open.size());
                m_where = Where::AfterOpen;
                return;
            }
        }
        if (rest.isEmpty() || couldBecome(rest, shortOpen) || couldBecome(rest, longOpen))
            return;
    }
    m_where = Where::Answer;
}

void ThinkSplitter::takeInside(Piece& piece)
{
    const qsizetype close = m_held.indexOf(m_closeTag);
    if (close < 0) {
        const qsizetype keep = tagPrefixAtEnd(m_held, m_closeTag);
        piece.thinking += QStringView(m_held).chopped(keep);
        m_held = m_held.last(keep);
        return;
    }
    piece.thinking += QStringView(m_held).first(close);
    m_held.remove(0, close + m_closeTag.size());
    m_where = Where::AfterClose;
}

void ThinkSplitter::takeAnswer(Piece& piece)
{
    if (!m_lookForClose) {
        piece.text += m_held;
        m_held.clear();
        return;
    }
    const QStringView held(m_held);
    qsizetype at = 0;
    for (; at < held.size(); ++at) {
        if (held[at] == u'<') {
            const QStringView rest = held.sliced(at);
            if (couldBecome(rest, shortOpen) || couldBecome(rest, shortClose))
                break;
            if (rest.startsWith(shortOpen)) {
                // The answer speaks of the tag: a closing one is part of what it says.
                m_lookForClose = false;
                at = held.size();
                break;
            }
            if (rest.startsWith(shortClose) && m_fenceOf.isNull()) {
                moveToThinking(piece, at);
                return;
            }
        }
        noteFence(held[at]);
    }
    piece.text += held.first(at);
    m_held.remove(0, at);
}

// `length` units of the held text stand before a closing tag that nothing opened.
void ThinkSplitter::moveToThinking(Piece& piece, qsizetype length)
{
    piece.textWasThinking = true;
    piece.thinking = piece.text;
    piece.thinking += QStringView(m_held).first(length);
    piece.text.clear();
    m_held.remove(0, length + shortClose.size());
    m_lookForClose = false;
    m_where = Where::AfterClose;
    skipSpace(Where::Answer);
    if (m_where == Where::Answer)
        takeAnswer(piece);
}

void ThinkSplitter::skipSpace(Where after)
{
    m_held.remove(0, leadingSpace(m_held));
    if (!m_held.isEmpty())
        m_where = after;
}

void ThinkSplitter::noteFence(QChar character)
{
    if (character == u'\n') {
        m_lineIndent = 0;
        m_fenceRun = 0;
        m_fenceOpening = false;
        return;
    }
    if (m_lineIndent < 0)
        return;
    if (m_fenceRun == 0 && character == u' ' && m_lineIndent < mostFenceIndent) {
        ++m_lineIndent;
        return;
    }
    const bool fence = character == u'`' || character == u'~';
    if (!fence || (m_fenceRun > 0 && character != m_runOf)) {
        m_lineIndent = -1;
        return;
    }
    m_runOf = character;
    ++m_fenceRun;
    if (m_fenceOf.isNull() && m_fenceRun == leastFence) {
        m_fenceOf = character;
        m_fenceLength = leastFence;
        m_fenceOpening = true;
    } else if (m_fenceOpening) {
        m_fenceLength = m_fenceRun;
    } else if (character == m_fenceOf && m_fenceRun == m_fenceLength) {
        m_fenceOf = QChar();
        m_lineIndent = -1;
    }
}

} // namespace loquat
