// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/plaintextwriter.h"

#include "app/chat/fencedtexts.h"
#include "app/exchange/readableturn.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString line(QChar mark, const QString& below)
{
    return QString(std::clamp<qsizetype>(below.size(), 4, 72), mark) + u'\n';
}

} // namespace

void PlainTextWriter::begin(const QString&) {}

void PlainTextWriter::addConversation(const ConversationStart& start)
{
    if (m_any)
        write(u"\n\n"_s);
    m_any = true;
    m_system.clear();
    const QString title = readableTitle(start.conversation, m_words);
    write(title + u'\n' + line(u'=', title) + readableFacts(start.conversation, m_words) + u'\n');
}

void PlainTextWriter::addTurn(const WrittenTurn& written)
{
    const Turn& turn = written.stored.turn;
    const ReadableTurn readable(written, m_words, m_system);
    m_system = turn.settings.system;
    const auto note = [this](const QString& text) {
        if (!text.isEmpty())
            write(u"\n[%1]\n"_s.arg(text));
    };
    note(readable.place);
    if (!readable.system.isEmpty())
        writePart(m_words.system, readable.system);
    if (!readable.promptHead.isEmpty()) {
        writePart(readable.promptHead, turn.prompt);
        note(readable.excluded);
        writeImages(turn.attachments);
    }
    if (!readable.thinking.isEmpty())
        writePart(m_words.thinking, readable.thinking);
    writePart(readable.replyHead, readable.text);
    writeImages(turn.reply.pictures);
    note(readable.ending);
}

void PlainTextWriter::writePart(const QString& head, const QString& text)
{
    write(u'\n' + head + u'\n' + line(u'-', head));
    if (!text.isEmpty())
        write(text + u'\n');
}

void PlainTextWriter::writeImages(const Attachments& images)
{
    for (const Attachment& image : images) {
        if (image.isText())
            write(u"[%1]\n%2\n"_s.arg(m_words.file.arg(image.name), fencedText({}, image.text)));
        else
            write(u"[%1]\n"_s.arg(m_words.picture.arg(image.name)));
    }
}

} // namespace loquat
