// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/wire/listings.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace loquat {

class ServerDirectory;

// Which models each server has loaded (/api/ps), as it said when it was last asked. Asks only when
// it is told to: nothing is asked while nobody looks (protocol.md §4.6). GUI thread only.
class LoadedModels final : public QObject
{
    Q_OBJECT
public:
    // The directory must outlive it.
    explicit LoadedModels(ServerDirectory& servers, QObject* parent = nullptr);

    // Does nothing while the last question is unanswered, nor where the server cannot be asked.
    void ask(const ProfileId& server);

    // Nothing: not known. A failed question takes away what was known.
    std::optional<QList<LoadedModel>> of(const ProfileId& server) const;
    // The entry of a model, if it is loaded.
    std::optional<LoadedModel> find(const ProfileId& server, const QString& model) const;

Q_SIGNALS:
    void changed(const loquat::ProfileId& server);

private:
    void take(const ProfileId& server, std::optional<QList<LoadedModel>> loaded);

    ServerDirectory& m_servers;
    QHash<ProfileId, QList<LoadedModel>> m_loaded;
    QSet<ProfileId> m_asking;
};

} // namespace loquat
