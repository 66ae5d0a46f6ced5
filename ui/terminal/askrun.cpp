// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askrun.h"

#include "app/session/oneturn.h"
#include "app/session/serverdirectory.h"
#include "ui/terminal/answerjson.h"
#include "ui/terminal/askadvice.h"
#include "ui/terminal/terminaloutput.h"
#include "ui/text/waitingtext.h"

#include <chrono>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{5};
// A server that can tell whether the model is loaded is asked then, and has this long to answer.
constexpr std::chrono::seconds toAnswer{1};
constexpr qint64 betweenStepsMs = 2000;

} // namespace

AskRun::AskRun(CommandLine line, const TerminalServices& services, TerminalOutput& output,
               QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_services(services)
    , m_output(output)
    , m_target(m_line.ask, m_line.practice, services)
    , m_waiting(std::make_unique<QObject>())
    , m_loading(services.servers)
{
    connect(&m_target, &AskTarget::noted, m_waiting.get(),
            [this](const QString& sentence) { m_output.note(sentence); });
    connect(&m_target, &AskTarget::found, m_waiting.get(), [this] { ask(); });
    connect(&m_target, &AskTarget::failed, m_waiting.get(),
            [this](const Error& error, const QString& sentence) { fail(error, sentence); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &AskRun::sayWaiting);
    connect(&m_loading, &LoadWatch::changed, this, [this](LoadState state) {
        const bool isNews = !m_saidWaiting || m_output.notesAreWatched();
        if (state != LoadState::Unknown && isNews)
            sayWaiting();
    });
}

AskRun::~AskRun() = default;

void AskRun::start(const QByteArray& standardInput)
{
    QMetaObject::invokeMethod(
        m_waiting.get(), [this, standardInput] { begin(standardInput); }, Qt::QueuedConnection);
}

void AskRun::begin(const QByteArray& standardInput)
{
    const Result<AskInput> input = readAskInput(m_line.ask, standardInput);
    if (!input)
        return fail(input.error());
    m_input = *input;
    m_target.find();
}

void AskRun::ask()
{
    m_output.note(tr("Asking %1 on %2…").arg(m_target.model(), m_target.serverName()));
    Turn turn;
    turn.profile = m_target.server();
    turn.model = m_target.model();
    turn.prompt = m_input.prompt;
    turn.attachments = m_target.attachments();
    turn.settings = m_target.settings(m_input.settings);
    m_turn = m_services.newTurn(m_line.ask.save);
    connect(m_turn.get(), &OneTurn::stateChanged, this, &AskRun::showState);
    connect(m_turn.get(), &OneTurn::grew, this, &AskRun::showDelta);
    connect(m_turn.get(), &OneTurn::stepped, this, &AskRun::showSteps);
    connect(m_turn.get(), &OneTurn::ended, this, &AskRun::conclude);
    m_turn->start(turn, m_input.context);
}

void AskRun::showState(ReplyState state)
{
    if (state == ReplyState::Waiting) {
        m_waited.start();
        const bool canTell = !m_services.servers.facts(m_target.server()).lacks(u"/api/ps"_s);
        m_patience.start(canTell ? patience + toAnswer : patience);
    }
    followWaiting();
}

// Each is a line: for a person who is looking, and not too many of them.
void AskRun::showSteps(const Steps& steps)
{
    followWaiting();
    const bool soon = m_sinceSteps.isValid() && m_sinceSteps.elapsed() < betweenStepsMs;
    if (!m_output.notesAreWatched() || soon)
        return;
    m_sinceSteps.start();
    m_output.note(paintingText(steps));
}

void AskRun::followWaiting()
{
    const Turn& turn = m_turn->turn();
    m_loading.follow(&turn);
    if (!hasBroughtNothing(turn.reply))
        m_patience.stop();
}

void AskRun::sayWaiting()
{
    m_patience.stop();
    m_saidWaiting = true;
    m_output.note(tr("%1 Ctrl+C stops.").arg(waitingText(m_waited.elapsed(), m_loading.state())));
}

void AskRun::showDelta(const ReplyDelta& delta)
{
    followWaiting();
    if (!delta.thinking.isEmpty())
        m_output.writeThinking(delta.thinking);
    if (m_line.ask.json)
        return;
    if (delta.textWasThinking)
        m_output.note(tr("What was printed so far was the model’s thinking."));
    if (!delta.text.isEmpty())
        m_output.writeReply(delta.text);
    // Nobody reads any more, as after `| head`.
    if (m_output.isBroken())
        cancel();
}

void AskRun::conclude()
{
    Reply reply = m_turn->turn().reply;
    const std::optional<Error>& notStored = m_turn->storeError();
    QString sentence = reply.error ? sentenceFor(*reply.error) : QString();
    if (notStored && !reply.error) {
        reply.error = notStored;
        sentence =
            tr("The reply came, but is not among the chats. %1").arg(sentenceFor(*notStored));
    }
    end(reply, sentence);
}

void AskRun::cancel()
{
    if (m_turn) {
        m_turn->stop();
        return;
    }
    m_waiting.reset();
    Reply reply;
    reply.state = ReplyState::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, reply] { end(reply, {}); }, Qt::QueuedConnection);
}

void AskRun::fail(const Error& error, const QString& sentence)
{
    Reply reply;
    reply.state = ReplyState::Failed;
    reply.error = error;
    end(reply, sentence.isEmpty() ? sentenceFor(error) : sentence);
}

void AskRun::end(const Reply& reply, const QString& sentence)
{
    if (std::exchange(m_finished, true))
        return;
    m_patience.stop();
    m_loading.follow(nullptr);
    m_output.finishLines();
    if (!sentence.isEmpty())
        m_output.note(sentence);
    else if (reply.state == ReplyState::Cancelled && !m_output.isBroken())
        m_output.note(tr("Stopped."));
    else if (reply.state == ReplyState::CutByLimit)
        m_output.note(tr("The reply ends here because it reached its token limit."));
    if (!reply.pictures.isEmpty())
        m_output.note(m_line.ask.save
                          ? tr("The server sent a picture; it is kept among the chats.")
                          : tr("The server sent a picture, which cannot be shown here. With "
                               "--save it is kept among the chats."));
    if (m_line.ask.json)
        m_output.writeBytes(answerJson(
            reply, m_target.model().isEmpty() ? m_line.ask.model : m_target.model(), sentence));
    Q_EMIT finished(m_output.isBroken() ? 1 : exitStatus(reply));
}

QString AskRun::sentenceFor(const Error& error) const
{
    return askSentence(error, m_line.ask, m_target.serverAddress());
}

} // namespace loquat
