// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runwindow.h"

#include "app/base/clock.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/session/conversationlibrary.h"
#include "app/session/localollama.h"
#include "app/session/modelpulls.h"
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
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTimer>

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

} // namespace

int runWindow(int& argc, char** argv, const CommandLine& line)
{
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"loquat"_s);
    QApplication::setWindowIcon(theme::applicationIcon());
    new ContextMenuKey;
    const DataFolders folders = dataFolders(line.dataDir);

    SingleInstance instance(folders.data);
    if (instance.start(toBytes(prefillOf(line))) == SingleInstance::Outcome::HandedOver)
        return 0;

    SettingsStore settings(folders.settingsFile);
    loadTranslations(application, settings.current().language);
    theme::Theme theme(application);
    ColourScheme desktop;
    follow(theme, settings, desktop);

    const SystemClock clock;
    KeychainSecretStore secrets;
    ConversationStore store(folders.data);
    ServerDirectory servers(settings, secrets);
    RunQueue queue;
    ConversationLibrary library(store, servers, queue, clock);
    library.setTrashDays(settings.current().trashDays);

    ModelPulls pulls(servers, clock);
    LocalOllama ollama(servers);
    Notifications notifications;
    ApplicationWindow window(
        Services{library, servers, settings, clock, pulls, ollama, folders.data}, notifications,
        [&application](const QString& language) { loadTranslations(application, language); });
    window.start();
    window.window().apply(prefillOf(line));
    QObject::connect(&instance, &SingleInstance::received, &window,
                     [&window](const QByteArray& arguments) {
                         window.comeForward(prefillFromBytes(arguments));
                     });
    // Connecting to the session bus takes time that the first paint should not wait for.
    QTimer::singleShot(0, &desktop, [&desktop] { desktop.watch(); });
    return QApplication::exec();
}

} // namespace loquat
