// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatslocation.h"
#include "app/storage/chatsmove.h"
#include "tests/support/sessionfixture.h"
#include "ui/window/chatsplace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace loquat::test {

using namespace Qt::StringLiterals;

// What Loquat does about its chats before there is a window.
class ChatsPlaceTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        library.reset();
        store.reset();
        watch.setInterval(10);
        QObject::connect(&watch, &QTimer::timeout, &watch, [this] { answer(); });
        watch.start();
    }

    // Presses the next of `presses` in every question that is asked.
    void answer()
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box || presses.isEmpty())
            return;
        asked.append(box->objectName());
        texts.append(box->text());
        const QString label = presses.takeFirst();
        before();
        for (QAbstractButton* one : box->buttons()) {
            if (one->text().remove(u'&') == label)
                return one->click();
        }
        ADD_FAILURE() << "no button " << qPrintable(label);
        box->reject();
    }

    bool settle()
    {
        location = std::make_unique<ChatsLocation>(*settings, folder.path(), false);
        if (plan) {
            EXPECT_TRUE(location->setPlan(*plan));
        }
        return ChatsPlace(*location).settle();
    }

    QTemporaryDir other;
    QTimer watch;
    QStringList presses;
    QStringList asked;
    QStringList texts;
    std::function<void()> before = [] {
    };
    std::optional<ChatsLocation::Plan> plan;
    std::unique_ptr<ChatsLocation> location;
};

TEST_F(ChatsPlaceTest, WithoutPlanOrTroubleNothingIsAsked)
{
    EXPECT_TRUE(settle());
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(ChatsPlaceTest, MovesWhatWasPlanned)
{
    plan = ChatsLocation::Plan{other.path()};
    EXPECT_TRUE(settle());
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_EQ(location->folder(), other.path());
    EXPECT_TRUE(QFile::exists(other.filePath(u"loquat.db"_s)));
    EXPECT_FALSE(QFile::exists(folder.filePath(u"loquat.db"_s)));
}

TEST_F(ChatsPlaceTest, AMoveThatFailsIsSaidTriedAgainAndGivenUp)
{
    QFile file(other.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    plan = ChatsLocation::Plan{file.fileName() + u"/below"_s};
    presses = {u"Try again"_s, u"Leave them where they are"_s};
    EXPECT_TRUE(settle());
    EXPECT_EQ(asked, (QStringList{u"moveFailed"_s, u"moveFailed"_s}));
    EXPECT_TRUE(texts.first().contains(u"nothing is lost"_s));
    EXPECT_TRUE(texts.first().contains(folder.path()));
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_FALSE(location->plan());
    EXPECT_TRUE(QFile::exists(folder.filePath(u"loquat.db"_s)));
}

TEST_F(ChatsPlaceTest, OneMayRatherQuit)
{
    QFile file(other.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    plan = ChatsLocation::Plan{file.fileName() + u"/below"_s};
    presses = {u"Quit"_s};
    EXPECT_FALSE(settle());
    EXPECT_TRUE(location->plan()) << "for the next start";
}

TEST_F(ChatsPlaceTest, AMissingDriveIsNamedAndFoundAgain)
{
    const QString drive = other.filePath(u"drive"_s);
    settings->update([&](Settings& edited) { edited.dataFolder = drive; });
    presses = {u"Try again"_s, u"Try again"_s};
    before = [&] {
        // It is connected before the second answer.
        if (asked.size() == 2) {
            QDir().mkpath(drive);
            EXPECT_TRUE(QFile::copy(folder.filePath(u"loquat.db"_s), drive + u"/loquat.db"_s));
        } else {
            EXPECT_FALSE(QFile::exists(drive)) << "nothing is made in its place";
        }
    };
    EXPECT_TRUE(settle());
    EXPECT_EQ(asked, (QStringList{u"chatsGone"_s, u"chatsGone"_s}));
    EXPECT_TRUE(texts.first().contains(drive));
    EXPECT_EQ(location->folder(), drive);
}

TEST_F(ChatsPlaceTest, TheUsualPlaceIsAWayOut)
{
    const QString drive = other.filePath(u"drive"_s);
    settings->update([&](Settings& edited) { edited.dataFolder = drive; });
    presses = {u"Use the usual place"_s};
    EXPECT_TRUE(settle());
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_EQ(settings->current().dataFolder, QString());
    EXPECT_EQ(location->leftBehind(), drive) << "the settings lead back to them";
}

TEST_F(ChatsPlaceTest, AWayOutThatCannotBeNotedIsSaid)
{
    settings->update([&](Settings& edited) { edited.dataFolder = other.filePath(u"drive"_s); });
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"chats-folder.json/in the way"_s)));
    presses = {u"Use the usual place"_s, u"Go on"_s};
    EXPECT_TRUE(settle());
    EXPECT_EQ(asked, (QStringList{u"chatsGone"_s, u"notNoted"_s}));
    EXPECT_TRUE(texts.last().contains(other.filePath(u"drive"_s)));
    EXPECT_EQ(location->folder(), folder.path());
}

TEST_F(ChatsPlaceTest, AMoveThatCannotBeNotedLeavesTheChatsWhereItSays)
{
    plan = ChatsLocation::Plan{other.path()};
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"chats-folder.json/in the way"_s)));
    presses = {u"Leave them where they are"_s};
    EXPECT_TRUE(settle());
    EXPECT_TRUE(texts.first().contains(u"where they were, in "_s + folder.path()));
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_EQ(QDir(other.path()).entryList({u"loquat*"_s}), QStringList());
}

TEST_F(ChatsPlaceTest, WhatCannotBeDeletedOfTheOldCopyIsSaid)
{
    const Result<QByteArray> hash = copyChats(folder.path(), other.path());
    ASSERT_TRUE(hash);
    settings->update([&](Settings& edited) { edited.dataFolder = other.path(); });
    QFile note(folder.filePath(u"moving-chats.json"_s));
    ASSERT_TRUE(note.open(QIODevice::WriteOnly));
    note.write(QJsonDocument(QJsonObject{{u"to"_s, other.path()},
                                         {u"withChats"_s, true},
                                         {u"from"_s, folder.path()},
                                         {u"copied"_s, QString::fromLatin1(hash->toHex())}})
                   .toJson());
    note.close();
    const QString late = folder.filePath(u"loquat-damaged-20260101-000000.db"_s);
    QFile made(late);
    ASSERT_TRUE(made.open(QIODevice::WriteOnly));
    made.write("no copy");
    made.close();
    presses = {u"Try again"_s, u"Leave the old copy"_s};
    EXPECT_TRUE(settle());
    EXPECT_EQ(asked, (QStringList{u"moveLeftover"_s, u"moveLeftover"_s}));
    EXPECT_TRUE(texts.first().contains(late));
    EXPECT_EQ(location->leftBehind(), folder.path());
    EXPECT_FALSE(location->plan());
    EXPECT_TRUE(QFile::exists(late));
}

} // namespace loquat::test
