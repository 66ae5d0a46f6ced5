// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"
#include "tests/support/testpicture.h"
#include "tests/support/waiting.h"
#include "ui/composer/composer.h"
#include "ui/widgets/growingtextedit.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// An owner of the clipboard who promised a picture and has gone.
class EmptiedData final : public QMimeData
{
public:
    bool hasFormat(const QString& format) const override
    {
        return format == u"application/x-qt-image"_s || format == u"image/png"_s;
    }
    QStringList formats() const override { return {u"image/png"_s}; }

protected:
    QVariant retrieveData(const QString&, QMetaType) const override { return {}; }
};

} // namespace

class ComposerAttachingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        composer.resize(660, 160);
        composer.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&composer));
        composer.focusPrompt();
    }

    GrowingTextEdit* prompt() const { return composer.findChild<GrowingTextEdit*>(u"prompt"_s); }

    void paste(QMimeData* data) const
    {
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(prompt(), Qt::Key_V, Qt::ControlModifier);
    }

    bool attached(int count) const
    {
        return waitUntil([&] { return composer.draft().attachments.size() == count; });
    }

    QString said() const
    {
        QStringList texts;
        for (const QLabel* label : composer.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    QTemporaryDir folder;
    Composer composer;
};

TEST_F(ComposerAttachingTest, AClipboardThatEmptiesWhilePastingIsSaidAndTheTextIsKept)
{
    QTest::keyClicks(prompt(), u"look"_s);
    paste(new EmptiedData);
    EXPECT_TRUE(said().contains(u"clipboard"_s)) << qPrintable(said());
    EXPECT_EQ(composer.draft().text, u"look"_s);
    EXPECT_TRUE(composer.draft().attachments.isEmpty());
}

TEST_F(ComposerAttachingTest, ALongTextBecomesAnAttachmentAndAShortOneStaysText)
{
    auto* text = new QMimeData;
    text->setText(u"short"_s);
    paste(text);
    text = new QMimeData;
    text->setText(u"word "_s.repeated(3000));
    paste(text);
    ASSERT_TRUE(attached(1));
    EXPECT_EQ(composer.draft().text, u"short"_s);
    EXPECT_EQ(composer.draft().attachments.first().text.size(), 15'000);
    EXPECT_TRUE(said().contains(u"1 file"_s)) << qPrintable(said());
    EXPECT_TRUE(said().contains(u"tokens"_s)) << qPrintable(said());
}

TEST_F(ComposerAttachingTest, AFileListIsAttachedWhateverIsInIt)
{
    QFile notes(folder.filePath(u"notes.txt"_s));
    ASSERT_TRUE(notes.open(QIODevice::WriteOnly));
    notes.write("one");
    notes.close();
    auto* files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(notes.fileName()), QUrl::fromLocalFile(folder.path())});
    paste(files);
    ASSERT_TRUE(attached(1));
    EXPECT_TRUE(waitUntil([&] { return said().contains(u"is a folder"_s); })) << qPrintable(said());
}

TEST_F(ComposerAttachingTest, AnAddressOfTheCommandLineIsFetched)
{
    ScriptedServer server;
    server.answer("/sky.png", Script::answer(200, "image/png", testPng()));
    composer.addImageFiles({server.url() + u"/sky.png"_s});
    ASSERT_TRUE(attached(1));
    EXPECT_EQ(composer.draft().attachments.first().size, QSize(64, 48));
}

TEST_F(ComposerAttachingTest, AnImageThatTheServerFetchesIsNamedAsSuch)
{
    Draft draft;
    draft.attachments = {linkAttachment(u"https://example.org/a.png"_s)};
    composer.setDraft(draft);
    EXPECT_TRUE(said().contains(u"fetched by the server"_s)) << qPrintable(said());
    composer.setVision(Known::No, u"m"_s);
    EXPECT_TRUE(said().contains(u"cannot see images"_s)) << qPrintable(said());
    EXPECT_EQ(composer.draft().attachments, draft.attachments);
}

TEST_F(ComposerAttachingTest, FilesAreNothingThatAModelMustSee)
{
    Draft draft;
    draft.attachments = {textAttachment(u"a.txt"_s, u"x"_s)};
    composer.setVision(Known::No, u"m"_s);
    composer.setDraft(draft);
    EXPECT_FALSE(said().contains(u"cannot see"_s)) << qPrintable(said());
}

} // namespace loquat::test
