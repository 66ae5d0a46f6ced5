// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imageencoder.h"
#include "app/images/plaindrawing.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <zlib.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class PlainDrawing : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!QImageReader::supportedImageFormats().contains("svg"))
            GTEST_SKIP() << "no SVG reader";
        QImage secret(16, 16, QImage::Format_RGB32);
        secret.fill(Qt::red);
        ASSERT_TRUE(secret.save(folder.filePath(u"secret.png"_s)));
        path = folder.filePath(u"secret.png"_s).toUtf8();
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        ASSERT_TRUE(secret.save(&buffer, "png"));
    }

    static QByteArray svg(const QByteArray& inside, const QByteArray& before = {})
    {
        return before +
               "<svg xmlns=\"http://www.w3.org/2000/svg\" "
               "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"16\" height=\"16\">" +
               inside + "</svg>";
    }
    static QByteArray image(const QByteArray& attribute)
    {
        return "<image width=\"16\" height=\"16\" " + attribute + "/>";
    }

    // Whether the secret's red is anywhere in what is sent or shown.
    static bool isRed(const QByteArray& drawing)
    {
        const Result<Attachment> result = encodeImage(u"drawing.svg"_s, drawing);
        if (!result)
            return false;
        const QImage picture = QImage::fromData(result->jpeg);
        for (int y = 0; y < picture.height(); y += 8) {
            for (int x = 0; x < picture.width(); x += 8) {
                const QColor one = picture.pixelColor(x, y);
                if (one.red() > 150 && one.green() < 100)
                    return true;
            }
        }
        return false;
    }

    QTemporaryDir folder;
    QByteArray path;
    QByteArray png;
};

QByteArray packed(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray from = bytes;
    QByteArray to(bytes.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(from.data());
    stream.avail_in = uInt(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(to.data());
    stream.avail_out = uInt(to.size());
    deflate(&stream, Z_FINISH);
    to.truncate(to.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return to;
}

} // namespace

TEST_F(PlainDrawing, NoPixelOfALocalFileIsInIt)
{
    const QByteArray css = folder.filePath(u"red.css"_s).toUtf8();
    QFile sheet(QString::fromUtf8(css));
    ASSERT_TRUE(sheet.open(QIODevice::WriteOnly));
    sheet.write("rect { fill: #ff0000; }");
    sheet.close();
    const QByteArray nested = svg(image("xlink:href=\"" + path + "\""));
    EXPECT_EQ(QImage::fromData(nested).pixelColor(8, 8), QColor(Qt::red))
        << "else there is nothing to keep out";
    const QList<QByteArray> drawings{
        nested,
        svg(image("href=\"" + path + "\"")),
        svg(image("xlink:href=\"file://" + path + "\"")),
        svg(image("xlink:href=\"data/../../../../../../../../.." + path + "\"")),
        svg(image("xlink:href=\"data:image/svg+xml;base64," + nested.toBase64() + "\"")),
        svg(image("xlink:href=\"data:image/png;base64," + nested.toBase64() + "\"")),
        svg(image("xlink:href=\"data:image/png;base64," + packed(nested).toBase64() + "\"")),
        svg(image("xlink:href=\"&f;\""), "<!DOCTYPE svg [<!ENTITY f \"" + path + "\">]>"),
        svg("<rect width=\"16\" height=\"16\" fill=\"#fff\"/>",
            "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/css\" href=\"" + css + "\"?>"),
        svg("<style type=\"text/css\">@import url(" + css +
            ");</style><rect width=\"16\" "
            "height=\"16\" fill=\"#fff\"/>"),
        packed(nested),
    };
    for (const QByteArray& drawing : drawings) {
        EXPECT_FALSE(isRed(drawing)) << drawing.constData();
        EXPECT_FALSE(withoutReferences(drawing).contains("secret.png")) << drawing.constData();
    }
}

TEST_F(PlainDrawing, WhatIsDrawnInItStays)
{
    EXPECT_TRUE(isRed(svg("<rect width=\"16\" height=\"16\" fill=\"#ff0000\"/>")));
    EXPECT_TRUE(isRed(packed(svg("<rect width=\"16\" height=\"16\" fill=\"#ff0000\"/>"))));
    EXPECT_TRUE(isRed(svg(image("xlink:href=\"data:image/png;base64," + png.toBase64() + "\""))));
    EXPECT_TRUE(isRed(svg("<defs><linearGradient id=\"g\"><stop offset=\"0\" "
                          "stop-color=\"#f00\"/></linearGradient><rect id=\"r\" width=\"16\" "
                          "height=\"16\" fill=\"url(#g)\"/></defs><use xlink:href=\"#r\"/>",
                          "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                          "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">")));
    EXPECT_TRUE(isRed(svg("<style><![CDATA[.a{fill:#f00}]]></style>"
                          "<rect class=\"a\" width=\"16\" height=\"16\"/>")));
}

TEST_F(PlainDrawing, EntitiesAndWhatIsBrokenAreRefused)
{
    EXPECT_TRUE(withoutReferences(svg("&x;")).isEmpty());
    EXPECT_TRUE(withoutReferences("<svg><rect>").isEmpty());
    EXPECT_TRUE(withoutReferences(svg({}, "<!DOCTYPE svg [<!ENTITY a \"b\">]>")).isEmpty());
    EXPECT_FALSE(encodeImage(u"a.svg"_s, "<svg><rect>").has_value());
}

TEST_F(PlainDrawing, AnyOtherPictureStaysAsItIs)
{
    EXPECT_EQ(withoutReferences(png), png);
    EXPECT_EQ(withoutReferences("no picture"), "no picture");
}

} // namespace loquat::test
