// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversation.h"

#include <QList>
#include <QStringView>

namespace loquat {

namespace {

constexpr qsizetype longestTitle = 60;

} // namespace

QString titleFromPrompt(const QString& prompt)
{
    QString line;
    for (QStringView part : QStringView(prompt).split(u'\n')) {
        line = part.toString().simplified();
        if (!line.isEmpty())
            break;
    }
    if (line.size() <= longestTitle)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', longestTitle - 1);
    if (cut < longestTitle / 2)
        cut = longestTitle - 1;
    if (line.at(cut - 1).isHighSurrogate())
        --cut;
    return line.left(cut) + QChar(0x2026);
}

} // namespace loquat
