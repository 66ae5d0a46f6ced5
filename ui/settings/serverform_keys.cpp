// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverdirectory.h"
#include "app/wire/serversecrets.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverheaders.h"
#include "ui/text/errortext.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

void ServerForm::saveSecrets(const SecretEdit& secrets)
{
    const ProfileId id = m_id;
    m_servers.saveSecrets(id, secrets, m_asking.get(), [this, id, secrets](const auto& result) {
        if (result)
            return;
        // What could not be kept is used while Loquat runs, and that is said.
        SecretEdit held = secrets;
        const bool moved = !std::exchange(held.renamedHeaders, {}).isEmpty();
        if (moved)
            nameHeadersAsBefore(id, secrets);
        m_servers.keepSecretsForThisRun(id, held);
        if (id == m_id)
            m_keyState->setText(errorText(result.error()).sentence + u' ' +
                                (moved ? tr("A secret header keeps its old name.")
                                       : tr("The secrets are held until Loquat is closed.")));
        else
            Q_EMIT keyFailedElsewhere(id, result.error());
    });
}

// Else the keychain would have them under names that nobody asks for.
void ServerForm::nameHeadersAsBefore(const ProfileId& id, const SecretEdit& secrets)
{
    auto profile = m_servers.profile(id);
    if (!profile)
        return;
    for (ExtraHeader& header : profile->headers)
        header.name = secrets.renamedHeaders.key(header.name.toLower(), header.name);
    m_servers.save(*profile);
    if (id == m_id)
        m_headers->show(*profile);
}

void ServerForm::showKeyState()
{
    const auto profile = m_servers.profile(m_id);
    const bool stored = profile && profile->hasKey;
    m_removeKey->setVisible(stored);
    m_keyState->setTone(MutedLabel::Tone::Muted);
    m_cancelKey->setVisible(m_keysBeingStored.contains(m_id));
    m_key->setPlaceholderText(stored ? tr("Stored; type to replace it")
                                     : tr("None needed locally"));
    if (profile && profile->authentication == Authentication::Basic && !stored)
        m_key->setPlaceholderText(QString());
    if (!profile || profile->practice)
        m_keyState->clear();
    else if (m_keysBeingStored.contains(m_id))
        m_keyState->setText(m_keysBeingStored.value(m_id).isEmpty()
                                ? tr("Removing the key from the keychain…")
                                : tr("Storing the key in the keychain…"));
    else if (stored)
        m_keyState->setText(tr("A key is kept in the system keychain."));
    else if (m_keyTakenAway)
        m_keyState->setText(tr("The key was for the old address and has been removed. Type the key "
                               "of the new one if it needs one."));
    else
        m_keyState->setText(tr("A key is kept in the system keychain and nowhere else."));
}

void ServerForm::commitKey()
{
    const QString typed = m_key->text();
    if (!typed.trimmed().isEmpty() && m_keysBeingStored.value(m_id) != typed)
        storeKey(typed);
}

void ServerForm::removeKey()
{
    m_key->clear();
    storeKey(QString());
}

void ServerForm::cancelKey()
{
    const bool wantsTest = std::exchange(m_testAfterKey, false);
    // What the keychain says later, ServerDirectory tells.
    m_asking = std::make_unique<QObject>();
    m_keysBeingStored.clear();
    showKeyState();
    m_keyState->setText(tr("Loquat waits no longer. The keychain may still do what it was asked."));
    if (wantsTest)
        endTest();
}

void ServerForm::storeKey(const QString& typed)
{
    const ProfileId id = m_id;
    if (!m_servers.profile(id))
        return;
    m_failedKeys.remove(id);
    m_keysBeingStored.insert(id, typed);
    m_retryKey->hide();
    m_keepForRun->hide();
    showKeyState();
    m_servers.saveKey(id, typed, m_asking.get(), [this, id, typed](const Result<void>& result) {
        finishKey(id, typed, result);
    });
}

void ServerForm::finishKey(const ProfileId& id, const QString& typed, const Result<void>& result)
{
    // A later key of the same server decides.
    if (!m_keysBeingStored.contains(id) || m_keysBeingStored.value(id) != typed)
        return;
    m_keysBeingStored.remove(id);
    if (!result)
        m_failedKeys.insert(id, {result.error(), typed});
    if (id != m_id) {
        if (!result)
            Q_EMIT keyFailedElsewhere(id, result.error());
        return;
    }
    const bool wantsTest = std::exchange(m_testAfterKey, false);
    if (!result) {
        if (wantsTest)
            endTest();
        return showKeyError(result.error(), typed);
    }
    m_keyTakenAway = false;
    if (m_key->text() == typed)
        m_key->clear();
    showKeyState();
    if (wantsTest)
        askServer();
}

void ServerForm::showKeyError(const Error& error, const QString& typed)
{
    m_cancelKey->hide();
    m_keyState->setTone(MutedLabel::Tone::Danger);
    m_keyState->setText(errorText(error).whole());
    const bool canRetry = errorActions(error).contains(ErrorAction::Retry);
    m_retryKey->setVisible(canRetry);
    m_retryKey->disconnect(this);
    connect(m_retryKey, &QPushButton::clicked, this, [this, typed] { storeKey(typed); });
    if (typed.isEmpty() || !errorActions(error).contains(ErrorAction::KeepKeyForThisRun))
        return;
    m_keepForRun->show();
    m_keepForRun->disconnect(this);
    connect(m_keepForRun, &QPushButton::clicked, this, [this, typed] {
        m_failedKeys.remove(m_id);
        m_servers.keepKeyForThisRun(m_id, typed);
        m_retryKey->hide();
        m_keepForRun->hide();
        m_key->clear();
        m_keyState->setTone(MutedLabel::Tone::Muted);
        m_keyState->setText(tr("The key is held until Loquat is closed."));
    });
}

} // namespace loquat
