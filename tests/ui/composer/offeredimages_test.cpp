// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/offeredimages.h"

#include <QMimeData>
#include <QUrl>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QImage picture()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::blue);
    return image;
}

} // namespace

TEST(OfferedImages, ADropTakesEveryLocalFileSoThatABadOneCanBeNamed)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/notes.pdf"_s), QUrl(u"https://example.com/x.png"_s)});
    EXPECT_EQ(OfferedImages::inDrop(data).files, QStringList{u"/a/notes.pdf"_s});
    EXPECT_EQ(OfferedImages::inPaste(data).files, QStringList{u"/a/notes.pdf"_s});
}

TEST(OfferedImages, APictureDraggedOutOfABrowserComesByItsAddress)
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.com/page"_s)});
    EXPECT_TRUE(OfferedImages::inDrop(data).isEmpty());
    data.setHtml(u"<meta charset='utf-8'><a href='/x'><img alt='' "
                 u"src=\"https://example.com/x?a=1&amp;b=2\"></a>"_s);
    EXPECT_EQ(OfferedImages::inDrop(data).addresses,
              QList{QUrl(u"https://example.com/x?a=1&b=2"_s)});
    data.setHtml({});
    data.setUrls({QUrl(u"https://example.com/x.jpg?big=1"_s)});
    EXPECT_EQ(OfferedImages::inDrop(data).addresses,
              QList{QUrl(u"https://example.com/x.jpg?big=1"_s)});
    data.setUrls({QUrl(u"ftp://example.com/x.jpg"_s)});
    EXPECT_TRUE(OfferedImages::inDrop(data).isEmpty());
}

TEST(OfferedImages, ALongTextIsPastedAsAnAttachment)
{
    QMimeData data;
    data.setText(QString(8000, u'x'));
    EXPECT_TRUE(OfferedImages::inPaste(data).isEmpty());
    data.setText(QString(8001, u'x'));
    EXPECT_EQ(OfferedImages::inPaste(data).text.size(), 8001);
}

TEST(OfferedImages, APasteOfPictureFilesIsNotAPasteOfTheirNames)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/x.PNG"_s)});
    data.setText(u"/a/x.PNG"_s);
    EXPECT_EQ(OfferedImages::inPaste(data).files, QStringList{u"/a/x.PNG"_s});
}

TEST(OfferedImages, TextGoesBeforePixelsInAPasteOnly)
{
    QMimeData data;
    data.setImageData(picture());
    EXPECT_EQ(OfferedImages::inPaste(data).count(), 1);
    data.setText(u"1\t2"_s);
    EXPECT_TRUE(OfferedImages::inPaste(data).isEmpty());
    EXPECT_EQ(OfferedImages::inDrop(data).count(), 1);
}

TEST(OfferedImages, ADataUrlHoldsItsBytes)
{
    QMimeData data;
    data.setText(u" data:image/png;base64,aGVsbG8= \n"_s);
    EXPECT_EQ(OfferedImages::inPaste(data).originals, QList<QByteArray>{"hello"});
    data.setText(u"data:image/png;base64,aGVs%62G8%3D"_s);
    EXPECT_EQ(OfferedImages::inDrop(data).originals, QList<QByteArray>{"hello"});
    data.setText(u"data:image/svg+xml,%3Csvg viewBox='0 0 1 1'/%3E"_s);
    EXPECT_EQ(OfferedImages::inPaste(data).originals,
              QList<QByteArray>{"<svg viewBox='0 0 1 1'/>"});
    data.setText(u"data:image/svg+xml;utf8,<svg a='1 2'/>"_s);
    EXPECT_EQ(OfferedImages::inDrop(data).originals, QList<QByteArray>{"<svg a='1 2'/>"});
    for (const QString& text : {u"data:text/plain;base64,aGVsbG8="_s, u"data:image/png"_s,
                                u"data:image/png, they say, is how such an address begins"_s}) {
        data.setText(text);
        EXPECT_TRUE(OfferedImages::inPaste(data).isEmpty()) << qPrintable(text);
    }
}

TEST(OfferedImages, TheDialogOffersWhatCanBeRead)
{
    EXPECT_TRUE(imageNamePatterns().contains(u"*.png"_s));
    EXPECT_TRUE(imageNamePatterns().contains(u"*.jpg"_s));
}

TEST(OfferedImages, ABrokenDataUrlIsAPictureThatCannotBeReadAndNoText)
{
    QMimeData data;
    data.setText(u"data:image/png;base64,***"_s);
    EXPECT_EQ(OfferedImages::inPaste(data).originals, QList<QByteArray>{"***"});
    EXPECT_EQ(OfferedImages::inDrop(data).originals, QList<QByteArray>{"***"});
}

} // namespace loquat
