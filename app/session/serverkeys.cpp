// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverkeys.h"

#include "app/secrets/secretstore.h"
#include "app/session/answerlater.h"
#include "app/settings/serverprofile.h"

#include <algorithm>

namespace loquat {

namespace {

// Whether anything is stored that the edit does not replace or remove.
bool keepsOthers(const ServerProfile& profile, const SecretEdit& edit)
{
    return (profile.hasKey && !edit.key) || (profile.proxy.hasPassword && !edit.proxyPassword) ||
           std::ranges::any_of(profile.headers, [&](const ExtraHeader& header) {
               return header.secret && !edit.headers.contains(header.name.toLower());
           });
}

} // namespace

ServerKeys::ServerKeys(SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
{}

void ServerKeys::read(const ServerProfile& profile, QObject* context,
                      std::function<void(const Result<ServerSecrets>&)> use)
{
    const bool expected = profile.hasSecrets() || m_ofThisRun.contains(profile.id);
    if (!expected)
        return answerLater(context, use, Result<ServerSecrets>(ServerSecrets()));
    const QPointer<ServerKeys> alive(this);
    const auto take = [use, alive, id = profile.id,
                       epoch = m_epochs.value(profile.id)](const Result<QByteArray>& item) {
        // Something was stored, so "not found" means that the keyring is locked.
        if (!item)
            return use(failure(item.error()));
        if (item->isEmpty())
            return use(failure(ErrorCode::Secret, ErrorReason::KeychainLocked));
        const ServerSecrets secrets = ServerSecrets::fromItem(*item);
        if (alive && epoch == alive->m_epochs.value(id))
            alive->m_known.insert(id, secrets);
        use(secrets);
    };
    m_secrets.read(profile.id, context, take);
}

void ServerKeys::save(const ServerProfile& profile, const SecretEdit& edit, QObject* context,
                      std::function<void(const Result<void>&)> done)
{
    const ProfileId id = profile.id;
    const QPointer<QObject> caller(context);
    const int epoch = m_epochs.value(id);
    m_beingWritten.append(id);
    if (!keepsOthers(profile, edit)) {
        ServerSecrets secrets;
        edit.applyTo(secrets);
        return write(id, secrets, caller, epoch, done);
    }
    read(profile, this, [this, id, edit, caller, epoch, done](const Result<ServerSecrets>& stored) {
        if (stored) {
            ServerSecrets secrets = *stored;
            edit.applyTo(secrets);
            return write(id, secrets, caller, epoch, done);
        }
        m_beingWritten.removeOne(id);
        if (caller)
            done(failure(stored.error()));
        else
            Q_EMIT failed(id, stored.error());
    });
}

void ServerKeys::write(const ProfileId& id, const ServerSecrets& secrets,
                       const QPointer<QObject>& caller, int epoch, const Done& done)
{
    const auto kept = [this, id, secrets, done, caller, epoch](const Result<void>& result) {
        m_beingWritten.removeOne(id);
        // Else it was for an address that is gone, and is removed.
        if (result && epoch == m_epochs.value(id)) {
            m_known.insert(id, secrets);
            if (secrets.isEmpty())
                m_ofThisRun.remove(id);
            Q_EMIT changed(id, secrets);
        }
        if (caller)
            done(result);
        else if (!result)
            Q_EMIT failed(id, result.error());
    };
    const QByteArray item = secrets.toItem();
    if (item.isEmpty())
        m_secrets.remove(id, this, kept);
    else
        m_secrets.write(id, item, this, kept);
}

void ServerKeys::check(const QList<ServerProfile>& profiles, QObject* context,
                       std::function<void(const Result<void>&)> done)
{
    // A locked keychain finds nothing, and only for what was stored is that no good answer.
    const auto stored = std::ranges::find_if(profiles, [this](const ServerProfile& profile) {
        return profile.hasSecrets() && !m_ofThisRun.contains(profile.id);
    });
    if (stored != profiles.end())
        return read(*stored, context, [done = std::move(done)](const auto& secrets) {
            done(secrets.map([](const ServerSecrets&) {}));
        });
    m_secrets.read(ProfileId{QStringLiteral("none")}, context,
                   [done = std::move(done)](const Result<QByteArray>& item) {
                       done(item.map([](const QByteArray&) {}));
                   });
}

void ServerKeys::keepForThisRun(const ProfileId& id, const SecretEdit& edit)
{
    m_ofThisRun.insert(id);
    ServerSecrets& secrets = m_known[id];
    edit.applyTo(secrets);
    m_secrets.keepForThisRun(id, secrets.toItem());
}

void ServerKeys::forget(const ServerProfile& profile)
{
    ++m_epochs[profile.id];
    m_known.remove(profile.id);
    const bool wasHeld = m_ofThisRun.remove(profile.id);
    // The keychain works in order: a key that is still being written is removed after that.
    const bool stored = profile.hasSecrets() || m_beingWritten.contains(profile.id);
    if (!stored && !wasHeld)
        return;
    m_secrets.remove(profile.id, this, [this, id = profile.id, stored](const Result<void>& result) {
        if (!result && stored)
            Q_EMIT failed(id, result.error());
    });
}

} // namespace loquat
