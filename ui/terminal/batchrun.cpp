// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/batchrun.h"

#include "app/base/placeholders.h"
#include "app/session/oneturn.h"
#include "app/session/serverdirectory.h"
#include "ui/terminal/answerjson.h"
#include "ui/terminal/askadvice.h"
#include "ui/terminal/batchtext.h"
#include "ui/terminal/terminaloutput.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 6;
constexpr qint64 longestPauseSeconds = 600;
constexpr qint64 betweenProgressMs = 30'000; // where nobody is looking

// What would meet every other row as well.
bool meetsAll(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Connect:
    case ErrorCode::Dns:
    case ErrorCode::Tls:
    case ErrorCode::Auth:
    case ErrorCode::NotFound:
    case ErrorCode::NotApi:
    case ErrorCode::Storage:
    case ErrorCode::Secret:
    case ErrorCode::Usage:
        return true;
    default:
        return false;
    }
}

} // namespace

BatchRun::BatchRun(CommandLine line, const TerminalServices& services, TerminalOutput& output,
                   QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_services(services)
    , m_output(output)
    , m_target(m_line.ask, m_line.practice, services)
    , m_life(std::make_unique<QObject>())
{
    connect(&m_target, &AskTarget::noted, m_life.get(),
            [this](const QString& sentence) { m_output.note(sentence); });
    connect(&m_target, &AskTarget::failed, m_life.get(),
            [this](const Error& error, const QString& sentence) {
                m_refusal = error.code == ErrorCode::Usage ? 2 : 1;
                m_output.note(sentence.isEmpty()
                                  ? askSentence(error, m_line.ask, m_target.serverAddress())
                                  : sentence);
                end();
            });
    connect(&m_target, &AskTarget::found, m_life.get(), [this] {
        m_output.note(tr("Asking %1 on %2, %n row(s)…", nullptr, int(m_waiting.size()))
                          .arg(m_target.model(), m_target.serverName()));
        m_since.start();
        m_sinceProgress.start();
        askMore();
    });
}

BatchRun::~BatchRun() = default;

void BatchRun::start()
{
    QMetaObject::invokeMethod(
        m_life.get(), [this] { begin(); }, Qt::QueuedConnection);
}

void BatchRun::begin()
{
    const auto rows = readBatchFile(m_line.ask.batchFile);
    if (!rows)
        return refuse(batchRowsSentence(rows.error(), m_line.ask.batchFile));
    m_rows = *rows;
    for (const QString& name : placeholdersOf(m_line.ask.prompt)) {
        if (!m_rows.columns.contains(name))
            return refuse(noColumnSentence(name, m_rows, m_line.ask.batchFile));
    }
    const Result<AskInput> input = readAskInput(m_line.ask, {});
    if (!input)
        return refuse(askSentence(input.error(), m_line.ask, {}));
    m_input = *input;
    if (!openOutput() || !queueRows())
        return;
    if (m_waiting.isEmpty())
        return end();
    m_target.find();
}

bool BatchRun::openOutput()
{
    if (m_line.ask.outputFile.isEmpty())
        return true;
    m_file.emplace();
    if (const auto opened = m_file->open(m_line.ask.outputFile); !opened) {
        refuse(batchOutputSentence(opened.error(), m_line.ask.outputFile));
        return false;
    }
    return true;
}

// Before anything is sent it is known which rows there are to be asked.
bool BatchRun::queueRows()
{
    const QStringList names = placeholdersOf(m_line.ask.prompt);
    QList<std::pair<BatchRow, QString>> bad;
    for (const BatchRow& row : std::as_const(m_rows.rows)) {
        const QString prompt = filledIn(m_line.ask.prompt, row.values);
        const auto missing = std::find_if(names.begin(), names.end(), [&](const QString& name) {
            return !row.values.contains(name);
        });
        if (row.fault != BatchRow::Fault::None || missing != names.end() ||
            prompt.trimmed().isEmpty()) {
            bad.append({row, missing != names.end() ? *missing : QString()});
            continue;
        }
        if (m_file && m_file->has(row.number) && m_file->prompt(row.number) != prompt) {
            refuse(batchOutputSentence({BatchOutputProblem::Kind::OtherPrompt, {}, row.number},
                                       m_line.ask.outputFile));
            return false;
        }
        if (m_file && m_file->isAnswered(row.number))
            ++m_earlier;
        else
            m_waiting.enqueue({row, prompt, 0});
    }
    for (const auto& [row, missing] : std::as_const(bad)) {
        const QString sentence = badRowSentence(row, m_rows, missing);
        m_output.note(sentence);
        Reply reply;
        reply.state = ReplyState::Failed;
        reply.error.emplace();
        reply.error->code = ErrorCode::Usage;
        ++m_failed;
        write(row.number, {}, reply, sentence);
    }
    return true;
}

void BatchRun::askMore()
{
    const auto profile = m_services.servers.profile(m_target.server());
    const int limit = profile ? std::max(1, profile->simultaneous) : 1;
    while (!m_isStopping && !m_waiting.isEmpty() && int(m_running.size()) + m_pauses < limit)
        ask(m_waiting.dequeue());
    if (m_running.empty() && m_pauses == 0)
        end();
}

void BatchRun::ask(Asked row)
{
    const int number = row.row.number;
    ++row.attempts;
    Turn turn;
    turn.profile = m_target.server();
    turn.model = m_target.model();
    turn.prompt = row.prompt;
    turn.attachments = m_target.attachments();
    turn.settings = m_target.settings(m_input.settings);
    Running& running = m_running[number];
    running.asked = std::move(row);
    running.turn = m_services.newTurn(m_line.ask.save);
    connect(running.turn.get(), &OneTurn::ended, m_life.get(),
            [this, number] { conclude(number); });
    running.turn->start(turn, m_input.context);
}

void BatchRun::conclude(int row)
{
    const auto at = m_running.find(row);
    if (at == m_running.end())
        return;
    // The turn is the sender.
    const std::shared_ptr<OneTurn> turn(at->second.turn.release(),
                                        [](OneTurn* ended) { ended->deleteLater(); });
    const Asked asked = std::move(at->second.asked);
    m_running.erase(at);
    Reply reply = turn->turn().reply;
    if (!reply.error && turn->storeError())
        reply.error = turn->storeError();
    if (tryLater(asked, reply))
        return;
    QString sentence;
    if (reply.error) {
        sentence = askSentence(*reply.error, m_line.ask, m_target.serverAddress());
        m_output.note(tr("Row %1: %2").arg(row).arg(sentence));
        m_isStopping = m_isStopping || meetsAll(*reply.error);
    }
    const bool answered =
        (reply.state == ReplyState::Complete || reply.state == ReplyState::CutByLimit) &&
        !reply.error;
    if (answered)
        ++m_answered;
    else if (reply.state != ReplyState::Cancelled)
        ++m_failed;
    write(row, asked.prompt, reply, sentence);
    if (m_output.isBroken())
        m_isStopping = true;
    if (answered)
        sayProgress();
    askMore();
}

// A server that says when to come again is believed.
bool BatchRun::tryLater(const Asked& asked, const Reply& reply)
{
    if (m_isStopping || reply.state != ReplyState::Failed || !reply.error ||
        !reply.error->retryAfterSeconds || asked.attempts >= mostAttempts)
        return false;
    const qint64 seconds = *reply.error->retryAfterSeconds;
    if (seconds > longestPauseSeconds)
        return false;
    m_output.note(tr("The server asks to wait %n second(s) before row %1.", nullptr, int(seconds))
                      .arg(asked.row.number));
    ++m_pauses;
    QTimer::singleShot(std::chrono::seconds(std::max<qint64>(1, seconds)), m_life.get(),
                       [this, asked] {
                           --m_pauses;
                           if (m_isStopping)
                               return askMore();
                           ask(asked);
                       });
    return true;
}

void BatchRun::write(int row, const QString& prompt, const Reply& reply, const QString& sentence)
{
    const QString model = m_target.model().isEmpty() ? m_line.ask.model : m_target.model();
    const QByteArray line = rowAnswerJson(row, prompt, reply, model, sentence);
    if (m_file && m_file->append(line))
        return;
    if (m_file) {
        m_output.note(tr("“%1” cannot be written: %2. The line of row %3 follows on the standard "
                         "output, and the batch ends.")
                          .arg(m_line.ask.outputFile, m_file->writeError())
                          .arg(row));
        m_isStopping = true;
        ++m_failed;
    }
    m_output.writeBytes(line);
}

void BatchRun::sayProgress()
{
    const qsizetype left = m_waiting.size() + qsizetype(m_running.size()) + m_pauses;
    if (left == 0 || (!m_output.notesAreWatched() && m_sinceProgress.elapsed() < betweenProgressMs))
        return;
    m_sinceProgress.start();
    const qint64 perRow = m_since.elapsed() / std::max(1, m_answered + m_failed);
    const qint64 seconds = perRow * left / 1000;
    const QString time = seconds < 90 ? tr("%n second(s)", nullptr, int(seconds))
                                      : tr("%n minute(s)", nullptr, int((seconds + 30) / 60));
    m_output.note(tr("%1 of %2 rows done, about %3 left.")
                      .arg(m_rows.rows.size() - left)
                      .arg(m_rows.rows.size())
                      .arg(time));
}

void BatchRun::cancel()
{
    m_isCancelled = true;
    m_isStopping = true;
    if (m_running.empty()) {
        m_life.reset();
        QMetaObject::invokeMethod(this, &BatchRun::end, Qt::QueuedConnection);
        return;
    }
    for (const auto& [row, running] : m_running)
        running.turn->stop();
}

void BatchRun::refuse(const QString& sentence)
{
    m_refusal = 2;
    m_output.note(sentence);
    end();
}

void BatchRun::end()
{
    if (std::exchange(m_isOver, true))
        return;
    const qsizetype left = m_rows.rows.size() - m_earlier - m_answered - m_failed;
    if (m_refusal == 0 && !m_output.isBroken()) {
        QString sentence = tr("%n row(s) answered", nullptr, m_answered);
        if (m_earlier > 0)
            sentence += tr(", %n earlier", nullptr, m_earlier);
        if (m_failed > 0)
            sentence += tr(", %n failed", nullptr, m_failed);
        if (left > 0)
            sentence += tr(", %n not asked or not finished", nullptr, int(left));
        sentence += u'.';
        if (m_file && (left > 0 || m_failed > 0))
            sentence += u' ' + tr("The same command goes on where this one ended.");
        m_output.note(sentence);
    }
    const int status = m_refusal != 0                                    ? m_refusal
                       : m_isCancelled                                   ? 130
                       : m_failed > 0 || left > 0 || m_output.isBroken() ? 1
                                                                         : 0;
    QMetaObject::invokeMethod(
        this, [this, status] { Q_EMIT finished(status); }, Qt::QueuedConnection);
}

} // namespace loquat
