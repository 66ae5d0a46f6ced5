// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/chatimport.h"

#include "app/exchange/importreader.h"
#include "app/images/imageencoder.h"
#include "app/session/chatarchive.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace loquat {

using Kind = ImportProblem::Kind;

namespace {

ImportReader::Pictures pictures()
{
    return {[](const QByteArray& bytes) { return isPicture(bytes); },
            [](const QString& name, const QByteArray& bytes) {
                return encodeImage(name, bytes);
            }};
}

// A file that is open, and how far it was read.
class Reading
{
public:
    Reading(const QString& path, qint64 nowMs, const ImportProgress& progress)
        : m_file(path)
        , m_reader(m_file, pictures(), nowMs)
        , m_progress(progress)
    {}

    ImportResult<void> open()
    {
        if (QFileInfo(m_file).isDir() || !m_file.open(QIODevice::ReadOnly))
            return importFailure(Kind::FileUnreadable, 0, m_file.errorString());
        return {};
    }

    ImportResult<std::optional<ConversationItem>> next(ImportStage stage)
    {
        if (!m_progress(stage, m_reader.bytesRead(), m_file.size()))
            return importFailure(Kind::Cancelled);
        return m_reader.next();
    }

private:
    QFile m_file;
    ImportReader m_reader;
    const ImportProgress& m_progress;
};

ImportResult<void> check(Reading& reading)
{
    while (true) {
        const auto item = reading.next(ImportStage::Checking);
        if (!item)
            return tl::unexpected(item.error());
        if (!*item)
            return {};
    }
}

} // namespace

ImportResult<ImportCounts> importChats(ChatArchive& archive, const QString& path, qint64 nowMs,
                                       const ImportProgress& progress)
{
    const QFileInfo before(path);
    const qint64 size = before.size();
    const QDateTime written = before.lastModified();
    Reading checked(path, nowMs, progress);
    if (const auto sound = checked.open().and_then([&] { return check(checked); }); !sound)
        return tl::unexpected(sound.error());

    Reading reading(path, nowMs, progress);
    if (const ImportResult<void> opened = reading.open(); !opened)
        return tl::unexpected(opened.error());
    std::optional<ImportProblem> problem;
    const Result<ImportCounts> counts =
        archive.add([&]() -> Result<std::optional<ConversationItem>> {
            auto item = reading.next(ImportStage::Adding);
            const QFileInfo now(path);
            // What was judged is what is taken.
            if (item && !*item && (now.size() != size || now.lastModified() != written))
                item = importFailure(Kind::FileChanged);
            if (item)
                return std::move(*item);
            problem = item.error();
            return failure(ErrorCode::Interrupted, ErrorReason::Unspecified, path);
        });
    if (counts)
        return *counts;
    if (problem)
        return tl::unexpected(*problem);
    ImportProblem stored{Kind::StoreFailed, 0, {}, {}, counts.error()};
    return tl::unexpected(stored);
}

} // namespace loquat
