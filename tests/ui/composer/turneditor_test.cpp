// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spellchecker.h"
#include "tests/support/testpicture.h"
#include "tests/support/waiting.h"
#include "ui/composer/spelling.h"
#include "ui/composer/turneditor.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

Draft draftOf(const QString& text, const Attachments& attachments = {})
{
    Draft draft;
    draft.text = text;
    draft.attachments = attachments;
    return draft;
}

class TurnEditorTest : public testing::Test
{
protected:
    TurnEditor& make(TurnEditor::Kind kind, const Draft& draft)
    {
        editor = std::make_unique<TurnEditor>(kind, draft);
        editor->resize(500, 200);
        editor->show();
        EXPECT_TRUE(waitUntil([this] { return editor->isVisible(); }));
        return *editor;
    }

    QPlainTextEdit* text() { return editor->findChild<QPlainTextEdit*>(u"turnEditorText"_s); }
    QPushButton* button(const QString& name) { return editor->findChild<QPushButton*>(name); }
    QPushButton* accept() { return button(u"turnEditorAccept"_s); }

    void drop(const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.get(), &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.get(), &event);
    }

    std::unique_ptr<TurnEditor> editor;
};

} // namespace

TEST_F(TurnEditorTest, TellsEveryChangeAndGivesWhatStandsThere)
{
    make(TurnEditor::Kind::Prompt, draftOf(u"one"_s));
    QSignalSpy changed(editor.get(), &TurnEditor::changed);
    EXPECT_EQ(editor->edit().text, u"one"_s);
    editor->focusText();
    QTest::keyClicks(text(), u" two"_s);
    EXPECT_EQ(changed.size(), 4);
    EXPECT_EQ(editor->edit().text, u"one two"_s) << "typing goes on at the end";
}

TEST_F(TurnEditorTest, ControlEnterAcceptsAndEnterIsALineEnd)
{
    make(TurnEditor::Kind::Prompt, draftOf(u"one"_s));
    QSignalSpy accepted(editor.get(), &TurnEditor::accepted);
    QTest::keyClick(text(), Qt::Key_Return);
    EXPECT_TRUE(accepted.isEmpty());
    EXPECT_EQ(editor->edit().text, u"one\n"_s);
    QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(accepted.size(), 1);
    accept()->click();
    EXPECT_EQ(accepted.size(), 2);
}

TEST_F(TurnEditorTest, EscapeCancelsBeforeAnyShortcutOfTheWindow)
{
    make(TurnEditor::Kind::Reply, draftOf(u"one"_s));
    QAction stop(editor.get());
    stop.setShortcut(Qt::Key_Escape);
    editor->addAction(&stop);
    QSignalSpy stopped(&stop, &QAction::triggered);
    QSignalSpy cancelled(editor.get(), &TurnEditor::cancelled);
    editor->focusText();
    QTest::keyClick(text(), Qt::Key_Escape);
    EXPECT_EQ(cancelled.size(), 1);
    EXPECT_TRUE(stopped.isEmpty());
    button(u"turnEditorCancel"_s)->click();
    EXPECT_EQ(cancelled.size(), 2);
}

TEST_F(TurnEditorTest, APromptWithoutWordsCannotBeSentAndSaysWhy)
{
    make(TurnEditor::Kind::Prompt, draftOf(u"one"_s));
    QSignalSpy accepted(editor.get(), &TurnEditor::accepted);
    text()->setPlainText(u"  \n"_s);
    EXPECT_FALSE(accept()->isEnabled());
    EXPECT_FALSE(accept()->accessibleDescription().isEmpty());
    QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(accepted.isEmpty());
    text()->setPlainText(u"two"_s);
    EXPECT_TRUE(accept()->isEnabled());
}

TEST_F(TurnEditorTest, ACorrectionMayBeEmptyAndNothingIsInItsWay)
{
    make(TurnEditor::Kind::Reply, draftOf(u"one"_s));
    QSignalSpy accepted(editor.get(), &TurnEditor::accepted);
    text()->clear();
    QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(accepted.size(), 1);
    EXPECT_FALSE(button(u"turnEditorAttach"_s)->isVisible()) << "a reply has no images";
}

TEST_F(TurnEditorTest, ADroppedImageGoesAlongOnceItIsRead)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"sunset.png"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(testPng());
    file.close();
    make(TurnEditor::Kind::Prompt, draftOf(u"What is it?"_s));
    drop(file.fileName());
    EXPECT_FALSE(accept()->isEnabled()) << "still being read";
    ASSERT_TRUE(waitUntil([this] { return editor->edit().attachments.size() == 1; }));
    EXPECT_EQ(editor->edit().attachments.first().name, u"sunset.png"_s);
    EXPECT_TRUE(accept()->isEnabled());
}

TEST_F(TurnEditorTest, WrongWordsAreMarkedAsInTheComposer)
{
    const QList<Dictionary> installed = installedDictionaries();
    SpellChecker checker;
    checker.setDictionary(chooseDictionary(u"en_US"_s, {}, installed));
    ASSERT_TRUE(checker.dictionary()) << "install hunspell-en-us";
    for (const auto kind : {TurnEditor::Kind::Prompt, TurnEditor::Kind::Reply}) {
        make(kind, draftOf(u"a wrnog word"_s));
        editor->spelling().setChecker(&checker);
        editor->spelling().setState(true, installed, u"en_US"_s);
        const auto marked = [this] {
            for (const auto& range : text()->document()->begin().layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    return text()->toPlainText().mid(range.start, range.length);
            }
            return QString();
        };
        EXPECT_TRUE(waitUntil([&] { return marked() == u"wrnog"_s; })) << qPrintable(marked());
        editor.reset();
    }
}

TEST_F(TurnEditorTest, WhatIsNoImageIsSaidInTheEditor)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.png"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    make(TurnEditor::Kind::Prompt, draftOf(u"What is it?"_s));
    drop(file.fileName());
    auto* notice = editor->findChild<NoticeBar*>();
    ASSERT_TRUE(waitUntil([&] { return notice->isVisible(); }));
    EXPECT_TRUE(notice->message().contains(u"broken.png"_s)) << qPrintable(notice->message());
    EXPECT_TRUE(editor->edit().attachments.isEmpty());
}

TEST_F(TurnEditorTest, IsNoHigherThanItsLinesNeedAndScrollsBeyond)
{
    make(TurnEditor::Kind::Prompt, draftOf(u"one"_s));
    const int low = editor->sizeHint().height();
    text()->setPlainText(u"line\n"_s.repeated(8));
    const int higher = editor->sizeHint().height();
    EXPECT_GT(higher, low);
    text()->setPlainText(u"line\n"_s.repeated(500));
    const int most = editor->sizeHint().height();
    text()->setPlainText(u"line\n"_s.repeated(1000));
    EXPECT_EQ(editor->sizeHint().height(), most);
}

TEST_F(TurnEditorTest, EachOfSeveralBadFilesIsNamed)
{
    const QTemporaryDir folder;
    make(TurnEditor::Kind::Prompt, draftOf(u"What is it?"_s));
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& name : {u"one.png"_s, u"two.png"_s}) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        urls.append(QUrl::fromLocalFile(file.fileName()));
    }
    data.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor.get(), &enter);
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor.get(), &event);
    ASSERT_TRUE(waitUntil([&] { return editor->pendingCount() == 0; }));
    const QString said = editor->findChild<NoticeBar*>()->message();
    EXPECT_TRUE(said.contains(u"one.png"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"two.png"_s)) << qPrintable(said);
}

TEST_F(TurnEditorTest, WhatTheServerDoesNotTakeIsSaidBesideTheImages)
{
    Attachments nine;
    for (int i = 0; i < 9; ++i)
        nine.append({u"%1.png"_s.arg(i), QByteArray(32, char('a' + i)), "o", "jpeg", {1, 1}});
    make(TurnEditor::Kind::Prompt, draftOf(u"What are they?"_s, nine));
    const auto* warning = editor->findChild<QLabel*>(u"turnEditorWarning"_s);
    EXPECT_TRUE(accept()->isEnabled());
    EXPECT_FALSE(warning->isVisible());
    EXPECT_TRUE(editor->findChild<QLabel*>(u"turnEditorCost"_s)->text().startsWith(u"9 images"_s));
    editor->setSendingTo({ServerKind::Kobold, true, Known::Yes, u"llava"_s});
    EXPECT_FALSE(accept()->isEnabled());
    ASSERT_TRUE(warning->isVisible());
    EXPECT_TRUE(warning->text().contains(u"no more than 8"_s)) << qPrintable(warning->text());
    editor->setSendingTo({ServerKind::Ollama, true, Known::No, u"llama3"_s});
    EXPECT_TRUE(accept()->isEnabled());
    EXPECT_TRUE(warning->text().contains(u"llama3 cannot see images"_s));
    editor->setSendingTo({ServerKind::Ollama, true, Known::Yes, u"llava"_s});
    EXPECT_FALSE(warning->isVisible());
}

} // namespace loquat::test
