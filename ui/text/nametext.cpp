// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/nametext.h"

namespace loquat {

QString shownName(const QString& name)
{
    constexpr qsizetype longest = 200;
    QString clean = name.size() > longest ? name.left(longest) + u'…' : name;
    for (QChar& character : clean) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            character = QChar::ReplacementCharacter;
    }
    return clean;
}

} // namespace loquat
