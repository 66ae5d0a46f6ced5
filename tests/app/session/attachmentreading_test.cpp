// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/attachmentreading.h"
#include "tests/support/testpdf.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class AttachmentReadingTest : public testing::Test
{
protected:
    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    static QByteArray png()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    static ErrorReason reasonOf(const QString& path, const FileLimits& limits = {})
    {
        const Result<Attachment> read = readAttachment(path, limits);
        EXPECT_FALSE(read.has_value()) << qPrintable(path);
        return read ? ErrorReason::Unspecified : read.error().reason;
    }

    QTemporaryDir folder;
};

TEST_F(AttachmentReadingTest, PicturesTextsAndPdfFilesAreToldApartByWhatTheyHold)
{
    EXPECT_EQ(readAttachment(file(u"a.png"_s, png()))->size, QSize(20, 10));
    EXPECT_EQ(readAttachment(file(u"picture"_s, png()))->size, QSize(20, 10));
    const Result<Attachment> text = readAttachment(file(u"notes.xyz"_s, "caf\xc3\xa9\r\n"));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, u"café\n"_s);
    EXPECT_EQ(text->name, u"notes.xyz"_s);
    EXPECT_EQ(readAttachment(file(u"paper.bin"_s, pdfOf({"Hello"})))->text, u"[Page 1]\nHello\n"_s);
}

TEST_F(AttachmentReadingTest, WhatCannotGoAlongIsToldByItsReason)
{
    EXPECT_EQ(reasonOf(folder.path()), ErrorReason::FileIsFolder);
    EXPECT_EQ(reasonOf(folder.filePath(u"none.txt"_s)), ErrorReason::FileUnreadable);
    EXPECT_EQ(reasonOf(file(u"empty.png"_s, {})), ErrorReason::FileEmpty);
    EXPECT_EQ(reasonOf(file(u"a.bin"_s, QByteArray("\x7f"
                                                   "ELF\0\1\2\3",
                                                   8))),
              ErrorReason::FileNotText);
    EXPECT_EQ(reasonOf(file(u"a.png"_s, "no picture")), ErrorReason::ImageUnreadable);
    EXPECT_EQ(reasonOf(file(u"long.txt"_s, QByteArray(3'000'000, 'x'))), ErrorReason::FileTooLarge);
    EXPECT_EQ(reasonOf(u"/dev/zero"_s), ErrorReason::FileUnreadable);
}

TEST_F(AttachmentReadingTest, TwoGigabytesAreRefusedWithoutBeingRead)
{
    for (const QString& name : {u"huge.png"_s, u"huge.txt"_s}) {
        const QString path = file(name, "x");
        ASSERT_TRUE(QFile::resize(path, 2LL * 1024 * 1024 * 1024));
        EXPECT_EQ(reasonOf(path),
                  name.endsWith("png"_L1) ? ErrorReason::ImageTooLarge : ErrorReason::FileTooLarge);
    }
}

TEST_F(AttachmentReadingTest, TheFutureGivesTheSame)
{
    auto future = readAttachmentLater(file(u"a.md"_s, "# Title\n"));
    ASSERT_TRUE(waitUntil([&] { return future.isFinished(); }));
    EXPECT_EQ(future.result()->text, u"# Title\n"_s);
}

} // namespace loquat::test
