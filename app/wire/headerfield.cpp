// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/headerfield.h"

#include <algorithm>
#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array reservedNames{
    "accept-encoding"_L1,
    "connection"_L1,
    "content-encoding"_L1,
    "content-length"_L1,
    "content-type"_L1,
    "cookie"_L1,
    "expect"_L1,
    "host"_L1,
    "keep-alive"_L1,
    "origin"_L1,
    "proxy-connection"_L1,
    "referer"_L1,
    "te"_L1,
    "proxy-authorization"_L1,
    "trailer"_L1,
    "upgrade"_L1,
    "transfer-encoding"_L1,
};

bool isNameCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
           (unit >= u'0' && unit <= u'9') ||
           QLatin1StringView("!#$%&'*+-.^_`|~").contains(character);
}

Error errorOf(ErrorReason reason, const QString& subject)
{
    Error error;
    error.code = ErrorCode::Usage;
    error.reason = reason;
    error.subject = subject;
    return error;
}

} // namespace

Result<QByteArray> cleanHeaderName(const QString& typed)
{
    const QString name = typed.trimmed();
    if (name.isEmpty() || !std::ranges::all_of(name, isNameCharacter))
        return failure(errorOf(ErrorReason::HeaderNameInvalid, name.left(80)));
    if (std::ranges::find(reservedNames, name.toLower()) != reservedNames.end())
        return failure(errorOf(ErrorReason::HeaderReserved, name));
    return name.toLatin1();
}

Result<QByteArray> cleanHeaderValue(const QString& typed)
{
    const QString value = typed.trimmed();
    const bool sendable = std::ranges::all_of(value, [](QChar character) {
        return character.unicode() >= 0x20 && character.unicode() < 0x7f;
    });
    if (!sendable)
        return failure(errorOf(ErrorReason::HeaderValueInvalid, QString()));
    return value.toLatin1();
}

} // namespace loquat
