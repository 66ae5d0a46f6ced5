// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/inlinereader.h"

#include "app/markdown/spanlist.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

using NodePointer = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using IteratorPointer = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

// Stands before the text, so that nothing at its beginning is taken for a list or a definition.
constexpr char guard[] = "x\n";

QString literal(cmark_node* node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

bool isPlain(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'_':
        case u'[':
        case u']':
        case u'<':
        case u'&':
        case u'!':
        case u'~':
        case u'$':
        case u'\n':
        case u':':
        case u'@':
        case u'w':
            return true;
        default:
            return false;
        }
    });
}

// Walks through the library's tree, which is as deep as its input likes, without recursion.
class SpanWalk
{
public:
    explicit SpanWalk(const ProtectedText& marks)
        : m_marks(marks)
        , m_spans(marks)
    {}

    QList<Span> walk(cmark_node* paragraph)
    {
        const IteratorPointer iterator(cmark_iter_new(paragraph), cmark_iter_free);
        int guardNodes = 2;
        for (;;) {
            const cmark_event_type event = cmark_iter_next(iterator.get());
            if (event == CMARK_EVENT_DONE)
                return m_spans.take();
            cmark_node* node = cmark_iter_get_node(iterator.get());
            if (node == paragraph)
                continue;
            if (guardNodes > 0)
                --guardNodes;
            else
                visit(node, event == CMARK_EVENT_ENTER);
        }
    }

private:
    void visit(cmark_node* node, bool enter)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_IMAGE) {
            visitImage(node, enter);
        } else if (m_images > 0) {
            if (enter)
                describe(node, type);
        } else if (type == CMARK_NODE_TEXT) {
            m_spans.addText(literal(node));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            // Models that begin a line mean one.
            m_spans.add(Span::Kind::LineBreak, {});
        } else if (type == CMARK_NODE_CODE) {
            m_spans.add(Span::Kind::Code, m_marks.restored(literal(node)));
        } else if (type == CMARK_NODE_HTML_INLINE) {
            m_spans.add(Span::Kind::Html, m_marks.restored(literal(node)).replace(u'\n', u' '));
        } else if (type == CMARK_NODE_EMPH) {
            m_emphasis += enter ? 1 : -1;
            m_spans.style.emphasis = m_emphasis > 0;
        } else if (type == CMARK_NODE_STRONG) {
            m_strong += enter ? 1 : -1;
            m_spans.style.strong = m_strong > 0;
        } else if (type == CMARK_NODE_LINK) {
            m_spans.style.link = enter ? SpanList::allowedLink(url(node)) : QString();
        } else if (qstrcmp(cmark_node_get_type_string(node), "strikethrough") == 0) {
            m_strike += enter ? 1 : -1;
            m_spans.style.strike = m_strike > 0;
        }
    }

    // An image's description is plain text, whatever is written in it.
    void visitImage(cmark_node* node, bool enter)
    {
        m_images += enter ? 1 : -1;
        if (m_images == 0) {
            m_spans.addImage(m_description, url(node));
            m_description.clear();
        }
    }

    void describe(cmark_node* node, cmark_node_type type)
    {
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
            m_description += m_marks.restored(literal(node));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            m_description += u' ';
    }

    QString url(cmark_node* node) const
    {
        return m_marks.restored(QString::fromUtf8(cmark_node_get_url(node)));
    }

    const ProtectedText& m_marks;
    SpanList m_spans;
    QString m_description;
    int m_images = 0;
    int m_emphasis = 0;
    int m_strong = 0;
    int m_strike = 0;
};

} // namespace

struct InlineReader::Library
{
    Library()
    {
        cmark_gfm_core_extensions_ensure_registered();
        for (const char* name : {"autolink", "strikethrough"})
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    }
    ~Library() { cmark_parser_free(parser); }
    Q_DISABLE_COPY_MOVE(Library)

    cmark_parser* parser =
        cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
};

InlineReader::InlineReader() = default;
InlineReader::~InlineReader() = default;

QList<Span> InlineReader::read(const QString& text, const Definitions& definitions)
{
    if (text.isEmpty())
        return {};
    if (isPlain(text)) {
        Span span;
        span.text = text;
        return {span};
    }
    const ProtectedText marks(text, definitions);
    QByteArray document;
    if (text.contains(u'[')) {
        QStringList sources;
        for (const QString& label : Definitions::labelsIn(text)) {
            if (definitions.contains(label))
                sources.append(definitions.source(label));
        }
        sources.sort(); // whatever the order of the set
        document = sources.join(u'\n').toUtf8() + "\n\n";
    }
    document += guard;
    // Indented this far, a line goes on with the paragraph, whatever it looks like.
    document += "    " + QString(marks.text()).replace(u'\n', "\n    "_L1).toUtf8() + '\n';

    if (!m_library)
        m_library = std::make_unique<Library>();
    cmark_parser_feed(m_library->parser, document.constData(), size_t(document.size()));
    const NodePointer root(cmark_parser_finish(m_library->parser), cmark_node_free);
    cmark_node* paragraph = cmark_node_last_child(root.get());
    return paragraph ? SpanWalk(marks).walk(paragraph) : QList<Span>();
}

Block InlineReader::finished(const RawBlock& raw, const Definitions& definitions)
{
    Block block = raw.block;
    block.spans = read(raw.text, definitions);
    for (const QString& cell : raw.cells)
        block.cells.append(read(cell, definitions));
    if (block.kind == Block::Kind::Paragraph && block.spans.size() == 1 &&
        block.spans[0].kind == Span::Kind::DisplayMath && !block.continues) {
        block.kind = Block::Kind::Math;
        block.text = block.spans[0].text;
        block.source = block.spans[0].source;
        block.spans.clear();
    }
    return block;
}

} // namespace loquat
