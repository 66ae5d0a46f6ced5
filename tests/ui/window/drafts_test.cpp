// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/composer.h"

#include <QCheckBox>
#include <QFile>
#include <QPlainTextEdit>

// What is typed, attached and set stands in the window again, in its own chat.

namespace loquat::test {

using namespace Qt::StringLiterals;

class DraftsInWindow : public MainWindowFixture
{
protected:
    QString typed() { return prompt()->property("plainText").toString(); }
    QString system() { return find<QWidget>(u"systemPrompt"_s)->property("plainText").toString(); }
    bool isWarm() { return find<QCheckBox>(u"temperature"_s)->isChecked(); }

    void go(ConversationId id)
    {
        window->showChat(id);
        ASSERT_TRUE(waitUntil([&] { return window->shownChat() == id && !session().isLoading(); }));
    }

    void expectFirst()
    {
        EXPECT_EQ(typed(), u"half a thought"_s);
        EXPECT_EQ(system(), u"Be brief."_s);
        EXPECT_TRUE(isWarm());
        ASSERT_EQ(session().draft().attachments.size(), 1);
        EXPECT_EQ(session().draft().attachments.first().name, u"sunset.png"_s);
    }
};

TEST_F(DraftsInWindow, EachChatShowsItsOwnAcrossSwitchesAndRestarts)
{
    QFile picture(folder.filePath(u"sunset.png"_s));
    ASSERT_TRUE(picture.open(QIODevice::WriteOnly));
    picture.write(testPng());
    picture.close();
    const ConversationId first = session().conversation().id;
    type(u"half a thought"_s);
    QTest::keyClicks(find<QWidget>(u"systemPrompt"_s), u"Be brief."_s);
    find<QCheckBox>(u"temperature"_s)->click();
    window->chat().composer().addImageFiles({picture.fileName()});
    ASSERT_TRUE(waitUntil([&] { return session().draft().attachments.size() == 1; }));

    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    const ConversationId second = session().conversation().id;
    ASSERT_NE(first, second);
    EXPECT_TRUE(typed().isEmpty());
    EXPECT_TRUE(system().isEmpty());
    EXPECT_FALSE(isWarm());
    EXPECT_TRUE(session().draft().attachments.isEmpty());
    type(u"another"_s);
    go(first);
    expectFirst();

    startAgain();
    go(second);
    EXPECT_EQ(typed(), u"another"_s);
    EXPECT_FALSE(isWarm());
    go(first);
    expectFirst();
}

} // namespace loquat::test
