// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runwindow.h"

#include "app/base/clock.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/session/chatslocation.h"
#include "app/session/conversationlibrary.h"
#include "app/session/localollama.h"
#include "app/session/modelpulls.h"
#include "app/session/pullkeeper.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/storage/conversationstore.h"
#include "ui/datafolders.h"
#include "ui/desktop/colourscheme.h"
#include "ui/desktop/notifications.h"
#include "ui/desktop/singleinstance.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/widgets/contextmenukey.h"
#include "ui/window/applicationwindow.h"
#include "ui/window/chatsplace.h"
#include "ui/window/mainwindow.h"
#include "ui/window/restart.h"

#include <QApplication>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Prefill prefillOf(const CommandLine& line)
{
    Prefill prefill;
    prefill.server = line.window.server;
    prefill.model = line.window.model;
    prefill.prompt = line.window.prompt;
    prefill.images = line.window.images;
    prefill.practice = line.practice;
    prefill.send = line.window.send;
    return prefill;
}

// The theme follows the settings and, where they say so, the desktop.
void follow(theme::Theme& theme, SettingsStore& settings, ColourScheme& desktop)
{
    const auto apply = [&theme, &settings, &desktop] {
        theme.setChoice(settings.current().theme, desktop.isDark());
        theme.setZoomPercent(settings.current().zoomPercent);
    };
    apply();
    QObject::connect(&settings, &SettingsStore::changed, &theme, apply);
    QObject::connect(&desktop, &ColourScheme::changed, &theme, apply);
}

// What this start was told and the next one is to be told as well.
QStringList lastingArguments(const CommandLine& line)
{
    QStringList arguments;
    if (!line.dataDir.isEmpty())
        arguments += {u"--data-dir"_s, line.dataDir};
    if (line.practice)
        arguments.append(u"--practice"_s);
    return arguments;
}

// `again`: set where Loquat is to be started again once everything here is gone.
int runOnce(QApplication& application, const CommandLine& line, bool& again)
{
    QGuiApplication::setDesktopFileName(u"loquat"_s);
    QApplication::setWindowIcon(theme::applicationIcon());
    new ContextMenuKey;
    const DataFolders folders = dataFolders(line.dataDir);

    SingleInstance instance(folders.data);
    if (instance.start(toBytes(prefillOf(line))) == SingleInstance::Outcome::HandedOver)
        return 0;
    // Moving the chats may take long, and what comes meanwhile has been acknowledged.
    QList<QByteArray> early;
    const auto keepEarly =
        QObject::connect(&instance, &SingleInstance::received, &instance,
                         [&early](const QByteArray& arguments) { early.append(arguments); });

    SettingsStore settings(folders.settingsFile);
    loadTranslations(application, settings.current().language);
    theme::Theme theme(application);
    ColourScheme desktop;
    follow(theme, settings, desktop);

    ChatsLocation location(settings, folders.data, !line.dataDir.isEmpty());
    if (!ChatsPlace(location).settle())
        return 0;

    const SystemClock clock;
    KeychainSecretStore secrets;
    ConversationStore store(location.folder());
    ServerDirectory servers(settings, secrets);
    RunQueue queue;
    ConversationLibrary library(store, servers, queue, clock);
    library.setTrashDays(settings.current().trashDays);

    ModelPulls pulls(servers, clock);
    const PullKeeper keeper(pulls, settings);
    LocalOllama ollama(servers);
    std::unique_ptr<Restart> restart;
    Notifications notifications;
    ApplicationWindow window(
        Services{library, servers, settings, clock, pulls, ollama, location.folder(), &location,
                 [&] {
                     restart->ask();
                 }},
        notifications,
        [&application](const QString& language) { loadTranslations(application, language); });
    restart = std::make_unique<Restart>([&window]() -> QWidget& { return window.window(); });
    window.start();
    window.window().apply(prefillOf(line));
    const auto receive = [&window](const QByteArray& arguments) {
        window.comeForward(prefillFromBytes(arguments));
    };
    QObject::disconnect(keepEarly);
    QObject::connect(&instance, &SingleInstance::received, &window, receive);
    for (const QByteArray& arguments : std::as_const(early))
        receive(arguments);
    // Connecting to the session bus takes time that the first paint should not wait for.
    QTimer::singleShot(0, &desktop, [&desktop] { desktop.watch(); });
    const int status = QApplication::exec();
    again = restart->isDue();
    return status;
}

} // namespace

int runWindow(int& argc, char** argv, const CommandLine& line)
{
    QApplication application(argc, argv);
    bool again = false;
    const int status = runOnce(application, line, again);
    // Not before the lock of this one is gone, else the new one would hand over to it.
    if (again)
        QProcess::startDetached(QCoreApplication::applicationFilePath(), lastingArguments(line));
    return status;
}

} // namespace loquat
