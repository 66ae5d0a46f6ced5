// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/rawblock.h"

#include <QHash>
#include <QSet>
#include <QStringView>

namespace loquat {

// What link and footnote labels mean. The first definition of a label holds.
class Definitions
{
public:
    static constexpr qsizetype most = 1000;

    // Case and the amount of white space make no difference between labels.
    static QString normalised(QStringView label);

    // Everything in `text` that would be a reference if it were defined.
    static QSet<QString> labelsIn(const QString& text);

    // False if the label had a meaning already or there are too many.
    bool add(const LinkDefinition& definition);

    bool contains(const QString& label) const { return m_sources.contains(label); }
    QString source(const QString& label) const { return m_sources.value(label); }

private:
    QHash<QString, QString> m_sources;
};

} // namespace loquat
