// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/markdownstream.h"
#include "ui/text/flowbuilder.h"
#include "ui/transcript/bodypiece.h"
#include "ui/transcript/heightindex.h"
#include "ui/transcript/textbody.h"

#include <QElapsedTimer>

#include <limits>
#include <memory>
#include <set>
#include <vector>

namespace loquat {

// Markdown as it is read, while it is being written. Each paragraph, code block and table is a
// piece of its own; what has come for certain is never touched again, and of the open end only
// what is different is laid out anew.
class MarkdownBody final : public TextBody
{
public:
    MarkdownBody();
    ~MarkdownBody() override;

    void setStyle(const BodyStyle& style) override;

    void setText(const QString& source) override;
    void append(const QString& more) override;
    void finish() override;
    int dueInMs() const override;
    void catchUp() override;
    int takeChangedFrom() override;

    const QString& text() const override { return m_text; } // as far as it has been read
    bool isComplete() const override { return m_unread.isEmpty(); }
    int pieceCount() const { return int(m_entries.size()); }
    const BodyPiece& piece(int index) const { return *m_entries.at(std::size_t(index)).piece; }
    int topOfPiece(int index) const;
    int laidOutCount() const { return int(m_laidOut.size()); } // pieces

    int height() const override { return m_heights.total() + unreadHeight(); }
    bool layOut(int top, int bottom) override;
    void release(int top, int bottom) override;
    void paint(QPainter& painter, const QRect& clip, const QPalette& palette,
               const TextMarks& marks) const override;
    int positionAt(const QPoint& point) const override;
    QRect cursorRect(int position) const override;
    BodyHit hitAt(const QPoint& point) const override;
    bool scrollSideways(int piece, int pixels) override;
    bool dragSideBar(int piece, int pixels) override;
    TextRange spanOf(int piece) const override;
    bool reveal(int position) override;
    QList<BodyCode> codes() const override;
    BodyCode codeOf(int piece) const override;
    QStringList links() const override { return targets(TextLook::Link); }
    QStringList webPictures() const override { return targets(TextLook::Picture); }
    QStringList formulas() const override { return targets(TextLook::Math); }
    int firstLaidOutRun(int top, int bottom) const override;
    int topOfRun(int run) const override;

private:
    struct Entry
    {
        std::unique_ptr<BodyPiece> piece;
        int start = 0; // in text()
        int gap = 0;   // above it, part of its height in the index
    };

    QStringList targets(TextLook look) const;
    void readSlice();
    int unreadHeight() const;
    void end();
    void render();
    void replaceFrom(int first, const QList<FlowPart>& parts);
    void put(int index, const FlowPart& part);
    int endOf(int index) const; // in text()
    void renewText(int first);
    std::unique_ptr<BodyPiece> makePiece(const FlowPart& part) const;
    void setAbove(int index);
    int entryAt(int position) const;
    void changedFrom(int y) { m_changedFrom = std::min(m_changedFrom, y); }

    ReadingStylePointer m_style;
    std::unique_ptr<MarkdownStream> m_stream; // nullptr when all has come
    // Of a long text that came at once: what is still to be read, and how much has been.
    QString m_unread;
    qsizetype m_readLength = 0;
    QList<Block> m_spent;  // to be let go of
    bool m_ended = false;  // finish() was called
    qsizetype m_taken = 0; // of the stream's stable blocks
    FlowBuilder m_sealed;  // holds the last part that is made of stable blocks
    int m_closed = 0;      // pieces that stay as they are
    bool m_behind = false; // something was appended and is not shown
    QElapsedTimer m_sinceRender;
    qint64 m_costNs = 0; // of the last time it was shown

    QString m_text;
    std::vector<Entry> m_entries;
    HeightIndex m_heights;
    std::set<int> m_laidOut;
    int m_changedFrom = std::numeric_limits<int>::max();
};

} // namespace loquat
