// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverkeys.h"

#include "app/secrets/secretstore.h"
#include "app/session/answerlater.h"
#include "app/settings/serverprofile.h"
#include "app/wire/apikey.h"

#include <QPointer>

namespace loquat {

ServerKeys::ServerKeys(SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
{}

void ServerKeys::read(const ServerProfile& profile, QObject* context,
                      std::function<void(const Result<QByteArray>&)> use)
{
    const bool expected = profile.hasKey || m_ofThisRun.contains(profile.id);
    if (!expected)
        return answerLater(context, use, Result<QByteArray>(QByteArray()));
    m_secrets.read(profile.id, context, [use](const Result<QByteArray>& key) {
        // A key was stored, so "not found" means that the keyring is locked.
        if (key && key->isEmpty())
            use(failure(ErrorCode::Secret, ErrorReason::KeychainLocked));
        else
            use(key);
    });
}

void ServerKeys::save(const ProfileId& id, const QString& typedKey, QObject* context,
                      std::function<void(const Result<void>&)> done)
{
    const Result<QByteArray> key = cleanApiKey(typedKey);
    if (!key)
        return answerLater(context ? context : this, done, Result<void>(failure(key.error())));
    const auto kept = [this, id, key = *key, done, caller = QPointer<QObject>(context),
                       epoch = m_epochs.value(id)](const Result<void>& result) {
        m_beingWritten.removeOne(id);
        // Else it was for an address that is gone, and is removed.
        if (result && epoch == m_epochs.value(id)) {
            if (key.isEmpty())
                m_ofThisRun.remove(id);
            Q_EMIT changed(id, key);
        }
        if (caller)
            done(result);
        else if (!result)
            Q_EMIT failed(id, result.error());
    };
    m_beingWritten.append(id);
    if (key->isEmpty())
        m_secrets.remove(id, this, kept);
    else
        m_secrets.write(id, *key, this, kept);
}

bool ServerKeys::keepForThisRun(const ProfileId& id, const QString& typedKey)
{
    const Result<QByteArray> key = cleanApiKey(typedKey);
    if (!key)
        return false;
    m_secrets.keepForThisRun(id, *key);
    m_ofThisRun.insert(id);
    return true;
}

void ServerKeys::forget(const ServerProfile& profile)
{
    ++m_epochs[profile.id];
    const bool wasHeld = m_ofThisRun.remove(profile.id);
    // The keychain works in order: a key that is still being written is removed after that.
    const bool stored = profile.hasKey || m_beingWritten.contains(profile.id);
    if (!stored && !wasHeld)
        return;
    m_secrets.remove(profile.id, this, [this, id = profile.id, stored](const Result<void>& result) {
        if (!result && stored)
            Q_EMIT failed(id, result.error());
    });
}

} // namespace loquat
