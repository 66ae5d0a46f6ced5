// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/bodypiece.h"
#include "ui/transcript/paragraphlayout.h"

#include <optional>

namespace loquat {

// A paragraph, a heading, a formula, markup, or a rule.
class TextPiece final : public BodyPiece
{
public:
    TextPiece(FlowPart part, ReadingStylePointer style);

    bool become(const FlowPart& part, int& dirtyFrom) override;
    void setStyle(const ReadingStylePointer& style) override;
    int height() const override { return m_height; }
    void layOut(int top, int bottom) override;
    void release(int top, int bottom) override;
    int laidOutPosition(int, int) const override { return m_layout ? 0 : -1; }
    int topOf(int) const override { return 0; }
    void paint(QPainter& painter, const QRect& clip, const TextMarks& marks,
               int start) const override;
    int positionAt(const QPoint& point) const override;
    QRect cursorRect(int position) const override;
    TextRange lineAt(int position) const override;
    BodyHit hitAt(const QPoint& point) const override;

private:
    int lead() const { return int(m_part.lead.size()); }
    int guess() const;
    ParagraphLayout::Setting setting() const;
    void lay();

    std::optional<ParagraphLayout> m_layout;
    int m_height;
};

} // namespace loquat
