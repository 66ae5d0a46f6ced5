// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heartbeat.h"
#include "tests/support/testphotograph.h"
#include "tests/support/waiting.h"
#include "ui/composer/composer.h"
#include "ui/widgets/thumbnailbutton.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

double processMs() // of the processor, all threads together
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

// A photograph of fifty megapixels is dropped on the composer; bench_attach says how long it takes
// on a machine that does nothing else.
TEST(PhotographTest, FiftyMegapixelsOfNoiseAreAttachedWhileTheWindowGoesOn)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"photo.jpg"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(photographJpeg({8660, 5774}));
    file.close();
    EXPECT_GT(file.size(), 10'000'000) << "it is a photograph, and no drawing";

    Composer composer;
    composer.resize(660, 200);
    composer.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&composer));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file.fileName())});
    const double cpuBefore = processMs();
    Heartbeat heart;
    QElapsedTimer since;
    since.start();
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&composer, &enter);
    QDropEvent drop({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&composer, &drop);
    const auto* chip = composer.findChild<ThumbnailButton*>();
    ASSERT_TRUE(chip) << "it stands there at once";
    EXPECT_EQ(chip->accessibleName(), u"photo.jpg"_s);
    ASSERT_TRUE(waitUntil([&] { return composer.draft().attachments.size() == 1; }));
    const qint64 wallMs = since.elapsed();
    const double cpuMs = processMs() - cpuBefore;

    const Attachment sent = composer.draft().attachments.first();
    EXPECT_EQ(sent.size, QSize(1365, 2048)) << "turned as EXIF says";
    EXPECT_FALSE(sent.jpeg.contains("SecretCamera"));
    const QImage shown = QImage::fromData(sent.jpeg, "jpeg");
    // What the camera has at the left bottom stands at the left top then.
    EXPECT_NEAR(shown.pixelColor(40, 40).red(),
                QImage(photographed({866, 577})).pixelColor(10, 560).red(), 60);
    RecordProperty("longest_gap_ms", std::to_string(heart.longestMs()));
    std::printf("attached after %lld ms; longest gap %.1f ms, of which busy %.1f ms\n",
                static_cast<long long>(wallMs), heart.longestMs(), heart.longestBusyMs());
    EXPECT_GT(heart.beats(), 5);
    EXPECT_LT(heart.longestBusyMs(), 16) << "a frame";
    // Others may take the processor meanwhile; what it needs itself is within the second.
    EXPECT_LT(cpuMs, 1000) << "wall " << wallMs;
}

} // namespace loquat::test
