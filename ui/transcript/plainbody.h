// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/heightindex.h"
#include "ui/transcript/textbody.h"

#include <QFont>
#include <QTextDocument>

#include <limits>
#include <memory>
#include <vector>

namespace loquat {

// A text that may grow, laid out as plain text: sealed runs of at most a few kilobytes, each a
// document of its own, and one open tail. Appending costs as much as what is appended, at any
// length. Only runs that were laid out have a document.
class PlainBody final : public TextBody
{
public:
    PlainBody();
    ~PlainBody() override;
    PlainBody(PlainBody&&) noexcept;
    PlainBody& operator=(PlainBody&&) noexcept;

    void setStyle(const BodyStyle& style) override;

    // Both throw away what was laid out if there is a difference.
    void setFont(const QFont& font);
    void setWidth(int width); // pixels, at least 1

    void setText(const QString& text) override;
    void append(const QString& more) override;
    const QString& text() const override { return m_text; }
    int takeChangedFrom() override;

    int height() const override { return m_heights.total(); }
    bool layOut(int top, int bottom) override;
    void release(int top, int bottom) override;
    int runCount() const { return int(m_runs.size()); }
    int documentCount() const;

    void paint(QPainter& painter, const QRect& clip, const QPalette& palette,
               const TextMarks& marks) const override;
    int positionAt(const QPoint& point) const override;
    QRect cursorRect(int position) const override;

    TextRange lineAt(int position) const override;
    QTextCharFormat formatAt(int position, TextRange* alike = nullptr) const override;

    int firstLaidOutRun(int top, int bottom) const override;
    int topOfRun(int run) const override { return m_heights.top(std::min(run, runCount())); }

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
    int m_changedFrom = std::numeric_limits<int>::max();
};

} // namespace loquat
