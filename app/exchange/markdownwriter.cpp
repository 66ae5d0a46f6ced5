// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/markdownwriter.h"

#include "app/chat/fencedtexts.h"
#include "app/exchange/readableturn.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// One line of plain text, none of which means anything to Markdown.
QString plain(const QString& text)
{
    QString escaped;
    for (const QChar character : text.simplified()) {
        if (u"\\`*_{}[]<>#|~$"_s.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

QString quoted(const QString& text)
{
    QStringList lines = text.trimmed().split(u'\n');
    for (QString& line : lines)
        line = line.isEmpty() ? u">"_s : u"> "_s + line;
    return lines.join(u'\n');
}

// What a model left open must not swallow what follows.
QString closed(const QString& markdown)
{
    QString fence;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        const QStringView start = line.trimmed();
        if (fence.isEmpty()) {
            const QChar mark = start.isEmpty() ? QChar() : start.front();
            qsizetype length = 0;
            while (length < start.size() && start.at(length) == mark)
                ++length;
            if ((mark == u'`' || mark == u'~') && length >= 3 &&
                (mark == u'~' || !start.sliced(length).contains(u'`')))
                fence = QString(length, mark);
        } else if (start.startsWith(fence) && start.count(fence.front()) == start.size()) {
            fence.clear();
        }
    }
    return fence.isEmpty() ? markdown : markdown + u'\n' + fence;
}

} // namespace

void MarkdownWriter::begin(const QString&) {}

void MarkdownWriter::addConversation(const ConversationStart& start)
{
    if (m_any)
        write(u"\n---\n\n"_s);
    m_any = true;
    m_system.clear();
    write(u"# %1\n\n*%2*\n"_s.arg(plain(readableTitle(start.conversation, m_words)),
                                  plain(readableFacts(start.conversation, m_words))));
}

void MarkdownWriter::addTurn(const WrittenTurn& written)
{
    const Turn& turn = written.stored.turn;
    const ReadableTurn readable(written, m_words, m_system);
    m_system = turn.settings.system;
    const auto note = [this](const QString& text) {
        if (!text.isEmpty())
            write(u"\n*%1*\n"_s.arg(plain(text)));
    };
    note(readable.place);
    if (!readable.system.isEmpty())
        write(u"\n**%1**\n\n%2\n"_s.arg(plain(m_words.system), quoted(readable.system)));
    if (!readable.promptHead.isEmpty()) {
        write(u"\n## %1\n"_s.arg(plain(readable.promptHead)));
        note(readable.excluded);
        writeImages(turn.attachments);
        if (!turn.prompt.isEmpty())
            write(u'\n' + closed(turn.prompt) + u'\n');
    }
    write(u"\n## %1\n"_s.arg(plain(readable.replyHead)));
    if (!readable.thinking.isEmpty())
        write(
            u"\n**%1**\n\n%2\n"_s.arg(plain(m_words.thinking), quoted(closed(readable.thinking))));
    writeImages(turn.reply.pictures);
    if (!readable.text.isEmpty())
        write(u'\n' + closed(readable.text) + u'\n');
    note(readable.ending);
}

void MarkdownWriter::writeImages(const Attachments& images)
{
    for (const Attachment& image : images) {
        if (image.isText())
            write(u"\n*%1*\n\n%2\n"_s.arg(plain(m_words.file.arg(image.name)),
                                          fencedText({}, image.text)));
        else
            write(u"\n*%1*\n"_s.arg(plain(m_words.picture.arg(image.name))));
    }
}

} // namespace loquat
