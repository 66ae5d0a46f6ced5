// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace loquat {

// A positive 63-bit number; 0 means "none". Made by the client, so that a thing has its
// identity before the store has seen it.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;

    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ConversationId = Id<struct ConversationTag>;
using TurnId = Id<struct TurnTag>;

// Milliseconds since 1970 in the upper 43 bits, random below: sorted by creation and unique
// enough across processes that share a database. Strictly increasing within one process.
// Thread-safe.
qint64 newIdValue();

template <typename IdType>
IdType newId()
{
    return IdType{newIdValue()};
}

// A server profile's identity: a UUID without braces. It names the keychain item.
struct ProfileId
{
    QString value;

    bool isValid() const { return !value.isEmpty(); }
    bool operator==(const ProfileId&) const = default;
    bool operator<(const ProfileId& other) const { return value < other.value; }

    friend size_t qHash(const ProfileId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

ProfileId newProfileId();

} // namespace loquat
