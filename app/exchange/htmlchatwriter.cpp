// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/htmlchatwriter.h"

#include "app/exchange/readableturn.h"
#include "app/markdown/blockhtml.h"
#include "app/markdown/markdown.h"

#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView style(R"(
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  background: #fbf8f3; color: #2b2622; }
article + article { border-top: 1px solid #d9cfc2; margin-top: 3rem; padding-top: 1rem; }
h1 { line-height: 1.25; overflow-wrap: anywhere; }
section { overflow-wrap: anywhere; margin: 1.25rem 0; }
section > h2 { font-size: .85rem; font-weight: 600; color: #6d6258; margin: 0 0 .35rem; }
.prompt { background: #f1e9dd; border-radius: 8px; padding: .8rem 1rem; }
.text { white-space: pre-wrap; }
.note { color: #6d6258; font-size: .9rem; }
details { border-left: 3px solid #d9cfc2; padding-left: .8rem; color: #5c5249; margin: .5rem 0; }
pre { overflow-x: auto; background: #f1e9dd; border-radius: 8px; padding: .7rem .9rem; }
code { font-family: ui-monospace, monospace; font-size: .92em; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid #d9cfc2; padding: .25rem .6rem; }
blockquote { border-left: 3px solid #d9cfc2; margin-left: 0; padding-left: .8rem; }
img { max-width: 100%; border-radius: 8px; }
@media (prefers-color-scheme: dark) {
  body { background: #211d1a; color: #e9e1d8; }
  .prompt, pre { background: #302a25; }
  section > h2, .note, details { color: #b5a99c; }
  article + article, details, td, th, blockquote { border-color: #4a4139; }
}
)");

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

} // namespace

void HtmlChatWriter::begin(const QString& title)
{
    write(u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
          u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          u"img-src data:; style-src 'unsafe-inline'\">\n"
          u"<meta name=\"viewport\" content=\"width=device-width\">\n"
          u"<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n"_s.arg(QLocale().bcp47Name(),
                                                                           escaped(title), style));
}

void HtmlChatWriter::addConversation(const ConversationStart& start)
{
    if (m_open)
        write(u"</article>\n"_s);
    m_open = true;
    m_system.clear();
    write(u"<article>\n<h1>%1</h1>\n"_s.arg(escaped(readableTitle(start.conversation, m_words))));
    writeNote(readableFacts(start.conversation, m_words));
}

void HtmlChatWriter::addTurn(const WrittenTurn& written)
{
    const Turn& turn = written.stored.turn;
    const ReadableTurn readable(written, m_words, m_system);
    m_system = turn.settings.system;
    writeNote(readable.place);
    if (!readable.system.isEmpty())
        write(u"<section class=\"system\">\n<h2>%1</h2>\n<div class=\"text\">%2</div>\n"
              u"</section>\n"_s.arg(escaped(m_words.system), escaped(readable.system)));
    if (!readable.promptHead.isEmpty()) {
        write(u"<section class=\"prompt\">\n<h2>%1</h2>\n"_s.arg(escaped(readable.promptHead)));
        writeNote(readable.excluded);
        writeImages(turn.attachments);
        write(u"<div class=\"text\">%1</div>\n</section>\n"_s.arg(escaped(turn.prompt)));
    }
    write(u"<section class=\"reply\">\n<h2>%1</h2>\n"_s.arg(escaped(readable.replyHead)));
    if (!readable.thinking.isEmpty())
        write(u"<details><summary>%1</summary>\n<div class=\"text\">%2</div></details>\n"_s.arg(
            escaped(m_words.thinking), escaped(readable.thinking)));
    writeImages(turn.reply.pictures);
    write(html(parseMarkdown(readable.text)));
    writeNote(readable.ending);
    write(u"\n</section>\n"_s);
}

void HtmlChatWriter::end()
{
    if (m_open)
        write(u"</article>\n"_s);
    write(u"</body>\n</html>\n"_s);
}

void HtmlChatWriter::writeNote(const QString& text)
{
    if (!text.isEmpty())
        write(u"<p class=\"note\">%1</p>\n"_s.arg(escaped(text)));
}

void HtmlChatWriter::writeImages(const Attachments& images)
{
    for (const Attachment& image : images) {
        if (image.isText()) {
            write(u"<details><summary>%1</summary>\n<div class=\"text\">%2</div></details>\n"_s.arg(
                escaped(m_words.file.arg(image.name)), escaped(image.text)));
            continue;
        }
        // A file that is read must not fetch anything.
        if (image.isLink()) {
            writeNote(m_words.picture.arg(image.link));
            continue;
        }
        write(u"<p><img alt=\"%1\" width=\"%2\" src=\"data:image/jpeg;base64,"_s.arg(
            escaped(m_words.picture.arg(image.name)), QString::number(image.size.width())));
        write(image.jpeg.toBase64());
        write(u"\"></p>\n"_s);
    }
}

} // namespace loquat
