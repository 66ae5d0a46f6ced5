// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/searchhitmodel.h"
#include "tests/support/searchedchats.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/sidebar/sidebar.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/transcriptfind.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

// Searching all chats from the window, as a person does.

namespace loquat::test {

using namespace Qt::StringLiterals;

class SearchInWindow : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        ServerProfile other;
        other.name = u"Attic"_s;
        other.address = server.url();
        attic = servers->save(other).value().id;
        sky = chats.add(u"Physics"_s, 1,
                        {{u"Why is the sky blue?"_s,
                          u"Because of **Rayleigh** scattering, which favours short waves."_s,
                          {}},
                         {u"And at sunset?"_s, u"The path is longer."_s, u"Pondering the path."_s},
                         {u"Thanks"_s, u"You are welcome."_s}});
        meal = chats.add(u"Café in der Hauptstraße"_s, 40,
                         {{u"Un café, s’il vous plaît"_s,
                           u"Volontiers. Das ist in der Straße."_s,
                           {},
                           u"Speak tersely"_s,
                           true}},
                         u"phi4"_s, attic);
        chinese = chats.add(u"机器学习入门"_s, 3, {{u"请解释一下机器学习是什么"_s, u"好的。"_s}});
        ASSERT_TRUE(chats.list());
        ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
        field = find<QLineEdit>(u"searchChats"_s);
        list = find<QListView>(u"searchHits"_s);
        titles = find<QListView>(u"chats"_s);
        heading = find<QLabel>(u"searchHeading"_s);
        filter = find<QToolButton>(u"searchFilter"_s);
    }

    // Types it in place of what is there; what was found is on the screen.
    void look(const QString& words)
    {
        field->setFocus();
        field->selectAll();
        heading->setText({});
        if (field->text() == words)
            field->clear();
        // As an input method gives what no key of its own has.
        QInputMethodEvent typed;
        typed.setCommitString(words);
        QCoreApplication::sendEvent(field, &typed);
        ASSERT_TRUE(waitUntil([&] { return !heading->text().isEmpty(); }));
    }

    QString snippet(int row) const { return list->model()->index(row, 0).data().toString(); }

    QStringList marked(int row) const
    {
        QStringList words;
        const QModelIndex hit = list->model()->index(row, 0);
        const auto marks = hit.data(SearchHitModel::MarksRole).value<QList<QPair<int, int>>>();
        for (const auto& [from, length] : marks)
            words.append(hit.data().toString().mid(from, length));
        return words;
    }

    // What was found in the texts, by the chat's title.
    QStringList found(const QString& words)
    {
        look(words);
        return found();
    }

    QStringList found() const
    {
        QStringList found;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            found.append(list->model()->index(row, 0).data(SearchHitModel::TitleRole).toString());
        return found;
    }

    QStringList listed() const
    {
        QStringList listed;
        for (int row = 0; row < titles->model()->rowCount(); ++row)
            listed.append(titles->model()->index(row, 0).data().toString());
        return listed;
    }

    bool isShown(TurnId turn)
    {
        return waitUntil([&] {
            const int index = session().branch().indexOf(turn);
            return index >= 0 && window->chat().transcript().path()->indexOf(turn) >= 0;
        });
    }

    // Waits until a word is marked in the transcript.
    int marksInTranscript()
    {
        const TranscriptFind& marks = window->chat().findBar().find();
        waitUntil([&] { return marks.isOn() && !marks.isSearching() && marks.hits().count() > 0; });
        return marks.hits().count();
    }

    // Chooses in the menu of filters with the arrow keys, from the button on.
    void chooseByKeys(const QString& entry, const QString& inMenu = {})
    {
        bool chosen = false;
        filter->setFocus();
        QTimer::singleShot(0, filter, [&] {
            QMenu* menu = filter->menu();
            waitUntil([&] { return menu->isVisible(); });
            goTo(menu, inMenu.isEmpty() ? entry : inMenu);
            if (!inMenu.isEmpty()) {
                QMenu* below = menu->activeAction()->menu();
                QTest::keyClick(menu, Qt::Key_Right);
                waitUntil([&] { return below->isVisible(); });
                goTo(below, entry);
                QTest::keyClick(below, Qt::Key_Return);
            } else {
                QTest::keyClick(menu, Qt::Key_Return);
            }
            chosen = true;
        });
        QTest::keyClick(filter, Qt::Key_Space);
        ASSERT_TRUE(waitUntil([&] { return chosen; }));
    }

    static void goTo(QMenu* menu, const QString& entry)
    {
        for (int step = 0; step < 20; ++step) {
            if (menu->activeAction() && menu->activeAction()->text() == entry)
                return;
            QTest::keyClick(menu, Qt::Key_Down);
        }
        ADD_FAILURE() << qPrintable(entry);
    }

    // The same with the mouse.
    void chooseByMouse(const QString& entry)
    {
        bool chosen = false;
        QTimer::singleShot(0, filter, [&] {
            QMenu* menu = filter->menu();
            waitUntil([&] { return menu->isVisible(); });
            for (QAction* action : menu->actions()) {
                if (action->text() != entry)
                    continue;
                const QPoint place = menu->actionGeometry(action).center();
                QTest::mouseMove(menu, place);
                QTest::mouseClick(menu, Qt::LeftButton, {}, place);
                chosen = true;
            }
            if (!chosen)
                menu->close();
        });
        QTest::mouseClick(filter, Qt::LeftButton);
        ASSERT_TRUE(waitUntil([&] { return chosen; })) << qPrintable(entry);
    }

    SearchedChats chats{*this};
    ProfileId attic;
    QList<TurnId> sky, meal, chinese;
    QLineEdit* field = nullptr;
    QListView* list = nullptr;
    QListView* titles = nullptr;
    QLabel* heading = nullptr;
    QToolButton* filter = nullptr;
};

TEST_F(SearchInWindow, WhatIsTypedIsFoundWithItsWordsMarked)
{
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_EQ(found(u"scattering"_s), QStringList{u"Physics"_s});
    EXPECT_TRUE(list->isVisible());
    EXPECT_TRUE(snippet(0).contains(u"Rayleigh"_s)) << qPrintable(snippet(0));
    EXPECT_EQ(marked(0), QStringList{u"scattering"_s});
    EXPECT_EQ(heading->text(), u"1 place(s) in the texts"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_FALSE(list->isVisible());
    EXPECT_EQ(listed().size(), 3);
}

TEST_F(SearchInWindow, PromptsRepliesThoughtsSystemPromptsAndTitlesAreFound)
{
    EXPECT_EQ(found(u"sunset"_s), QStringList{u"Physics"_s}) << "a prompt";
    EXPECT_EQ(found(u"longer"_s), QStringList{u"Physics"_s}) << "a reply";
    EXPECT_EQ(found(u"pondering"_s), QStringList{u"Physics"_s}) << "thoughts";
    EXPECT_EQ(found(u"tersely"_s), QStringList{u"Café in der Hauptstraße"_s}) << "a system prompt";
    EXPECT_TRUE(found(u"physi"_s).isEmpty());
    EXPECT_EQ(listed(), QStringList{u"Physics"_s}) << "a title";
}

TEST_F(SearchInWindow, ChineseAccentsAndSharpSAreFoundAsPeopleExpect)
{
    EXPECT_EQ(found(u"机器"_s), QStringList{u"机器学习入门"_s}) << "inside a sentence";
    EXPECT_EQ(marked(0), QStringList{u"机器"_s});
    EXPECT_EQ(listed(), QStringList{u"机器学习入门"_s});
    const QString cafe = u"Café in der Hauptstraße"_s;
    for (const QString& words : {u"cafe"_s, u"CAFÉ"_s, u"strasse"_s, u"Straße"_s}) {
        EXPECT_EQ(found(words), QStringList{cafe}) << qPrintable(words);
        EXPECT_EQ(listed(), QStringList{cafe}) << qPrintable(words);
    }
    EXPECT_EQ(marked(0), QStringList{u"Straße"_s});
}

TEST_F(SearchInWindow, EnterOpensTheChatAtTheTurnWithItsWordsMarked)
{
    look(u"pondering"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return session().conversation().title == u"Physics"_s; }));
    EXPECT_TRUE(isShown(sky.at(1)));
    EXPECT_GE(marksInTranscript(), 1);
    EXPECT_EQ(window->chat().findBar().find().hits().current().turn, 1);

    // And from the list of what was found.
    look(u"Straße"_s);
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_TRUE(titles->hasFocus()) << "its title has the word as well";
    QTest::keyClick(titles, Qt::Key_Down);
    EXPECT_TRUE(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return session().conversation().title.startsWith(u"Café"_s); }));
    EXPECT_GE(marksInTranscript(), 1);
    QTest::keyClick(list, Qt::Key_Up);
    EXPECT_TRUE(titles->hasFocus());
}

TEST_F(SearchInWindow, EnterRightBehindTheLastLetterWaitsForWhatIsFound)
{
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(field, u"scattering"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return session().conversation().title == u"Physics"_s; }));
    // A word that only a title holds.
    field->clear();
    QTest::keyClicks(field, u"haupt"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return session().conversation().title.startsWith(u"Café"_s); }));
}

TEST_F(SearchInWindow, EachOfSeveralWordsIsMarkedInTheTranscriptAndGoneTo)
{
    look(u"longer sunset"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return session().conversation().title == u"Physics"_s; }));
    EXPECT_TRUE(isShown(sky.at(1)));
    EXPECT_EQ(marksInTranscript(), 2);
    FindBar& bar = window->chat().findBar();
    EXPECT_EQ(bar.find().hits().current().part, TurnPart::Prompt) << "sunset";
    bar.findNext();
    EXPECT_EQ(bar.find().hits().current().part, TurnPart::Answer) << "longer";
    EXPECT_EQ(bar.find().hits().current().turn, 1);
}

TEST_F(SearchInWindow, AClickOpensWhatWasFound)
{
    look(u"机器"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_TRUE(waitUntil([&] { return session().conversation().title == u"机器学习入门"_s; }));
    EXPECT_TRUE(isShown(chinese.first()));
    EXPECT_GE(marksInTranscript(), 1);
}

TEST_F(SearchInWindow, AHitOnAnotherBranchBringsItsBranch)
{
    WholeConversation whole;
    whole.conversation.id = newId<ConversationId>();
    whole.conversation.title = u"Branches"_s;
    whole.conversation.createdMs = whole.conversation.updatedMs = clock.nowMs();
    for (const QString& reply : {u"A zebra."_s, u"A lion."_s}) {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.conversation = whole.conversation.id;
        turn.createdMs = clock.nowMs();
        turn.prompt = u"An animal?"_s;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = reply;
        whole.turns.append(turn);
    }
    whole.conversation.head = whole.turns.last().id;
    chats.add(whole);
    ASSERT_TRUE(chats.list());
    look(u"zebra"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(isShown(whole.turns.first().id));
    EXPECT_TRUE(shows(u"A zebra."_s));
    EXPECT_FALSE(shown().contains(u"A lion."_s));
    EXPECT_GE(marksInTranscript(), 1);
}

TEST_F(SearchInWindow, EscapeGoesBackStepByStepAlsoWhileAReplyRuns)
{
    server.answer("/api/generate", Script::stream().line(delta("one")).gate("never"));
    type(u"hello"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return session().isRunning(); }));
    look(u"scattering"_s);
    QTest::keyClick(field, Qt::Key_Down);
    ASSERT_TRUE(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Escape);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_EQ(field->text(), u"scattering"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_TRUE(session().isRunning()) << "the reply was not meant";
}

TEST_F(SearchInWindow, NothingFoundIsSaid)
{
    EXPECT_TRUE(found(u"xylophone"_s).isEmpty());
    EXPECT_EQ(heading->text(), u"Nothing in the texts"_s);
    EXPECT_TRUE(heading->isVisible());
    auto* none = find<QLabel>(u"noChats"_s);
    EXPECT_TRUE(none->isVisible());
    EXPECT_EQ(none->text(), u"No title has this in it."_s);
}

TEST_F(SearchInWindow, FiltersNarrowTextsAndTitlesByMouseAndKeyboard)
{
    const QString cafe = u"Café in der Hauptstraße"_s;
    EXPECT_EQ(found(u"is"_s).size(), 3);
    chooseByKeys(u"phi4"_s, u"Model"_s);
    EXPECT_TRUE(waitUntil([&] { return found() == QStringList{cafe}; }));
    EXPECT_TRUE(heading->text().contains(u"phi4"_s));
    chooseByKeys(u"Scripted"_s, u"Server"_s);
    EXPECT_TRUE(waitUntil([&] { return found().isEmpty(); })) << "phi4 is in the attic";
    chooseByKeys(u"Attic"_s, u"Server"_s);
    EXPECT_TRUE(waitUntil([&] { return found() == QStringList{cafe}; }));
    EXPECT_TRUE(heading->text().contains(u"Attic"_s));
    chooseByMouse(u"Remove all filters"_s);
    EXPECT_TRUE(waitUntil([&] { return found().size() == 3; }));
    EXPECT_EQ(heading->text(), u"3 place(s) in the texts"_s);

    chooseByKeys(u"Last 7 days"_s, u"Time"_s);
    EXPECT_TRUE(waitUntil([&] { return found() == QStringList{u"Physics"_s, u"Physics"_s}; }));
    chooseByKeys(u"Any time"_s, u"Time"_s);
    EXPECT_TRUE(waitUntil([&] { return found().size() == 3; }));
    chooseByMouse(u"Only prompts with images"_s);
    EXPECT_TRUE(waitUntil([&] { return found() == QStringList{cafe}; }));
    look(u"s"_s);
    EXPECT_EQ(listed(), QStringList{cafe}) << "the same of titles";
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(listed().size(), 3);
}

TEST_F(SearchInWindow, ArchivedChatsAreFoundWhenTheyAreAskedFor)
{
    ConversationMarks marks;
    marks.archived = true;
    for (const Conversation& chat : library->conversations()) {
        if (chat.title == u"Physics"_s)
            library->mark({chat.id}, marks);
    }
    EXPECT_TRUE(found(u"physics scattering"_s).isEmpty());
    EXPECT_TRUE(found(u"scattering"_s).isEmpty());
    chooseByMouse(u"Archived chats too"_s);
    EXPECT_TRUE(waitUntil([&] { return found() == QStringList{u"Physics"_s}; }));
    look(u"physics"_s);
    EXPECT_EQ(listed(), QStringList{u"Physics"_s});
    chooseByMouse(u"Remove all filters"_s);
    EXPECT_TRUE(waitUntil([&] { return listed().isEmpty(); }));
    window->findChild<Sidebar*>()->showView(ChatsView::Archived);
    EXPECT_EQ(found(u"scattering"_s), QStringList{u"Physics"_s}) << "in the archive without asking";
    window->findChild<Sidebar*>()->showView(ChatsView::Trash);
    QTest::keyClicks(field, u"scattering"_s);
    EXPECT_FALSE(list->isVisible()) << "the trash is looked through by title alone";
}

TEST_F(SearchInWindow, AReplyIsFoundAMomentAfterItHasEnded)
{
    look(u"quicksilver"_s);
    server.answer("/api/generate", reply("It is quicksilver."));
    ASSERT_TRUE(ask(session(), u"What metal?"_s));
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(waitUntil([&] { return found().size() == 1; })) << "without another key";
}

TEST_F(SearchInWindow, AScreenReaderHearsWhatWasFound)
{
    look(u"scattering"_s);
    const QModelIndex hit = list->model()->index(0, 0);
    QAccessibleInterface* read = QAccessible::queryAccessibleInterface(list)->child(0);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->text(QAccessible::Name).contains(hit.data().toString()))
        << qPrintable(read->text(QAccessible::Name));
    EXPECT_EQ(list->accessibleName(), u"Found in the texts"_s);
    EXPECT_EQ(filter->accessibleName(), u"Narrow the search"_s);
}

} // namespace loquat::test
