// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"
#include "app/markdown/protectedtext.h"

namespace loquat {

// Collects spans; text that looks alike becomes one.
class SpanList
{
public:
    explicit SpanList(const ProtectedText& marks)
        : m_marks(marks)
    {}

    // How what is added looks, and what it links to.
    Span style;

    void addText(const QString& text); // marks in it become formulas and references
    void add(Span::Kind kind, const QString& text);
    void addImage(const QString& description, const QString& address);

    QList<Span> take() { return std::move(m_spans); }

    // The address if it may be followed, else nothing.
    static QString allowedLink(const QString& address);
    static QString allowedImage(const QString& address);

private:
    void append(const Span& span);

    const ProtectedText& m_marks;
    QList<Span> m_spans;
};

} // namespace loquat
