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

QString titleFromReply(const QString& reply)
{
    static const QString around = QStringLiteral("#*_`\"'“”„‟«»‹›‘’「」『』<>=- \t");
    static const QString label = QStringLiteral("title:");
    for (QStringView part : QStringView(reply).split(u'\n')) {
        QStringView line = part.trimmed();
        // Each may stand inside the others.
        for (bool bare = false; !bare;) {
            const QStringView before = line;
            while (!line.isEmpty() && around.contains(line.front()))
                line = line.sliced(1);
            while (!line.isEmpty() && (around.contains(line.back()) || line.back() == u'.'))
                line.chop(1);
            if (line.startsWith(label, Qt::CaseInsensitive))
                line = line.sliced(label.size());
            bare = line == before;
        }
        if (!line.isEmpty())
            return titleFromPrompt(line.toString());
    }
    return {};
}

} // namespace loquat
