// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/transcriptprompt.h"

#include "app/chat/fencedtexts.h"
#include "app/session/memoryplan.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

QString transcriptPrompt(const QString& system, const QList<Turn>& past, const Turn& turn,
                         bool pictures)
{
    const bool marked = pictures && std::any_of(past.begin(), past.end(), [](const Turn& one) {
                            return imageCount(one.attachments) > 0;
                        });
    int picture = 0;
    const auto user = [&](const Turn& one) {
        QString text = u"User: "_s;
        for (qsizetype i = 0; marked && i < imageCount(one.attachments); ++i)
            text += u"[picture %1] "_s.arg(++picture);
        return text + promptWithTexts(one.prompt, one.attachments) + u"\n\n"_s;
    };
    QString text;
    if (!system.isEmpty())
        text = system + u"\n\n"_s;
    text += u"This is a conversation so far. Reply to the last message of the user as the "
            u"assistant would.\n\n"_s;
    for (const Turn& one : past) {
        text += user(one);
        if (const QString said = textForHistory(one.reply); !said.trimmed().isEmpty())
            text += u"Assistant: "_s + said + u"\n\n"_s;
    }
    return text + user(turn) + u"Assistant:"_s;
}

} // namespace loquat
