// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace loquat {

// The names of a text's {{placeholders}}, each once, as they come. White space beside a name does
// not count; what is empty or holds a brace or a line break is no name.
QStringList placeholdersOf(const QString& text);

// Each placeholder that has a value replaced by it, in one pass: what a value holds is not looked
// at again. The others stay as they are.
QString filledIn(const QString& text, const QHash<QString, QString>& values);

} // namespace loquat
