// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

namespace loquat {

constexpr qint64 maxExactNumber = 1LL << 53;

// The moments that a file may hold: from 1970 to the end of the year 2199. A clock may have been
// wrong by years, but what lies outside was damaged or never was a moment, and would keep its
// conversation at the end, or at the top, of every list for good.
constexpr qint64 maxMomentMs = 7'258'118'399'999;
constexpr bool isMoment(double ms)
{
    return ms >= 0 && ms <= double(maxMomentMs);
}

// Reads the fields of an object and remembers the first one that is not what it should be. A field
// that is absent is empty, false or 0.
class JsonFields
{
public:
    // `prefix`: the object's own name in a larger one.
    explicit JsonFields(QJsonObject object, QLatin1StringView prefix = {});

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    QString text(QLatin1StringView key);
    bool flag(QLatin1StringView key);
    qint64 number(QLatin1StringView key, qint64 least, qint64 most);
    qint64 moment(QLatin1StringView key);    // milliseconds since 1970
    QByteArray bytes(QLatin1StringView key); // base64
    QByteArray hash(QLatin1StringView key);  // 64 hexadecimal digits; refused where absent
    QJsonObject object(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    // A string of digits, or a number.
    template <typename IdType>
    IdType id(QLatin1StringView key)
    {
        return IdType{idValue(key)};
    }

    void refuse(QLatin1StringView key);
    void takeProblemOf(const JsonFields& inner);
    const QString& wrongField() const { return m_wrong; }
    bool isMomentWrong() const { return m_momentWrong; }

private:
    qint64 idValue(QLatin1StringView key);

    QJsonObject m_object;
    QString m_prefix;
    QString m_wrong;
    bool m_momentWrong = false; // m_wrong is a moment
};

} // namespace loquat
