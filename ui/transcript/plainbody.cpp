// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/plainbody.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace loquat {

namespace {

// Long enough that documents are few, short enough that laying one out is no hitch.
constexpr int sealAt = 4096;
// A paragraph is laid out again with each piece that comes, so an open one is kept shorter.
constexpr int sealParagraphAt = 2048;
constexpr int lineHeightPercent = 140;

} // namespace

PlainBody::PlainBody() = default;
PlainBody::~PlainBody() = default;
PlainBody::PlainBody(PlainBody&&) noexcept = default;
PlainBody& PlainBody::operator=(PlainBody&&) noexcept = default;

void PlainBody::setStyle(const BodyStyle& style)
{
    setFont(style.font);
    setWidth(style.width);
}

void PlainBody::setFont(const QFont& font)
{
    if (font == m_font && m_lineHeight > 1)
        return;
    m_font = font;
    const QFontMetrics metrics(font);
    m_lineHeight = std::max(1, metrics.height() * lineHeightPercent / 100);
    m_charactersInLine = std::max(1, m_width / std::max(1, metrics.averageCharWidth()));
    forget();
}

void PlainBody::setWidth(int width)
{
    width = std::max(1, width);
    if (width == m_width)
        return;
    m_width = width;
    m_charactersInLine =
        std::max(1, m_width / std::max(1, QFontMetrics(m_font).averageCharWidth()));
    forget();
}

void PlainBody::forget()
{
    QList<int> heights;
    heights.reserve(runCount());
    for (Run& run : m_runs) {
        run.document.reset();
        heights.append(guess(run));
    }
    m_heights.reset(heights);
}

void PlainBody::setText(const QString& text)
{
    m_runs.clear();
    m_heights.reset({});
    m_changedFrom = 0;
    m_endsWithReturn = text.endsWith(u'\r');
    m_text = displayable(text);
    if (m_text.isEmpty())
        return;
    addRun(0, length());
    sealTail();
}

void PlainBody::append(const QString& more)
{
    // A carriage return that came last was already shown as a line end.
    const bool joined = m_endsWithReturn && more.startsWith(u'\n');
    if (!more.isEmpty())
        m_endsWithReturn = more.endsWith(u'\r');
    const QString clean = displayable(joined ? more.mid(1) : more);
    if (clean.isEmpty())
        return;
    m_changedFrom = std::min(m_changedFrom, cursorRect(length()).top());
    if (m_runs.empty())
        addRun(0, 0);
    m_text += clean;
    Run& tail = m_runs.back();
    tail.length += int(clean.size());
    const int last = runCount() - 1;
    if (tail.document && clean.size() <= sealAt) {
        QTextCursor cursor(tail.document.get());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(clean);
        m_heights.setHeight(last, int(std::ceil(tail.document->size().height())));
    } else {
        tail.document.reset();
        m_heights.setHeight(last, guess(tail));
    }
    sealTail();
}

int PlainBody::takeChangedFrom()
{
    return std::exchange(m_changedFrom, std::numeric_limits<int>::max());
}

void PlainBody::addRun(int start, int length)
{
    Run run;
    run.start = start;
    run.length = length;
    m_heights.append(guess(run));
    m_runs.push_back(std::move(run));
}

// Where the tail is to be cut, as a position in the text, or -1.
int PlainBody::cutOf(const Run& tail) const
{
    const int end = tail.start + tail.length;
    const auto lastLineEnd = m_text.lastIndexOf(u'\n', std::min(end, tail.start + sealAt) - 1);
    const bool hasLineEnd = lastLineEnd >= tail.start;
    if (tail.length > sealAt && hasLineEnd)
        return int(lastLineEnd) + 1;
    const int paragraph = hasLineEnd ? int(lastLineEnd) + 1 : tail.start;
    if (end - paragraph <= sealParagraphAt)
        return -1;
    if (hasLineEnd)
        return paragraph;
    // One line that goes on and on. Where it is laid out it is cut where it wraps anyway.
    const int limit = tail.start + sealParagraphAt;
    if (tail.document) {
        const QTextLine line =
            tail.document->firstBlock().layout()->lineForTextPosition(sealParagraphAt - 1);
        if (line.isValid() && line.textStart() > 0)
            return tail.start + line.textStart();
    }
    const auto space = m_text.lastIndexOf(u' ', limit - 1);
    if (space > tail.start + sealParagraphAt / 2)
        return int(space) + 1;
    return m_text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit;
}

void PlainBody::sealTail()
{
    for (int cut = cutOf(m_runs.back()); cut >= 0; cut = cutOf(m_runs.back())) {
        Run& sealed = m_runs.back();
        const int end = sealed.start + sealed.length;
        const bool wasLaidOut = sealed.document != nullptr;
        sealed.length = cut - sealed.start;
        const int index = runCount() - 1;
        if (wasLaidOut) {
            QTextCursor cursor(sealed.document.get());
            cursor.setPosition(shownLength(sealed));
            cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            m_heights.setHeight(index, int(std::ceil(sealed.document->size().height())));
        } else {
            m_heights.setHeight(index, guess(sealed));
        }
        addRun(cut, end - cut);
        if (wasLaidOut) {
            Run& tail = m_runs.back();
            tail.document = makeDocument(textOf(tail));
            m_heights.setHeight(index + 1, int(std::ceil(tail.document->size().height())));
        }
    }
}

int PlainBody::shownLength(const Run& run) const
{
    const int end = run.start + run.length;
    // In the open tail a line end at the very end is a line begun; a sealed run ends with it.
    const bool isTail = end == length();
    return run.length > 0 && !isTail && m_text.at(end - 1) == u'\n' ? run.length - 1 : run.length;
}

QString PlainBody::textOf(const Run& run) const
{
    return m_text.mid(run.start, shownLength(run));
}

int PlainBody::runAt(int position) const
{
    const auto after =
        std::upper_bound(m_runs.begin(), m_runs.end(), position,
                         [](int value, const Run& run) { return value < run.start; });
    return std::max(0, int(after - m_runs.begin()) - 1);
}

int PlainBody::guess(const Run& run) const
{
    int lines = 0;
    const QStringView text = QStringView(m_text).mid(run.start, shownLength(run));
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        lines += 1 + int(end - from) / m_charactersInLine;
        from = end + 1;
    }
    return lines * m_lineHeight;
}

std::unique_ptr<QTextDocument> PlainBody::makeDocument(const QString& text) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    // Text first, width later: a document without a layout takes text ten times faster.
    QTextCursor cursor(document.get());
    QTextBlockFormat format;
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(format);
    cursor.insertText(text);
    document->setTextWidth(m_width);
    return document;
}

bool PlainBody::layOut(int top, int bottom)
{
    bool changed = false;
    const int first = m_heights.indexAt(top);
    for (int i = std::max(0, first); i < runCount() && m_heights.top(i) < bottom; ++i) {
        Run& run = m_runs[std::size_t(i)];
        if (run.document)
            continue;
        run.document = makeDocument(textOf(run));
        const int height = int(std::ceil(run.document->size().height()));
        if (height != m_heights.height(i)) {
            m_heights.setHeight(i, height);
            m_changedFrom = std::min(m_changedFrom, m_heights.top(i));
            changed = true;
        }
    }
    return changed;
}

void PlainBody::release(int top, int bottom)
{
    if (m_runs.empty())
        return;
    const int first = m_heights.indexAt(top);
    const int last = m_heights.indexAt(bottom);
    for (int i = 0; i < runCount(); ++i) {
        if (i < first || i > last)
            m_runs[std::size_t(i)].document.reset();
    }
}

int PlainBody::documentCount() const
{
    return int(std::count_if(m_runs.begin(), m_runs.end(),
                             [](const Run& run) { return run.document != nullptr; }));
}

void PlainBody::paint(QPainter& painter, const QRect& clip, const QPalette& palette,
                      const TextMarks& marks) const
{
    if (m_runs.empty() || clip.isEmpty())
        return;
    for (int i = std::max(0, m_heights.indexAt(clip.top())); i < runCount(); ++i) {
        const int top = m_heights.top(i);
        if (top > clip.bottom())
            break;
        const Run& run = m_runs[std::size_t(i)];
        if (!run.document)
            continue;
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = palette;
        context.clip = QRectF(clip.translated(0, -top));
        markDocument(context, *run.document, run.start, shownLength(run), palette, marks);
        painter.save();
        painter.translate(0, top);
        run.document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

int PlainBody::positionAt(const QPoint& point) const
{
    if (m_runs.empty() || point.y() < 0)
        return 0;
    if (point.y() >= height())
        return length();
    const int index = m_heights.indexAt(point.y());
    const Run& run = m_runs[std::size_t(index)];
    if (!run.document)
        return run.start;
    const QPointF inside(point.x(), point.y() - m_heights.top(index));
    const int hit = run.document->documentLayout()->hitTest(inside, Qt::FuzzyHit);
    return run.start + std::clamp(hit, 0, shownLength(run));
}

QRect PlainBody::cursorRect(int position) const
{
    if (m_runs.empty())
        return {0, 0, 1, m_lineHeight};
    const int index = runAt(position);
    const Run& run = m_runs[std::size_t(index)];
    const int top = m_heights.top(index);
    if (!run.document)
        return {0, top, 1, m_lineHeight};
    const int inside = std::clamp(position - run.start, 0, shownLength(run));
    const QTextBlock block = run.document->findBlock(inside);
    const QTextLine line = block.layout()->lineForTextPosition(inside - block.position());
    const QPointF origin = block.layout()->position();
    if (!line.isValid())
        return {0, top + int(origin.y()), 1, m_lineHeight};
    return {int(origin.x() + line.cursorToX(inside - block.position())),
            top + int(origin.y() + line.y()), 1, int(std::ceil(line.height()))};
}

TextRange PlainBody::lineAt(int position) const
{
    if (m_runs.empty())
        return {};
    position = std::clamp(position, 0, length());
    const Run& run = m_runs[std::size_t(runAt(position))];
    if (!run.document)
        return paragraphAt(position);
    const int inside = std::clamp(position - run.start, 0, shownLength(run));
    const QTextBlock block = run.document->findBlock(inside);
    const QTextLine line = block.layout()->lineForTextPosition(inside - block.position());
    if (!line.isValid())
        return paragraphAt(position);
    const int from = run.start + block.position() + line.textStart();
    return {from, from + line.textLength()};
}

QTextCharFormat PlainBody::formatAt(int, TextRange* alike) const
{
    QTextCharFormat format;
    format.setFont(m_font);
    if (alike)
        *alike = {0, length()};
    return format;
}

int PlainBody::firstLaidOutRun(int top, int bottom) const
{
    for (int i = std::max(0, m_heights.indexAt(top)); i < runCount(); ++i) {
        if (m_heights.top(i) >= bottom)
            break;
        if (m_runs[std::size_t(i)].document)
            return i;
    }
    return -1;
}

} // namespace loquat
