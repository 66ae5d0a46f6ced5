// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class SettingsDialogTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        dialog = std::make_unique<SettingsDialog>(
            SettingsSubjects{*servers, *settings, *library, {}, folder.path()});
        dialog->show();
    }

    void TearDown() override
    {
        dialog.reset();
        SettingsFixture::TearDown();
    }

    QListWidget* found() const { return dialog->findChild<QListWidget*>(u"settingsFound"_s); }
    QListWidget* sections() const { return dialog->findChild<QListWidget*>(u"sections"_s); }

    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace

TEST_F(SettingsDialogTest, ClosingKeepsWhatIsStillBeingTyped)
{
    edit(*dialog, u"serverName"_s)->setText(u"Renamed"_s);
    edit(*dialog, u"apiKey"_s)->setText(u"sk-secret"_s);
    dialog->close();
    dialog.reset();
    EXPECT_EQ(servers->profile(profileId)->name, u"Renamed"_s);
    EXPECT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
}

TEST_F(SettingsDialogTest, AKeyThatFailsAfterClosingIsToldByTheDirectory)
{
    QSignalSpy failed(servers.get(), &ServerDirectory::keyFailed);
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    edit(*dialog, u"apiKey"_s)->setText(u"sk-secret"_s);
    dialog->close();
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(SettingsDialogTest, ClosingFinishesARemoval)
{
    button(*dialog, u"removeServer"_s)->click();
    dialog->close();
    EXPECT_TRUE(servers->profiles().isEmpty());
}

TEST_F(SettingsDialogTest, OpensAtTheServerThatIsAskedFor)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    dialog->showServer(other, true);
    EXPECT_EQ(edit(*dialog, u"serverName"_s)->text(), u"Other"_s);
}

TEST_F(SettingsDialogTest, EverySettingIsFoundByItsNameAndOpenedByItsHit)
{
    QLineEdit* search = edit(*dialog, u"searchSettings"_s);
    const std::pair<QString, QString> wanted[]{
        {u"text size"_s, u"zoom"_s},          {u"dark"_s, u"themeChoice"_s},
        {u"proxy"_s, u"proxyKind"_s},         {u"keep nothing"_s, u"keepNothing"_s},
        {u"language"_s, u"language"_s},       {u"replies at once"_s, u"simultaneous"_s},
        {u"title after"_s, u"writeTitles"_s}, {u"api key"_s, u"apiKey"_s},
    };
    for (const auto& [words, name] : wanted) {
        search->setText(words);
        ASSERT_GT(found()->count(), 0) << words.toStdString();
        bool reached = false;
        for (int row = 0; row < found()->count() && !reached; ++row) {
            Q_EMIT found()->itemActivated(found()->item(row));
            const QWidget* focused = dialog->focusWidget();
            reached = focused && focused->objectName() == name;
            // The control is on the page that is shown, and nothing hides it.
            EXPECT_TRUE(!reached || focused->isVisible()) << words.toStdString();
        }
        EXPECT_TRUE(reached) << words.toStdString();
    }
    search->setText(u"no such words anywhere"_s);
    EXPECT_EQ(found()->count(), 1);
    EXPECT_FALSE(sections()->isVisible());
    search->clear();
    EXPECT_TRUE(sections()->isVisible());
}

TEST_F(SettingsDialogTest, EachPageHasResetAndItBringsTheDefaultsBack)
{
    settings->update([](Settings& edited) {
        edited.zoomPercent = 150;
        edited.theme = ThemeChoice::Dark;
        edited.sendWithEnter = false;
        edited.start = StartChoice::NewChat;
        edited.keepNothing = true;
        edited.writeTitles = true;
        edited.trashDays = 7;
        edited.codeFont = u"DejaVu Sans Mono"_s;
        edited.readingFont = u"DejaVu Serif"_s;
        edited.readingWidth = 900;
        edited.wrapCode = true;
        edited.announceReplies = false;
        edited.remoteImages = RemoteImages::Never;
        edited.notifyReplies = false;
        edited.motion = MotionChoice::Reduced;
        edited.shortcuts = {{u"newChat"_s, {u"F7"_s}}};
        edited.servers[0].simultaneous = 5;
        edited.servers[0].defaultModel = u"big"_s;
        edited.servers[0].proxy.kind = ProxyKind::None;
    });
    dialog->showServer(profileId, false);
    for (int page = 0; page + 1 < sections()->count(); ++page) {
        dialog->showPage(page);
        button(*dialog, u"resetPage"_s)->click();
    }
    const Settings now = settings->current();
    Settings usual;
    usual.servers = now.servers;
    usual.currentServer = now.currentServer;
    usual.lastConversation = now.lastConversation;
    usual.welcomed = now.welcomed;
    usual.unknown = now.unknown;
    EXPECT_EQ(now, usual);
    EXPECT_EQ(now.servers[0].simultaneous, 1);
    EXPECT_EQ(now.servers[0].proxy, ProxyChoice());
    EXPECT_EQ(now.servers[0].defaultModel, QString());
    EXPECT_EQ(now.servers[0].name, u"Scripted"_s);
    dialog->showPage(sections()->count() - 1);
    EXPECT_FALSE(button(*dialog, u"resetPage"_s)->isEnabled()) << "nothing there can be changed";
}

TEST_F(SettingsDialogTest, EveryControlHasANameForScreenReaders)
{
    for (QWidget* control : dialog->findChildren<QWidget*>()) {
        const bool isField = qobject_cast<QLineEdit*>(control) || control->inherits("QComboBox") ||
                             control->inherits("QSpinBox") || control->inherits("QPlainTextEdit") ||
                             control->inherits("QListWidget") || control->inherits("QTreeWidget");
        const QWidget* parent = control->parentWidget();
        const bool isPart =
            parent && (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") ||
                       parent->inherits("QKeySequenceEdit"));
        const QString where = control->objectName();
        EXPECT_TRUE(!isField || isPart || !control->accessibleName().isEmpty())
            << where.toStdString();
        const auto* button = qobject_cast<QAbstractButton*>(control);
        const bool isOurs = button && !isPart && !qobject_cast<const QLineEdit*>(parent) &&
                            !where.startsWith(u"qt_"_s) && !control->inherits("QTableCornerButton");
        EXPECT_TRUE(!isOurs || !(button->text() + button->accessibleName()).isEmpty())
            << where.toStdString();
    }
}

TEST_F(SettingsDialogTest, TheDiagnosticsHoldNoSecretAndCanBeCopied)
{
    edit(*dialog, u"apiKey"_s)->setText(u"sk-verySecret"_s);
    Q_EMIT edit(*dialog, u"apiKey"_s)->editingFinished();
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    button(*dialog, u"copyDiagnostics"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(u"Server “Scripted”: http://127.0.0.1"_s)) << qPrintable(copied);
    EXPECT_TRUE(copied.contains(u"with a secret in the keychain"_s));
    EXPECT_TRUE(copied.contains(QString::fromLatin1(qVersion())));
    EXPECT_TRUE(copied.contains(u"loquat.db"_s));
    EXPECT_FALSE(copied.contains(u"sk-verySecret"_s));
    auto* shown = dialog->findChild<QPlainTextEdit*>(u"diagnostics"_s);
    button(*dialog, u"refreshDiagnostics"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return shown->toPlainText().contains(u"Keychain: works"_s); }));
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    button(*dialog, u"refreshDiagnostics"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return shown->toPlainText().contains(u"No keychain service"_s); }));
}

TEST_F(SettingsDialogTest, TheDiagnosticsSayWhatLoquatStandsOnAndHowTheDatabaseIs)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.userName = u"ann-the-user"_s;
    profile.authentication = Authentication::Basic;
    profile.headers = {{u"X-Team"_s, u"header-value"_s, false}};
    profile.proxy = {ProxyKind::Http, u"gate.example.com"_s, 8080, u"proxy-user"_s, false};
    ASSERT_TRUE(servers->save(profile));
    auto* shown = dialog->findChild<QPlainTextEdit*>(u"diagnostics"_s);
    EXPECT_FALSE(shown->toPlainText().contains(u"schema"_s)) << "the database is not read unasked";
    dialog->showDiagnostics();
    ASSERT_TRUE(waitUntil([&] { return shown->toPlainText().contains(u", sound"_s); }))
        << qPrintable(shown->toPlainText());
    const QString text = shown->toPlainText();
    EXPECT_TRUE(text.contains(QRegularExpression(u"SQLite 3\\.\\d+\\.\\d+, schema \\d+"_s)))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QRegularExpression(u"QtKeychain: built with \\d"_s)));
    EXPECT_TRUE(text.contains(QRegularExpression(u"platforms: .*qoffscreen"_s)));
    EXPECT_TRUE(text.contains(QRegularExpression(u"sqldrivers: .*qsqlite"_s)));
    EXPECT_TRUE(text.contains(QRegularExpression(u"tls: .*opensslbackend"_s)));
    EXPECT_TRUE(text.contains(u"imageformats: "_s));
    for (const QString& secret :
         {u"ann-the-user"_s, u"header-value"_s, u"X-Team"_s, u"proxy-user"_s, u"gate.example"_s})
        EXPECT_FALSE(text.contains(secret)) << qPrintable(secret);
}

TEST_F(SettingsDialogTest, ALockedKeychainIsNotSaidToWork)
{
    auto* shown = dialog->findChild<QPlainTextEdit*>(u"diagnostics"_s);
    const auto says = [shown](const QString& words) {
        return waitUntil([&] { return shown->toPlainText().contains(words); });
    };
    // Nothing is stored that could be read.
    EXPECT_TRUE(says(u"Keychain: It answers"_s)) << qPrintable(shown->toPlainText());
    EXPECT_TRUE(shown->toPlainText().contains(u"may be locked"_s));
    type(edit(*dialog, u"apiKey"_s), u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    button(*dialog, u"refreshDiagnostics"_s)->click();
    EXPECT_TRUE(says(u"Keychain: works"_s)) << qPrintable(shown->toPlainText());
    // A locked one finds nothing.
    secrets.keys.clear();
    button(*dialog, u"refreshDiagnostics"_s)->click();
    EXPECT_TRUE(says(u"Keychain: The keychain is locked"_s)) << qPrintable(shown->toPlainText());
}

TEST_F(SettingsDialogTest, TheLicencesNameEveryLibrary)
{
    const QString licences = says(*dialog, u"licences"_s);
    for (const QString& one :
         {u"Qt (LGPL 3)"_s, u"valijson (BSD-2-Clause)"_s, u"libcsv (LGPL 2.1 or later)"_s})
        EXPECT_TRUE(licences.contains(one)) << qPrintable(one);
}

TEST_F(SettingsDialogTest, ASearchLeavesOutWhatIsHiddenWithinItsPage)
{
    const auto finds = [this](const QString& words, const QString& name) {
        edit(*dialog, u"searchSettings"_s)->setText(words);
        for (int row = 0; row < found()->count(); ++row) {
            Q_EMIT found()->itemActivated(found()->item(row));
            const QWidget* focused = dialog->focusWidget();
            if (focused && focused->objectName() == name && focused->isVisible())
                return true;
        }
        return false;
    };
    for (const QString& words : {u"proxy host"_s, u"file of authorities"_s}) {
        edit(*dialog, u"searchSettings"_s)->setText(words);
        for (int row = 0; row < found()->count(); ++row)
            EXPECT_FALSE(found()->item(row)->text().startsWith(words, Qt::CaseInsensitive))
                << qPrintable(found()->item(row)->text());
    }
    EXPECT_FALSE(finds(u"user name"_s, u"userName"_s));
    edit(*dialog, u"searchSettings"_s)->clear();
    auto* choice = dialog->findChild<QComboBox*>(u"authentication"_s);
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    EXPECT_TRUE(finds(u"user name"_s, u"userName"_s));
}

TEST_F(SettingsDialogTest, ASearchFindsTheNotesOfAPage)
{
    const std::pair<QString, QString> wanted[]{
        {u"never loaded by itself"_s, u"remoteImagesNote"_s},
        {u"screen readers"_s, u"announceNote"_s},
        {u"daily copies"_s, u"whatIsStored"_s},
        {folder.path(), u"dataFolder"_s},
        {u"Poppler"_s, u"licences"_s},
    };
    for (const auto& [words, name] : wanted) {
        edit(*dialog, u"searchSettings"_s)->setText(words);
        bool reached = false;
        for (int row = 0; row < found()->count() && !reached; ++row) {
            EXPECT_LT(found()->item(row)->text().size(), 140);
            Q_EMIT found()->itemActivated(found()->item(row));
            const QWidget* focused = dialog->focusWidget();
            reached = focused && focused->objectName() == name && focused->isVisible();
        }
        EXPECT_TRUE(reached) << qPrintable(words);
    }
}

} // namespace loquat::test
