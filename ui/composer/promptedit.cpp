// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/promptedit.h"

#include "ui/composer/offeredimages.h"

#include <QMimeData>
#include <QScopedValueRollback>

namespace loquat {

bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PromptEdit::insertFromMimeData(const QMimeData* source)
{
    const OfferedImages offered =
        m_dropping ? OfferedImages::inDrop(*source) : OfferedImages::inPaste(*source);
    if (offered.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT imagesOffered(offered);
}

void PromptEdit::dropEvent(QDropEvent* event)
{
    const QScopedValueRollback guard(m_dropping, true);
    GrowingTextEdit::dropEvent(event);
}

} // namespace loquat
