// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/batchtext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class BatchText
{
    Q_DECLARE_TR_FUNCTIONS(BatchText)

public:
    static QString rows(const BatchRowsProblem& problem, const QString& file)
    {
        switch (problem.kind) {
        case BatchRowsProblem::Kind::Unreadable:
            return problem.subject.isEmpty()
                       ? tr("“%1” is a folder; name a file of rows.").arg(file)
                       : tr("“%1” cannot be read: %2.").arg(file, problem.subject);
        case BatchRowsProblem::Kind::TooLarge:
            return tr("“%1” is larger than 1 GiB; divide it into several files.").arg(file);
        case BatchRowsProblem::Kind::NotUtf8:
            return tr("“%1” is not text in UTF-8; save it as UTF-8 and try again.").arg(file);
        case BatchRowsProblem::Kind::Empty:
            return tr("“%1” holds no rows.").arg(file);
        case BatchRowsProblem::Kind::SameColumn:
            return tr("Two columns of “%1” are called “%2”; rename one of them.")
                .arg(file, problem.subject);
        case BatchRowsProblem::Kind::UnclosedQuote:
            return tr("A quotation mark in “%1” is never closed; everything after it would be one "
                      "field.")
                .arg(file);
        }
        Q_UNREACHABLE();
    }

    static QString output(const BatchOutputProblem& problem, const QString& file)
    {
        switch (problem.kind) {
        case BatchOutputProblem::Kind::NotWritable:
            return tr("“%1” cannot be written: %2.").arg(file, problem.subject);
        case BatchOutputProblem::Kind::InUse:
            return tr("Another batch is writing into “%1”; wait for it, or name another file.")
                .arg(file);
        case BatchOutputProblem::Kind::NotOurs:
            return tr("Line %2 of “%1” is not of a batch; name another file for --output.")
                .arg(file)
                .arg(problem.row);
        case BatchOutputProblem::Kind::OtherPrompt:
            return tr("“%1” comes from another template or from other rows (row %2 was asked "
                      "something else); name another file for --output.")
                .arg(file)
                .arg(problem.row);
        }
        Q_UNREACHABLE();
    }

    static QString noColumn(const QString& name, const BatchRows& rows, const QString& file)
    {
        return tr("The template asks for {{%1}}, but “%2” has these columns: %3.")
            .arg(name, file, rows.columns.join(u", "_s));
    }

    static QString badRow(const BatchRow& row, const BatchRows& rows, const QString& missing)
    {
        switch (row.fault) {
        case BatchRow::Fault::Fields:
            return tr("Row %1 has %2 fields where the head has %3; it was not asked.")
                .arg(row.number)
                .arg(row.fields)
                .arg(rows.columns.size());
        case BatchRow::Fault::NoObject:
            return tr("Row %1 is not a JSON object; it was not asked.").arg(row.number);
        case BatchRow::Fault::None:
            break;
        }
        return missing.isEmpty()
                   ? tr("The prompt of row %1 is empty; it was not asked.").arg(row.number)
                   : tr("Row %1 has no “%2”; it was not asked.").arg(row.number).arg(missing);
    }
};

} // namespace

QString batchRowsSentence(const BatchRowsProblem& problem, const QString& file)
{
    return BatchText::rows(problem, file);
}

QString batchOutputSentence(const BatchOutputProblem& problem, const QString& file)
{
    return BatchText::output(problem, file);
}

QString noColumnSentence(const QString& name, const BatchRows& rows, const QString& file)
{
    return BatchText::noColumn(name, rows, file);
}

QString badRowSentence(const BatchRow& row, const BatchRows& rows, const QString& missing)
{
    return BatchText::badRow(row, rows, missing);
}

} // namespace loquat
