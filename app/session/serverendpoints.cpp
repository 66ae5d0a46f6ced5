// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverendpoints.h"

#include "app/practice/practiceserver.h"
#include "app/server/endpoint.h"
#include "app/session/answerlater.h"
#include "app/session/serverkeys.h"
#include "app/session/serverprofiles.h"

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

EndpointLimits limitsOf(const ServerProfile& profile)
{
    EndpointLimits limits;
    limits.firstByte = std::chrono::milliseconds(profile.firstByteLimitMs);
    limits.idle = std::chrono::milliseconds(profile.idleLimitMs);
    return limits;
}

} // namespace

ServerEndpoints::ServerEndpoints(ServerProfiles& profiles, ServerKeys& keys, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_keys(keys)
{}

ServerEndpoints::~ServerEndpoints()
{
    closeAll();
}

bool ServerEndpoints::goesInTheOpen(const BaseUrl& base)
{
    return base.scheme == "http"_L1 && !base.isLoopback() && !base.isPrivate();
}

Endpoint* ServerEndpoints::made(const ProfileId& id) const
{
    const auto found = m_held.find(id.value);
    return found == m_held.end() ? nullptr : found->second.endpoint.get();
}

void ServerEndpoints::setLimits(const ServerProfile& profile)
{
    if (Endpoint* endpoint = made(profile.id))
        endpoint->setLimits(limitsOf(profile));
}

void ServerEndpoints::setSecrets(const ServerProfile& profile, const ServerSecrets& secrets)
{
    ++m_changes[profile.id];
    Held& held = m_held[profile.id.value];
    held.keyRead = false;
    if (!held.endpoint)
        return;
    const auto access = endpointAccess(profile, secrets, held.endpoint->base());
    if (!access)
        return; // make() will say why
    held.keyRead = true;
    held.endpoint->setAccess(*access);
}

void ServerEndpoints::readKeyAgain(const ProfileId& id)
{
    ++m_changes[id];
    m_held[id.value].keyRead = false;
}

void ServerEndpoints::close(const ProfileId& id, const QObject* listener)
{
    const auto found = m_held.find(id.value);
    if (found == m_held.end())
        return;
    if (Endpoint* endpoint = found->second.endpoint.release()) {
        for (const QObject* one : endpoint->children())
            one->disconnect(listener);
        // Not at once: this may be called by one of its jobs.
        endpoint->deleteLater();
    }
    m_held.erase(found);
}

void ServerEndpoints::closeAll()
{
    // Those whose requests end with this may ask for more.
    const auto held = std::exchange(m_held, {});
}

Result<QString> ServerEndpoints::practiceAddress()
{
    if (!m_practice) {
        auto server = std::make_unique<PracticeServer>();
        const Result<QString> address = server->start();
        if (!address)
            return address;
        m_practiceAddress = *address;
        m_practice = std::move(server);
    }
    return m_practiceAddress;
}

Result<Endpoint*> ServerEndpoints::make(const ServerProfile& profile, const ServerSecrets& secrets)
{
    const Result<QString> address = profile.practice ? practiceAddress() : profile.address;
    if (!address)
        return failure(address.error());
    const Result<BaseUrl> base = parseBaseUrl(*address);
    if (!base)
        return failure(base.error());
    auto access = endpointAccess(profile, secrets, *base);
    if (!access)
        return failure(access.error());
    Held& held = m_held[profile.id.value];
    if (!held.endpoint)
        held.endpoint = std::make_unique<Endpoint>(*base, QByteArray(), limitsOf(profile));
    held.endpoint->setAccess(*std::move(access));
    held.keyRead = true;
    return checked(profile, held.endpoint.get());
}

void ServerEndpoints::use(const ProfileId& id, QObject* context,
                          std::function<void(const Result<Endpoint*>&)> use)
{
    const std::optional<ServerProfile> wanted = m_profiles.find(id);
    if (!wanted)
        return answerLater(context, use,
                           Result<Endpoint*>(failure(ErrorCode::Usage, ErrorReason::ServerUnset)));
    if (made(id) && m_held[id.value].keyRead) {
        QMetaObject::invokeMethod(
            context,
            [this, id, context, use] {
                const std::optional<ServerProfile> now = m_profiles.find(id);
                Endpoint* endpoint = made(id);
                if (now && endpoint)
                    use(checked(*now, endpoint));
                else
                    this->use(id, context, use);
            },
            Qt::QueuedConnection);
        return;
    }
    m_keys.read(*wanted, context,
                [this, id, context, use, epoch = m_keys.epoch(id),
                 changes = m_changes.value(id)](const Result<ServerSecrets>& secrets) {
                    const std::optional<ServerProfile> now = m_profiles.find(id);
                    // Those were not for where it leads now, or others were stored meanwhile.
                    if (now && (epoch != m_keys.epoch(id) || changes != m_changes.value(id)))
                        this->use(id, context, use);
                    else if (!secrets)
                        use(failure(secrets.error()));
                    else if (!now)
                        use(failure(ErrorCode::Usage, ErrorReason::ServerUnset));
                    else
                        use(make(*now, *secrets));
                });
}

Result<Endpoint*> ServerEndpoints::checked(const ServerProfile& profile, Endpoint* endpoint)
{
    if (endpoint->hasKey() && goesInTheOpen(endpoint->base()) && !profile.plainKeyAllowed)
        return failure(ErrorCode::Secret, ErrorReason::KeyOverPlainHttp,
                       endpoint->base().toDisplayString());
    return endpoint;
}

} // namespace loquat
