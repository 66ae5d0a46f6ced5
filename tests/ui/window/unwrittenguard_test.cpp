// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// While it lives, no file may grow beyond what it has: as on a full disk.
class FullDisk
{
public:
    FullDisk()
    {
        getrlimit(RLIMIT_FSIZE, &m_usual);
        rlimit none = m_usual;
        none.rlim_cur = 0;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_usual);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_usual{};
    void (*m_handler)(int) = nullptr;
};

class UnwrittenGuardTest : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        type(u"kept"_s);
        session().saveNow();
        QSignalSpy written(library.get(), &ConversationLibrary::written);
        library->writeNow();
        ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
        ASSERT_FALSE(qvariant_cast<std::optional<Error>>(written.first().first()));
    }

    QMessageBox* question() { return window->findChild<QMessageBox*>(u"unwrittenQuestion"_s); }

    // What is typed on a full disk, until that is known.
    void typeInVain()
    {
        QSignalSpy failed(library.get(), &ConversationLibrary::storageFailed);
        type(u" and lost"_s);
        session().saveNow();
        ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
    }

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
