// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatslocation.h"
#include "tests/support/sessionfixture.h"
#include "ui/window/chatsplace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
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
}

} // namespace loquat::test
