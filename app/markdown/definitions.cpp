// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/definitions.h"

namespace loquat {

QString Definitions::normalised(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

QSet<QString> Definitions::labelsIn(const QString& text)
{
    QSet<QString> labels;
    qsizetype open = -1;
    for (qsizetype pos = 0; pos < text.size(); ++pos) {
        const QChar c = text[pos];
        if (c == u'\\') {
            ++pos;
        } else if (c == u'[') {
            open = pos;
        } else if (c == u']' && open >= 0) {
            if (pos - open > 1 && pos - open <= 1000)
                labels.insert(normalised(QStringView(text).sliced(open + 1, pos - open - 1)));
            open = -1;
        }
    }
    return labels;
}

bool Definitions::add(const LinkDefinition& definition)
{
    if (m_sources.size() >= most || m_sources.contains(definition.label))
        return false;
    m_sources.insert(definition.label, definition.source);
    return true;
}

} // namespace loquat
