// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/exchangecommand.h"

#include "app/base/clock.h"
#include "app/exchange/chatimport.h"
#include "app/exchange/exportfile.h"
#include "app/session/chatarchive.h"
#include "ui/terminal/terminaloutput.h"
#include "ui/text/errortext.h"
#include "ui/text/exchangetext.h"

#include <QDateTime>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int interrupted = 130;

} // namespace

ExchangeCommand::ExchangeCommand(CommandLine line, ChatArchive& archive, const Clock& clock,
                                 TerminalOutput& output, QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_archive(archive)
    , m_clock(clock)
    , m_output(output)
    , m_run([this](const ExchangeRun::Progress& progress) { work(progress); })
{
    connect(&m_run, &ExchangeRun::finished, this, [this] {
        if (!m_sentence.isEmpty())
            m_output.note(m_sentence);
        Q_EMIT finished(m_output.isBroken() ? failed : m_status);
    });
}

void ExchangeCommand::start()
{
    m_run.start();
}

void ExchangeCommand::cancel()
{
    m_run.cancel();
}

void ExchangeCommand::work(const ExchangeRun::Progress& progress)
{
    if (const Result<void> opened = m_archive.open(); !opened)
        return end(failed, errorText(opened.error()).whole());
    if (m_line.action == CommandLine::Action::Import)
        importChats(progress);
    else if (m_line.exported.list)
        list();
    else
        exportChats(progress);
}

void ExchangeCommand::list()
{
    const Result<QList<Conversation>> chats = m_archive.conversations();
    if (!chats)
        return end(failed, errorText(chats.error()).whole());
    for (const Conversation& chat : *chats) {
        const QDateTime used = QDateTime::fromMSecsSinceEpoch(chat.updatedMs);
        m_output.writeReply(u"%1\t%2\t%3\t%4\n"_s.arg(
            QString::number(chat.id.value), used.toString(u"yyyy-MM-dd HH:mm"_s),
            QString::number(chat.turnCount), chat.title.simplified()));
    }
    end(0, {});
}

void ExchangeCommand::exportChats(const ExchangeRun::Progress& progress)
{
    const ExportArguments& asked = m_line.exported;
    ExportOrder order;
    order.scope = asked.all ? ExportOrder::Scope::Everything : ExportOrder::Scope::Conversations;
    order.conversations = asked.chats;
    order.format = asked.format;
    order.thinking = asked.thinking;
    ExportOutcome outcome;
    if (!asked.output.isEmpty()) {
        outcome = exportToFile(m_archive, order, exportWords(), asked.output, progress);
    } else {
        const Result<ExportCounts> counts = loquat::exportChats(
            m_archive, order, exportWords(),
            [this](const QByteArray& bytes) {
                m_output.writeReply(QString::fromUtf8(bytes));
                return !m_output.isBroken();
            },
            progress);
        if (!counts) {
            outcome.kind = counts.error().code == ErrorCode::Interrupted
                               ? ExportOutcome::Kind::Cancelled
                               : ExportOutcome::Kind::StoreFailed;
            outcome.error = counts.error();
        }
    }
    const bool done = outcome.kind == ExportOutcome::Kind::Done;
    const bool stopped = outcome.kind == ExportOutcome::Kind::Cancelled;
    // Beside what was asked for, a sentence would only be in the way.
    end(done      ? 0
        : stopped ? interrupted
                  : failed,
        done && asked.output.isEmpty() ? QString() : exportOutcomeText(outcome, asked.output));
}

void ExchangeCommand::importChats(const ExchangeRun::Progress& progress)
{
    const auto counts = loquat::importChats(
        m_archive, m_line.importFile, m_clock.nowMs(),
        [&](ImportStage, qint64 done, qint64 whole) { return progress(done, whole); });
    if (counts)
        return end(0, importedText(*counts));
    const bool stopped = counts.error().kind == ImportProblem::Kind::Cancelled;
    end(stopped ? interrupted : failed, importProblemText(counts.error(), m_line.importFile));
}

void ExchangeCommand::end(int status, const QString& sentence)
{
    m_status = status;
    m_sentence = sentence;
}

} // namespace loquat
