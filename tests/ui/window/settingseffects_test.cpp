// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/composer.h"
#include "ui/settings/settingsdialog.h"
#include "ui/transcript/picturehand.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>

// What is chosen in the settings dialog is seen in the window behind it, at once.

namespace loquat::test {

using namespace Qt::StringLiterals;

class SettingsEffectsTest : public MainWindowFixture
{
protected:
    SettingsDialog* openSettings()
    {
        for (QAction* action : window->actions()) {
            if (action->objectName() == "settings"_L1)
                action->trigger();
        }
        auto* dialog = window->findChild<SettingsDialog*>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    static void choose(const QWidget& in, const QString& name, int index)
    {
        auto* box = in.findChild<QComboBox*>(name);
        ASSERT_TRUE(box) << qPrintable(name);
        ASSERT_GT(box->count(), index) << qPrintable(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void say(const QString& reply)
    {
        server.answer("/api/generate", SessionFixture::reply(reply.toUtf8()));
        ASSERT_TRUE(ask(session(), u"hi"_s));
        ASSERT_TRUE(finish(session()));
    }
    const TranscriptContent& content() { return window->chat().transcript().content(); }
};

TEST_F(SettingsEffectsTest, WidthAndFontsAreThoseOfTheTranscript)
{
    say(u"Some words."_s);
    const SettingsDialog& dialog = *openSettings();
    dialog.findChild<QSpinBox*>(u"readingWidth"_s)->setValue(520);
    EXPECT_EQ(content().style().width, 520);
    const auto* fonts = dialog.findChild<QComboBox*>(u"readingFont"_s);
    ASSERT_GT(fonts->count(), 1);
    choose(dialog, u"readingFont"_s, fonts->count() - 1);
    EXPECT_EQ(content().style().text.family(), fonts->currentData().toString());
    choose(dialog, u"readingFont"_s, 0);
    EXPECT_EQ(content().style().text.family(), window->font().family());
}

TEST_F(SettingsEffectsTest, WithoutMotionNothingBlinks)
{
    const int usual = QApplication::cursorFlashTime();
    const SettingsDialog& dialog = *openSettings();
    choose(dialog, u"motion"_s, 1);
    EXPECT_EQ(QApplication::cursorFlashTime(), 0);
    choose(dialog, u"motion"_s, 0);
    EXPECT_EQ(QApplication::cursorFlashTime(), usual);
}

TEST_F(SettingsEffectsTest, TheAboutBoxLeadsToTheDiagnostics)
{
    for (QAction* action : window->actions()) {
        if (action->objectName() == "about"_L1)
            action->trigger();
    }
    auto* about = window->findChild<QDialog*>(u"aboutDialog"_s);
    ASSERT_TRUE(about);
    about->findChild<QPushButton*>(u"openDiagnostics"_s)->click();
    auto* dialog = window->findChild<SettingsDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->findChild<QWidget*>(u"diagnostics"_s)->isVisible());
}

TEST_F(SettingsEffectsTest, PicturesOnTheWebFollowTheirSetting)
{
    const SettingsDialog& dialog = *openSettings();
    EXPECT_TRUE(window->chat().transcript().pictures().loadsFromWeb());
    choose(dialog, u"remoteImages"_s, 1);
    EXPECT_FALSE(window->chat().transcript().pictures().loadsFromWeb());
}

TEST_F(SettingsEffectsTest, APictureIsSentWithTheSideThatWasChosen)
{
    const SettingsDialog& dialog = *openSettings();
    dialog.findChild<QSpinBox*>(u"imageSide"_s)->setValue(256);
    const QString path = folder.filePath(u"wide.png"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(testPng(1000, 500));
    file.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    ASSERT_TRUE(window->chat().composer().dropMimeData(dropped));
    server.answer("/api/generate", reply("A sunset."));
    type(u"What is this?"_s);
    ASSERT_TRUE(waitUntil([&] { return button(u"send"_s)->isEnabled(); }));
    ASSERT_TRUE(waitUntil([&] { return session().draft().attachments.size() == 1; }));
    button(u"send"_s)->click();
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    const QJsonArray images = sent(0).value("images"_L1).toArray();
    ASSERT_EQ(images.size(), 1);
    QImage image;
    ASSERT_TRUE(image.loadFromData(QByteArray::fromBase64(images.first().toString().toLatin1())));
    EXPECT_EQ(image.size(), QSize(256, 128));
    ASSERT_TRUE(finish(session()));
}

} // namespace loquat::test
