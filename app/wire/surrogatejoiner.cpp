// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/surrogatejoiner.h"

#include <utility>

namespace loquat {

QString SurrogateJoiner::join(const QString& piece)
{
    if (piece.isEmpty())
        return {};
    QString text = piece;
    if (!m_waiting.isNull())
        text.prepend(std::exchange(m_waiting, QChar()));
    if (text.back().isHighSurrogate()) {
        m_waiting = text.back();
        text.chop(1);
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString SurrogateJoiner::finish()
{
    const QChar alone = std::exchange(m_waiting, QChar());
    return alone.isNull() ? QString() : QString(QChar(QChar::ReplacementCharacter));
}

} // namespace loquat
