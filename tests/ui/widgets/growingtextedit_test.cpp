// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/growingtextedit.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Opens what the clipboard and a drop would call.
class Pasteable : public GrowingTextEdit
{
public:
    using GrowingTextEdit::canInsertFromMimeData;
    using GrowingTextEdit::insertFromMimeData;
};

class GrowingTextEditTest : public testing::Test
{
protected:
    GrowingTextEditTest()
        : submitted(&edit, &GrowingTextEdit::submitted)
    {
        edit.resize(300, 40);
        edit.show();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&edit, Qt::Key(key), modifiers);
    }

    void compose(const QString& preedit, const QString& commit = {})
    {
        QInputMethodEvent event(preedit, {});
        if (!commit.isEmpty())
            event.setCommitString(commit);
        QApplication::sendEvent(&edit, &event);
    }

    Pasteable edit;
    QSignalSpy submitted;
};

} // namespace

TEST_F(GrowingTextEditTest, EnterSubmitsAndShiftEnterBreaksTheLine)
{
    QTest::keyClicks(&edit, u"one"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit, u"two"_s);
    EXPECT_EQ(edit.toPlainText(), u"one\ntwo"_s);
    EXPECT_EQ(edit.blockCount(), 2);
    EXPECT_EQ(submitted.size(), 0);
    press(Qt::Key_Return);
    EXPECT_EQ(submitted.size(), 1);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(submitted.size(), 2);
    EXPECT_EQ(edit.toPlainText(), u"one\ntwo"_s);
}

TEST_F(GrowingTextEditTest, WithTheOtherSettingOnlyControlEnterSubmits)
{
    edit.setSubmitWithEnter(false);
    QTest::keyClicks(&edit, u"one"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(edit.toPlainText(), u"one\n"_s);
    EXPECT_EQ(submitted.size(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(submitted.size(), 1);
    EXPECT_EQ(edit.toPlainText(), u"one\n"_s);
}

TEST_F(GrowingTextEditTest, NothingIsSubmittedWhileComposing)
{
    compose(u"にほん"_s);
    EXPECT_TRUE(edit.isComposing());
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(submitted.size(), 0);
    compose({}, u"日本"_s);
    EXPECT_FALSE(edit.isComposing());
    EXPECT_EQ(edit.toPlainText(), u"日本"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(submitted.size(), 1);
}

TEST_F(GrowingTextEditTest, GrowsFromOneLineToTen)
{
    const int one = edit.sizeHint().height();
    const int line = edit.fontMetrics().lineSpacing();
    edit.setPlainText(u"a\nb\nc"_s);
    EXPECT_NEAR(edit.sizeHint().height(), one + 2 * line, 2);
    edit.setPlainText(QString(u"x\n"_s).repeated(30));
    EXPECT_NEAR(edit.sizeHint().height(), one + 9 * line, 2);
    EXPECT_EQ(edit.verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
    edit.clear();
    EXPECT_EQ(edit.sizeHint().height(), one);
}

TEST_F(GrowingTextEditTest, ShowsItsFirstLineOnceThereIsRoomForAll)
{
    edit.resize(300, edit.sizeHint().height());
    edit.insertPlainText(u"first"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ShiftModifier);
    edit.resize(300, edit.sizeHint().height());
    EXPECT_EQ(edit.verticalScrollBar()->value(), 0);
}

TEST_F(GrowingTextEditTest, AWrappedLineCountsAsMany)
{
    const int one = edit.sizeHint().height();
    edit.setPlainText(QString(u"many words "_s).repeated(12));
    EXPECT_GT(edit.sizeHint().height(), one + edit.fontMetrics().lineSpacing());
}

TEST_F(GrowingTextEditTest, PicturesAndFilesAreHandedOn)
{
    QSignalSpy images(&edit, &GrowingTextEdit::imagePasted);
    QSignalSpy files(&edit, &GrowingTextEdit::filesPasted);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QMimeData image;
    image.setImageData(picture);
    EXPECT_TRUE(edit.canInsertFromMimeData(&image));
    edit.insertFromMimeData(&image);
    ASSERT_EQ(images.size(), 1);
    EXPECT_EQ(images.first().first().value<QImage>().size(), QSize(4, 4));

    QMimeData list;
    list.setUrls({QUrl(u"file:///tmp/a.png"_s), QUrl(u"https://example.org/b.png"_s)});
    edit.insertFromMimeData(&list);
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().first().value<QList<QUrl>>(), QList{QUrl(u"file:///tmp/a.png"_s)});
    EXPECT_EQ(edit.toPlainText(), QString());
}

TEST_F(GrowingTextEditTest, TextIsTakenPlainAndBeforeAPictureOfItself)
{
    QSignalSpy texts(&edit, &GrowingTextEdit::textPasted);
    QSignalSpy images(&edit, &GrowingTextEdit::imagePasted);
    QMimeData both;
    both.setText(u"cell"_s);
    both.setHtml(u"<b>cell</b>"_s);
    both.setImageData(QImage(4, 4, QImage::Format_RGB32));
    edit.insertFromMimeData(&both);
    EXPECT_EQ(edit.toPlainText(), u"cell"_s);
    EXPECT_EQ(texts.size(), 1);
    EXPECT_EQ(images.size(), 0);
}

} // namespace loquat
