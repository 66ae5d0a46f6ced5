// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnwords.h"

#include "ui/text/figures.h"
#include "ui/text/memorytext.h"
#include "ui/text/waitingtext.h"

#include <QDateTime>
#include <QLocale>

namespace loquat {

namespace {

// Until then waiting is ordinary; after it the person wants to know that nothing is wrong.
constexpr qint64 longWaitMs = 5000;

} // namespace

QString TurnWords::status(const Turn& turn, const Progress& progress)
{
    const bool nothingYet = !progress.hasText && !progress.hasThinking;
    const bool waitsLong = nothingYet && progress.waitedMs >= longWaitMs;
    switch (turn.reply.state) {
    case ReplyState::Queued:
        return tr("waiting for its turn…");
    case ReplyState::Waiting:
        return waitsLong ? waitingText(progress.waitedMs, progress.load) : tr("waiting…");
    case ReplyState::Streaming:
        if (const auto& steps = turn.reply.steps)
            return paintingText(*steps);
        // A gateway may answer long before the model does.
        if (waitsLong)
            return waitingText(progress.waitedMs, progress.load);
        return progress.hasThinking && !progress.hasText ? tr("thinking…") : tr("writing…");
    default:
        break;
    }
    QStringList parts{timeOfDayText(QDateTime::fromMSecsSinceEpoch(turn.createdMs))};
    const QString& reason = turn.reply.doneReason;
    const QStringList ordinary{QString(), QStringLiteral("stop"), QStringLiteral("length"),
                               QStringLiteral("load"), QStringLiteral("unload")};
    if (turn.reply.state == ReplyState::Complete && !ordinary.contains(reason))
        parts.append(tr("ended: %1").arg(reason.simplified().left(40)));
    return parts.join(QStringLiteral(" · "));
}

QList<TurnWords::Badge> TurnWords::badges(const Turn& turn)
{
    using Kind = Badge::Kind;
    QList<Badge> badges;
    switch (turn.reply.state) {
    case ReplyState::CutByLimit:
        badges.append({tr("token limit"), Kind::Warning});
        break;
    case ReplyState::Cancelled:
        badges.append({tr("stopped"), Kind::Plain});
        break;
    case ReplyState::Interrupted:
        badges.append({tr("interrupted"), Kind::Failure});
        break;
    case ReplyState::Failed:
        badges.append({tr("failed"), Kind::Failure});
        break;
    case ReplyState::Empty:
        badges.append({tr("empty"), Kind::Warning});
        break;
    default:
        break;
    }
    if (const QString memory = memoryUsed(turn); !memory.isEmpty()) {
        const bool failed =
            turn.memory.way == MemoryWay::Context && disprovesArray(turn.memory.reason);
        badges.append({memory, failed ? Kind::Warning : Kind::Plain});
    }
    return badges;
}

QString TurnWords::thinking(const Turn& turn, bool isOver)
{
    if (!isOver)
        return tr("Thinking…");
    if (const auto seconds = ReplyFigures::seconds(turn.reply.figures.thoughtNs))
        return tr("Thought for %1").arg(durationText(*seconds));
    return tr("Thoughts");
}

QString TurnWords::details(const Turn& turn)
{
    // The line may be cut at its end: what the person must know comes first.
    QStringList parts{askedLine(turn), figuresLine(turn.reply.figures)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::optional<TurnWords::Notice> TurnWords::notice(const Turn& turn)
{
    Notice notice;
    const Reply& reply = turn.reply;
    switch (reply.state) {
    case ReplyState::CutByLimit:
        notice.sentence = tr("Stopped at the token limit.");
        notice.actions = {ErrorAction::Continue};
        notice.isFailure = false;
        return notice;
    case ReplyState::Interrupted:
        notice.title = tr("Interrupted");
        break;
    case ReplyState::Failed:
    case ReplyState::Empty:
        break;
    default:
        return std::nullopt;
    }
    Error error;
    if (reply.error) {
        error = *reply.error;
    } else if (reply.state == ReplyState::Interrupted) {
        error.code = ErrorCode::Interrupted;
        error.reason = ErrorReason::EndedEarly;
    } else if (reply.state == ReplyState::Empty) {
        error.code = ErrorCode::Empty;
        error.reason = ErrorReason::EmptyAnswer;
    }
    const ErrorText text = errorText(error);
    notice.sentence = text.sentence;
    notice.advice = text.advice;
    notice.actions = errorActions(error);
    notice.error = error;
    // The button counts; a figure that stands still beside it would soon be wrong.
    if (error.retryAfterSeconds.value_or(0) > 0 && notice.actions.contains(ErrorAction::Retry))
        notice.advice.clear();
    return notice;
}

QString TurnWords::attachments(const Attachments& attached)
{
    QStringList names;
    for (const Attachment& one : attached) {
        const QString name = one.name.simplified();
        if (one.isText())
            names.append(name.isEmpty() ? tr("a text") : tr("the file %1").arg(name));
        else if (one.isLink())
            names.append(tr("the image at %1").arg(one.link));
        else
            names.append(name.isEmpty() ? tr("an image") : tr("the image %1").arg(name));
    }
    return names.isEmpty() ? QString() : tr("Attached: %1.").arg(names.join(QStringLiteral(", ")));
}

QString TurnWords::pictures(const Turn& turn)
{
    const int count = int(turn.reply.pictures.size());
    if (count == 0)
        return {};
    return count == 1 ? tr("A picture; Enter opens it.")
                      : tr("%1 pictures; Enter opens the first.").arg(count);
}

QString TurnWords::hint(const Turn& turn, bool hasText, bool hasThinking)
{
    if (hasText || !turn.reply.pictures.isEmpty() || !isTerminal(turn.reply.state))
        return {};
    const bool ended =
        turn.reply.state == ReplyState::Complete || turn.reply.state == ReplyState::CutByLimit;
    return ended && hasThinking ? tr("Only reasoning was produced; there is no answer.")
                                : QString();
}

} // namespace loquat
