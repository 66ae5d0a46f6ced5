// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/apikey.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

Result<QByteArray> cleanApiKey(const QString& typed)
{
    static constexpr QLatin1StringView word = "Bearer"_L1;
    QString key = typed.trimmed();
    if (key.startsWith(word, Qt::CaseInsensitive) &&
        (key.size() == word.size() || key.at(word.size()).isSpace()))
        key = key.mid(word.size()).trimmed();
    // A space stands in the value of Basic alone, after its name.
    const bool basic = key.startsWith("Basic "_L1);
    const auto rest = QStringView(key).sliced(basic ? 6 : 0);
    const bool sendable = std::all_of(rest.begin(), rest.end(), [](QChar character) {
        return character.unicode() > 0x20 && character.unicode() < 0x7f;
    });
    if (!sendable)
        return failure(ErrorCode::Secret, ErrorReason::KeyMalformed);
    return key.toLatin1();
}

QString basicKey(const QString& userInfo)
{
    return u"Basic "_s + QString::fromLatin1(userInfo.toUtf8().toBase64());
}

} // namespace loquat
