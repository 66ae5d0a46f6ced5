// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/addressdialog.h"
#include "ui/composer/composer.h"
#include "ui/transcript/imageviewer.h"
#include "ui/widgets/thumbnailbutton.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QtEndian>

#include <zlib.h>

// What is attached in the real window, and what cannot be.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class AttachingTest : public MainWindowFixture
{
protected:
    Composer& composer() { return window->chat().composer(); }

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter({30, 30}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&composer(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({30, 30}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&composer(), &event);
    }
    void dropFile(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
    }
    bool attached(int count)
    {
        return waitUntil([&] {
            return composer().draft().attachments.size() == count &&
                   session().draft().attachments.size() == count;
        });
    }
    QString said()
    {
        QStringList texts;
        for (const QLabel* label : composer().findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    QJsonArray sentImages(int index) { return sent(index).value("images"_L1).toArray(); }
};

// A PNG file that claims to be that large, without pixels.
QByteArray claimingPng(quint32 side)
{
    const auto chunk = [](const QByteArray& kind, const QByteArray& data) {
        QByteArray bytes(4, '\0');
        qToBigEndian(quint32(data.size()), bytes.data());
        const QByteArray body = kind + data;
        QByteArray sum(4, '\0');
        qToBigEndian(
            quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))),
            sum.data());
        return bytes + body + sum;
    };
    QByteArray header(13, '\0');
    qToBigEndian(side, header.data());
    qToBigEndian(side, header.data() + 4);
    header[8] = 8;
    header[9] = 2;
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunk("IDAT", {}) + chunk("IEND", {});
}

} // namespace

TEST_F(AttachingTest, EachBadThingIsOneSentenceBesideItAndTheRestIsKept)
{
    type(u"Look"_s);
    dropFile(file(u"good.png"_s, testPng()));
    ASSERT_TRUE(attached(1));
    server.answer("/page", Script::answer(200, "text/html", "<html><body>no</body></html>"));

    const QString huge = file(u"huge.png"_s, "x");
    ASSERT_TRUE(QFile::resize(huge, 2LL * 1024 * 1024 * 1024));
    const QList<std::pair<std::function<void()>, QString>> bad{
        {[&] { dropFile(file(u"none.png"_s, "I am no picture")); },
         u"none.png is not a picture that can be read."_s},
        {[&] { dropFile(file(u"empty.png"_s, {})); }, u"empty.png is empty."_s},
        {[&] { dropFile(file(u"bomb.png"_s, claimingPng(30'000))); },
         u"The picture bomb.png is too large."_s},
        {[&] { dropFile(huge); }, u"The picture huge.png is too large."_s},
        {[&] {
             QDir(folder.path()).mkdir(u"album"_s);
             dropFile(folder.filePath(u"album"_s));
         },
         u"album is a folder."_s},
        {[&] { composer().addImageFiles({server.url() + u"/page"_s}); },
         u"is a web page, not a picture."_s}};
    for (const auto& [give, sentence] : bad) {
        give();
        EXPECT_TRUE(waitUntil([&] { return said().contains(sentence); }))
            << qPrintable(sentence) << " in " << qPrintable(said());
        EXPECT_EQ(said().count(sentence), 1);
        EXPECT_TRUE(attached(1)) << qPrintable(sentence);
        EXPECT_EQ(session().draft().text, u"Look"_s);
    }
    EXPECT_TRUE(button(u"send"_s)->isEnabled()) << "the rest can be sent";
}

TEST_F(AttachingTest, WhatABrowserDropsBecomesAThumbnail)
{
    QMimeData data;
    data.setUrls({QUrl(server.url() + u"/sky.png"_s)});
    data.setHtml(u"<img src=\"%1/sky.png\" alt=\"sky\">"_s.arg(server.url()));
    data.setText(server.url() + u"/sky.png"_s);
    data.setData(u"image/png"_s, testPng());
    drop(data);
    ASSERT_TRUE(attached(1));
    EXPECT_EQ(session().draft().attachments.first().size, QSize(64, 48));
    EXPECT_EQ(server.count("/sky.png"), 0) << "the pixels came along";
    EXPECT_TRUE(composer().findChild<ThumbnailButton*>());

    // Another browser gives only the piece of the page.
    server.answer("/sky.png", Script::answer(200, "image/png", testPng(32, 24)));
    QMimeData page;
    page.setUrls({QUrl(server.url() + u"/gallery"_s)});
    page.setHtml(u"<a href=\"/gallery\"><img src=\"%1/sky.png\"></a>"_s.arg(server.url()));
    drop(page);
    ASSERT_TRUE(attached(2));
    EXPECT_EQ(session().draft().attachments.last().size, QSize(32, 24));
}

TEST_F(AttachingTest, SeveralFilesAreChosenInTheDialogAtOnce)
{
    file(u"one.png"_s, testPng());
    file(u"two.png"_s, testPng(32, 24));
    file(u"notes.txt"_s, "text");
    button(u"attachImage"_s)->click();
    auto* dialog = composer().findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    dialog->setDirectory(folder.path());
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    ASSERT_TRUE(name);
    name->setText(u"\"one.png\" \"two.png\" \"notes.txt\""_s);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(attached(3)) << session().draft().attachments.size();
    EXPECT_TRUE(session().draft().attachments.last().isText());
}

TEST_F(AttachingTest, AnAddressIsLeftToTheServerWhereThePersonSaysSo)
{
    server.answer("/api/generate", reply("A sky"));
    composer().chooseAddress();
    auto* dialog = composer().findChild<AddressDialog*>();
    ASSERT_TRUE(dialog);
    const QString address = server.url() + u"/sky.png"_s;
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"imageAddress"_s), address);
    dialog->findChild<QAbstractButton*>(u"fetchThere"_s)->click();
    dialog->findChild<QAbstractButton*>(u"attachAddress"_s)->click();
    ASSERT_TRUE(attached(1));
    type(u"What is it?"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(sentImages(0), QJsonArray{address});
    EXPECT_EQ(server.count("/sky.png"), 0) << "Loquat fetches nothing";
}

TEST_F(AttachingTest, AServerThatFetchesNothingIsSaidToRefuseAnAddress)
{
    Draft draft;
    draft.attachments = {linkAttachment(u"https://example.org/a.png"_s)};
    session().setDraft(draft);
    window->chat().showDraft();
    EXPECT_FALSE(said().contains(u"fetches no images"_s));
    composer().setServerKind(ServerKind::Ollama);
    EXPECT_TRUE(said().contains(u"fetches no images"_s)) << qPrintable(said());
    composer().setServerKind(ServerKind::Proxy);
    EXPECT_FALSE(said().contains(u"fetches no images"_s));
}

TEST_F(AttachingTest, MoreImagesThanTheServerTakesAreNotSent)
{
    for (int i = 0; i < 9; ++i)
        dropFile(file(u"%1.png"_s.arg(i), testPng(8 + i, 8)));
    type(u"Look"_s);
    ASSERT_TRUE(attached(9));
    EXPECT_TRUE(button(u"send"_s)->isEnabled());
    server.answer("/api/tags", Script::answer(200, "application/json",
                                              R"({"models":[{"name":"m","model":"m"}]})",
                                              {"Server: KoboldCppServer1.99"}));
    server.answer("/api/version", Script::json(R"({"version":"0.7.0"})"));
    addProfile(u"Kobold"_s, u"m"_s);
    session().setModel(profileId, u"m"_s);
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return !button(u"send"_s)->isEnabled(); }));
    EXPECT_TRUE(said().contains(u"no more than 8"_s)) << qPrintable(said());
}

TEST_F(AttachingTest, AThumbnailOpensAtFullSizeAndSaysItsSize)
{
    dropFile(file(u"sky.png"_s, testPng(320, 200)));
    ASSERT_TRUE(attached(1));
    auto* thumbnail = composer().findChild<ThumbnailButton*>();
    ASSERT_TRUE(thumbnail);
    EXPECT_TRUE(thumbnail->toolTip().contains(u"320 × 200"_s)) << qPrintable(thumbnail->toolTip());
    EXPECT_TRUE(thumbnail->accessibleDescription().contains(u"320 × 200"_s));
    thumbnail->setFocus();
    QTest::keyClick(thumbnail, Qt::Key_Space);
    auto* viewer = window->findChild<ImageViewer*>();
    ASSERT_TRUE(viewer && viewer->isVisible());
    EXPECT_EQ(viewer->windowTitle(), u"sky.png, 320 × 200"_s);
    EXPECT_GE(viewer->width(), 320);
    QTest::keyClick(viewer, Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return !window->findChild<ImageViewer*>(); }));
}

TEST_F(AttachingTest, TheCommandLinesImagesAreInTheNewChat)
{
    server.answer("/api/generate", reply("Two"));
    Prefill prefill;
    prefill.prompt = u"What are they?"_s;
    prefill.images = {file(u"one.png"_s, testPng()), file(u"two.png"_s, testPng(32, 24))};
    prefill.send = true;
    window->apply(prefill);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(sentImages(0).size(), 2);
    EXPECT_EQ(sent(0).value("prompt"_L1), u"What are they?"_s);
}

TEST_F(AttachingTest, WhatWentAlongIsNamedInWhatIsHeard)
{
    server.answer("/api/generate", reply("Yes"));
    dropFile(file(u"notes.txt"_s, "text"));
    ASSERT_TRUE(attached(1));
    type(u"Read"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    ASSERT_TRUE(shows(u"Yes"_s));
    QAccessibleInterface* transcript =
        QAccessible::queryAccessibleInterface(&window->chat().transcript());
    QStringList heard;
    for (int i = 0; i < transcript->childCount(); ++i)
        heard.append(transcript->child(i)->text(QAccessible::Description));
    EXPECT_TRUE(heard.join(u' ').contains(u"the file notes.txt"_s)) << qPrintable(heard.join(u'|'));
}

} // namespace loquat::test
