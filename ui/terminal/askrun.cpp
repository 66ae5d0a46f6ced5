// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askrun.h"

#include "app/base/whendone.h"
#include "app/images/imageencoder.h"
#include "app/session/imagefetch.h"
#include "app/session/oneturn.h"
#include "app/session/serverdirectory.h"
#include "app/wire/apikey.h"
#include "ui/terminal/answerjson.h"
#include "ui/terminal/askadvice.h"
#include "ui/terminal/serverchoice.h"
#include "ui/terminal/terminaloutput.h"
#include "ui/text/waitingtext.h"

#include <QFuture>

#include <chrono>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{5};
// A server that can tell whether the model is loaded is asked then, and has this long to answer.
constexpr std::chrono::seconds toAnswer{1};
constexpr qint64 betweenStepsMs = 2000;

QString joined(QStringList names)
{
    return names.join(u", "_s);
}

} // namespace

AskRun::AskRun(CommandLine line, const TerminalServices& services, TerminalOutput& output,
               QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_services(services)
    , m_output(output)
    , m_waiting(std::make_unique<QObject>())
    , m_loading(services.servers)
{
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
    if (findServer())
        findModel();
}

bool AskRun::findServer()
{
    ServerDirectory& servers = m_services.servers;
    const Result<ProfileId> server = m_line.practice
                                         ? servers.usePracticeServer(tr("Practice server"), false)
                                         : chooseServer(m_line.ask.server, servers);
    if (!server) {
        QString sentence;
        if (server.error().reason == ErrorReason::ServerUnset) {
            QStringList names;
            for (const ServerProfile& profile : servers.profiles())
                names.append(profile.name);
            if (names.isEmpty())
                sentence = tr("No server is set up; name one, for example with --server "
                              "127.0.0.1:11434, or try --practice.");
            else if (m_line.ask.server.isEmpty())
                sentence = tr("Say with --server which one is meant: %1.").arg(joined(names));
            else
                sentence = tr("No server is called “%1”; name an address or one of these: %2.")
                               .arg(m_line.ask.server, joined(names));
            if (!m_line.ask.server.isEmpty() && names.isEmpty())
                sentence = tr("No server is called “%1”; name an address such as "
                              "http://%1:11434, or try --practice.")
                               .arg(m_line.ask.server);
        }
        fail(server.error(), sentence);
        return false;
    }
    m_server = *server;
    if (!m_services.key.isEmpty()) {
        const Result<QByteArray> key = cleanApiKey(m_services.key);
        if (!key) {
            fail(key.error());
            return false;
        }
        servers.keepKeyForThisRun(m_server, m_services.key);
    }
    if (m_line.ask.allowPlainKey)
        servers.allowPlainKey(m_server);
    return true;
}

void AskRun::findModel()
{
    ServerDirectory& servers = m_services.servers;
    m_model = m_line.ask.model;
    if (const auto profile = servers.profile(m_server); profile && m_model.isEmpty())
        m_model = profile->firstModel();
    if (!m_model.isEmpty())
        return loadNextImage();
    connect(&servers, &ServerDirectory::listingChanged, m_waiting.get(),
            [this](const ProfileId& id) {
                const auto state = m_services.servers.listing(id).state;
                if (id != m_server || state == ModelListing::State::Loading)
                    return;
                m_services.servers.disconnect(m_waiting.get());
                chooseListedModel();
            });
    servers.refresh(m_server);
}

void AskRun::chooseListedModel()
{
    const ModelListing listing = m_services.servers.listing(m_server);
    if (listing.state == ModelListing::State::Failed)
        return fail(*listing.error);
    if (listing.models.size() == 1) {
        m_model = listing.models.first().name;
        return loadNextImage();
    }
    Error error;
    error.code = ErrorCode::Usage;
    error.reason = ErrorReason::ModelUnset;
    QStringList names;
    for (const ModelInfo& model : listing.models)
        names.append(model.name);
    fail(error, names.isEmpty()
                    ? tr("%1 lists no models; name one with --model.").arg(serverName())
                    : tr("Say with --model which one is meant: %1.").arg(joined(names)));
}

void AskRun::loadNextImage()
{
    const qsizetype next = m_images.size();
    if (next == m_input.images.size())
        return ask();
    const QString& image = m_input.images.at(next);
    const QUrl url(image);
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) {
        m_output.note(tr("Fetching %1…").arg(url.toDisplayString(QUrl::RemoveUserInfo)));
        fetchImage(url, m_waiting.get(),
                   [this](const Result<Attachment>& fetched) { takeImage(fetched); });
    } else {
        whenDone(encodeImageFileLater(image), m_waiting.get(),
                 [this](const Result<Attachment>& encoded) { takeImage(encoded); });
    }
}

void AskRun::takeImage(const Result<Attachment>& image)
{
    if (!image)
        return fail(image.error());
    m_images.append(*image);
    loadNextImage();
}

void AskRun::ask()
{
    m_output.note(tr("Asking %1 on %2…").arg(m_model, serverName()));
    Turn turn;
    turn.profile = m_server;
    turn.model = m_model;
    turn.prompt = m_input.prompt;
    turn.attachments = m_images;
    turn.settings = m_input.settings;
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
        const bool canTell = !m_services.servers.facts(m_server).lacks(u"/api/ps"_s);
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
        sentence = tr("The reply came, but is not among the chats. %1").arg(sentenceFor(*notStored));
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
        m_output.writeBytes(
            answerJson(reply, m_model.isEmpty() ? m_line.ask.model : m_model, sentence));
    Q_EMIT finished(m_output.isBroken() ? 1 : exitStatus(reply));
}

QString AskRun::sentenceFor(const Error& error) const
{
    const auto profile = m_services.servers.profile(m_server);
    return askSentence(error, m_line.ask, profile ? profile->address : QString());
}

QString AskRun::serverName() const
{
    const auto profile = m_services.servers.profile(m_server);
    return profile ? profile->name : QString();
}

} // namespace loquat
