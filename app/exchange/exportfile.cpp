// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exportfile.h"

#include <QSaveFile>

namespace loquat {

ExportOutcome exportToFile(ChatArchive& archive, const ExportOrder& order, const ExportWords& words,
                           const QString& path, const ExportProgress& progress)
{
    ExportOutcome outcome;
    QSaveFile file(path);
    const auto fileFailed = [&] {
        outcome.kind = ExportOutcome::Kind::FileFailed;
        outcome.detail = file.errorString();
        return outcome;
    };
    if (!file.open(QIODevice::WriteOnly))
        return fileFailed();
    bool written = true;
    const Result<ExportCounts> counts = exportChats(
        archive, order, words,
        [&](const QByteArray& bytes) {
            written = file.write(bytes) == bytes.size();
            return written;
        },
        progress);
    if (!written)
        return fileFailed();
    if (!counts) {
        const bool stopped = counts.error().code == ErrorCode::Interrupted;
        outcome.kind = stopped ? ExportOutcome::Kind::Cancelled : ExportOutcome::Kind::StoreFailed;
        outcome.error = counts.error();
        return outcome;
    }
    // Of what it still holds back, commit() alone would not say that it did not fit.
    if (!file.flush() || !file.commit())
        return fileFailed();
    outcome.counts = *counts;
    return outcome;
}

} // namespace loquat
