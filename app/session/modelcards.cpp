// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelcards.h"

#include "app/server/endpoint.h"
#include "app/server/listingjobs.h"
#include "app/session/serverdirectory.h"

namespace loquat {

using namespace Qt::StringLiterals;

ModelCards::ModelCards(ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
{
    connect(&servers, &ServerDirectory::listingChanged, this, [this](const ProfileId& id) {
        if (m_servers.listing(id).state != ModelListing::State::Loading)
            return;
        m_asked.removeIf([&](const Key& key) { return key.first == id.value; });
    });
}

const ModelDetails* ModelCards::find(const ProfileId& server, const QString& model) const
{
    const auto found = m_cards.constFind({server.value, model});
    return found == m_cards.constEnd() ? nullptr : &*found;
}

void ModelCards::ask(const ProfileId& server, const QString& model)
{
    const QString path = u"/api/show"_s;
    const Key key{server.value, model};
    if (!server.isValid() || model.isEmpty() || m_asked.contains(key) ||
        !m_servers.model(server, model) || m_servers.facts(server).lacks(path))
        return;
    m_asked.insert(key);
    m_servers.withEndpoint(server, this, [=, this](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return;
        auto* job = new ShowJob(**endpoint, model, *endpoint);
        connect(job, &ShowJob::succeeded, this, [=, this](const ModelDetails& details) {
            m_cards.insert(key, details);
            Q_EMIT learnt(server, model);
        });
        connect(job, &Job::failed, this,
                [=, this](const Error& error) { m_servers.noteFailure(server, path, error); });
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start();
    });
}

} // namespace loquat
