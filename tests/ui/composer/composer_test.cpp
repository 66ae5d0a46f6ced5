// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/composer.h"
#include "ui/composer/offeredimages.h"
#include "ui/widgets/growingtextedit.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray pngBytes(Qt::GlobalColor colour = Qt::red)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class ComposerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        composer.resize(660, 160);
        composer.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&composer));
        composer.focusPrompt();
    }

    template <typename T>
    T* find(const QString& name) const
    {
        T* found = composer.findChild<T*>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }

    GrowingTextEdit* prompt() const { return find<GrowingTextEdit>(u"prompt"_s); }
    QPushButton* send() const { return find<QPushButton>(u"send"_s); }
    QPushButton* stop() const { return find<QPushButton>(u"stop"_s); }

    void type(const QString& text) const { QTest::keyClicks(prompt(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(prompt(), key, modifiers);
    }

    // Text of every label in sight.
    QString said() const
    {
        QStringList texts;
        const auto labels = composer.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    bool waitForImages(int count) const
    {
        return waitUntil([&] {
            return composer.draft().attachments.size() == count &&
                   !said().contains(u"Reading attachments"_s);
        });
    }

    void paste(QMimeData* data) const
    {
        QApplication::clipboard()->setMimeData(data);
        press(Qt::Key_V, Qt::ControlModifier);
    }

    QTemporaryDir folder;
    Composer composer;
    QSignalSpy sends{&composer, &Composer::sendRequested};
    QSignalSpy stops{&composer, &Composer::stopRequested};
    QSignalSpy changes{&composer, &Composer::draftChanged};
};

} // namespace

TEST_F(ComposerTest, EveryControlHasItsName)
{
    EXPECT_EQ(prompt()->accessibleName(), u"Prompt"_s);
    EXPECT_EQ(send()->accessibleName(), u"Send"_s);
    EXPECT_EQ(stop()->accessibleName(), u"Stop"_s);
    EXPECT_EQ(find<QPushButton>(u"attachImage"_s)->accessibleName(), u"Attach image"_s);
    EXPECT_FALSE(send()->toolTip().isEmpty());
}

TEST_F(ComposerTest, ABlankPromptCannotBeSent)
{
    EXPECT_FALSE(send()->isEnabled());
    press(Qt::Key_Return);
    type(u"  "_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return);
    EXPECT_FALSE(send()->isEnabled());
    EXPECT_TRUE(sends.isEmpty());
}

TEST_F(ComposerTest, EnterSendsAndShiftEnterBreaksTheLine)
{
    type(u"one"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(u"two"_s);
    EXPECT_TRUE(sends.isEmpty());
    press(Qt::Key_Return);
    EXPECT_EQ(sends.size(), 1);
    EXPECT_EQ(composer.draft().text, u"one\ntwo"_s);
    send()->click();
    EXPECT_EQ(sends.size(), 2);
}

TEST_F(ComposerTest, CtrlEnterSendsWhereEnterBreaksTheLine)
{
    composer.setSendWithEnter(false);
    EXPECT_TRUE(said().contains(u"Ctrl+Enter"_s));
    type(u"one"_s);
    press(Qt::Key_Return);
    type(u"two"_s);
    EXPECT_TRUE(sends.isEmpty());
    EXPECT_EQ(composer.draft().text, u"one\ntwo"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(sends.size(), 1);
}

TEST_F(ComposerTest, EnterNeverSendsWhileAnInputMethodComposes)
{
    type(u"a"_s);
    QInputMethodEvent composing(u"にほん"_s, {});
    QApplication::sendEvent(prompt(), &composing);
    press(Qt::Key_Return);
    EXPECT_TRUE(sends.isEmpty());
    QInputMethodEvent done;
    done.setCommitString(u"日本"_s);
    QApplication::sendEvent(prompt(), &done);
    EXPECT_TRUE(sends.isEmpty());
    EXPECT_EQ(composer.draft().text, u"a日本"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(sends.size(), 1);
}

TEST_F(ComposerTest, WhileAReplyRunsStopStandsBesideSendWhichQueues)
{
    type(u"next"_s);
    EXPECT_FALSE(stop()->isVisible());
    composer.setRunning(true);
    EXPECT_TRUE(stop()->isVisible());
    EXPECT_TRUE(send()->isVisible());
    EXPECT_TRUE(send()->isEnabled());
    EXPECT_EQ(send()->accessibleName(), u"Send"_s);
    EXPECT_TRUE(send()->toolTip().contains(u"Queue"_s));
    press(Qt::Key_Return);
    EXPECT_EQ(sends.size(), 1);
    EXPECT_EQ(composer.draft().text, u"next"_s) << "whoever hears of it empties it";
    stop()->click();
    EXPECT_EQ(stops.size(), 1);
    composer.setRunning(false);
    EXPECT_FALSE(stop()->isVisible());
    EXPECT_TRUE(send()->isEnabled());
}

TEST_F(ComposerTest, AReasonThatBlocksSendingIsSaid)
{
    type(u"hello"_s);
    composer.setSendBlockedReason(u"Choose a model first."_s);
    EXPECT_FALSE(send()->isEnabled());
    EXPECT_EQ(send()->toolTip(), u"Choose a model first."_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(sends.isEmpty());
    composer.setSendBlockedReason({});
    press(Qt::Key_Return);
    EXPECT_EQ(sends.size(), 1);
}

TEST_F(ComposerTest, ADraftComesBackAsItWasSetAndTellsNobody)
{
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    ASSERT_TRUE(waitForImages(1));
    Draft draft;
    draft.text = u"what is this?"_s;
    draft.attachments = composer.draft().attachments;
    draft.settings.system = u"Be brief."_s;
    composer.setDraft({});
    EXPECT_EQ(composer.draft(), Draft());
    changes.clear();
    composer.setDraft(draft);
    EXPECT_EQ(composer.draft(), draft);
    EXPECT_TRUE(changes.isEmpty());
    type(u"!"_s);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.at(0).at(0).value<Draft>().settings.system, u"Be brief."_s);
}

TEST_F(ComposerTest, FilesAreAttachedInTheirOrderWithTheirTotalSize)
{
    composer.addImageFiles({file(u"a.png"_s, pngBytes(Qt::red)), file(u"b.png"_s, pngBytes())});
    ASSERT_TRUE(waitForImages(2));
    EXPECT_EQ(composer.draft().attachments.at(0).name, u"a.png"_s);
    EXPECT_EQ(composer.draft().attachments.at(1).name, u"b.png"_s);
    EXPECT_TRUE(composer.draft().attachments.at(0).jpeg.startsWith("\xff\xd8"));
    EXPECT_TRUE(said().contains(u"2 images, "_s)) << qPrintable(said());
}

TEST_F(ComposerTest, OverAMegabyteOfImagesIsMuchForAGatewayOnTheWay)
{
    Draft draft;
    draft.attachments = {{u"a.jpg"_s, QByteArray(32, 'a'), "a", QByteArray(800'000, 'j'), {9, 9}}};
    composer.setDraft(draft);
    EXPECT_FALSE(said().contains(u"gateways"_s)) << "there is none on this computer";
    composer.setServerIsNear(false);
    EXPECT_TRUE(said().contains(u"gateways often refuse more than 1 MB"_s)) << qPrintable(said());
    draft.attachments.first().jpeg.truncate(700'000);
    composer.setDraft(draft);
    EXPECT_FALSE(said().contains(u"gateways"_s));
}

TEST_F(ComposerTest, TooManyImagesTogetherCannotBeSent)
{
    Draft draft;
    draft.text = u"look"_s;
    draft.attachments = {
        {u"a.jpg"_s, QByteArray(32, 'a'), "a", QByteArray(21 * 1024 * 1024, 'j'), {9, 9}}};
    composer.setDraft(draft);
    EXPECT_FALSE(send()->isEnabled());
    EXPECT_TRUE(send()->toolTip().contains(u"Remove some"_s)) << qPrintable(send()->toolTip());
    EXPECT_TRUE(said().contains(u"Remove some"_s)) << "in sight, too: " << qPrintable(said());
    press(Qt::Key_Return);
    EXPECT_TRUE(sends.isEmpty());
    draft.attachments.first().jpeg.truncate(1000);
    composer.setDraft(draft);
    EXPECT_FALSE(said().contains(u"Remove some"_s));
}

TEST_F(ComposerTest, SendingWaitsUntilImagesAreRead)
{
    type(u"look"_s);
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    EXPECT_FALSE(send()->isEnabled());
    EXPECT_EQ(send()->toolTip(), u"Attachments are still being read."_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(sends.isEmpty());
    ASSERT_TRUE(waitForImages(1));
    EXPECT_TRUE(send()->isEnabled());
    EXPECT_FALSE(changes.isEmpty());
}

TEST_F(ComposerTest, TheFocusComesBackToThePromptWhenStopGoesAway)
{
    composer.activateWindow();
    ASSERT_TRUE(waitUntil([this] { return composer.isActiveWindow(); }));
    composer.setRunning(true);
    auto* stop = composer.findChild<QPushButton*>(u"stop"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    stop->setFocus();
    ASSERT_TRUE(stop->hasFocus());
    composer.setRunning(false);
    EXPECT_EQ(composer.focusWidget(), composer.findChild<QWidget*>(u"prompt"_s));
}

TEST_F(ComposerTest, EarlierImagesThatAreLeftOutAreSaid)
{
    auto* vision = composer.findChild<QLabel*>(u"visionHint"_s);
    ASSERT_NE(vision, nullptr);
    composer.setVision(Known::No, u"blind"_s, true);
    EXPECT_TRUE(vision->isVisible());
    EXPECT_TRUE(vision->text().contains(u"left out"_s)) << qPrintable(vision->text());
    composer.setVision(Known::Yes, u"seeing"_s, true);
    EXPECT_FALSE(vision->isVisible());
    composer.setVision(Known::No, u"blind"_s, false);
    EXPECT_FALSE(vision->isVisible());
}

TEST_F(ComposerTest, WhatIsNoPictureIsSaidAndNothingElseIsLost)
{
    type(u"look"_s);
    composer.addImageFiles({file(u"notes.png"_s, "no picture"), file(u"a.png"_s, pngBytes()),
                            folder.filePath(u"missing.png"_s)});
    ASSERT_TRUE(waitForImages(1));
    EXPECT_TRUE(waitUntil([this] {
        return said().contains(u"missing.png"_s) && said().contains(u"notes.png"_s);
    })) << qPrintable(said());
    EXPECT_EQ(composer.draft().text, u"look"_s);
    EXPECT_EQ(composer.draft().attachments.at(0).name, u"a.png"_s);
    EXPECT_TRUE(send()->isEnabled());
}

TEST_F(ComposerTest, AnImageCanBeTakenAway)
{
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    ASSERT_TRUE(waitForImages(1));
    changes.clear();
    QWidget* tray = find<QWidget>(u"attachments"_s);
    EXPECT_TRUE(tray->isVisible());
    auto* thumbnail = tray->findChild<QAbstractButton*>();
    ASSERT_TRUE(thumbnail);
    EXPECT_TRUE(thumbnail->accessibleName().contains(u"a.png"_s));
    thumbnail->setFocus();
    QTest::keyClick(thumbnail, Qt::Key_Delete);
    EXPECT_TRUE(composer.draft().attachments.isEmpty());
    EXPECT_FALSE(tray->isVisible());
    EXPECT_EQ(changes.size(), 1);
}

TEST_F(ComposerTest, DroppedFilesAndPicturesAreAttached)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file(u"a.png"_s, pngBytes()))});
    EXPECT_TRUE(composer.canDrop(files));
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(&composer, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton,
                    Qt::NoModifier);
    QApplication::sendEvent(&composer, &drop);
    EXPECT_TRUE(drop.isAccepted());
    EXPECT_EQ(drop.dropAction(), Qt::CopyAction);
    ASSERT_TRUE(waitForImages(1));

    QMimeData picture;
    picture.setImageData(QImage::fromData(pngBytes()));
    EXPECT_TRUE(composer.dropMimeData(picture));
    ASSERT_TRUE(waitForImages(2));

    QMimeData text;
    text.setText(u"just words"_s);
    EXPECT_FALSE(composer.canDrop(text));
    EXPECT_FALSE(composer.dropMimeData(text));
}

TEST_F(ComposerTest, AFileDroppedOnTheTextIsAttachedNotTyped)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file(u"a.png"_s, pngBytes()))});
    QWidget* target = prompt()->viewport();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    ASSERT_TRUE(waitForImages(1));
    EXPECT_EQ(composer.draft().text, QString());
}

TEST_F(ComposerTest, PastedPicturesFilesAndDataUrlsAreAttached)
{
    auto* picture = new QMimeData;
    picture->setImageData(QImage::fromData(pngBytes()));
    paste(picture);
    ASSERT_TRUE(waitForImages(1));

    auto* files = new QMimeData;
    const QString path = file(u"b.png"_s, pngBytes());
    files->setUrls({QUrl::fromLocalFile(path)});
    files->setText(path);
    paste(files);
    ASSERT_TRUE(waitForImages(2));

    auto* dataUrl = new QMimeData;
    dataUrl->setText(u"data:image/png;base64,"_s + QString::fromLatin1(pngBytes().toBase64()));
    paste(dataUrl);
    ASSERT_TRUE(waitForImages(3));
    EXPECT_EQ(composer.draft().text, QString());
}

TEST_F(ComposerTest, PastedTextStaysText)
{
    auto* both = new QMimeData;
    both->setText(u"a\tb"_s);
    both->setHtml(u"<b>a</b>"_s);
    both->setImageData(QImage::fromData(pngBytes()));
    paste(both);
    EXPECT_EQ(composer.draft().text, u"a\tb"_s);
    EXPECT_TRUE(composer.draft().attachments.isEmpty());
}

TEST_F(ComposerTest, AModelThatMayNotSeeImagesIsNamed)
{
    composer.setVision(Known::No, u"llama3"_s);
    EXPECT_FALSE(said().contains(u"llama3"_s));
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    EXPECT_TRUE(said().contains(u"llama3 cannot see images"_s));
    composer.setVision(Known::Unknown, u"llama3"_s);
    EXPECT_TRUE(said().contains(u"not known whether llama3"_s));
    composer.setVision(Known::Yes, u"llava"_s);
    EXPECT_FALSE(said().contains(u"llava"_s));
    ASSERT_TRUE(waitForImages(1));
}

TEST_F(ComposerTest, AnImageStillBeingReadStaysWithItsChat)
{
    const auto first = ConversationId{1};
    const auto second = ConversationId{2};
    composer.setDraft({}, first);
    QSignalSpy late(&composer, &Composer::imageReady);
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    composer.setDraft({}, second);
    composer.addImageFiles({file(u"b.png"_s, pngBytes())});
    ASSERT_TRUE(waitForImages(1));
    EXPECT_EQ(composer.draft().attachments.at(0).name, u"b.png"_s);
    ASSERT_TRUE(waitUntil([&] { return late.size() == 1; }));
    EXPECT_EQ(late.first().at(0).value<ConversationId>(), first);
    EXPECT_EQ(late.first().at(1).value<Attachment>().name, u"a.png"_s);
}

TEST_F(ComposerTest, AnImageStillBeingReadIsThereWhenItsChatIsShownAgain)
{
    composer.setDraft({}, ConversationId{1});
    QSignalSpy late(&composer, &Composer::imageReady);
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    composer.setDraft({}, ConversationId{2});
    composer.setDraft({}, ConversationId{1});
    ASSERT_TRUE(waitForImages(1));
    EXPECT_EQ(composer.draft().attachments.at(0).name, u"a.png"_s);
    EXPECT_TRUE(late.isEmpty());
}

TEST_F(ComposerTest, AnImageStillBeingReadKeepsItsPlace)
{
    const auto names = [](const Attachments& all) {
        QStringList list;
        for (const Attachment& one : all)
            list.append(one.name);
        return list;
    };
    composer.setDraft({}, ConversationId{1});
    QSignalSpy late(&composer, &Composer::imageReady);
    auto* tray = composer.findChild<AttachmentTray*>();
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    tray->add({.files = {}, .originals = {}, .picture = {}, .text = u"long"_s}); // ready at once
    composer.addImageFiles({file(u"b.png"_s, pngBytes()), file(u"bad.png"_s, "no picture"),
                            file(u"c.png"_s, pngBytes())});
    const QStringList arranged{u"a.png"_s, composer.draft().attachments.first().name, u"b.png"_s,
                               u"c.png"_s};
    Draft first = composer.draft();
    ASSERT_EQ(first.attachments.size(), 1);
    composer.setDraft({}, ConversationId{2});
    composer.setDraft(first, ConversationId{1});
    ASSERT_TRUE(waitForImages(4));
    EXPECT_EQ(names(composer.draft().attachments), arranged);

    composer.setDraft(first, ConversationId{3});
    composer.addImageFiles({file(u"d.png"_s, pngBytes())});
    tray->add({.files = {}, .originals = {}, .picture = {}, .text = u"longer"_s});
    composer.addImageFiles({file(u"e.png"_s, pngBytes())});
    first = composer.draft();
    composer.setDraft({}, ConversationId{2});
    ASSERT_TRUE(waitUntil([&] { return late.size() == 2; }));
    for (const QList<QVariant>& one : late)
        first.attachments.insert(one.at(2).toInt(), one.at(1).value<Attachment>());
    EXPECT_EQ(names(first.attachments).at(1), u"d.png"_s);
    EXPECT_EQ(names(first.attachments).at(3), u"e.png"_s);
}

TEST_F(ComposerTest, AnImageErrorStaysWithItsChat)
{
    composer.setDraft({}, ConversationId{1});
    composer.addImageFiles({file(u"a.jpg"_s, "no picture")});
    ASSERT_TRUE(waitUntil([this] { return said().contains(u"a.jpg"_s); }));
    composer.setDraft({}, ConversationId{2});
    EXPECT_FALSE(said().contains(u"a.jpg"_s)) << qPrintable(said());
    composer.addImageFiles({file(u"b.jpg"_s, "no picture")});
    composer.setDraft({}, ConversationId{3});
    EXPECT_FALSE(said().contains(u"b.jpg"_s));
    EXPECT_TRUE(waitUntil([this] {
        composer.setDraft({}, ConversationId{2});
        const bool told = said().contains(u"b.jpg"_s);
        if (!told)
            composer.setDraft({}, ConversationId{3});
        return told;
    }));
}

TEST_F(ComposerTest, SendingWhenReadyWaitsForImagesAndSendsOnce)
{
    type(u"look"_s);
    composer.addImageFiles({file(u"a.png"_s, pngBytes())});
    composer.sendWhenReady();
    EXPECT_TRUE(sends.isEmpty());
    EXPECT_TRUE(waitUntil([this] { return sends.size() == 1; }));
    EXPECT_EQ(composer.draft().attachments.size(), 1);
    composer.setRunning(true);
    composer.setRunning(false);
    QCoreApplication::processEvents();
    EXPECT_EQ(sends.size(), 1);
}

TEST_F(ComposerTest, SendingWhenReadyIsForgottenWhereItIsNoLongerMeant)
{
    composer.sendWhenReady(); // there is nothing to send
    type(u"look"_s);
    composer.setSendBlockedReason(u"Choose a model first."_s);
    composer.sendWhenReady();
    type(u"!"_s);
    composer.setSendBlockedReason({});
    QCoreApplication::processEvents();
    EXPECT_TRUE(sends.isEmpty());

    composer.addImageFiles({file(u"a.jpg"_s, "no picture")});
    composer.sendWhenReady();
    EXPECT_TRUE(waitUntil([this] { return send()->isEnabled(); }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(sends.isEmpty());

    composer.addImageFiles({file(u"b.png"_s, pngBytes())});
    composer.sendWhenReady();
    Draft other;
    other.text = u"another chat"_s;
    composer.setDraft(other);
    QCoreApplication::processEvents();
    EXPECT_TRUE(sends.isEmpty());
}

TEST_F(ComposerTest, ANarrowComposerHasNoHint)
{
    EXPECT_TRUE(said().contains(u"Enter to send"_s));
    composer.resize(360, 160);
    QCoreApplication::processEvents();
    EXPECT_FALSE(said().contains(u"Enter to send"_s));
}

TEST_F(ComposerTest, AfterTheFileDialogThePromptHasTheFocus)
{
    auto* attach = find<QPushButton>(u"attachImage"_s);
    attach->setFocus();
    attach->click();
    auto* dialog = find<QFileDialog>({});
    ASSERT_TRUE(dialog);
    dialog->reject();
    EXPECT_TRUE(waitUntil([&] { return prompt()->hasFocus(); }));
}

TEST_F(ComposerTest, UpAndDownWalkThroughEarlierPromptsAndLoseNothing)
{
    QSignalSpy asked(&composer, &Composer::historyRequested);
    type(u"half a thought"_s);
    changes.clear();
    press(Qt::Key_Up);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(prompt()->toPlainText(), u"half a thought"_s);
    composer.setHistory({u"newest"_s, u"first line\nsecond line"_s});
    EXPECT_EQ(prompt()->toPlainText(), u"newest"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(prompt()->toPlainText(), u"first line\nsecond line"_s);
    press(Qt::Key_Up); // to its first line
    press(Qt::Key_Up); // there is nothing older
    EXPECT_EQ(prompt()->toPlainText(), u"first line\nsecond line"_s);
    EXPECT_EQ(composer.draft().text, u"half a thought"_s) << "looking is not typing";
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(prompt()->toPlainText(), u"newest"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(prompt()->toPlainText(), u"half a thought"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(prompt()->toPlainText(), u"half a thought"_s);
    EXPECT_EQ(changes.size(), 0);
    EXPECT_EQ(asked.size(), 1) << "asked once";
}

TEST_F(ComposerTest, AnEarlierPromptThatIsEditedBecomesTheDraft)
{
    composer.setDraft({u"typed before"_s, {}, {}});
    press(Qt::Key_Up);
    composer.setHistory({u"Tell a joke"_s});
    type(u"!"_s);
    EXPECT_EQ(composer.draft().text, u"Tell a joke!"_s);
    ASSERT_FALSE(changes.isEmpty());
    EXPECT_EQ(changes.last().first().value<Draft>().text, u"Tell a joke!"_s);
    // What stood there is one Undo away.
    prompt()->undo();
    prompt()->undo();
    EXPECT_EQ(prompt()->toPlainText(), u"typed before"_s);
}

TEST_F(ComposerTest, AnEarlierPromptIsSentAsItStands)
{
    press(Qt::Key_Up);
    composer.setHistory({u"Again"_s});
    press(Qt::Key_Return);
    ASSERT_EQ(sends.size(), 1);
    ASSERT_FALSE(changes.isEmpty()) << "whoever sends has heard of the text";
    EXPECT_EQ(changes.last().first().value<Draft>().text, u"Again"_s);
}

TEST_F(ComposerTest, AHistoryThatComesTooLateChangesNothing)
{
    press(Qt::Key_Up);
    type(u"no, this"_s);
    composer.setHistory({u"earlier"_s});
    EXPECT_EQ(prompt()->toPlainText(), u"no, this"_s);
}

TEST_F(ComposerTest, ArrowsMoveInsideATextOfSeveralLines)
{
    QSignalSpy asked(&composer, &Composer::historyRequested);
    composer.setDraft({u"one\ntwo\nthree"_s, {}, {}});
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(asked.size(), 0);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(asked.size(), 0);
    press(Qt::Key_Up);
    EXPECT_EQ(asked.size(), 1);
}

} // namespace loquat::test
