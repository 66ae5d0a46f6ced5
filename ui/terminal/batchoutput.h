// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QString>

#include <tl/expected.hpp>

namespace loquat {

// Why a batch cannot write into a file.
struct BatchOutputProblem
{
    enum class Kind
    {
        NotWritable, // subject: why, as the system says it
        InUse,       // another run writes into it
        NotOurs,     // it holds something else; row: the line
        OtherPrompt, // it comes from another template or from other rows; row: which
    };

    Kind kind = Kind::NotWritable;
    QString subject;
    int row = 0;

    bool operator==(const BatchOutputProblem&) const = default;
};

// The file of a batch: a JSON object a line, in which `row`, `prompt` and `state` stand. Only
// appended to, a whole line at a time, so that whatever was written stays. Of several lines of one
// row the last one counts.
class BatchOutput
{
public:
    // Opens or creates the file for this run alone and reads what an earlier one has left; a line
    // that was cut off in the middle is removed.
    tl::expected<void, BatchOutputProblem> open(const QString& path);

    // What a row had been asked, or nothing.
    bool has(int row) const { return m_prompts.contains(row); }
    QString prompt(int row) const { return m_prompts.value(row); }
    // Rows that need not be asked again: complete, cut by a limit, or empty.
    bool isAnswered(int row) const { return m_answered.contains(row); }

    // False if the line could not be written; nothing of it is there then.
    bool append(const QByteArray& line);
    QString writeError() const { return m_file.errorString(); }

private:
    QFile m_file;
    bool m_isRegular = true;
    QHash<int, QString> m_prompts;
    QSet<int> m_answered;
};

} // namespace loquat
