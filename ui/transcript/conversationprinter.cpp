// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/conversationprinter.h"

#include "ui/transcript/printedtext.h"
#include "ui/transcript/showntext.h"
#include "ui/transcript/turnwords.h"

#include <QAbstractTextDocumentLayout>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <cmath>
#include <limits>

namespace loquat {

namespace {

constexpr qint64 sliceNs = 8'000'000;
constexpr int pageTurns = 50; // read from the store at a time
constexpr int linesWithHeading = 4;

// A document's fixed heights are for a screen; how much larger they are laid out for a device.
double scaleOf(QPagedPaintDevice& device)
{
    constexpr double tried = 100;
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&device);
    QTextCursor cursor(&document);
    QTextBlockFormat format;
    format.setLineHeight(tried, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(format);
    cursor.insertBlock({});
    document.setPageSize(QSizeF(device.width(), 1'000'000));
    return document.documentLayout()->blockBoundingRect(document.lastBlock()).top() / tried;
}

} // namespace

ConversationPrinter::ConversationPrinter(Branch& branch, const Contents& contents,
                                         QPagedPaintDevice& device, QObject* parent)
    : QObject(parent)
    , m_ownPath(branch)
    , m_path(&m_ownPath)
    , m_contents(contents)
    , m_device(device)
{
    m_timer.setInterval(0);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConversationPrinter::work);
    connect(&m_ownPath, &ReadingPath::reset, this, [this] { end(false); });
    connect(&m_ownPath, &ReadingPath::rebranched, this, [this] { end(false); });
    connect(&branch, &QObject::destroyed, this, [this] { end(false); });
}

ConversationPrinter::~ConversationPrinter()
{
    cancel();
}

void ConversationPrinter::cancel()
{
    m_timer.stop();
    m_path = nullptr;
    if (m_painter.isActive())
        m_painter.end();
}

void ConversationPrinter::end(bool done)
{
    if (!m_path)
        return;
    const bool written = m_painter.isActive() && m_painter.end();
    cancel();
    Q_EMIT finished(done && written);
}

double ConversationPrinter::lineHeight() const
{
    return QFontMetricsF(m_contents.font, &m_device).height();
}

void ConversationPrinter::start()
{
    const bool all = m_contents.selection.isEmpty();
    m_next = all ? 0 : m_contents.selection.first().turn;
    m_last = m_path->count() - 1;
    if (!all)
        m_last = std::min(m_last, m_contents.selection.last().turn);
    m_timer.start();
}

void ConversationPrinter::work()
{
    if (!m_path)
        return;
    if (!m_painter.isActive()) {
        if (!m_painter.begin(&m_device)) {
            m_path = nullptr;
            Q_EMIT finished(false);
            return;
        }
        m_top = 2.5 * lineHeight();
        m_height = m_device.height() - m_top - 2 * lineHeight();
        m_scale = scaleOf(m_device);
        m_page = 1;
        paintFrame();
    }
    QElapsedTimer clock;
    clock.start();
    while (clock.nsecsElapsed() < sliceNs) {
        if (!m_pieces.empty()) {
            const Piece piece = m_pieces.front();
            m_pieces.pop_front();
            set(piece);
            continue;
        }
        if (m_next > m_last) {
            Q_EMIT progressed(m_path->count(), m_path->count());
            end(true);
            return;
        }
        const Turn* turn = m_path->turnAtHand(m_next);
        const auto read = m_read.constFind(m_path->idAt(m_next));
        if (!turn && read != m_read.constEnd())
            turn = &*read;
        if (!turn) {
            readFrom(m_next);
            return;
        }
        queueTurn(m_next, *turn);
        ++m_next;
    }
    Q_EMIT progressed(m_next, m_last + 1);
    m_timer.start();
}

void ConversationPrinter::readFrom(int index)
{
    if (m_reading)
        return;
    m_reading = true;
    m_path->read(index, std::min(m_last, index + pageTurns - 1), this,
                 [this, index](const Result<QList<Turn>>& turns) {
                     m_reading = false;
                     if (!m_path)
                         return;
                     m_read.clear();
                     if (turns) {
                         for (const Turn& turn : *turns)
                             m_read.insert(turn.id, turn);
                     }
                     if (!m_path->turnAtHand(index) && !m_read.contains(m_path->idAt(index))) {
                         end(false);
                         return;
                     }
                     work();
                 });
}

void ConversationPrinter::queueText(int index, TurnPart part, const QString& source)
{
    TextRange range{0, std::numeric_limits<int>::max()};
    if (!m_contents.selection.isEmpty())
        range = m_contents.selection.rangeIn(index, part, int(shownText(part, source).size()));
    if (range.isEmpty())
        return;
    bool first = true;
    for (const QString& piece : PrintedText::pieces(part, source, range)) {
        m_pieces.push_back({part, piece, false, first});
        first = false;
    }
}

void ConversationPrinter::queueTurn(int index, const Turn& turn)
{
    const auto queueHeading = [this](const QString& text) {
        m_pieces.push_back({TurnPart::Prompt, text, true, true});
    };
    const auto withHeading = [&](const QString& heading, TurnPart part, const QString& source) {
        const std::size_t before = m_pieces.size();
        queueHeading(heading);
        queueText(index, part, source);
        if (m_pieces.size() == before + 1)
            m_pieces.pop_back();
    };
    if (turn.origin != TurnOrigin::Continue)
        withHeading(tr("You"), TurnPart::Prompt, turn.prompt);
    if (!m_contents.selection.isEmpty())
        withHeading(TurnWords::thinking(turn, true), TurnPart::Thinking, turn.reply.thinking);
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(turn.createdMs), QLocale::ShortFormat);
    withHeading(tr("%1, %2").arg(turn.model, when), TurnPart::Answer, turn.reply.text);
    if (!m_contents.selection.isEmpty() || !isTerminal(turn.reply.state))
        return;
    if (const auto notice = TurnWords::notice(turn))
        m_pieces.push_back(
            {TurnPart::Thinking,
             QStringLiteral("[%1]").arg((notice->title + u' ' + notice->sentence).simplified()),
             false, true});
}

void ConversationPrinter::set(const Piece& piece)
{
    QFont font = m_contents.font;
    if (piece.isHeading) {
        font.setBold(true);
        font.setPointSizeF(font.pointSizeF() * 0.9);
    } else if (piece.part == TurnPart::Thinking) {
        font.setItalic(true);
    }
    if (m_y > 0 && piece.startsText)
        m_y += lineHeight() * (piece.isHeading ? 0.9 : 0.2);
    // A heading does not stand alone at the foot of a page.
    if (piece.isHeading && m_y + linesWithHeading * lineHeight() > m_height)
        newPage();
    place(*PrintedText::document(piece.part, piece.text, font));
}

void ConversationPrinter::place(QTextDocument& document)
{
    QAbstractTextDocumentLayout& layout = *document.documentLayout();
    layout.setPaintDevice(&m_device);
    // What the page holds already becomes an empty line of that height: then the document's own
    // breaks fall on the pages' ends.
    if (m_y > 0) {
        QTextCursor cursor(&document);
        cursor.insertBlock();
        cursor.movePosition(QTextCursor::Start);
        QTextBlockFormat filled;
        filled.setLineHeight(m_y / m_scale, QTextBlockFormat::FixedHeight);
        cursor.setBlockFormat(filled);
    }
    document.setPageSize(QSizeF(m_device.width(), m_height));
    const double bottom = layout.blockBoundingRect(document.lastBlock()).bottom();
    const int lastPage = std::max(0, int(std::ceil(bottom / m_height)) - 1);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int page = 0; page <= lastPage; ++page) {
        if (page > 0)
            newPage();
        context.clip = QRectF(0, page * m_height, m_device.width(), m_height);
        m_painter.save();
        m_painter.translate(0, m_top - page * m_height);
        m_painter.setClipRect(context.clip);
        layout.draw(&m_painter, context);
        m_painter.restore();
    }
    m_y = bottom - lastPage * m_height;
}

void ConversationPrinter::newPage()
{
    m_device.newPage();
    ++m_page;
    m_y = 0;
    paintFrame();
}

void ConversationPrinter::paintFrame()
{
    QFont small = m_contents.font;
    small.setPointSizeF(small.pointSizeF() * 0.8);
    m_painter.setFont(small);
    m_painter.setPen(Qt::darkGray);
    const double width = m_device.width();
    const QFontMetricsF metrics(small, &m_device);
    m_painter.drawText(QRectF(0, 0, width, 1.5 * lineHeight()), Qt::AlignLeft | Qt::AlignTop,
                       metrics.elidedText(m_contents.title, Qt::ElideRight, width));
    const double line = 1.5 * lineHeight();
    m_painter.drawLine(QPointF(0, line), QPointF(width, line));
    m_painter.drawText(QRectF(0, m_device.height() - 1.2 * lineHeight(), width, 1.2 * lineHeight()),
                       Qt::AlignHCenter | Qt::AlignBottom, QLocale().toString(m_page));
}

} // namespace loquat
