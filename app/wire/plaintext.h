// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace loquat {

// The longest text of a server's that is kept in an Error.
inline constexpr qsizetype longestServerText = 300;

// Sound UTF-16 without NUL, U+FFFD in place of what is not: it can be saved and shown.
QString soundText(QString text);

// White space trimmed, sound, and at most longestServerText characters.
QString shortened(const QString& text);

// A body, by its declared type or by its beginning, is meant for a browser.
bool looksLikeWebPage(QByteArrayView contentType, QByteArrayView body);

// Of HTML the title, else the first line that holds anything besides tags; not shortened.
QString headlineOf(const QString& text);

} // namespace loquat
