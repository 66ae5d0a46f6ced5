// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"
#include "tests/support/lonelyloopback.h"
#include "tests/support/relayproxy.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

// Where keys, certificates and addresses need a decision.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

SettingsDialog& openServer(MainWindow& window)
{
    window.findChild<QAbstractButton*>(u"settings"_s)->click();
    auto* dialog = window.findChild<SettingsDialog*>();
    dialog->showPage(0);
    dialog->resize(dialog->width(), 820);
    return *dialog;
}

void type(const QWidget& in, const QString& name, const QString& text)
{
    auto* edit = in.findChild<QLineEdit*>(name);
    edit->setText(text);
    Q_EMIT edit->editingFinished();
}

void click(const QWidget& in, const QString& name)
{
    in.findChild<QAbstractButton*>(name)->click();
}

void choose(const QWidget& in, const QString& name, int index)
{
    auto* box = in.findChild<QComboBox*>(name);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

void showBottom(const QWidget& in, const QString& name)
{
    QCoreApplication::processEvents();
    auto* widget = in.findChild<QWidget*>(name);
    for (auto* area : in.findChildren<QScrollArea*>()) {
        if (area->isAncestorOf(widget))
            area->ensureWidgetVisible(widget, 0, 8);
    }
}

void test(SettingsDialog& dialog)
{
    auto* button = dialog.findChild<QAbstractButton*>(u"testConnection"_s);
    button->click();
    waitUntil([&] { return button->isEnabled(); });
    showBottom(dialog, u"testResult"_s);
}

Error keychainError(ErrorReason reason)
{
    Error error;
    error.code = ErrorCode::Secret;
    error.reason = reason;
    return error;
}

void typeSecrets(SettingsDialog& dialog)
{
    type(dialog, u"apiKey"_s, u"sk-secret"_s);
    click(dialog, u"addHeader"_s);
    type(dialog, u"headerName"_s, u"X-Token"_s);
    dialog.findChild<QLineEdit*>(u"headerValue"_s)->setText(u"blue"_s);
    for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) {
        if (box->accessibleName() == u"Secret header"_s)
            box->click();
    }
    choose(dialog, u"proxyKind"_s, 2);
    type(dialog, u"proxyHost"_s, u"gate.example.com"_s);
    type(dialog, u"proxyUser"_s, u"bob"_s);
    type(dialog, u"proxyPassword"_s, u"g4te"_s);
    for (const QString& part : {u"headers"_s, u"proxy"_s})
        dialog.findChild<QAbstractButton*>(part)->setChecked(true);
    QTest::qWait(50);
}

void drawForm(Gallery& gallery)
{
    const QSize wide(1280, 860);
    gallery.scene(u"keychain-failed"_s, wide, [](House& house, MainWindow& window) {
        house.secrets.failWith = keychainError(ErrorReason::KeychainLocked);
        typeSecrets(openServer(window));
    });
    gallery.scene(u"keychain-waiting"_s, wide, [](House& house, MainWindow& window) {
        house.secrets.silent = true;
        typeSecrets(openServer(window));
    });
    gallery.scene(u"keychain-unticked"_s, wide, [](House& house, MainWindow& window) {
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.headers = {{u"X-Team"_s, u"blue"_s, false}, {u"X-Token"_s, {}, true}};
        if (!house.servers->save(profile))
            return;
        SettingsDialog& dialog = openServer(window);
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) {
            if (box->accessibleName() == u"Secret header"_s && box->isChecked())
                box->click();
        }
        showBottom(dialog, u"headersFault"_s);
    });
    gallery.scene(u"plain-http-question"_s, wide, [](House& house, MainWindow& window) {
        const RelayProxy proxy(RelayProxy::Kind::Http);
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.address = u"http://models.example.com:%1"_s.arg(house.server.port());
        profile.proxy = {ProxyKind::Http, u"127.0.0.1"_s, proxy.port(), {}, false};
        if (!house.servers->save(profile))
            return;
        SettingsDialog& dialog = openServer(window);
        type(dialog, u"apiKey"_s, u"sk-secret"_s);
        waitUntil([&] { return house.servers->profile(house.profileId)->hasKey; });
        test(dialog);
    });
    gallery.scene(u"certificate-pinned"_s, wide, [](House& house, MainWindow& window) {
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.address = u"https://models.example.com"_s;
        profile.tls.trust = TlsTrust::Pinned;
        profile.tls.pin = {QString(16, u'a') + QString(48, u'5'),
                           {u"models.example.com"_s, u"10.0.0.7"_s},
                           u"Example House Authority"_s,
                           QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate),
                           QDateTime::fromString(u"2028-01-01T00:00:00Z"_s, Qt::ISODate)};
        if (house.servers->save(profile))
            showBottom(openServer(window), u"forgetCertificate"_s);
    });
    gallery.scene(u"ca-file-fault"_s, wide, [](House&, MainWindow& window) {
        SettingsDialog& dialog = openServer(window);
        dialog.findChild<QAbstractButton*>(u"encryption"_s)->setChecked(true);
        choose(dialog, u"tlsTrust"_s, 1);
        type(dialog, u"caFile"_s, QStringLiteral(LOQUAT_TEST_DATA "/tls/key.pem"));
        showBottom(dialog, u"caFileFault"_s);
    });
    gallery.scene(u"try-port"_s, wide, [](House&, MainWindow& window) {
        SettingsDialog& dialog = openServer(window);
        type(dialog, u"serverAddress"_s, u"http://"_s + lonelyLoopback().toString());
        test(dialog);
    });
    gallery.scene(u"test-warned"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
        house.server.answer("/api/generate",
                            Script::json(R"({"model":"m","response":"Hello.","done":true})"));
        test(openServer(window));
    });
}

void drawChat(Gallery& gallery)
{
    gallery.scene(u"keychain-chat"_s, QSize(1280, 800), [](House& house, MainWindow& window) {
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.hasKey = true;
        profile.userName = u"ann"_s; // reached in another way, so that the key is read again
        if (!house.servers->save(profile))
            return;
        house.secrets.failWith = keychainError(ErrorReason::KeychainLocked);
        ChatSession& session = sessionOf(window);
        if (house.ask(session, u"Why is the sky blue?"_s))
            house.finish(session);
        QTest::qWait(50);
    });
}

void drawWelcome(Gallery& gallery)
{
    const auto connectTo = [](MainWindow& window, const QString& address) {
        window.findChild<QLineEdit*>(u"welcomeAddress"_s)->setText(address);
        window.findChild<QLineEdit*>(u"welcomeKey"_s)->setText(u"sk-secret"_s);
        click(window, u"connectOther"_s);
    };
    const auto shows = [](MainWindow& window, const QString& name) {
        waitUntil([&] { return window.findChild<QAbstractButton*>(name)->isVisible(); });
    };
    const QSize usual(1280, 800);
    gallery.scene(
        u"welcome-keychain-waiting"_s, usual,
        [=](House& house, MainWindow& window) {
            house.secrets.silent = true;
            connectTo(window, house.server.url());
            shows(window, u"cancelKey"_s);
        },
        false);
    gallery.scene(
        u"welcome-keychain-failed"_s, usual,
        [=](House& house, MainWindow& window) {
            house.secrets.failWith = keychainError(ErrorReason::KeychainMissing);
            connectTo(window, house.server.url());
            shows(window, u"retryKey"_s);
        },
        false);
    gallery.scene(
        u"welcome-plain-http"_s, usual,
        [=](House&, MainWindow& window) {
            connectTo(window, u"http://models.example.com"_s);
            shows(window, u"allowPlainKey"_s);
        },
        false);
}

} // namespace

void drawKeychain(Gallery& gallery)
{
    drawForm(gallery);
    drawChat(gallery);
    drawWelcome(gallery);
}

} // namespace loquat::test
