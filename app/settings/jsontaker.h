// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <span>
#include <utility>

namespace loquat {

// Takes the values out of a settings object key by key; what is left at the end is what a newer
// version wrote. A key that is absent means the default; a value of a wrong type or out of range
// does too, and is noted under its path ("servers[2].proxy.port").
class JsonTaker final
{
public:
    // `place` is the path of this object, empty for the document; `notes` may be nullptr.
    JsonTaker(QJsonObject object, QString place, QStringList* notes);

    bool flag(QLatin1StringView key, bool otherwise);
    int number(QLatin1StringView key, int otherwise, int least, int most);
    // One out of range becomes the nearest.
    int bounded(QLatin1StringView key, int otherwise, int least, int most);
    qint64 integer(QLatin1StringView key, qint64 otherwise, qint64 least);
    QString text(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);
    // For an object inside this one; what is left of it goes back with leave().
    JsonTaker inner(QLatin1StringView key);
    void leave(QLatin1StringView key, const JsonTaker& inner);

    template <typename Choice, std::size_t count>
    Choice choice(QLatin1StringView key, const std::pair<Choice, QLatin1StringView> (&names)[count],
                  Choice otherwise)
    {
        const QString name = text(key);
        for (const auto& [value, known] : names) {
            if (known == name)
                return value;
        }
        if (!name.isEmpty())
            note(key);
        return otherwise;
    }

    void note(QLatin1StringView key);
    QString pathOf(QLatin1StringView key) const;
    QStringList* notes() const { return m_notes; }
    QJsonObject rest() const { return m_object; }

private:
    QJsonObject m_object;
    QString m_place;
    QStringList* m_notes;
};

template <typename Choice, std::size_t count>
QLatin1StringView nameOfChoice(const std::pair<Choice, QLatin1StringView> (&names)[count],
                               Choice value)
{
    for (const auto& [one, name] : names) {
        if (one == value)
            return name;
    }
    return names[0].second;
}

} // namespace loquat
