// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/transcript/imageviewer.h"
#include "ui/transcript/turnmenu.h"

#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PictureHandTest : public TranscriptFixture
{
protected:
    static Attachment picture(const QString& name = {})
    {
        Attachment attachment;
        attachment.name = name;
        attachment.original = testPng();
        attachment.sha256 = QByteArray(32, char(name.size()));
        attachment.jpeg = testPng(32, 24);
        attachment.size = {32, 24};
        return attachment;
    }

    void paint(const QString& text = {}, int count = 1)
    {
        Turn turn = ask(u"A sunset, please."_s, ReplyState::Streaming);
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = text;
        for (int i = 0; i < count; ++i)
            turn.reply.pictures.append(picture());
        branch.updateTurn(turn);
    }

    TurnItem* item() const { return view.content().item(0); }

    QPoint middleOf(int index) const
    {
        const int left = (view.viewport()->width() - view.content().style().width) / 2;
        return item()->thumbnails(TurnPart::Answer).rect(index).center() +
               QPoint(left, view.content().topOf(0) - value());
    }

    ImageViewer* viewer() const { return view.findChild<ImageViewer*>(); }

    TurnMenu* menuByKey()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(view.viewport(), &event);
        return view.findChild<TurnMenu*>();
    }

    static QAction* entry(const QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

TEST_F(PictureHandTest, AReplysPictureStandsBelowItsText)
{
    paint(u"Here it is."_s);
    const QRect text = item()->rectOf(TurnPart::Answer);
    const QRect square = item()->thumbnails(TurnPart::Answer).rect(0);
    EXPECT_GT(square.top(), text.bottom());
    EXPECT_LE(square.bottom(), item()->height());
    EXPECT_GT(square.width(), 96) << "it is the answer";
    EXPECT_TRUE(waitUntil([&] {
        const QColor sky = view.grab().toImage().pixelColor(
            view.viewport()->mapTo(&view, middleOf(0) - QPoint(0, square.height() * 2 / 5)));
        return sky.blue() > sky.red();
    })) << "it is drawn";
    EXPECT_EQ(differences(), "");
}

TEST_F(PictureHandTest, SeveralStandSideBySideAndFromTheRightWhereOneReadsFromThere)
{
    view.setLayoutDirection(Qt::RightToLeft);
    paint({}, 3);
    const Thumbnails& all = item()->thumbnails(TurnPart::Answer);
    EXPECT_EQ(all.rect(0).right(), view.content().style().width - 1);
    EXPECT_LT(all.rect(1).right(), all.rect(0).left());
    EXPECT_EQ(all.rect(0).top(), all.rect(1).top());
    EXPECT_GT(all.rect(2).top(), all.rect(0).bottom()) << "only two fit beside each other";
}

TEST_F(PictureHandTest, AClickOpensItInFullSize)
{
    paint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(0));
    ASSERT_TRUE(viewer());
    EXPECT_TRUE(viewer()->isVisible());
    QTest::keyClick(viewer(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return !viewer(); }));
}

TEST_F(PictureHandTest, EnterOpensIt)
{
    paint();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(viewer());
}

TEST_F(PictureHandTest, EnterOpensThePromptsPictureWhereTheReplyHasNone)
{
    Turn turn = ask(u"What is this?"_s, ReplyState::Complete, u"A sunset."_s);
    turn.attachments = {picture(u"sea.png"_s)};
    branch.updateTurn(turn);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_TRUE(viewer());
    EXPECT_TRUE(viewer()->windowTitle().startsWith(u"sea.png"_s));
}

TEST_F(PictureHandTest, TheMenuOfTheKeyboardOpensAndSavesIt)
{
    paint();
    const TurnMenu* menu = menuByKey();
    ASSERT_TRUE(menu);
    ASSERT_TRUE(entry(menu, u"Open image"_s));
    entry(menu, u"Open image"_s)->trigger();
    EXPECT_TRUE(viewer());
    ASSERT_TRUE(entry(menu, u"Save image as…"_s));
    entry(menu, u"Save image as…"_s)->trigger();
    ASSERT_TRUE(waitUntil([&] { return view.findChild<QFileDialog*>() != nullptr; }));
    auto* dialog = view.findChild<QFileDialog*>();
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith(u"/picture.png"_s))
        << qPrintable(dialog->selectedFiles().value(0));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.png"_s);
    Q_EMIT dialog->fileSelected(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), testPng()) << "as the server sent it";
}

TEST_F(PictureHandTest, OfSeveralEachHasAMenuOfItsOwn)
{
    paint({}, 2);
    const TurnMenu* menu = menuByKey();
    ASSERT_TRUE(menu);
    EXPECT_FALSE(entry(menu, u"Open image"_s));
    QAction* second = entry(menu, u"Image 2: Picture"_s);
    ASSERT_TRUE(second);
    EXPECT_TRUE(entry(second->menu(), u"Save image as…"_s));
}

TEST_F(PictureHandTest, AFileThatCannotBeWrittenIsSaid)
{
    paint();
    QStringList said;
    QObject::connect(&view, &TranscriptView::complained, &view,
                     [&](const QString& sentence) { said.append(sentence); });
    entry(menuByKey(), u"Save image as…"_s)->trigger();
    ASSERT_TRUE(waitUntil([&] { return view.findChild<QFileDialog*>() != nullptr; }));
    Q_EMIT view.findChild<QFileDialog*>()->fileSelected(u"/nowhere/at/all.png"_s);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().contains(u"/nowhere/at/all.png"_s));
}

TEST_F(PictureHandTest, AScreenReaderIsToldOfIt)
{
    paint();
    QString below;
    for (const TranscriptView::Message& message : view.messages())
        below += message.description;
    EXPECT_TRUE(below.contains(u"A picture; Enter opens it."_s)) << qPrintable(below);
}

} // namespace loquat::test
