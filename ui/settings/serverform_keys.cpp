// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverdirectory.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverheaders.h"
#include "ui/settings/serversecret.h"
#include "ui/text/errortext.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QPushButton>

namespace loquat {

// What waits or has failed already is not asked for again by merely leaving a field.
void ServerForm::storeSecrets(const SecretEdit& edit)
{
    SecretEdit asked = edit;
    if (asked.proxyPassword == m_proxySecret->secrets().proxyPassword)
        asked.proxyPassword.reset();
    if (asked.proxyPassword || !asked.headers.isEmpty() || !asked.renamedHeaders.isEmpty())
        m_saving.store(m_id, asked);
}

void ServerForm::takeFailure(const ProfileId& id, const SecretEdit& edit, const Error& error)
{
    if (!edit.renamedHeaders.isEmpty())
        nameHeadersAsBefore(id, edit);
    if (id != m_id)
        Q_EMIT keyFailedElsewhere(id, error);
}

// Else the keychain would have them under names that nobody asks for.
void ServerForm::nameHeadersAsBefore(const ProfileId& id, const SecretEdit& edit)
{
    auto profile = m_servers.profile(id);
    if (!profile)
        return;
    for (ExtraHeader& header : profile->headers)
        header.name = edit.renamedHeaders.key(header.name.toLower(), header.name);
    m_servers.save(*profile);
    if (id == m_id)
        m_headers->show(*profile);
}

void ServerForm::showKeyState()
{
    const auto profile = m_servers.profile(m_id);
    const bool stored = profile && profile->hasKey;
    m_removeKey->setVisible(stored);
    m_key->setPlaceholderText(stored ? tr("Stored; type to replace it")
                                     : tr("None needed locally"));
    if (profile && profile->authentication == Authentication::Basic && !stored)
        m_key->setPlaceholderText(QString());
    m_key->setAccessibleDescription(m_keyFault);
    if (!profile || profile->practice)
        m_keySecret->setIdleText({});
    else if (!m_keyFault.isEmpty())
        m_keySecret->setIdleText(m_keyFault, true);
    else if (stored)
        m_keySecret->setIdleText(tr("A key is kept in the system keychain."));
    else if (m_keyTakenAway)
        m_keySecret->setIdleText(tr("The key was for the old address and has been removed. Type "
                                    "the key of the new one if it needs one."));
    else
        m_keySecret->setIdleText(tr("A key is kept in the system keychain and nowhere else."));
}

void ServerForm::commitKey()
{
    const QString typed = m_key->text();
    const Result<QByteArray> key = m_servers.cleanKey(m_id, typed);
    m_keyFault = key ? QString() : errorText(key.error()).whole();
    showKeyState();
    if (!key || typed.trimmed().isEmpty() || m_keySecret->secrets().key == *key)
        return;
    storeKey(*key);
}

void ServerForm::removeKey()
{
    m_key->clear();
    storeKey({});
}

void ServerForm::storeKey(const QByteArray& key)
{
    m_keySent = key;
    SecretEdit edit;
    edit.key = key;
    m_saving.store(m_id, edit);
}

void ServerForm::takeKeyState()
{
    if (!m_keySecret->isWaiting() && !m_keySecret->isOpen() && !m_keySent.isEmpty()) {
        // What was typed since stays.
        if (m_servers.cleanKey(m_id, m_key->text()) == Result<QByteArray>(m_keySent))
            m_key->clear();
        m_keySent.clear();
        m_keyTakenAway = false;
    }
    showKeyState();
    continueTest();
}

void ServerForm::takeHeaderState()
{
    if (m_headerSecret->isOpen())
        m_headers->setOpen(true);
    const bool stored = !m_headerSecret->isWaiting() && !m_headerSecret->isOpen();
    m_headers->tellUnsaved(stored ? QStringList() : m_headerSecret->secrets().headers.keys());
    continueTest();
}

} // namespace loquat
