// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatfolders.h"
#include "tests/ui/window/unwrittenfixture.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class UnwrittenGuardTest : public UnwrittenFixture
{
protected:
    QString storedDraft()
    {
        const ConversationId chat = session().conversation().id;
        window.reset();
        close();
        build();
        EXPECT_TRUE(openLibrary());
        ChatSession* again = library->session(chat);
        EXPECT_NE(again, nullptr);
        if (!again)
            return {};
        EXPECT_TRUE(waitUntil([&] { return !again->isLoading(); }));
        return again->draft().text;
    }
};

} // namespace

TEST_F(UnwrittenGuardTest, NothingIsAskedWhereEverythingIsWritten)
{
    EXPECT_TRUE(window->close());
    EXPECT_EQ(question(), nullptr);
}

TEST_F(UnwrittenGuardTest, TheWindowStaysUntilItIsWritten)
{
    {
        const FullDisk disk;
        typeInVain();
        EXPECT_FALSE(window->close());
        ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
        EXPECT_TRUE(window->isVisible());
        EXPECT_FALSE(question()->informativeText().isEmpty());
        question()->findChild<QPushButton*>(u"tryAgain"_s)->click();
        // Still full: it asks again.
        ASSERT_TRUE(waitUntil([&] { return question() == nullptr; }));
        ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    }
    question()->findChild<QPushButton*>(u"tryAgain"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(storedDraft(), u"kept and lost"_s);
}

TEST_F(UnwrittenGuardTest, ThePersonMayGiveItUpOrStay)
{
    const FullDisk disk;
    typeInVain();
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    question()->reject();
    ASSERT_TRUE(waitUntil([&] { return question() == nullptr; }));
    EXPECT_TRUE(window->isVisible());

    EXPECT_FALSE(window->close());
    ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    question()->findChild<QPushButton*>(u"loseIt"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return !window->isVisible(); }));
}

TEST_F(UnwrittenGuardTest, WhatWasDoneInTheListIsNotUndoneByTheNextStart)
{
    const ConversationId chat = session().conversation().id;
    {
        const FullDisk disk;
        QSignalSpy failed(library.get(), &ConversationLibrary::storageFailed);
        ConversationMarks marks;
        marks.pinned = true;
        library->mark({chat}, marks);
        library->folders().add(u"Later"_s);
        ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
        EXPECT_TRUE(library->hasUnwritten());
        EXPECT_FALSE(window->close());
        ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    }
    question()->findChild<QPushButton*>(u"tryAgain"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(storedDraft(), u"kept"_s);
    EXPECT_TRUE(library->find(chat)->pinned);
    EXPECT_EQ(library->folders().indexOf(u"Later"_s), 0);
}

TEST_F(UnwrittenGuardTest, AnotherWriteThatGoesWellDoesNotHideALostDraft)
{
    {
        const FullDisk disk;
        typeInVain();
    }
    session().setMemoryChoice(MemoryWay::None);
    const auto behind = store->folders();
    ASSERT_TRUE(waitUntil([&] { return behind.isFinished(); }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(library->hasUnwritten());
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(storedDraft(), u"kept and lost"_s);
}

TEST_F(UnwrittenGuardTest, SettingsThatCannotBeSavedAreAskedAbout)
{
    settings->update([](Settings& edited) { edited.zoomPercent = 130; });
    {
        const FullDisk disk;
        EXPECT_FALSE(window->close());
        ASSERT_TRUE(waitUntil([&] { return question() != nullptr; }));
    }
    question()->findChild<QPushButton*>(u"tryAgain"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(SettingsStore(settings->filePath()).current().zoomPercent, 130);
}

TEST_F(UnwrittenGuardTest, ItClosesByItselfWhereThereIsRoomAgain)
{
    {
        const FullDisk disk;
        typeInVain();
    }
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(question(), nullptr);
    EXPECT_EQ(storedDraft(), u"kept and lost"_s);
}

} // namespace loquat::test
