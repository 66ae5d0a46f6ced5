// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spellchecker.h"
#include "tests/support/waiting.h"
#include "ui/composer/spelling.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class SpellingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        installed = installedDictionaries();
        checker.setDictionary(chooseDictionary(u"en_US"_s, {}, installed));
        ASSERT_TRUE(checker.dictionary()) << "install hunspell-en-us";
        spelling->setChecker(&checker);
        spelling->setState(true, installed, u"en_US"_s);
        editor.resize(400, 100);
        editor.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&editor));
    }

    QStringList marked() const
    {
        QStringList words;
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
            for (const auto& range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.append(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }

    bool isMarked(const QStringList& words) const
    {
        return waitUntil([&] { return marked() == words; });
    }

    // As Shift+F10 opens it, about the word at the cursor.
    QMenu* openMenu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&editor, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        EXPECT_TRUE(menu);
        return menu;
    }

    static QAction* action(const QMenu* menu, const QString& text)
    {
        for (QAction* one : menu->actions()) {
            if (one->text().contains(text))
                return one;
        }
        return nullptr;
    }

    QList<Dictionary> installed;
    SpellChecker checker;
    QPlainTextEdit editor;
    Spelling* spelling = new Spelling(editor);
};

TEST_F(SpellingTest, WrongWordsAreMarkedButNotTheOneThatIsBeingTyped)
{
    editor.setFocus();
    QTest::keyClicks(&editor, u"I recieve teh"_s);
    EXPECT_TRUE(isMarked({u"recieve"_s}));
    QTest::keyClick(&editor, Qt::Key_Space);
    EXPECT_TRUE(isMarked({u"recieve"_s, u"teh"_s}));
    editor.undo();
    EXPECT_FALSE(editor.toPlainText().isEmpty() && editor.document()->isUndoAvailable());
}

TEST_F(SpellingTest, CodeIsLeftAlone)
{
    editor.setPlainText(u"wrng\n```\nqsrt wrld\n```\nalso wrld"_s);
    EXPECT_TRUE(isMarked({u"wrng"_s, u"wrld"_s}));
}

TEST_F(SpellingTest, TheMenuCorrectsTheWordAtTheCursor)
{
    editor.setPlainText(u"I recieve it"_s);
    ASSERT_TRUE(isMarked({u"recieve"_s}));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(4);
    editor.setTextCursor(cursor);
    QMenu* menu = openMenu();
    ASSERT_TRUE(menu);
    ASSERT_TRUE(waitUntil([&] { return action(menu, u"receive"_s); }));
    action(menu, u"receive"_s)->trigger();
    EXPECT_EQ(editor.toPlainText(), u"I receive it"_s);
    menu->close();
    EXPECT_TRUE(isMarked({}));
    editor.undo();
    EXPECT_EQ(editor.toPlainText(), u"I recieve it"_s);
}

TEST_F(SpellingTest, AWordIsAddedALanguageChosenAndAllTurnedOff)
{
    QSignalSpy added(spelling, &Spelling::wordAdded);
    QSignalSpy turned(spelling, &Spelling::turnedOn);
    editor.setPlainText(u"Loquatish"_s);
    ASSERT_TRUE(isMarked({u"Loquatish"_s}));
    QMenu* menu = openMenu();
    ASSERT_TRUE(menu);
    action(menu, u"Add"_s)->trigger();
    EXPECT_EQ(added.value(0).value(0).toString(), u"Loquatish"_s);
    action(menu, u"Check spelling"_s)->trigger();
    EXPECT_EQ(turned.value(0).value(0).toBool(), false);
    EXPECT_GE(action(menu, u"Spelling language"_s)->menu()->actions().size(), 2);
    menu->close();
    checker.setOwnWords({u"Loquatish"_s});
    EXPECT_TRUE(isMarked({}));
    editor.setPlainText(u"wrng"_s);
    ASSERT_TRUE(isMarked({u"wrng"_s}));
    spelling->setState(false, installed, {});
    EXPECT_TRUE(marked().isEmpty());
}

TEST_F(SpellingTest, ThatNoDictionaryIsInstalledIsSaidPlainly)
{
    checker.setDictionary({});
    spelling->setState(true, {}, {});
    editor.setPlainText(u"wrng"_s);
    QMenu* menu = openMenu();
    ASSERT_TRUE(menu);
    EXPECT_TRUE(action(menu, u"No spelling dictionaries are installed"_s));
    menu->close();
}

} // namespace loquat::test
