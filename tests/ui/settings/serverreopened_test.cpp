// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/tlsidentity.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/modelspage.h"
#include "ui/settings/serverform.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimer>

// What is chosen for a server is the same when it is looked at again in another run.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString authority = QStringLiteral(LOQUAT_TEST_DATA "/tls/authority.pem");

class ServerReopened : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        open();
    }

    void TearDown() override
    {
        form.reset();
        SettingsFixture::TearDown();
    }

    void open()
    {
        form = std::make_unique<ServerForm>(*servers);
        form->setServer(profileId);
        form->resize(600, 900);
        form->show();
        form->activateWindow();
    }

    // Saves, ends the run, and opens the same server in another.
    void reopen()
    {
        form->commit();
        form.reset();
        EXPECT_TRUE(settings->save());
        restart();
        open();
    }

    QComboBox* box(const QString& name) const { return form->findChild<QComboBox*>(name); }
    // As a person does it, by keys.
    static void choose(QComboBox* box, const QString& text)
    {
        box->setFocus();
        box->setCurrentIndex(0);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        EXPECT_EQ(box->currentText(), text);
    }
    // What the next file dialog is answered with.
    static void answerFileDialog(const QString& path)
    {
        QTimer::singleShot(0, [path] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
            QMetaObject::invokeMethod(dialog, &QDialog::accept, Qt::QueuedConnection);
        });
    }

    std::unique_ptr<ServerForm> form;
};

} // namespace

TEST_F(ServerReopened, ShowsItsColour)
{
    choose(box(u"serverColour"_s), u"Blue"_s);
    reopen();
    EXPECT_EQ(box(u"serverColour"_s)->currentText(), u"Blue"_s);
    EXPECT_EQ(servers->profile(profileId)->colour, u"#1d6fd8"_s);
}

TEST_F(ServerReopened, ShowsItsDefaultModel)
{
    const QString name = u"defaultModel-"_s + profileId.value;
    {
        ModelsPage page(*servers);
        page.show();
        auto* model = page.findChild<QComboBox*>(name);
        model->lineEdit()->setFocus();
        QTest::keyClicks(model->lineEdit(), u"llama3:8b"_s);
        QTest::keyClick(model->lineEdit(), Qt::Key_Return);
    }
    reopen();
    ModelsPage page(*servers);
    EXPECT_EQ(page.findChild<QComboBox*>(name)->currentText(), u"llama3:8b"_s);
    EXPECT_EQ(servers->profile(profileId)->firstModel(), u"llama3:8b"_s);
}

TEST_F(ServerReopened, ShowsTheModelsThatWereTypedByHand)
{
    auto* names = form->findChild<QPlainTextEdit*>(u"modelNames"_s);
    names->setPlainText(u" gemma3:27b \n\nkimi-k2:1t\ngemma3:27b\n"_s);
    reopen();
    names = form->findChild<QPlainTextEdit*>(u"modelNames"_s);
    EXPECT_EQ(names->toPlainText(), u"gemma3:27b\nkimi-k2:1t"_s);
    EXPECT_TRUE(names->isVisible()) << "a part that holds something is unfolded";
    EXPECT_EQ(servers->listing(profileId).models.size(), 2);
}

TEST_F(ServerReopened, ShowsTheFileOfAuthoritiesThatWasBrowsedFor)
{
    choose(box(u"tlsTrust"_s), u"A file of authorities"_s);
    answerFileDialog(authority);
    button(*form, u"browseCaFile"_s)->click();
    EXPECT_EQ(edit(*form, u"caFile"_s)->text(), authority);
    EXPECT_EQ(says(*form, u"caFileFault"_s), QString());
    reopen();
    EXPECT_EQ(box(u"tlsTrust"_s)->currentText(), u"A file of authorities"_s);
    EXPECT_EQ(edit(*form, u"caFile"_s)->text(), authority);
    EXPECT_EQ(servers->profile(profileId)->tls.trust, TlsTrust::CaFile);
}

TEST_F(ServerReopened, BrowsingThatIsGivenUpChangesNothing)
{
    choose(box(u"tlsTrust"_s), u"A file of authorities"_s);
    type(edit(*form, u"caFile"_s), authority);
    QTimer::singleShot(0, [] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->reject();
    });
    button(*form, u"browseCaFile"_s)->click();
    EXPECT_EQ(edit(*form, u"caFile"_s)->text(), authority);
}

TEST_F(ServerReopened, AFileThatIsNoCertificateSaysWhyAndWhatToDo)
{
    choose(box(u"tlsTrust"_s), u"A file of authorities"_s);
    const QString empty = folder.filePath(u"empty.pem"_s);
    ASSERT_TRUE(QFile(empty).open(QIODevice::WriteOnly));
    const std::tuple<QString, QString, QString> faults[]{
        {QString(), u"No file is chosen yet"_s, u"Ask whoever runs the server"_s},
        {u"/no/such/file.pem"_s, u"There is no file /no/such/file.pem."_s, u"Browse"_s},
        {folder.path(), u"is a folder"_s, u"Choose the file"_s},
        {u"/dev/zero"_s, u"is a device"_s, u"Choose a file"_s},
        {empty, u"is empty"_s, u"Ask whoever runs the server"_s},
        {QStringLiteral(LOQUAT_TEST_DATA "/tls/key.pem"), u"a private key"_s,
         u"Ask whoever runs the server"_s},
        {settings->filePath(), u"no certificate in the file"_s, u"ca.pem"_s}};
    ASSERT_TRUE(settings->save());
    QSet<QString> sentences;
    for (const auto& [path, why, what] : faults) {
        type(edit(*form, u"caFile"_s), path);
        const QString said = says(*form, u"caFileFault"_s);
        EXPECT_TRUE(said.contains(why) && said.contains(what)) << qPrintable(said);
        EXPECT_EQ(edit(*form, u"caFile"_s)->accessibleDescription(), said);
        EXPECT_EQ(servers->profile(profileId)->tls.trust, TlsTrust::System) << qPrintable(path);
        sentences.insert(said);
    }
    EXPECT_EQ(sentences.size(), int(std::size(faults)));
}

TEST_F(ServerReopened, ACertificateThatWasForgottenStaysForgotten)
{
    ServerProfile pinned = *servers->profile(profileId);
    pinned.tls.trust = TlsTrust::Pinned;
    pinned.tls.pin.sha256 = QString(64, u'5');
    pinned.tls.pin.names = {u"old.example"_s};
    ASSERT_TRUE(servers->save(pinned));
    open();
    reopen();
    EXPECT_TRUE(says(*form, u"pinnedCertificate"_s).contains(u"old.example"_s));
    QPushButton* forget = button(*form, u"forgetCertificate"_s);
    ASSERT_TRUE(forget->isVisible());
    QTest::mouseClick(forget, Qt::LeftButton);
    EXPECT_FALSE(forget->isVisible());
    reopen();
    EXPECT_EQ(box(u"tlsTrust"_s)->currentText(), u"One certificate that I have looked at"_s);
    EXPECT_FALSE(says(*form, u"pinnedCertificate"_s).contains(u"old.example"_s));
    EXPECT_FALSE(button(*form, u"forgetCertificate"_s)->isVisible());
    EXPECT_FALSE(servers->profile(profileId)->tls.pin.isSet());
}

TEST_F(ServerReopened, ShowsEachKindOfProxy)
{
    const std::pair<QString, ProxyKind> kinds[]{{u"HTTP proxy"_s, ProxyKind::Http},
                                                {u"SOCKS5 proxy"_s, ProxyKind::Socks5},
                                                {u"None"_s, ProxyKind::None},
                                                {u"As the system"_s, ProxyKind::System}};
    for (const auto& [words, kind] : kinds) {
        form->findChild<QAbstractButton*>(u"proxy"_s)->setChecked(true);
        choose(box(u"proxyKind"_s), words);
        const bool through = kind == ProxyKind::Http || kind == ProxyKind::Socks5;
        EXPECT_EQ(edit(*form, u"proxyHost"_s)->isVisible(), through) << qPrintable(words);
        if (through) {
            type(edit(*form, u"proxyHost"_s), u"gate.example"_s);
            auto* port = form->findChild<QSpinBox*>(u"proxyPort"_s);
            port->setValue(3128);
            Q_EMIT port->editingFinished();
            type(edit(*form, u"proxyUser"_s), u"bob"_s);
        }
        reopen();
        EXPECT_EQ(box(u"proxyKind"_s)->currentText(), words);
        EXPECT_EQ(servers->profile(profileId)->proxy.kind, kind) << qPrintable(words);
        if (through) {
            EXPECT_EQ(edit(*form, u"proxyHost"_s)->text(), u"gate.example"_s);
            EXPECT_EQ(form->findChild<QSpinBox*>(u"proxyPort"_s)->value(), 3128);
            EXPECT_EQ(edit(*form, u"proxyUser"_s)->text(), u"bob"_s);
        }
    }
}

TEST_F(ServerReopened, ShowsHowManyRepliesItMayWriteAtOnce)
{
    auto* simultaneous = form->findChild<QSpinBox*>(u"simultaneous"_s);
    simultaneous->setValue(3);
    Q_EMIT simultaneous->editingFinished();
    reopen();
    EXPECT_EQ(form->findChild<QSpinBox*>(u"simultaneous"_s)->value(), 3);
    EXPECT_EQ(servers->profile(profileId)->simultaneous, 3);
}

} // namespace loquat::test
