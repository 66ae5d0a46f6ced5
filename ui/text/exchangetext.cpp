// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/exchangetext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeText)
};

QString endingOf(const Reply& reply)
{
    if (reply.error)
        return errorText(*reply.error).sentence;
    if (reply.state == ReplyState::CutByLimit)
        return Words::tr("The reply ends here because it reached its token limit.");
    if (reply.state == ReplyState::Cancelled)
        return Words::tr("The reply was stopped.");
    return {};
}

// As the end of a sentence that has begun with the place.
QString fault(const ImportProblem& problem)
{
    switch (problem.kind) {
    case Kind::NotJson:
        return Words::tr("this is not sound JSON");
    case Kind::Cut:
        return Words::tr("the file ends too early; part of it is missing");
    case Kind::TooLong:
        return Words::tr("this is larger than 256 MB, which is not taken");
    case Kind::FieldWrong:
        return Words::tr("the value of “%1” is not what it must be").arg(problem.detail);
    case Kind::MomentWrong:
        return Words::tr("a date lies before 1970 or after 2199");
    case Kind::DuplicateId:
        return Words::tr("“%1” is in the file twice").arg(problem.detail);
    case Kind::ParentMissing:
        return Words::tr("it follows a turn that is not in the file");
    case Kind::Cycle:
        return Words::tr("turns follow each other in a circle");
    case Kind::WrongOrder:
        return Words::tr("a turn stands before the one that it follows");
    case Kind::ImageWrong:
        return Words::tr("a picture is damaged or is none");
    case Kind::ImageMissing:
        return Words::tr("a picture that is used here is not in the file");
    default:
        return {};
    }
}

QString place(const ImportProblem& problem)
{
    const QString line = QLocale().toString(problem.line);
    if (problem.chat.isEmpty())
        return Words::tr("line %1").arg(line);
    return Words::tr("line %1, chat “%2”").arg(line, problem.chat.left(80));
}

} // namespace

ExportWords exportWords()
{
    ExportWords words;
    words.chats = Words::tr("Chats");
    words.untitled = Words::tr("Untitled chat");
    words.prompt = Words::tr("Prompt");
    words.reply = Words::tr("Reply");
    words.thinking = Words::tr("Thoughts");
    words.system = Words::tr("System prompt");
    words.picture = Words::tr("Picture: %1");
    words.file = Words::tr("File: %1");
    words.excluded = Words::tr("This turn is no longer sent.");
    words.start = Words::tr("The chat begins once more:");
    words.afterTurn = Words::tr("After turn %1:");
    words.moment = [](qint64 ms) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
    };
    words.ending = endingOf;
    return words;
}

QString exportOutcomeText(const ExportOutcome& outcome, const QString& path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (outcome.kind) {
    case ExportOutcome::Kind::Done:
        return Words::tr("%n chat(s) are in %1 now.", nullptr, outcome.counts.conversations)
            .arg(file);
    case ExportOutcome::Kind::Cancelled:
        return {};
    case ExportOutcome::Kind::FileFailed:
        return Words::tr("%1 could not be written, and nothing was changed there: %2.")
            .arg(file, outcome.detail);
    case ExportOutcome::Kind::StoreFailed:
        if (outcome.error.code == ErrorCode::NotFound)
            return Words::tr("There is no such chat or turn.");
        return errorText(outcome.error).whole();
    }
    return {};
}

QString importedText(const ImportCounts& counts)
{
    return Words::tr("%n chat(s) were imported.", nullptr, counts.conversations);
}

QString importProblemText(const ImportProblem& problem, const QString& path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (problem.kind) {
    case Kind::FileUnreadable:
        return Words::tr("%1 could not be read: %2.").arg(file, problem.detail);
    case Kind::NothingInIt:
        return Words::tr("There is nothing in %1 to import.").arg(file);
    case Kind::OtherKind:
        return Words::tr("%1 is of a kind that cannot be imported (line %2); Loquat reads its own "
                         "exports, those of Open WebUI and ChatGPT as JSON, and lists of messages.")
            .arg(file, QLocale().toString(problem.line));
    case Kind::NewerVersion:
        return Words::tr("%1 was written by a newer Loquat (version %2 of the form) that this one "
                         "does not understand.")
            .arg(file, problem.detail);
    case Kind::FileChanged:
        return Words::tr("%1 changed while it was read, so nothing was imported; try again.")
            .arg(file);
    case Kind::Cancelled:
        return Words::tr("The import was cancelled; nothing was changed.");
    case Kind::StoreFailed:
        return Words::tr("Nothing was imported. %1")
            .arg(problem.error ? errorText(*problem.error).whole() : QString());
    default:
        return Words::tr("%1 was not imported, because at %2 %3.")
            .arg(file, place(problem), fault(problem));
    }
}

} // namespace loquat
