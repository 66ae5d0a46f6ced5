// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/waitingtext.h"

#include <QCoreApplication>

namespace loquat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WaitingText)
};

} // namespace

QString waitingText(qint64 waitedMs, LoadState load)
{
    const qint64 seconds = waitedMs / 1000;
    switch (load) {
    case LoadState::Loading:
        return Words::tr("Waiting %1 s. The model is being loaded.").arg(seconds);
    case LoadState::Loaded:
        // Ollama lists a model from the moment its load begins.
        return Words::tr("Waiting %1 s. The model is in memory or on its way; the server may be "
                         "busy.")
            .arg(seconds);
    case LoadState::Unknown:
        return Words::tr("Waiting %1 s. The model may be loading.").arg(seconds);
    }
    Q_UNREACHABLE();
}

QString paintingText(const Steps& steps)
{
    return Words::tr("Painting: step %1 of %2").arg(steps.completed).arg(steps.total);
}

} // namespace loquat
