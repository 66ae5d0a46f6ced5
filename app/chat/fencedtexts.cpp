// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/fencedtexts.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestFence = 3;

qsizetype longestRun(const QString& text, QChar wanted)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

QString fencedText(const QString& name, const QString& text)
{
    const QString fence(std::max(shortestFence, longestRun(text, u'`') + 1), u'`');
    const QString head = name.simplified();
    const QString end = text.endsWith(u'\n') ? QString() : u"\n"_s;
    return (head.isEmpty() ? QString() : head + u":\n"_s) + fence + u'\n' + text + end + fence;
}

QString promptWithTexts(const QString& prompt, const Attachments& attachments)
{
    QString whole;
    for (const Attachment& attachment : attachments) {
        if (attachment.isText())
            whole += fencedText(attachment.name, attachment.text) + u"\n\n"_s;
    }
    return whole + prompt;
}

} // namespace loquat
