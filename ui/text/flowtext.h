// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

// How a stretch of characters is set.
enum class TextLook
{
    Strong = 0x01,
    Emphasis = 0x02,
    Strike = 0x04,
    Code = 0x08,
    Link = 0x10,
    Math = 0x20,
    Markup = 0x40,  // HTML and other source that is shown as it was written
    Picture = 0x80, // stands where a picture would be; with Link: its address is the target
    Note = 0x100,   // the mark of a footnote
};
Q_DECLARE_FLAGS(TextLooks, TextLook)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextLooks)

struct LookRange
{
    int from = 0;
    int to = 0; // behind the last character
    TextLooks looks;
    int target = -1; // in FlowText::targets: where a link leads, or how a formula was written

    bool operator==(const LookRange&) const = default;
};

// Text and how it is set. Ranges are in order and do not overlap; \n is a line break.
struct FlowText
{
    QString text;
    QList<LookRange> ranges;
    QStringList targets;

    void add(const QString& more, TextLooks looks, const QString& target);

    bool operator==(const FlowText&) const = default;
};

} // namespace loquat
