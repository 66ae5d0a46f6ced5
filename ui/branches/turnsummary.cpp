// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/turnsummary.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace loquat {

namespace {

constexpr int longestLabel = 80;
constexpr int longestText = 200;

QString beginning(const QString& text, int most)
{
    // Only as much of it as can be needed: a text may be a megabyte.
    const QString start = text.left(4 * most).simplified();
    return start.size() > most ? start.left(most - 1) + QChar(0x2026) : start;
}

} // namespace

QString TurnSummary::label(const Turn& turn)
{
    if (turn.origin == TurnOrigin::Continue)
        return tr("continued");
    const QString prompt = beginning(turn.prompt, longestLabel);
    return prompt.isEmpty() ? tr("(no text)") : prompt;
}

QString TurnSummary::state(const TurnNode& node)
{
    QStringList parts;
    switch (node.state) {
    case ReplyState::Queued:
    case ReplyState::Waiting:
        parts.append(tr("waiting"));
        break;
    case ReplyState::Streaming:
        parts.append(tr("being written"));
        break;
    case ReplyState::Complete:
        break;
    case ReplyState::CutByLimit:
        parts.append(tr("stopped at the token limit"));
        break;
    case ReplyState::Failed:
        parts.append(tr("failed"));
        break;
    case ReplyState::Interrupted:
        parts.append(tr("interrupted"));
        break;
    case ReplyState::Empty:
        parts.append(tr("empty"));
        break;
    case ReplyState::Cancelled:
        parts.append(tr("stopped"));
        break;
    }
    if (node.excluded)
        parts.append(tr("left out of what is sent"));
    if (node.corrected)
        parts.append(tr("corrected"));
    return parts.join(QStringLiteral(", "));
}

QString TurnSummary::whole(const Turn& turn)
{
    TurnNode node;
    node.state = turn.reply.state;
    node.excluded = turn.excluded;
    node.corrected = turn.reply.correction.has_value();
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(turn.createdMs), QLocale::ShortFormat);
    QStringList lines;
    lines.append(turn.origin == TurnOrigin::Continue ? tr("The reply continued")
                                                     : beginning(turn.prompt, longestText));
    lines.append(beginning(turn.reply.shownText(), longestText));
    lines.append(tr("%1, %2").arg(turn.model, when));
    lines.append(state(node));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace loquat
