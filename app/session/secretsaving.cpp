// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secretsaving.h"

#include "app/session/serverdirectory.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

bool isNothing(const SecretEdit& edit)
{
    return !edit.key && !edit.proxyPassword && edit.headers.isEmpty() &&
           edit.renamedHeaders.isEmpty();
}

// `earlier` without what `later` decides.
SecretEdit withoutDecided(SecretEdit earlier, const SecretEdit& later)
{
    if (later.key)
        earlier.key.reset();
    if (later.proxyPassword)
        earlier.proxyPassword.reset();
    for (auto header = later.headers.cbegin(); header != later.headers.cend(); ++header)
        earlier.headers.remove(header.key());
    return earlier;
}

// Both in one; `later` decides.
SecretEdit together(const SecretEdit& earlier, const SecretEdit& later)
{
    SecretEdit both = later;
    const SecretEdit kept = withoutDecided(earlier, later);
    if (kept.key)
        both.key = kept.key;
    if (kept.proxyPassword)
        both.proxyPassword = kept.proxyPassword;
    for (auto header = kept.headers.cbegin(); header != kept.headers.cend(); ++header) {
        const QString name = later.renamedHeaders.value(header.key(), header.key());
        if (!both.headers.contains(name))
            both.headers.insert(name, header.value());
    }
    const auto& before = earlier.renamedHeaders;
    for (auto name = before.cbegin(); name != before.cend(); ++name) {
        both.renamedHeaders.remove(name.value());
        both.renamedHeaders.insert(name.key(),
                                   later.renamedHeaders.value(name.value(), name.value()));
    }
    return both;
}

SecretEdit valuesOf(SecretEdit edit)
{
    if (edit.key && edit.key->isEmpty())
        edit.key.reset();
    if (edit.proxyPassword && edit.proxyPassword->isEmpty())
        edit.proxyPassword.reset();
    for (const QString& name : edit.headers.keys(QByteArray()))
        edit.headers.remove(name);
    edit.renamedHeaders.clear();
    return edit;
}

SecretEdit partsOf(SecretEdit edit, SecretSaving::Parts parts)
{
    if (!parts.testFlag(SecretSaving::Key))
        edit.key.reset();
    if (!parts.testFlag(SecretSaving::Proxy))
        edit.proxyPassword.reset();
    if (!parts.testFlag(SecretSaving::Headers)) {
        edit.headers.clear();
        edit.renamedHeaders.clear();
    }
    return edit;
}

} // namespace

SecretSaving::SecretSaving(ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_asking(std::make_unique<QObject>())
{}

SecretSaving::~SecretSaving() = default;

bool SecretSaving::holdsValues(const SecretEdit& edit)
{
    return !isNothing(valuesOf(edit));
}

void SecretSaving::store(const ProfileId& id, const SecretEdit& edit)
{
    if (!m_servers.profile(id))
        return;
    Server& server = m_state[id];
    const SecretEdit whole = together(server.failed, edit);
    server.failed = {};
    server.movesFailed = false;
    server.error.reset();
    server.held = withoutDecided(server.held, whole);
    const int number = ++m_numbers;
    server.errands.append({number, whole, false});
    m_servers.saveSecrets(
        id, whole, m_asking.get(),
        [this, id, number](const Result<void>& result) { finish(id, number, result); });
    Q_EMIT changed(id);
}

void SecretSaving::finish(const ProfileId& id, int number, const Result<void>& result)
{
    Server& server = m_state[id];
    const auto errand = std::ranges::find(server.errands, number, &Errand::number);
    if (errand == server.errands.end())
        return;
    SecretEdit edit = errand->edit;
    server.errands.erase(errand);
    if (result) {
        server.failed = withoutDecided(server.failed, edit);
        if (isNothing(server.failed) && !server.movesFailed)
            server.error.reset();
        Q_EMIT changed(id);
        return;
    }
    const SecretEdit asked = edit;
    for (const Errand& later : std::as_const(server.errands))
        edit = withoutDecided(edit, later.edit);
    if (isNothing(edit))
        return;
    server.error = result.error();
    server.movesFailed = server.movesFailed || !edit.renamedHeaders.isEmpty();
    edit.renamedHeaders.clear();
    server.failed = together(server.failed, edit);
    Q_EMIT changed(id);
    Q_EMIT failed(id, asked, result.error());
}

void SecretSaving::retry(const ProfileId& id)
{
    store(id, secrets(id));
}

void SecretSaving::keepForThisRun(const ProfileId& id, Parts parts)
{
    Server& server = m_state[id];
    const Parts others = Parts(All) & ~parts;
    const SecretEdit values = valuesOf(secrets(id, parts));
    for (Errand& errand : server.errands)
        errand.edit = partsOf(errand.edit, others);
    server.errands.removeIf([](const Errand& errand) { return isNothing(errand.edit); });
    server.failed = partsOf(server.failed, others);
    if (parts.testFlag(Headers))
        server.movesFailed = false;
    if (isNothing(server.failed) && !server.movesFailed)
        server.error.reset();
    server.held = together(server.held, values);
    m_servers.keepSecretsForThisRun(id, values);
    Q_EMIT changed(id);
}

void SecretSaving::stopWaiting(const ProfileId& id)
{
    for (Errand& errand : m_state[id].errands)
        errand.waived = true;
    Q_EMIT changed(id);
}

void SecretSaving::leave()
{
    m_asking = std::make_unique<QObject>();
    const QHash<ProfileId, Server> left = std::exchange(m_state, {});
    for (auto one = left.cbegin(); one != left.cend(); ++one) {
        if (holdsValues(one->failed) && m_servers.profile(one.key()))
            m_servers.keepSecretsForThisRun(one.key(), valuesOf(one->failed));
    }
}

SecretSaving::State SecretSaving::state(const ProfileId& id, Parts parts) const
{
    const Server server = m_state.value(id);
    const auto concerns = [&](const SecretEdit& edit) {
        return !isNothing(partsOf(edit, parts));
    };
    bool waived = false;
    for (const Errand& errand : server.errands) {
        if (concerns(errand.edit) && !errand.waived)
            return State::Waiting;
        waived = waived || concerns(errand.edit);
    }
    if (concerns(server.failed) || (server.movesFailed && parts.testFlag(Headers)))
        return State::Failed;
    if (waived)
        return State::Waived;
    return concerns(server.held) ? State::Held : State::Idle;
}

SecretEdit SecretSaving::secrets(const ProfileId& id, Parts parts) const
{
    const Server server = m_state.value(id);
    SecretEdit all = together(server.held, server.failed);
    for (const Errand& errand : server.errands)
        all = together(all, errand.edit);
    return partsOf(all, parts);
}

std::optional<Error> SecretSaving::error(const ProfileId& id) const
{
    return m_state.value(id).error;
}

} // namespace loquat
