// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/tlsidentity.h"
#include "tests/gallery/gallery.h"
#include "ui/settings/settingsdialog.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

SettingsDialog& openSettings(MainWindow& window, int page)
{
    window.findChild<QAbstractButton*>(u"settings"_s)->click();
    auto* dialog = window.findChild<SettingsDialog*>();
    dialog->showPage(page);
    return *dialog;
}

void unfold(SettingsDialog& dialog, const QString& part)
{
    dialog.findChild<QToolButton*>(part)->setChecked(true);
}

void scrollTo(SettingsDialog& dialog, const QString& name)
{
    QCoreApplication::processEvents();
    auto* widget = dialog.findChild<QWidget*>(name);
    for (auto* area : dialog.findChildren<QScrollArea*>()) {
        if (area->isAncestorOf(widget))
            area->ensureWidgetVisible(widget, 0, 8);
    }
}

void runTest(SettingsDialog& dialog)
{
    auto* test = dialog.findChild<QAbstractButton*>(u"testConnection"_s);
    test->click();
    waitUntil([&] { return test->isEnabled(); });
    scrollTo(dialog, u"testResult"_s);
}

} // namespace

void drawSettings(Gallery& gallery)
{
    const QSize wide(1280, 860);
    const std::pair<QString, int> plain[]{
        {u"general"_s, 1}, {u"models"_s, 2},  {u"appearance"_s, 3}, {u"chats"_s, 4},
        {u"privacy"_s, 5}, {u"writing"_s, 6}, {u"shortcuts"_s, 7},  {u"about"_s, 8}};
    for (const auto& [name, page] : plain)
        gallery.scene(u"settings-"_s + name, wide, [page = page](House& house, MainWindow& window) {
            house.servers->refresh(house.profileId);
            openSettings(window, page);
            QTest::qWait(50);
        });
    gallery.scene(u"settings-erase"_s, wide, [](House&, MainWindow& window) {
        openSettings(window, 5).findChild<QAbstractButton*>(u"clearAll"_s)->click();
        QTest::qWait(50);
    });
    gallery.scene(u"web-picture"_s, wide, [](House&, MainWindow& window) {
        window.chat().transcript().pictures().openFromWeb(
            u"https://pictures.example.com/archive/2026/03/a-long-folder/sunset.jpeg?size=large"_s);
        QTest::qWait(50);
    });
    gallery.scene(u"settings-several"_s, wide, [](House& house, MainWindow& window) {
        SettingsDialog& dialog = openSettings(window, 0);
        for (QAction* action : dialog.findChild<QMenu*>(u"serverTemplates"_s)->actions())
            action->trigger();
        ServerProfile profile = house.servers->profiles().first();
        profile.colour = u"#1d6fd8"_s;
        if (house.servers->save(profile))
            dialog.showServer(house.profileId, false);
    });
    gallery.scene(u"settings-parts"_s, wide, [](House& house, MainWindow& window) {
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.authentication = Authentication::Basic;
        profile.userName = u"ann"_s;
        profile.headers = {{u"X-Team"_s, u"blue"_s, false}, {u"X-Token"_s, {}, true}};
        profile.proxy = {ProxyKind::Socks5, u"gate.example.com"_s, 0, u"bob"_s, false};
        profile.tls.trust = TlsTrust::CaFile;
        if (!house.servers->save(profile))
            return;
        SettingsDialog& dialog = openSettings(window, 0);
        dialog.resize(dialog.width(), 840);
    });
    gallery.scene(u"settings-faults"_s, wide, [](House& house, MainWindow& window) {
        ServerProfile other;
        other.name = u"Office"_s;
        other.address = u"127.0.0.1:1"_s;
        if (!house.servers->save(other))
            return;
        SettingsDialog& dialog = openSettings(window, 0);
        const auto type = [&](const QString& name, const QString& text) {
            auto* edit = dialog.findChild<QLineEdit*>(name);
            edit->setText(text);
            Q_EMIT edit->editingFinished();
        };
        type(u"serverName"_s, u"Office"_s);
        type(u"serverAddress"_s, u"ftp://example.com"_s);
        type(u"apiKey"_s, u"sk-12 34"_s);
        unfold(dialog, u"headers"_s);
        dialog.findChild<QAbstractButton*>(u"addHeader"_s)->click();
        type(u"headerName"_s, u"X-Team:"_s);
        QTest::qWait(50);
    });
    gallery.scene(u"settings-test"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
        house.server.answer("/api/generate", House::reply("Hi"));
        runTest(openSettings(window, 0));
    });
    gallery.scene(u"settings-test-failed"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
        house.server.answer("/api/tags", Script::json(R"({"error":"unauthorized"})", 401));
        runTest(openSettings(window, 0));
    });
    for (const bool changed : {false, true}) {
        const QString name =
            changed ? u"settings-certificate-changed"_s : u"settings-certificate"_s;
        gallery.scene(name, wide, [changed](House& house, MainWindow& window) {
            ScriptedServer secure(loopbackIdentity(QStringLiteral(LOQUAT_TEST_DATA "/tls")));
            ServerProfile profile = house.servers->profile(house.profileId).value();
            profile.address = secure.url();
            if (changed) {
                profile.tls.trust = TlsTrust::Pinned;
                profile.tls.pin.sha256 = QString(64, u'5');
            }
            if (house.servers->save(profile))
                runTest(openSettings(window, 0));
        });
    }
    gallery.scene(u"settings-test-running"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
        house.server.answer("/api/generate", Script().gate("never"));
        SettingsDialog& dialog = openSettings(window, 0);
        dialog.findChild<QAbstractButton*>(u"testConnection"_s)->click();
        house.server.waitForRequests("/api/generate", 1);
        scrollTo(dialog, u"cancelTest"_s);
    });
    gallery.scene(u"settings-conflict"_s, wide, [](House& house, MainWindow& window) {
        house.settings->update([](Settings& edited) {
            edited.shortcuts = {{u"showSidebar"_s, {u"Ctrl+N"_s}}};
        });
        openSettings(window, 7);
    });
    gallery.scene(u"settings-search"_s, wide, [](House&, MainWindow& window) {
        SettingsDialog& dialog = openSettings(window, 0);
        dialog.findChild<QLineEdit*>(u"searchSettings"_s)->setText(u"reply"_s);
    });
}

} // namespace loquat::test
