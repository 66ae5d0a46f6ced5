// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/wire/listings.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <utility>

namespace loquat {

class ServerDirectory;

// What servers say of their models (/api/show): asked for once each, until the server lists its
// models anew. A server that is known to have no such endpoint is not asked. GUI thread only.
class ModelCards final : public QObject
{
    Q_OBJECT
public:
    explicit ModelCards(ServerDirectory& servers, QObject* parent = nullptr);

    // nullptr: it is not known, or not yet.
    const ModelDetails* find(const ProfileId& server, const QString& model) const;
    void ask(const ProfileId& server, const QString& model);

Q_SIGNALS:
    void learnt(const loquat::ProfileId& server, const QString& model);

private:
    using Key = std::pair<QString, QString>; // profile and model

    ServerDirectory& m_servers;
    QHash<Key, ModelDetails> m_cards;
    QSet<Key> m_asked;
};

} // namespace loquat
