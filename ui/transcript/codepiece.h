// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/bodypiece.h"
#include "ui/transcript/codecolours.h"
#include "ui/transcript/coderows.h"
#include "ui/transcript/heightindex.h"
#include "ui/transcript/sidebar.h"

#include <QCoreApplication>

#include <map>
#include <memory>

class QTextLayout;

namespace loquat {

// A code block: a header with its language and buttons, and coloured lines. Lines are laid out
// when they are seen, so that one more line costs one more line. Long ones scroll sideways, or
// are broken where the style says so.
class CodePiece final : public BodyPiece
{
    Q_DECLARE_TR_FUNCTIONS(loquat::CodePiece)
public:
    CodePiece(FlowPart part, ReadingStylePointer style);
    ~CodePiece() override;

    bool become(const FlowPart& part, int& dirtyFrom) override;
    void setStyle(const ReadingStylePointer& style) override;
    int height() const override;
    void layOut(int top, int bottom) override;
    void release(int top, int bottom) override;
    int laidOutPosition(int top, int bottom) const override;
    int topOf(int position) const override;
    void paint(QPainter& painter, const QRect& clip, const TextMarks& marks,
               int start) const override;
    int positionAt(const QPoint& point) const override;
    QRect cursorRect(int position) const override;
    TextRange lineAt(int position) const override;
    BodyHit hitAt(const QPoint& point) const override;
    bool scrollSideways(int pixels) override;
    bool dragSideBar(int pixels) override;
    bool reveal(int position) override;

private:
    bool wraps() const { return style().base().wrapCode; }
    int headerHeight() const;
    QRect frame() const; // the whole block
    QRect view() const;  // where the rows are
    QRect copyButton() const;
    QRect saveButton() const;
    QString languageName() const;
    int rowTop(int row) const; // from the first row's top
    int rowAt(int y) const;
    int guessedHeight(int row) const;
    void measure(int firstRow);
    std::unique_ptr<QTextLayout> makeLayout(int row);
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, int row, const TextMarks& marks, int start) const;

    CodeRows m_rows;
    HeightIndex m_heights; // of the rows, where they are broken
    std::map<int, std::unique_ptr<QTextLayout>> m_layouts;
    CodeColours m_colours;
    SideBar m_bar;
};

} // namespace loquat
