// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"
#include "tests/app/markdown/markdowngenerator.h"

#include <QRegularExpression>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <gtest/gtest.h>
#include <memory>

// Our reading of blocks against that of libcmark-gfm, on text without what the two read differently
// on purpose: formulas, and footnotes, which the library moves to the end.

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

QString inlineText(cmark_node* node)
{
    QString text;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(node),
                                                                           cmark_iter_free);
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node* at = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(at);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += QString::fromUtf8(cmark_node_get_literal(at));
        else if (type == CMARK_NODE_HTML_INLINE)
            text += QString::fromUtf8(cmark_node_get_literal(at)).replace(u'\n', u' ');
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u'\n';
    }
    return text;
}

void readNode(cmark_node* node, const QString& inside, QStringList& lines);

void readChildren(cmark_node* node, const QString& inside, QStringList& lines)
{
    const qsizetype before = lines.size();
    for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        readNode(child, inside, lines);
    if (lines.size() == before)
        lines.append(inside + u"p "_s);
}

void readNode(cmark_node* node, const QString& inside, QStringList& lines)
{
    const QByteArray type = cmark_node_get_type_string(node);
    if (type == "block_quote") {
        readChildren(node, inside + u"> "_s, lines);
    } else if (type == "list") {
        int number = cmark_node_get_list_start(node);
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item))
            readChildren(item, inside + (ordered ? QString::number(number++) + u". "_s : u"- "_s),
                         lines);
    } else if (type == "table") {
        for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
            QStringList cells;
            for (cmark_node* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                cells.append(inlineText(cell));
            lines.append(inside + u"row "_s + cells.join(u'|'));
        }
    } else if (type == "heading") {
        lines.append(inside + u"h%1 "_s.arg(cmark_node_get_heading_level(node)) + inlineText(node));
    } else if (type == "code_block") {
        lines.append(inside + u"CODE "_s + QString::fromUtf8(cmark_node_get_literal(node)));
    } else if (type == "html_block") {
        lines.append(inside + u"SOURCE "_s + QString::fromUtf8(cmark_node_get_literal(node)));
    } else if (type == "thematic_break") {
        lines.append(inside + u"rule"_s);
    } else {
        lines.append(inside + u"p "_s + inlineText(node));
    }
}

QStringList libraryReading(const QString& text)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
        cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE), cmark_parser_free);
    for (const char* name : {"table", "autolink", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    const QByteArray bytes = text.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
        cmark_parser_finish(parser.get()), cmark_node_free);
    QStringList lines;
    for (cmark_node* child = cmark_node_first_child(root.get()); child;
         child = cmark_node_next(child))
        readNode(child, {}, lines);
    return lines;
}

QStringList ourReading(const QString& text)
{
    QStringList lines;
    for (const Block& block : parseMarkdown(text)) {
        QString line;
        for (const Enclosure& enclosure : block.inside) {
            line += enclosure.kind == Enclosure::Kind::Quote ? u"> "_s
                    : enclosure.ordered ? QString::number(enclosure.number) + u". "_s
                                        : u"- "_s;
        }
        switch (block.kind) {
        case Block::Kind::Heading:
            line += u"h%1 "_s.arg(block.level) + plainText(block.spans);
            break;
        case Block::Kind::Code:
            line += u"CODE "_s + block.text;
            break;
        case Block::Kind::Source:
            line += u"SOURCE "_s + block.text;
            break;
        case Block::Kind::Rule:
            line += u"rule"_s;
            break;
        case Block::Kind::TableRow: {
            QStringList cells;
            for (const QList<Span>& cell : block.cells)
                cells.append(plainText(cell));
            line += u"row "_s + cells.join(u'|');
            break;
        }
        default:
            line += u"p "_s + plainText(block.spans);
        }
        lines.append(line);
    }
    return lines;
}

// Without what is read differently on purpose, and without definitions, which the library forgets
// where a table follows them.
QString comparable(QString text)
{
    static const QRegularExpression mark(u"\\\\+(?=[\\[\\]()])|\\[[x ]\\]|\\^"_s);
    return text.remove(mark).replace(u'$', u'%').replace(u"]:"_s, u"]"_s);
}

// White space shows only in code.
QString readable(const QString& line)
{
    return line.contains(u"CODE "_s) || line.contains(u"SOURCE "_s) ? line : line.simplified();
}

void expectSameReading(const QString& text, quint32 seed)
{
    const QStringList ours = ourReading(text);
    const QStringList theirs = libraryReading(text);
    for (qsizetype line = 0; line < std::max(ours.size(), theirs.size()); ++line) {
        ASSERT_EQ(readable(ours.value(line)).toStdString(),
                  readable(theirs.value(line)).toStdString())
            << "seed " << seed << ", block " << line << " of\n"
            << text.toStdString();
    }
}

} // namespace

TEST(LibraryReading, IsOursForGeneratedMarkdown)
{
    for (quint32 seed = 1; seed <= 300 && !HasFatalFailure(); ++seed)
        expectSameReading(comparable(MarkdownGenerator(seed).document(6)), seed);
}

TEST(LibraryReading, IsOursForSoup)
{
    for (quint32 seed = 1; seed <= 1000 && !HasFatalFailure(); ++seed)
        expectSameReading(comparable(MarkdownGenerator(seed).soup(30)), seed);
}

} // namespace loquat::test
