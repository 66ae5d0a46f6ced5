// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/serverfactstable.h"

#include "app/storage/serverfactsjson.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/chat/storedjson.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<QHash<ProfileId, ServerFacts>> ServerFactsTable::all() const
{
    Statement select(m_connection, u"SELECT profile, facts FROM server_facts"_s);
    if (Result<void> done = select.run(); !done)
        return failure(done.error());
    QHash<ProfileId, ServerFacts> found;
    while (select.next())
        found.insert(ProfileId{select.text(0)}, serverFactsFromJson(jsonFromText(select.text(1))));
    return select.outcome().transform([&] { return std::move(found); });
}

Result<void> ServerFactsTable::put(const ProfileId& profile, const ServerFacts& facts) const
{
    if (facts == ServerFacts{})
        return Statement(m_connection, u"DELETE FROM server_facts WHERE profile = ?"_s)
            .bind(profile.value)
            .run();
    return Statement(m_connection, u"INSERT INTO server_facts (profile, facts) VALUES (?, ?) "
                                   u"ON CONFLICT (profile) DO UPDATE SET facts = excluded.facts"_s)
        .bind(profile.value)
        .bind(textFromJson(toJson(facts)))
        .run();
}

} // namespace loquat
