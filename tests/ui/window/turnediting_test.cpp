// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/branches/branchmap.h"
#include "ui/branches/branchpanel.h"
#include "ui/composer/turneditor.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/undobar.h"
#include "ui/window/turnediting.h"

#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

namespace loquat::test {

using namespace Qt::StringLiterals;

// Branches as a person meets them, on a real session, store and server.
class TurnEditingTest : public MainWindowFixture
{
protected:
    void askOne(const QString& prompt, const QByteArray& text, const QByteArray& array = "[1,2,3]")
    {
        server.answerNext("/api/generate", reply(text, array));
        ASSERT_TRUE(ask(session(), prompt));
        ASSERT_TRUE(finish(session()));
        ASSERT_TRUE(shows(QString::fromUtf8(text)));
    }

    TranscriptView& transcript() { return window->chat().transcript(); }
    TurnEditor* editor() { return transcript().findChild<TurnEditor*>(u"turnEditor"_s); }
    QPlainTextEdit* editorText()
    {
        return transcript().findChild<QPlainTextEdit*>(u"turnEditorText"_s);
    }
    bool hasEditor()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return editor() != nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(window.get(), key, modifiers);
    }
    UndoBar* undo() { return window->chat().findChild<UndoBar*>(); }
};

TEST_F(TurnEditingTest, RegenerateByKeyboardAndBackToTheOldReply)
{
    askOne(u"hi"_s, "Hello");
    server.answerNext("/api/generate", reply("Howdy", "[4,5,6]"));
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(shows(u"Howdy"_s));
    EXPECT_FALSE(shown().contains(u"Hello"_s));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(shows(u"Hello"_s));
    EXPECT_FALSE(shown().contains(u"Howdy"_s));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(shows(u"Howdy"_s));
}

TEST_F(TurnEditingTest, APromptIsEditedInPlaceAndSent)
{
    askOne(u"one"_s, "First", "[1,2,3]");
    askOne(u"two"_s, "Second", "[1,2,3,4]");
    transcript().setFocus();
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    EXPECT_EQ(editorText()->toPlainText(), u"two"_s);
    EXPECT_TRUE(editorText()->hasFocus());
    QTest::keyClicks(editorText(), u" more"_s);
    server.answerNext("/api/generate", reply("Third", "[1,2,3,5]"));
    QTest::keyClick(editorText(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(finish(session()));
    EXPECT_FALSE(hasEditor());
    EXPECT_TRUE(shows(u"two more"_s));
    EXPECT_EQ(sent(2).value("prompt"_L1), u"two more"_s);
    EXPECT_TRUE(server.requests("/api/generate").last().body.contains(R"("context":[1,2,3])"));
    EXPECT_EQ(session().branch().tree().size(), 3);
}

TEST_F(TurnEditingTest, PicturesOfAnEditedPromptGoAlong)
{
    Draft draft;
    draft.attachments = {{u"a.png"_s, QByteArray(32, 'h'), "original", "jpeg", {1, 1}}};
    session().setDraft(draft);
    askOne(u"What is it?"_s, "A cat");
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    server.answerNext("/api/generate", reply("A dog"));
    find<QPushButton>(u"turnEditorAccept"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(sent(1).value("images"_L1).toArray().size(), 1);
}

TEST_F(TurnEditingTest, AHalfEditedPromptSurvivesAnotherChat)
{
    askOne(u"one"_s, "First");
    ChatSession& first = session();
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    QTest::keyClicks(editorText(), u" and"_s);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_FALSE(hasEditor());
    window->chat().setSession(&first);
    ASSERT_TRUE(hasEditor());
    EXPECT_EQ(editorText()->toPlainText(), u"one and"_s);
}

TEST_F(TurnEditingTest, AHalfEditedPromptSurvivesARestart)
{
    askOne(u"one"_s, "First");
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    QTest::keyClicks(editorText(), u" and"_s);
    startAgain();
    ASSERT_TRUE(waitUntil([this] { return hasEditor(); }));
    EXPECT_EQ(editorText()->toPlainText(), u"one and"_s);
    ASSERT_TRUE(shows(u"First"_s));
    server.answerNext("/api/generate", reply("Second"));
    QTest::keyClick(editorText(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(finish(session()));
    startAgain();
    ASSERT_TRUE(shows(u"Second"_s));
    EXPECT_FALSE(hasEditor()) << "what was sent is not edited any more";
}

TEST_F(TurnEditingTest, EscapeCancelsAndUndoBringsBackWhatWasTyped)
{
    askOne(u"one"_s, "First");
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    QTest::keyClicks(editorText(), u" and"_s);
    QTest::keyClick(editorText(), Qt::Key_Escape);
    EXPECT_FALSE(hasEditor());
    EXPECT_TRUE(shows(u"one"_s));
    ASSERT_TRUE(undo()->isVisible());
    undo()->button()->click();
    ASSERT_TRUE(hasEditor());
    EXPECT_EQ(editorText()->toPlainText(), u"one and"_s);
    EXPECT_EQ(session().branch().tree().size(), 1);
}

TEST_F(TurnEditingTest, AReplyIsCorrectedInPlaceAndRestored)
{
    askOne(u"one"_s, "Frist");
    transcript().useOnCurrent(TurnMenu::Choice::Correct);
    ASSERT_TRUE(hasEditor());
    EXPECT_EQ(editorText()->toPlainText(), u"Frist"_s);
    editorText()->selectAll();
    QTest::keyClicks(editorText(), u"First"_s);
    QTest::keyClick(editorText(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(shows(u"First"_s));
    EXPECT_EQ(transcript().content().item(0)->marks(), QStringList{u"corrected"_s});
    EXPECT_EQ(session().branch().turnAt(0)->reply.text, u"Frist"_s);
    transcript().useOnCurrent(TurnMenu::Choice::ShowOriginal);
    EXPECT_TRUE(shows(u"Frist"_s));
    transcript().useOnCurrent(TurnMenu::Choice::ShowCorrection);
    EXPECT_TRUE(shows(u"First"_s));
    transcript().useOnCurrent(TurnMenu::Choice::RestoreOriginal);
    EXPECT_TRUE(shows(u"Frist"_s));
    EXPECT_FALSE(session().branch().turnAt(0)->reply.correction);
}

TEST_F(TurnEditingTest, DeletingOffersUndo)
{
    askOne(u"one"_s, "First");
    askOne(u"two"_s, "Second", "[1,2,3,4]");
    transcript().useOnCurrent(TurnMenu::Choice::Delete);
    EXPECT_FALSE(shown().contains(u"Second"_s));
    ASSERT_TRUE(undo()->isVisible());
    undo()->button()->click();
    EXPECT_TRUE(shows(u"Second"_s));
    startAgain();
    EXPECT_TRUE(shows(u"Second"_s));
}

TEST_F(TurnEditingTest, ExcludedTurnsSaySoAlsoAfterARestart)
{
    askOne(u"one"_s, "First");
    transcript().useOnCurrent(TurnMenu::Choice::Exclude);
    EXPECT_TRUE(session().branch().nodeAt(0).excluded);
    startAgain();
    ASSERT_TRUE(shows(u"First"_s));
    ASSERT_NE(transcript().content().item(0), nullptr);
    EXPECT_EQ(transcript().content().item(0)->marks(), QStringList{u"not sent"_s});
    transcript().useOnCurrent(TurnMenu::Choice::Include);
    EXPECT_FALSE(session().branch().nodeAt(0).excluded);
}

TEST_F(TurnEditingTest, WhileAReplyRunsWhatIsAskedAgainWaitsWhereItCanBeSeen)
{
    askOne(u"one"_s, "First");
    server.answerNext("/api/generate", Script::stream().line(delta("So")).gate("never"));
    ASSERT_TRUE(ask(session(), u"two"_s));
    ASSERT_TRUE(shows(u"So"_s));
    Q_EMIT transcript().regenerateRequested(session().branch().idAt(0));
    const auto* list = find<QListWidget>(u"queuedPrompts"_s);
    EXPECT_TRUE(list->isVisible());
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->text(), u"one"_s);
    session().stop();
    ASSERT_TRUE(finish(session()));
}

TEST_F(TurnEditingTest, TheTreePanelOpensGoesThereAndClosesByEscape)
{
    askOne(u"one"_s, "First", "[1,2,3]");
    askOne(u"two"_s, "Second", "[1,2,3,4]");
    server.answerNext("/api/generate", reply("Third", "[1,2,3,5]"));
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(finish(session()));
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto* panel = find<BranchPanel>(u"branchPanel"_s);
    ASSERT_TRUE(panel->isVisible());
    EXPECT_TRUE(panel->map().hasFocus());
    EXPECT_EQ(panel->map().places().lanes(), 2);
    QTest::keyClick(&panel->map(), Qt::Key_Left);
    QTest::keyClick(&panel->map(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Second"_s));
    QTest::keyClick(&panel->map(), Qt::Key_Escape);
    EXPECT_FALSE(panel->isVisible());
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(panel->isVisible());
}

TEST_F(TurnEditingTest, AnImageStillBeingReadIsNotLostByGoingToAnotherChat)
{
    askOne(u"one"_s, "First");
    ChatSession& first = session();
    ChatSession& second = *library->startNew();
    const auto dropAndLeave = [&](const QString& name) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(testPng());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor(), &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor(), &event);
        ASSERT_EQ(editor()->pendingCount(), 1);
        window->chat().setSession(&second);
    };
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    dropAndLeave(u"away.png"_s);
    ASSERT_TRUE(waitUntil([&] { return first.tree().edits().first().attachments.size() == 1; }))
        << "it comes to the edit while that is not shown";
    window->chat().setSession(&first);
    ASSERT_TRUE(hasEditor());
    EXPECT_EQ(editor()->edit().attachments.size(), 1);

    dropAndLeave(u"back.png"_s);
    window->chat().setSession(&first); // before it has been read
    ASSERT_TRUE(hasEditor());
    EXPECT_TRUE(editor()->isVisible());
    ASSERT_TRUE(waitUntil([&] { return editor()->edit().attachments.size() == 2; }));
    EXPECT_EQ(editor()->edit().attachments.last().name, u"back.png"_s);
    EXPECT_EQ(first.tree().edits().first().attachments.size(), 2);
}

TEST_F(TurnEditingTest, TheEditorKnowsTheServerAsTheComposerDoes)
{
    Draft draft;
    for (int i = 0; i < 9; ++i)
        draft.attachments.append(
            {u"%1.png"_s.arg(i), QByteArray(32, char('a' + i)), "o", "jpeg", {1, 1}});
    session().setDraft(draft);
    askOne(u"What are they?"_s, "Cats");
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    EXPECT_TRUE(button(u"turnEditorAccept"_s)->isEnabled());
    server.answer("/api/tags", Script::answer(200, "application/json",
                                              R"({"models":[{"name":"m","model":"m"}]})",
                                              {"Server: KoboldCppServer1.99"}));
    server.answer("/api/version", Script::json(R"({"version":"0.7.0"})"));
    addProfile(u"Kobold"_s, u"m"_s);
    session().setModel(profileId, u"m"_s);
    servers->refresh(profileId);
    EXPECT_TRUE(waitUntil([&] { return !button(u"turnEditorAccept"_s)->isEnabled(); }))
        << "KoboldCpp takes no more than 8";
}

TEST_F(TurnEditingTest, WrongWordsAreMarkedInTheEditor)
{
    settings->update([](Settings& edited) {
        edited.checkSpelling = true;
        edited.spellingLanguage = u"en_US"_s;
    });
    askOne(u"one"_s, "First");
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(hasEditor());
    editorText()->setPlainText(u"a wrnog word"_s);
    EXPECT_TRUE(waitUntil([&] {
        for (const auto& range : editorText()->document()->begin().layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                return range.start == 2 && range.length == 5;
        }
        return false;
    }));
}

} // namespace loquat::test
