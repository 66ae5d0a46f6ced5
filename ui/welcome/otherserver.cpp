// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/otherserver.h"

#include "app/session/serverdirectory.h"
#include "app/wire/apikey.h"
#include "app/wire/baseurl.h"
#include "ui/text/errortext.h"
#include "ui/text/keychaintext.h"
#include "ui/widgets/keychainchoices.h"
#include "ui/widgets/mutedlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

OtherServer::OtherServer(ServerDirectory& servers, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_saving(servers)
    , m_address(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_allowPlain(new QPushButton(actionLabel(ErrorAction::AllowPlainKey), this))
    , m_anyway(new QPushButton(this))
    , m_state(new MutedLabel({}, this))
    , m_choices(new KeychainChoices(u"Key"_s, this))
{
    m_address->setObjectName(u"welcomeAddress"_s);
    m_address->setAccessibleName(tr("Server address"));
    m_address->setPlaceholderText(tr("such as 192.168.1.20:11434 or https://example.com"));
    m_key->setObjectName(u"welcomeKey"_s);
    m_key->setAccessibleName(tr("API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("only if the server asks for one; kept in the system keychain"));
    m_connect->setObjectName(u"connectOther"_s);
    m_allowPlain->setObjectName(u"allowPlainKey"_s);
    m_allowPlain->setToolTip(tr("Loquat asks this once for each server"));
    m_allowPlain->hide();
    m_anyway->setObjectName(u"connectAnyway"_s);
    m_anyway->hide();
    m_state->setObjectName(u"otherState"_s);
    m_state->setTone(MutedLabel::Tone::Plain);
    m_state->hide();

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("API &key"), m_key);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_connect, m_allowPlain, m_anyway})
        row->addWidget(button);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(m_choices);

    const auto begin = [this] {
        connectTyped(false);
    };
    connect(m_connect, &QPushButton::clicked, this, begin);
    connect(m_address, &QLineEdit::returnPressed, this, begin);
    connect(m_key, &QLineEdit::returnPressed, this, begin);
    connect(m_allowPlain, &QPushButton::clicked, this, [this] {
        m_connect->setFocus(Qt::OtherFocusReason);
        connectTyped(true);
    });
    connect(&m_saving, &SecretSaving::changed, this, [this](const ProfileId& id) {
        if (id == m_adding)
            takeKeyState();
    });
    connect(m_choices, &KeychainChoices::retryRequested, this, [this] {
        m_connect->setEnabled(false);
        m_saving.retry(m_adding);
    });
    connect(m_choices, &KeychainChoices::keepRequested, this,
            [this] { m_saving.keepForThisRun(m_adding); });
    connect(m_choices, &KeychainChoices::cancelRequested, this,
            [this] { m_saving.stopWaiting(m_adding); });
}

void OtherServer::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
}

void OtherServer::abandon()
{
    beginAttempt();
    m_connect->setEnabled(true);
    m_key->clear();
}

void OtherServer::beginAttempt()
{
    ++m_attempt;
    m_adding = {};
    m_connect->setEnabled(false);
    m_allowPlain->hide();
    m_anyway->hide();
    m_state->hide();
    m_choices->show({});
}

void OtherServer::add(const QString& name, const QString& address, const ModelList& models)
{
    beginAttempt();
    use({name, address, {}}, models);
}

void OtherServer::connectTyped(bool plainKeyAllowed)
{
    if (!m_connect->isEnabled())
        return;
    Attempt attempt{{}, m_address->text().trimmed(), m_key->text(), plainKeyAllowed};
    if (attempt.address.isEmpty())
        return focusAddress();
    beginAttempt();
    m_state->show();
    m_state->setText(tr("Connecting…"));
    const auto base = parseBaseUrl(attempt.address);
    if (base && !base->userInfo.isEmpty() && attempt.key.trimmed().isEmpty())
        attempt.key = basicKey(base->userInfo);
    m_servers.probe(
        attempt.address, attempt.key, this,
        [this, attempt, number = m_attempt](const Result<ModelList>& models) {
            if (number == m_attempt)
                take(attempt, models);
        },
        plainKeyAllowed);
}

void OtherServer::take(const Attempt& attempt, const Result<ModelList>& models)
{
    if (models)
        return use(attempt, *models);
    fail(models.error());
    const QList<ErrorAction> actions = errorActions(models.error());
    m_allowPlain->setVisible(actions.contains(ErrorAction::AllowPlainKey));
    const QString elsewhere = addressAtOllamaPort(attempt.address);
    // A server may answer prompts and list nothing: it can be added all the same.
    if (actions.contains(ErrorAction::TryOllamaPort) && !elsewhere.isEmpty())
        offer(actionLabel(ErrorAction::TryOllamaPort), [this, elsewhere] {
            m_connect->setEnabled(true);
            m_address->setText(elsewhere);
            connectTyped(false);
        });
    else if (parseBaseUrl(attempt.address))
        offer(tr("Add it anyway"), [this, attempt] { use(attempt, {}); });
}

void OtherServer::use(const Attempt& attempt, const ModelList& models)
{
    ServerProfile profile = m_servers.findByAddress(attempt.address).value_or(ServerProfile{});
    if (profile.address.isEmpty())
        profile.address = withoutUserInfo(attempt.address);
    if (profile.name.isEmpty() && !attempt.name.isEmpty())
        profile.name = m_servers.freeName(attempt.name);
    if (profile.lastModel.isEmpty() && !models.isEmpty())
        profile.lastModel = models.first().name;
    profile.plainKeyAllowed = profile.plainKeyAllowed || attempt.plainKeyAllowed;
    const auto saved = m_servers.save(profile);
    if (!saved)
        return fail(saved.error());
    m_adding = saved->id;
    if (attempt.key.trimmed().isEmpty())
        return choose();
    const Result<QByteArray> key = m_servers.cleanKey(m_adding, attempt.key);
    if (!key)
        return fail(key.error());
    SecretEdit edit;
    edit.key = *key;
    m_state->hide();
    m_saving.store(m_adding, edit);
}

void OtherServer::choose()
{
    const ProfileId id = m_adding;
    m_servers.setCurrent(id);
    m_servers.refresh(id);
    abandon();
    Q_EMIT connected(id);
}

void OtherServer::takeKeyState()
{
    using State = SecretSaving::State;
    const State state = m_saving.state(m_adding);
    if (state == State::Idle || state == State::Held)
        return choose();
    const bool open = state != State::Waiting;
    const auto profile = m_servers.profile(m_adding);
    const QString names =
        secretNames(m_saving.secrets(m_adding),
                    profile && profile->authentication == Authentication::Basic, {});
    m_connect->setEnabled(open);
    m_choices->show({keychainText(state, m_saving.error(m_adding), names, false),
                     state == State::Failed, open, open, !open});
}

void OtherServer::fail(const Error& error)
{
    m_connect->setEnabled(true);
    m_state->show();
    m_state->setText(errorText(error).whole());
}

void OtherServer::offer(const QString& label, const std::function<void()>& act)
{
    m_anyway->setText(label);
    m_anyway->disconnect(this);
    connect(m_anyway, &QPushButton::clicked, this, [this, act] {
        beginAttempt();
        act();
    });
    m_anyway->show();
}

} // namespace loquat
