// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/readableturn.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ReadableTurn::ReadableTurn(const WrittenTurn& written, const ExportWords& words,
                           const QString& systemBefore)
{
    const Turn& turn = written.stored.turn;
    const QString number = written.numbered ? QString::number(written.number) : QString();
    if (!written.goesOn())
        place = written.after == 0 ? words.start : words.afterTurn.arg(written.after);
    if (turn.settings.system != systemBefore)
        system = turn.settings.system;
    if (!turn.prompt.isEmpty() || !turn.attachments.isEmpty())
        promptHead = joined({number, words.prompt, words.moment(turn.createdMs)});
    replyHead = joined({promptHead.isEmpty() ? number : QString(), words.reply, turn.model});
    thinking = turn.reply.thinking;
    text = turn.reply.shownText();
    ending = words.ending(turn.reply);
    if (turn.excluded)
        excluded = words.excluded;
}

QString readableTitle(const Conversation& conversation, const ExportWords& words)
{
    return conversation.title.isEmpty() ? words.untitled : conversation.title;
}

QString readableFacts(const Conversation& conversation, const ExportWords& words)
{
    return joined({conversation.model, words.moment(conversation.createdMs)});
}

} // namespace loquat
