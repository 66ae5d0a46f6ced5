// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/offeredimages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class AttachmentTrayTest : public testing::Test
{
protected:
    void SetUp() override
    {
        tray.resize(500, 80);
        tray.setAttachments({textAttachment(u"a.txt"_s, u"one"_s),
                             textAttachment(u"b.txt"_s, u"two"_s),
                             linkAttachment(u"https://example.org/c.png"_s)});
        tray.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&tray));
    }

    static QByteArray png()
    {
        QImage image(3000, 1000, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    QStringList names() const
    {
        QStringList all;
        for (const Attachment& one : tray.attachments())
            all.append(one.name);
        return all;
    }

    QAbstractButton* button(const QString& name) const
    {
        const auto all = tray.findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly);
        const auto found = std::ranges::find_if(all, [&](const QAbstractButton* one) {
            return one->isVisible() && one->accessibleName() == name;
        });
        EXPECT_NE(found, all.end()) << qPrintable(name);
        return found == all.end() ? nullptr : *found;
    }

    ScriptedServer server;
    AttachmentTray tray;
    QSignalSpy changes{&tray, &AttachmentTray::changed};
    QSignalSpy failures{&tray, &AttachmentTray::failed};
};

TEST_F(AttachmentTrayTest, TextsAreChipsThatSayWhatTheyCost)
{
    EXPECT_TRUE(button(u"a.txt"_s)->accessibleDescription().contains(u"tokens"_s));
    EXPECT_EQ(tray.totalBytes(), 0);
    QSignalSpy views(&tray, &AttachmentTray::viewRequested);
    QTest::mouseClick(button(u"b.txt"_s), Qt::LeftButton);
    ASSERT_EQ(views.size(), 1);
    EXPECT_EQ(views.at(0).at(0).value<Attachment>().text, u"two"_s);
}

TEST_F(AttachmentTrayTest, TheyAreMovedByKeysAndByDragging)
{
    QTest::keyClick(button(u"b.txt"_s), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(names().first(), u"b.txt"_s);
    QTest::keyClick(button(u"b.txt"_s), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(names().first(), u"b.txt"_s) << "there is nothing before the first";
    QApplication::processEvents();

    QAbstractButton* first = button(u"b.txt"_s);
    const QPoint over = button(u"a.txt"_s)->geometry().center() - first->pos();
    QSignalSpy views(&tray, &AttachmentTray::viewRequested);
    QTest::mousePress(first, Qt::LeftButton, {}, QPoint(8, 20));
    QMouseEvent move(QEvent::MouseMove, over, first->mapToGlobal(over), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(first, &move);
    QTest::mouseRelease(first, Qt::LeftButton, {}, over);
    EXPECT_EQ(names().first(), u"a.txt"_s);
    EXPECT_TRUE(views.isEmpty()) << "it was dragged, not clicked";
}

TEST_F(AttachmentTrayTest, TheMenuPutsATextIntoThePrompt)
{
    QSignalSpy insertions(&tray, &AttachmentTray::insertionRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(3, 3), QPoint(3, 3));
    QApplication::sendEvent(button(u"a.txt"_s), &event);
    auto* menu = tray.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    ASSERT_GE(menu->actions().size(), 5);
    menu->actions().at(1)->trigger();
    ASSERT_EQ(insertions.size(), 1);
    EXPECT_EQ(insertions.at(0).at(0).toString(), u"one"_s);
    EXPECT_EQ(tray.attachments().size(), 2);
    menu->close();
}

TEST_F(AttachmentTrayTest, ATextFileBecomesAChipAndALongPasteOne)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"notes.md"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# Notes\n");
    file.close();
    OfferedImages offered;
    offered.files = {file.fileName()};
    offered.text = QString(9000, u'x');
    tray.add(offered);
    ASSERT_TRUE(waitUntil([&] { return tray.pendingCount() == 0; }));
    EXPECT_EQ(tray.attachments().size(), 5);
    EXPECT_TRUE(button(u"notes.md"_s)->accessibleDescription().contains(u"tokens"_s));
}

TEST_F(AttachmentTrayTest, AnImageFromTheWebIsFetchedAndScaled)
{
    server.answer("/sky.png", Script::answer(200, "image/png", png()));
    tray.setImageSide(600);
    tray.addAddress(QUrl(server.url() + u"/sky.png"_s), false);
    EXPECT_EQ(tray.pendingCount(), 1);
    ASSERT_TRUE(waitUntil([&] { return tray.pendingCount() == 0; }));
    ASSERT_EQ(tray.attachments().size(), 4);
    EXPECT_EQ(tray.attachments().last().size, QSize(600, 200));
    EXPECT_EQ(tray.attachments().last().original, png()) << "kept as it came";
}

TEST_F(AttachmentTrayTest, AWebPageIsNoImage)
{
    server.answer("/", Script::answer(200, "text/html", "<!DOCTYPE html><title>x</title>"));
    tray.addAddress(QUrl(server.url() + u"/"_s), false);
    ASSERT_TRUE(waitUntil([&] { return failures.size() == 1; }));
    EXPECT_EQ(failures.at(0).at(0).value<Error>().reason, ErrorReason::ImageIsPage);
    EXPECT_EQ(tray.attachments().size(), 3) << "the rest is kept";
}

TEST_F(AttachmentTrayTest, AnAddressIsLeftToTheServerWhenThePersonSaysSo)
{
    tray.addAddress(QUrl(server.url() + u"/sky.png"_s), true);
    EXPECT_EQ(tray.pendingCount(), 0);
    EXPECT_EQ(tray.attachments().last().link, server.url() + u"/sky.png"_s);
    EXPECT_EQ(server.count("/sky.png"), 0);
}

TEST_F(AttachmentTrayTest, AMenuOfWhatHasGoneSinceDoesNothing)
{
    QSignalSpy insertions(&tray, &AttachmentTray::insertionRequested);
    QSignalSpy views(&tray, &AttachmentTray::viewRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(3, 3), QPoint(3, 3));
    QApplication::sendEvent(button(u"b.txt"_s), &event);
    const QPointer<QMenu> menu = tray.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    tray.setAttachments({textAttachment(u"c.txt"_s, u"three"_s)}); // another chat's
    for (QAction* action : menu->actions())
        action->trigger();
    EXPECT_TRUE(insertions.isEmpty());
    EXPECT_TRUE(views.isEmpty());
    EXPECT_EQ(names(), QStringList{u"c.txt"_s});
    menu->close();
}

} // namespace loquat::test
