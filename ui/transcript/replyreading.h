// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/markdownstream.h"
#include "ui/text/flowbuilder.h"

#include <QString>

namespace loquat {

// A reply's Markdown, read a slice at a time, so that a long one stops nothing.
class ReplyReading
{
public:
    explicit ReplyReading(const QString& source);

    // Goes on for about so long, at least a step; true when all has been read.
    bool readFor(qint64 ns);
    // Once all has been read; exactly what reading at once gives.
    const QList<FlowPart>& parts() const { return m_parts; }
    QString shown() const;

    // Afterwards, when nothing of it is wanted: to be destroyed is quick once this says true.
    bool letGoFor(qint64 ns);

private:
    bool step();

    QString m_source;
    qsizetype m_read = 0;
    qsizetype m_built = 0; // of the stream's blocks
    bool m_ended = false;
    MarkdownStream m_stream;
    FlowBuilder m_builder;
    QList<FlowPart> m_parts;
    QList<Block> m_spent;
};

} // namespace loquat
