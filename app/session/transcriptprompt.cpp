// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/transcriptprompt.h"

namespace loquat {

using namespace Qt::StringLiterals;

QString transcriptPrompt(const QList<Turn>& past, const QString& prompt)
{
    QString text = u"This is a conversation so far. Reply to the last message of the user as the "
                   u"assistant would.\n\n"_s;
    for (const Turn& turn : past) {
        text += u"User: "_s + turn.prompt + u"\n\n"_s;
        if (!turn.reply.text.isEmpty())
            text += u"Assistant: "_s + turn.reply.text + u"\n\n"_s;
    }
    return text + u"User: "_s + prompt + u"\n\nAssistant:"_s;
}

} // namespace loquat
