// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/transcript/transcriptfixture.h"

#include <QBuffer>
#include <QPainter>
#include <QProcess>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray disc()
{
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::darkBlue);
    painter.drawEllipse(20, 20, 360, 360);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

// How many squares of two by two pixels, as one pixel would become in a picture blown up to twice
// its size, have more than one colour.
int finelyDrawn(const QImage& image, const QRect& logical)
{
    int count = 0;
    const QRect area(logical.topLeft() * 2, logical.size() * 2);
    for (int y = area.top(); y + 1 <= area.bottom(); y += 2) {
        for (int x = area.left(); x + 1 <= area.right(); x += 2) {
            const QRgb first = image.pixel(x, y);
            if (image.pixel(x + 1, y) != first || image.pixel(x, y + 1) != first ||
                image.pixel(x + 1, y + 1) != first)
                ++count;
        }
    }
    return count;
}

} // namespace

// Runs by itself at another scale: see TheScreenOfTwiceAsManyPixels.
using DISABLED_AtTwiceTheScale = TranscriptFixture;

TEST_F(DISABLED_AtTwiceTheScale, EverythingIsDrawnFinely)
{
    ASSERT_EQ(view.devicePixelRatioF(), 2.0);
    Turn turn = ask(u"Look at this"_s);
    turn.reply.state = ReplyState::Complete;
    turn.reply.text = u"Some **bold** text.\n\n```python\nreturn 1\n```\n\n| a | b |\n|---|---|\n"
                      "| 1 | 2 |\n"_s;
    Attachment picture;
    picture.name = u"disc.png"_s;
    picture.original = disc();
    picture.sha256 = QByteArray(32, 'd');
    picture.jpeg = picture.original;
    picture.size = {400, 400};
    turn.reply.pictures = {picture};
    branch.updateTurn(turn);

    const TurnItem* item = view.content().item(0);
    const int left = (view.viewport()->width() - view.content().style().width) / 2;
    const auto onView = [&](const QRect& rect) {
        const QPoint at(left, view.content().topOf(0) - value());
        return QRect(view.viewport()->mapTo(&view, rect.topLeft() + at), rect.size());
    };
    const QRect square = onView(item->thumbnails(TurnPart::Answer).rect(0));
    EXPECT_TRUE(waitUntil([&] { return finelyDrawn(paintedAtOnce(), square) > 100; }))
        << "the picture";
    const QImage screen = paintedAtOnce();
    ASSERT_EQ(screen.size(), view.size() * 2);
    EXPECT_GT(finelyDrawn(screen, onView(item->rectOf(TurnPart::Prompt))), 100);
    EXPECT_GT(finelyDrawn(screen, onView(item->rectOf(TurnPart::Answer))), 500);
}

TEST(Sharpness, TheScreenOfTwiceAsManyPixelsShowsThemAll)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        QCoreApplication::applicationFilePath(),
        {u"--gtest_filter=DISABLED_AtTwiceTheScale.*"_s, u"--gtest_also_run_disabled_tests"_s});
    ASSERT_TRUE(process.waitForFinished(120'000));
    const QByteArray output = process.readAll();
    EXPECT_EQ(process.exitCode(), 0) << output.toStdString();
    EXPECT_TRUE(output.contains("1 test from 1 test suite ran")) << output.toStdString();
}

} // namespace loquat::test
