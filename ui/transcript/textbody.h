// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/heightindex.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QString>
#include <QTextDocument>

#include <memory>
#include <vector>

class QPainter;

namespace loquat {

struct TextRange
{
    int from = 0;
    int to = 0; // behind the last character

    bool isEmpty() const { return to <= from; }
    bool operator==(const TextRange&) const = default;
};

// A text that may grow, laid out as plain text: sealed runs of at most a few kilobytes, each a
// document of its own, and one open tail. Appending costs as much as what is appended, at any
// length. Only runs that were laid out have a document; the height of others is a guess.
// Positions count the characters of text(); y counts pixels from the body's top.
class TextBody
{
public:
    TextBody();
    ~TextBody();
    TextBody(TextBody&&) noexcept;
    TextBody& operator=(TextBody&&) noexcept;

    // Both throw away what was laid out if there is a difference.
    void setFont(const QFont& font);
    void setWidth(int width); // pixels, at least 1

    void setText(const QString& text);
    void append(const QString& more);
    // What is shown: line ends are \n, characters that have a meaning for a document are replaced.
    const QString& text() const { return m_text; }
    int length() const { return int(m_text.size()); }
    bool isEmpty() const { return m_text.isEmpty(); }

    int height() const { return m_heights.total(); }
    // Lays out what stands between the two; true if the height of a run turned out different.
    bool layOut(int top, int bottom);
    // Drops the documents that lie entirely outside; their heights stay known.
    void release(int top, int bottom);
    int runCount() const { return int(m_runs.size()); }
    int documentCount() const;

    // The following work on what is laid out; elsewhere they give the nearest sensible answer.
    void paint(QPainter& painter, const QRect& clip, const QPalette& palette,
               TextRange selected) const;
    int positionAt(const QPoint& point) const;
    QRect cursorRect(int position) const; // one pixel wide, as high as the line

    TextRange wordAt(int position) const;
    TextRange paragraphAt(int position) const;

    // The first run between the two that is laid out, or -1.
    int firstLaidOutRun(int top, int bottom) const;
    int topOfRun(int run) const { return m_heights.top(std::min(run, runCount())); }

    // The text as text() gives it.
    static QString displayable(const QString& text);

private:
    struct Run
    {
        int start = 0;
        int length = 0;
        std::unique_ptr<QTextDocument> document;
    };

    QString textOf(const Run& run) const;
    int shownLength(const Run& run) const; // without the line end that closes it
    int runAt(int position) const;
    int guess(const Run& run) const;
    std::unique_ptr<QTextDocument> makeDocument(const QString& text) const;
    void addRun(int start, int length);
    void sealTail();
    int cutOf(const Run& tail) const;
    void forget();

    QFont m_font;
    int m_width = 1;
    int m_lineHeight = 1;
    int m_charactersInLine = 1;
    QString m_text;
    bool m_endsWithReturn = false;
    std::vector<Run> m_runs;
    HeightIndex m_heights;
};

} // namespace loquat
