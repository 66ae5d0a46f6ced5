// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/promptedit.h"

#include "ui/composer/offeredimages.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

namespace loquat {

bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PromptEdit::insertFromMimeData(const QMimeData* source)
{
    const OfferedImages offered =
        m_dropping ? OfferedImages::inDrop(*source) : OfferedImages::inPaste(*source);
    if (!offered.isEmpty())
        return Q_EMIT imagesOffered(offered);
    if (source->text().isEmpty())
        return Q_EMIT clipboardEmptied();
    QPlainTextEdit::insertFromMimeData(source);
}

void PromptEdit::keyPressEvent(QKeyEvent* event)
{
    // The arrows of the number pad are arrows, too.
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && !isComposing() && event->key() == Qt::Key_Up && isInFirstLine())
        return Q_EMIT olderWanted();
    if (plain && !isComposing() && event->key() == Qt::Key_Down && isInLastLine())
        return Q_EMIT newerWanted();
    GrowingTextEdit::keyPressEvent(event);
}

bool PromptEdit::isInFirstLine() const
{
    const QTextCursor cursor = textCursor();
    return cursor.blockNumber() == 0 &&
           cursor.block().layout()->lineForTextPosition(cursor.positionInBlock()).lineNumber() <= 0;
}

bool PromptEdit::isInLastLine() const
{
    const QTextCursor cursor = textCursor();
    const QTextLayout* layout = cursor.block().layout();
    return cursor.blockNumber() == document()->blockCount() - 1 &&
           layout->lineForTextPosition(cursor.positionInBlock()).lineNumber() >=
               layout->lineCount() - 1;
}

void PromptEdit::dropEvent(QDropEvent* event)
{
    const QScopedValueRollback guard(m_dropping, true);
    GrowingTextEdit::dropEvent(event);
}

} // namespace loquat
