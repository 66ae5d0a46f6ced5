// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"
#include "tests/support/heartbeat.h"
#include "tests/support/testheif.h"
#include "tests/support/testphotograph.h"
#include "ui/composer/composer.h"
#include "ui/composer/thumbnailmaking.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QMimeData>
#include <QTemporaryDir>

// How long a large photograph takes from the drop until it can be sent, and how long it holds up
// the window meanwhile.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double frameMs = 16;
constexpr double oneSecond = 1000;
// A HEIC file is always decoded whole.
constexpr double heicMs = 4000;
constexpr double thumbnailMs = 250;
constexpr qint64 longestWaitMs = 60'000;

// As a phone writes it: with a small picture beside the large one.
QByteArray heicOf(const QSize& size)
{
    // The noise of a sensor would take the encoder minutes.
    const QImage picture =
        test::photographed(size / 6).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return test::heicWithThumbnail(picture, 512);
}

// Of the process's memory, since its peak was forgotten; 0: it cannot be told.
double megabytes(const QByteArray& field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5");
}

class Bench
{
public:
    void run()
    {
        drop(u"50 MP JPEG"_s, write(u"photo.jpg"_s, test::photographJpeg({8660, 5774})), oneSecond);
        const QByteArray heic = heicOf({6048, 4032});
        if (heic.isEmpty()) {
            std::printf("no encoder for HEVC: HEIC is not measured\n");
            return;
        }
        const QString path = write(u"photo.heic"_s, heic);
        early(path);
        forgetPeak();
        const double before = megabytes("VmRSS:");
        drop(u"24 MP HEIC"_s, path, heicMs);
        report(u"attach"_s, u"24 MP HEIC, more memory at its peak"_s, megabytes("VmHWM:") - before,
               u"MB"_s, 400);
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        std::printf("%s: %.1f MB\n", qPrintable(name), double(bytes.size()) / 1e6);
        return file.fileName();
    }

    void early(const QString& path)
    {
        QElapsedTimer since;
        since.start();
        QFutureWatcher<QImage> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(earlyThumbnail(path));
        loop.exec();
        if (watcher.result().isNull())
            std::printf("it brings no thumbnail\n");
        report(u"attach"_s, u"24 MP HEIC, until its thumbnail"_s, milliseconds(since), u"ms"_s,
               thumbnailMs);
    }

    void drop(const QString& what, const QString& path, double budget)
    {
        Composer composer;
        composer.resize(660, 200);
        composer.show();
        QCoreApplication::processEvents();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        const test::Heartbeat heart;
        const double cpu = cpuMs();
        QElapsedTimer since;
        since.start();
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&composer, &enter);
        QDropEvent event({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&composer, &event);
        while (composer.draft().attachments.isEmpty() && since.elapsed() < longestWaitMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        report(u"attach"_s, what + u", until it can be sent"_s, milliseconds(since), u"ms"_s,
               budget);
        report(u"attach"_s, what + u", processor time"_s, cpuMs() - cpu, u"ms"_s, budget);
        report(u"attach"_s, what + u", longest gap of the window"_s, heart.longestMs(), u"ms"_s,
               frameMs);
        report(u"attach"_s, what + u", of which the window's own"_s, heart.longestBusyMs(), u"ms"_s,
               frameMs);
    }

    QTemporaryDir m_folder;
};

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const loquat::theme::Theme theme(application);
    loquat::bench::Bench().run();
}
