// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace loquat {

enum class PracticeModel
{
    Tour,
    Echo,
    Thinker,
    Slow,
    Faulty
};

// What the practice server says about its models, in the shapes of /api/tags, /api/show and
// /api/ps.
class ModelCatalog
{
public:
    struct Entry
    {
        PracticeModel model = PracticeModel::Tour;
        QString name;
        QString description;
        QStringList capabilities;
    };

    // By name, with or without ":latest"; nullptr: there is no such model.
    static const Entry* find(const QString& name);

    QJsonObject tags() const;
    QJsonObject show(const Entry& entry) const;
    QJsonObject running() const;

    // A model stays "loaded" for so many seconds; 0: it is unloaded; negative: for ever.
    void load(const Entry& entry, double keepSeconds);

private:
    QDateTime m_since = QDateTime::currentDateTimeUtc();
    QHash<QString, QDateTime> m_loadedUntil;
};

} // namespace loquat
