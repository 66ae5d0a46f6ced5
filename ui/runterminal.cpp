// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runterminal.h"

#include "app/base/clock.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/session/chatarchive.h"
#include "app/session/chatslocation.h"
#include "app/session/oneturn.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/storage/conversationstore.h"
#include "ui/datafolders.h"
#include "ui/terminal/answerjson.h"
#include "ui/terminal/askrun.h"
#include "ui/terminal/batchrun.h"
#include "ui/terminal/exchangecommand.h"
#include "ui/terminal/interruptsignal.h"
#include "ui/terminal/standardinput.h"
#include "ui/terminal/terminaloutput.h"
#include "ui/terminal/terminalservices.h"
#include "ui/terminal/usagetext.h"
#include "ui/text/recoverytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// A command changes nobody's settings (a window may be open and have newer ones): it works on a
// copy.
struct CopiedSettings
{
    explicit CopiedSettings(const DataFolders& folders)
    {
        const QString copy = scratch.filePath(u"settings.json"_s);
        isWhole = !QFileInfo::exists(folders.settingsFile) ||
                  (scratch.isValid() && QFile::copy(folders.settingsFile, copy) &&
                   QFileInfo(copy).size() == QFileInfo(folders.settingsFile).size());
        store = std::make_unique<SettingsStore>(copy);
        isBroken = !store->setAsidePath().isEmpty();
    }

    QTemporaryDir scratch;
    std::unique_ptr<SettingsStore> store;
    bool isWhole = true;   // else nobody knows where the chats are kept
    bool isBroken = false; // it is no settings file
};

int refuse(const QString& sentence, bool wantsJson, const QString& model)
{
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, nullptr);
    output.note(sentence);
    Reply reply;
    reply.state = ReplyState::Failed;
    reply.error.emplace();
    reply.error->code = ErrorCode::Storage;
    if (wantsJson)
        output.writeBytes(answerJson(reply, model, sentence));
    return exitStatus(reply);
}

// Why nothing can be kept, or nothing: the folder that was chosen for the chats may be on a drive
// that is missing, or the settings that name it cannot be read. An empty database must not take
// their place.
QString whyNotKept(const DataFolders& folders, const CopiedSettings& copied,
                   const ChatsLocation& location)
{
    if (!location.isFixed() && !copied.isWhole)
        return unreadableSettingsSentence(folders.settingsFile);
    return location.isGone() ? chatsGoneSentence(location.folder()) : QString();
}

} // namespace

int runAsk(QCoreApplication& application, const CommandLine& line, const QString& key)
{
    // Before anything starts a thread.
    InterruptSignal interrupt;
    std::signal(SIGPIPE, SIG_IGN);
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, &interrupt);

    const DataFolders folders = dataFolders(line.dataDir);
    const CopiedSettings copied(folders);
    SettingsStore& settings = *copied.store;
    const ChatsLocation location(settings, folders.data, !line.dataDir.isEmpty());
    const QString whyNot = line.ask.save ? whyNotKept(folders, copied, location) : QString();
    if (!whyNot.isEmpty())
        return refuse(whyNot, line.ask.json, line.ask.model);
    if (copied.isBroken)
        output.note(brokenSettingsSentence(folders.settingsFile,
                                           line.ask.save ? location.folder() : QString()));

    const SystemClock clock;
    KeychainSecretStore secrets;
    ServerDirectory servers(settings, secrets);
    std::unique_ptr<ConversationStore> store;
    RunQueue queue;
    for (const ServerProfile& profile : servers.profiles())
        queue.setLimit(profile.id, profile.simultaneous);
    const TerminalServices services{
        servers,
        [&](bool kept) {
            if (kept && !store) {
                // They may have been moved while the prompt was read.
                const CopiedSettings now(folders);
                const ChatsLocation place(*now.store, folders.data, location.isFixed());
                store = std::make_unique<ConversationStore>(
                    now.isWhole && !place.isGone() ? place.folder() : location.folder());
                QObject::connect(
                    store.get(), &ConversationStore::recovered, &application,
                    [&output](const Recovery& recovery) { output.note(recoveryText(recovery)); });
            }
            return std::make_unique<OneTurn>(servers, kept ? store.get() : nullptr, clock, &queue);
        },
        key,
        {.longestSide = settings.current().imageSide}};

    const auto run = [&](auto& command, auto start) {
        using Command = std::remove_reference_t<decltype(command)>;
        QObject::connect(&interrupt, &InterruptSignal::interrupted, &command, &Command::cancel);
        QObject::connect(&command, &Command::finished, &application,
                         [](int status) { QCoreApplication::exit(status); });
        if (interrupt.hasCome())
            command.cancel();
        else
            start();
        return QCoreApplication::exec();
    };
    if (!line.ask.batchFile.isEmpty()) {
        BatchRun batch(line, services, output);
        return run(batch, [&] { batch.start(); });
    }
    QByteArray standardInput;
    if (line.ask.promptFromInput)
        standardInput = readStandardInput(STDIN_FILENO, interrupt);

    AskRun ask(line, services, output);
    return run(ask, [&] { ask.start(standardInput); });
}

int runExchange(QCoreApplication& application, const CommandLine& line)
{
    InterruptSignal interrupt;
    std::signal(SIGPIPE, SIG_IGN);
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, &interrupt);
    const SystemClock clock;
    const DataFolders folders = dataFolders(line.dataDir);
    const CopiedSettings copied(folders);
    const ChatsLocation location(*copied.store, folders.data, !line.dataDir.isEmpty());
    if (const QString whyNot = whyNotKept(folders, copied, location); !whyNot.isEmpty())
        return refuse(whyNot, false, {});
    if (copied.isBroken)
        output.note(brokenSettingsSentence(folders.settingsFile, location.folder()));
    ConversationStore store(location.folder());
    ChatArchive archive(store);
    ExchangeCommand command(line, archive, clock, output);
    QObject::connect(&interrupt, &InterruptSignal::interrupted, &command, &ExchangeCommand::cancel);
    QObject::connect(&command, &ExchangeCommand::finished, &application,
                     [](int status) { QCoreApplication::exit(status); });
    command.start();
    return QCoreApplication::exec();
}

int refuseWindow()
{
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, nullptr);
    output.note(noDisplaySentence());
    return 1;
}

int printText(const QString& text)
{
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, nullptr);
    output.writeReply(text);
    return output.isBroken() ? 1 : 0;
}

int refuseUsage(const UsageProblem& problem)
{
    TerminalOutput output(STDOUT_FILENO, STDERR_FILENO, nullptr);
    const QString sentence = usageSentence(problem);
    output.note(sentence);
    Reply reply;
    reply.state = ReplyState::Failed;
    reply.error.emplace();
    reply.error->code = ErrorCode::Usage;
    if (problem.wantsJson)
        output.writeBytes(answerJson(reply, {}, sentence));
    return exitStatus(reply);
}

} // namespace loquat
