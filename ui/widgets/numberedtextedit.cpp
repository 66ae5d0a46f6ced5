// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberedtextedit.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>

namespace loquat {

namespace {

constexpr int gap = 5;
constexpr auto wrongColour = qRgb(0xc0, 0x39, 0x2b);

} // namespace

class NumberedTextEdit::Gutter final : public QWidget
{
public:
    explicit Gutter(NumberedTextEdit& edit)
        : QWidget(&edit)
        , m_edit(edit)
    {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
        QTextBlock block = m_edit.firstVisibleBlock();
        qreal top = m_edit.blockBoundingGeometry(block).translated(m_edit.contentOffset()).top();
        while (block.isValid() && top <= event->rect().bottom()) {
            const qreal height = m_edit.blockBoundingRect(block).height();
            const int line = block.blockNumber() + 1;
            const QRectF place(0, top, width() - gap, m_edit.fontMetrics().height());
            if (line == m_edit.m_wrongLine) {
                painter.fillRect(QRectF(0, top, width(), height), QColor(wrongColour));
                painter.setPen(Qt::white);
            } else {
                painter.setPen(palette().color(QPalette::PlaceholderText));
            }
            painter.drawText(place, Qt::AlignRight, locale().toString(line));
            top += height;
            block = block.next();
        }
    }

private:
    NumberedTextEdit& m_edit;
};

NumberedTextEdit::NumberedTextEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(*this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NumberedTextEdit::makeRoom);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    makeRoom();
}

void NumberedTextEdit::setWrongLine(int line)
{
    if (line == m_wrongLine)
        return;
    m_wrongLine = line;
    m_gutter->update();
}

void NumberedTextEdit::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::max(line, 1) - 1)));
    ensureCursorVisible();
}

int NumberedTextEdit::gutterWidth() const
{
    const int digits = int(QString::number(blockCount()).size());
    return fontMetrics().horizontalAdvance(QString(std::max(digits, 2), u'0')) + 2 * gap;
}

void NumberedTextEdit::makeRoom()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? 0 : gutterWidth(), 0, mirrored ? gutterWidth() : 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(mirrored ? inside.right() - gutterWidth() : inside.left(), inside.top(),
                          gutterWidth(), inside.height());
}

void NumberedTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    makeRoom();
}

void NumberedTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (m_gutter &&
        (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange))
        makeRoom();
}

} // namespace loquat
