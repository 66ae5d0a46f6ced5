// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectiontest.h"
#include "app/session/serverdirectory.h"
#include "app/wire/baseurl.h"
#include "ui/settings/connectionview.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverheaders.h"
#include "ui/settings/serverproxy.h"
#include "ui/settings/serversecret.h"
#include "ui/settings/servertls.h"
#include "ui/text/connectiontext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QPushButton>

namespace loquat {

// What is faulty is not in the profile, so that a test would be of something else.
QString ServerForm::fault() const
{
    if (practice())
        return {};
    const auto base = parseBaseUrl(m_address->text());
    QStringList faults{base ? QString() : errorText(base.error()).whole(), m_keyFault,
                       m_headers->fault(), m_tls->fault(), m_proxy->fault()};
    faults.removeAll(QString());
    return faults.join(u'\n');
}

void ServerForm::testConnection()
{
    commit();
    if (!m_servers.profile(m_id))
        return;
    endTest();
    if (const QString wrong = fault(); !wrong.isEmpty())
        return showResult(wrong, false);
    m_test->setEnabled(false);
    showResult(tr("Waiting for the keychain…"), true);
    // What was learnt before may be why there is something to test.
    m_servers.forgetFacts(m_id);
    m_testAfterKey = true;
    continueTest();
}

// Once the keychain has taken what was typed.
void ServerForm::continueTest()
{
    if (!m_testAfterKey)
        return;
    bool open = false;
    for (const ServerSecret* secret : {m_keySecret, m_headerSecret, m_proxySecret}) {
        if (secret->isWaiting())
            return;
        open = open || secret->isOpen();
    }
    m_testAfterKey = false;
    if (!open)
        return askServer();
    endTest();
    showResult(tr("Something secret is not stored yet. Beside its field it says why."), false);
}

void ServerForm::askServer()
{
    showResult({}, true);
    m_steps->run(std::make_unique<ConnectionTest>(m_servers, m_id));
}

void ServerForm::endTest()
{
    m_testAfterKey = false;
    m_steps->clear();
    m_tryPort->hide();
    m_allowPlain->hide();
    m_test->setEnabled(true);
    m_result->clear();
}

void ServerForm::showTest()
{
    const ConnectionTest& test = *m_steps->test();
    m_test->setEnabled(true);
    const ConnectionStep* failed = test.failedStep();
    const ConnectionStep& last = test.steps().last();
    if (failed) {
        showResult(stepAdvice(*failed), false);
        const auto actions = errorActions(*failed->error);
        m_tryPort->setVisible(actions.contains(ErrorAction::TryOllamaPort) &&
                              !addressAtOllamaPort(m_address->text()).isEmpty());
        m_allowPlain->setVisible(actions.contains(ErrorAction::AllowPlainKey));
    } else if (last.state == ConnectionStep::State::Passed) {
        const auto models = test.steps().at(int(ConnectionStep::Kind::Models)).found.size();
        showResult(tr("It works: %n model(s).", nullptr, int(models)), true);
    } else if (last.state == ConnectionStep::State::Warned) {
        showResult(stepAdvice(last), true);
    } else {
        showResult(tr("The test was cancelled."), true);
    }
    // So that the model picker knows as much.
    if (m_servers.listing(m_id).state != ModelListing::State::Loading)
        m_servers.refresh(m_id);
}

void ServerForm::trust(const PinnedCertificate& certificate)
{
    auto profile = m_servers.profile(m_id);
    if (!profile)
        return;
    profile->tls.trust = TlsTrust::Pinned;
    profile->tls.pin = certificate;
    m_tls->show(*profile);
    m_test->setFocus();
    if (m_servers.save(*profile))
        testConnection();
}

void ServerForm::showResult(const QString& text, bool good)
{
    m_result->setTone(good ? MutedLabel::Tone::Plain : MutedLabel::Tone::Danger);
    m_result->setText(text);
}

} // namespace loquat
