// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverkeys.h"

#include "app/secrets/secretstore.h"
#include "app/session/answerlater.h"

#include <algorithm>
#include <utility>

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
    QList<Saving>& savings = m_savings[profile.id];
    savings.append({profile, edit, context, std::move(done), m_epochs.value(profile.id)});
    if (savings.size() == 1)
        saveNext(profile.id, std::nullopt);
}

void ServerKeys::saveNext(const ProfileId& id, const std::optional<ServerSecrets>& stored)
{
    const Saving saving = m_savings.value(id).first();
    if (saving.epoch != m_epochs.value(id))
        return finish(id, {}, std::nullopt);
    if (stored || !keepsOthers(saving.profile, saving.edit)) {
        ServerSecrets secrets = stored.value_or(ServerSecrets());
        saving.edit.applyTo(secrets);
        return write(id, secrets);
    }
    read(saving.profile, this, [this, id, saving](const Result<ServerSecrets>& found) {
        if (!found)
            return finish(id, failure(found.error()), std::nullopt);
        if (saving.epoch != m_epochs.value(id))
            return finish(id, {}, std::nullopt);
        ServerSecrets secrets = *found;
        saving.edit.applyTo(secrets);
        write(id, secrets);
    });
}

void ServerKeys::write(const ProfileId& id, const ServerSecrets& secrets)
{
    const auto kept = [this, id, secrets](const Result<void>& result) {
        finish(id, result, result ? std::optional(secrets) : std::nullopt);
    };
    const QByteArray item = secrets.toItem();
    if (item.isEmpty())
        m_secrets.remove(id, this, kept);
    else
        m_secrets.write(id, item, this, kept);
}

void ServerKeys::finish(const ProfileId& id, const Result<void>& result,
                        const std::optional<ServerSecrets>& written)
{
    const Saving saving = m_savings[id].takeFirst();
    // Else it was for an address that is gone, and is removed.
    const bool counts = written && saving.epoch == m_epochs.value(id);
    if (m_savings.value(id).isEmpty()) {
        m_savings.remove(id);
    } else {
        const bool fresh = m_savings.value(id).first().epoch == saving.epoch;
        saveNext(id, fresh ? written : std::nullopt);
    }
    if (counts) {
        m_known.insert(id, *written);
        if (written->isEmpty())
            m_ofThisRun.remove(id);
        Q_EMIT changed(id, *written);
    }
    if (saving.caller)
        saving.done(result);
    else if (!result)
        Q_EMIT failed(id, result.error());
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
    const bool stored = profile.hasSecrets() || m_savings.contains(profile.id);
    if (!stored && !wasHeld)
        return;
    m_secrets.remove(profile.id, this, [this, id = profile.id, stored](const Result<void>& result) {
        if (!result && stored)
            Q_EMIT failed(id, result.error());
    });
}

} // namespace loquat
