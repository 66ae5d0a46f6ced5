// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pullwords.h"

#include "app/session/modelpull.h"
#include "ui/text/errortext.h"
#include "ui/text/figures.h"

#include <algorithm>
#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

QString PullWords::question(const QString& server)
{
    return tr("Which model shall %1 fetch from its library?").arg(server);
}

QString PullWords::hint()
{
    return tr("Models are several gigabytes large. You can go on working meanwhile.");
}

QString PullWords::headline(const ModelPull& pull, const QString& server)
{
    switch (pull.state()) {
    case ModelPull::State::Done:
        return tr("%1 is installed on %2.").arg(pull.model(), server);
    case ModelPull::State::Failed:
        return tr("%1 could not be pulled.").arg(pull.model());
    case ModelPull::State::Cancelled:
        return tr("Pulling %1 was stopped.").arg(pull.model());
    case ModelPull::State::Idle:
        return tr("Pulling %1 to %2 is paused.").arg(pull.model(), server);
    default:
        return tr("Pulling %1 to %2").arg(pull.model(), server);
    }
}

QString PullWords::status(const ModelPull& pull)
{
    const PullProgress& progress = pull.progress();
    switch (pull.state()) {
    case ModelPull::State::Done:
        return {};
    case ModelPull::State::Failed: {
        const Error error = pull.error().value_or(Error{});
        // What Ollama says of a name that its library does not have.
        if (error.serverText.contains("file does not exist"_L1))
            return tr("The library has no model of that name. Check the spelling and the tag.");
        return error.isMissingEndpoint()
                   ? tr("This server cannot pull models; install it there by other means.")
                   : errorText(error).whole();
    }
    case ModelPull::State::Cancelled:
        return tr("What has arrived stays on the server; trying again goes on from there.");
    case ModelPull::State::Idle:
        return tr("Loquat was closed before it was done. It goes on where it stopped.");
    default:
        break;
    }
    if (pull.isQuiet())
        return tr("Nothing has arrived for a while. Go on waiting?");
    if (progress.verifying)
        return tr("Checking what has arrived…");
    if (progress.totalBytes <= 0)
        return tr("Asking for the model…");
    QStringList parts{
        tr("%1 of %2").arg(sizeText(progress.completedBytes), sizeText(progress.totalBytes))};
    if (const auto speed = pull.bytesPerSecond())
        parts.append(tr("%1 a second").arg(sizeText(qint64(*speed))));
    if (const auto left = pull.secondsLeft())
        parts.append(tr("%1 left").arg(waitText(std::max<qint64>(1, std::llround(*left)))));
    return parts.join(u" · "_s);
}

} // namespace loquat
