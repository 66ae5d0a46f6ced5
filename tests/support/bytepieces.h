// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringDecoder>
#include <QStringList>

#include <functional>

namespace loquat::test {

// A text as it comes in pieces of so many bytes of UTF-8, read as far as whole characters are
// there. A text that UTF-8 cannot hold is cut into pieces of as many UTF-16 units.
inline QStringList inBytePieces(const QString& text, const std::function<int()>& next)
{
    QStringList pieces;
    const QByteArray bytes = text.toUtf8();
    if (QString::fromUtf8(bytes) != text) {
        for (qsizetype at = 0; at < text.size();) {
            pieces.append(text.mid(at, next()));
            at += pieces.last().size();
        }
        return pieces;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray piece = bytes.mid(at, next());
        pieces.append(decoder(piece));
        at += piece.size();
    }
    return pieces;
}

} // namespace loquat::test
