// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingtextedit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace loquat {

namespace {

QList<QUrl> localFiles(const QMimeData& source)
{
    QList<QUrl> files;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            files.append(url);
    }
    return files;
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fitHeight);
    fitHeight();
}

void GrowingTextEdit::setSubmitWithEnter(bool submit)
{
    m_submitWithEnter = submit;
}

void GrowingTextEdit::setMaximumLines(int lines)
{
    m_maximumLines = qMax(1, lines);
    fitHeight();
}

bool GrowingTextEdit::isComposing() const
{
    const QTextLayout* layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

QSize GrowingTextEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), m_height};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, m_height};
}

void GrowingTextEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers().testFlag(Qt::AltModifier)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    // This Enter belongs to the input method, even where the platform lets it through.
    if (isComposing())
        return;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (control || (m_submitWithEnter && !shift)) {
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    // A paragraph of its own, where the base class would insert a line separator for Shift+Enter.
    textCursor().insertBlock();
    ensureCursorVisible();
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || !localFiles(*source).isEmpty() ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData* source)
{
    const QList<QUrl> files = localFiles(*source);
    if (!files.isEmpty()) {
        Q_EMIT filesPasted(files);
        return;
    }
    // Office programs offer a picture of the text besides the text: the text is meant.
    if (source->hasImage() && source->text().isEmpty()) {
        const auto image = qvariant_cast<QImage>(source->imageData());
        if (!image.isNull())
            Q_EMIT imagePasted(image);
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
    Q_EMIT textPasted(source->text());
}

void GrowingTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
    // It scrolled for the want of the line that it has now.
    if (shownLines() <= m_maximumLines && viewport()->height() >= m_height - 1)
        verticalScrollBar()->setValue(0);
}

void GrowingTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

int GrowingTextEdit::shownLines() const
{
    // A plain-text layout counts its height in lines.
    return qRound(document()->documentLayout()->documentSize().height());
}

void GrowingTextEdit::fitHeight()
{
    const int lines = qBound(1, shownLines(), m_maximumLines);
    setVerticalScrollBarPolicy(shownLines() > m_maximumLines ? Qt::ScrollBarAsNeeded
                                                             : Qt::ScrollBarAlwaysOff);
    const QMargins margins = viewportMargins() + contentsMargins();
    const int height = int(std::ceil(QFontMetricsF(font()).lineSpacing() * lines +
                                     2 * document()->documentMargin())) +
                       margins.top() + margins.bottom();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace loquat
