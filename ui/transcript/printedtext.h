// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textspot.h"

#include <QFont>
#include <QStringList>
#include <QTextDocument>

#include <memory>

namespace loquat {

// A text of the transcript for paper: cut into pieces that are quick to lay out, each of which
// becomes a document. Set one below the other they show the whole text. Replies are Markdown.
class PrintedText
{
public:
    // `range`: of the text as it is shown.
    static QStringList pieces(TurnPart part, const QString& source, TextRange range);
    static std::unique_ptr<QTextDocument> document(TurnPart part, const QString& piece,
                                                   const QFont& font);
};

} // namespace loquat
