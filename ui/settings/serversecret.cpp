// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serversecret.h"

#include "app/session/serverdirectory.h"
#include "ui/text/keychaintext.h"
#include "ui/widgets/keychainchoices.h"

#include <QVBoxLayout>

namespace loquat {

using State = SecretSaving::State;

ServerSecret::ServerSecret(ServerDirectory& servers, SecretSaving& saving,
                           SecretSaving::Parts parts, const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_saving(saving)
    , m_parts(parts)
    , m_choices(new KeychainChoices(what, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choices);
    connect(&m_saving, &SecretSaving::changed, this, [this](const ProfileId& id) {
        if (id == m_id)
            refresh();
    });
    connect(m_choices, &KeychainChoices::retryRequested, this, [this] { m_saving.retry(m_id); });
    connect(m_choices, &KeychainChoices::keepRequested, this,
            [this] { m_saving.keepForThisRun(m_id, m_parts); });
    connect(m_choices, &KeychainChoices::cancelRequested, this,
            [this] { m_saving.stopWaiting(m_id); });
    refresh();
}

void ServerSecret::setServer(const ProfileId& id)
{
    m_id = id;
    refresh();
}

void ServerSecret::setIdleText(const QString& text, bool bad)
{
    if (text == m_idleText && bad == m_idleBad)
        return;
    m_idleText = text;
    m_idleBad = bad;
    refresh();
}

bool ServerSecret::isWaiting() const
{
    return state() == State::Waiting;
}

bool ServerSecret::isOpen() const
{
    return state() == State::Failed || state() == State::Waived;
}

SecretEdit ServerSecret::secrets() const
{
    return m_saving.secrets(m_id, m_parts);
}

void ServerSecret::refresh()
{
    const State now = state();
    const SecretEdit those = secrets();
    const bool values = SecretSaving::holdsValues(those);
    const auto profile = m_servers.profile(m_id);
    KeychainChoices::Offer offer;
    if (now == State::Idle || !profile) {
        offer.text = m_idleText;
        offer.bad = m_idleBad;
    } else {
        QStringList headers;
        for (const ExtraHeader& header : profile->headers)
            headers.append(header.name);
        const QString names =
            secretNames(those, profile->authentication == Authentication::Basic, headers);
        offer.text = keychainText(now, m_saving.error(m_id), names, !values);
        // A fault of what was typed since is said as well.
        if (m_idleBad)
            offer.text = m_idleText + u'\n' + offer.text;
        offer.bad = now == State::Failed || m_idleBad;
        offer.retry = isOpen() && !names.isEmpty();
        offer.keep = isOpen() && values;
        offer.cancel = now == State::Waiting;
    }
    m_choices->show(offer);
    setVisible(!offer.text.isEmpty());
    Q_EMIT changed();
}

} // namespace loquat
