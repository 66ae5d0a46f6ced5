// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverform.h"

#include "app/session/serverdirectory.h"
#include "app/wire/apikey.h"
#include "app/wire/baseurl.h"
#include "ui/settings/serverlimits.h"
#include "ui/text/errortext.h"
#include "ui/text/servertext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* field(QWidget* parent, const QString& accessibleName, const QString& objectName)
{
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(accessibleName);
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

ServerForm::ServerForm(ServerDirectory& servers, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_name(field(this, tr("Server name"), u"serverName"_s))
    , m_address(field(this, tr("Server address"), u"serverAddress"_s))
    , m_normalised(new MutedLabel({}, this))
    , m_kind(new MutedLabel({}, this))
    , m_key(field(this, tr("API key"), u"apiKey"_s))
    , m_removeKey(new QPushButton(tr("Remove key"), this))
    , m_keyState(new MutedLabel({}, this))
    , m_keepForRun(new QPushButton(tr("Keep for this run only"), this))
    , m_limits(new ServerLimits(this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_tryPort(new QPushButton(actionLabel(ErrorAction::TryOllamaPort), this))
    , m_result(new MutedLabel({}, this))
    , m_asking(std::make_unique<QObject>())
{
    m_address->setPlaceholderText(u"127.0.0.1:11434"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_removeKey->setObjectName(u"removeKey"_s);
    m_keepForRun->setObjectName(u"keepKeyForThisRun"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_test->setAccessibleName(tr("Test connection"));
    m_tryPort->setObjectName(u"tryPort"_s);
    m_tryPort->setToolTip(tr("Changes the address to the port at which Ollama usually listens"));
    m_tryPort->hide();
    m_keyState->setObjectName(u"keyState"_s);
    m_normalised->setObjectName(u"normalisedAddress"_s);
    m_kind->setObjectName(u"serverKind"_s);
    m_result->setObjectName(u"testResult"_s);

    auto* keyRow = new QHBoxLayout;
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(m_removeKey);
    auto* testRow = new QHBoxLayout;
    testRow->addWidget(m_test);
    testRow->addWidget(m_tryPort);
    testRow->addStretch(1);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(2 * theme::grid);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_address);
    form->addRow(QString(), m_normalised);
    form->addRow(QString(), m_kind);
    auto* keyLabel = new QLabel(tr("API &key"), this);
    keyLabel->setBuddy(m_key);
    form->addRow(keyLabel, keyRow);
    form->addRow(QString(), m_keyState);
    form->addRow(QString(), m_keepForRun);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_limits);
    column->addSpacing(2 * theme::grid);
    column->addLayout(testRow);
    column->addWidget(m_result);
    column->addStretch(1);

    connect(m_name, &QLineEdit::editingFinished, this, &ServerForm::commitFields);
    connect(m_address, &QLineEdit::editingFinished, this, &ServerForm::commitFields);
    connect(m_address, &QLineEdit::textChanged, this, &ServerForm::showNormalised);
    connect(m_limits, &ServerLimits::edited, this, &ServerForm::commitFields);
    connect(m_key, &QLineEdit::editingFinished, this, &ServerForm::commitKey);
    connect(m_removeKey, &QPushButton::clicked, this, &ServerForm::removeKey);
    connect(m_test, &QPushButton::clicked, this, &ServerForm::testConnection);
    connect(&m_servers, &ServerDirectory::factsChanged, this, [this](const ProfileId& id) {
        if (id == m_id)
            showKind();
    });
    connect(m_tryPort, &QPushButton::clicked, this, [this] {
        m_test->setFocus();
        m_address->setText(addressAtOllamaPort(m_address->text()));
        testConnection();
    });
    setServer({});
}

ServerForm::~ServerForm()
{
    // A field that goes with the focus says that its editing is finished.
    for (QLineEdit* edit : {m_name, m_address, m_key})
        edit->disconnect(this);
    m_limits->disconnect(this);
}

bool ServerForm::practice() const
{
    const auto profile = m_servers.profile(m_id);
    return profile && profile->practice;
}

void ServerForm::setServer(const ProfileId& id)
{
    m_id = id;
    m_keyTakenAway = false;
    endTest();
    showProfile();
}

void ServerForm::showProfile()
{
    const auto profile = m_servers.profile(m_id);
    setEnabled(profile.has_value());
    m_name->setText(profile ? profile->name : QString());
    m_address->setText(profile && !profile->practice ? profile->address : QString());
    m_address->setEnabled(profile && !profile->practice);
    m_key->setEnabled(profile && !profile->practice);
    m_key->clear();
    m_keepForRun->hide();
    m_result->clear();
    m_limits->show(profile.value_or(ServerProfile{}));
    showKind();
    showNormalised();
    showKeyState();
    if (const auto failed = m_failedKeys.constFind(m_id); failed != m_failedKeys.cend())
        showKeyError(failed->error, failed->typed);
}

void ServerForm::showNormalised()
{
    if (!m_servers.profile(m_id)) {
        m_normalised->clear();
        return;
    }
    if (practice()) {
        m_normalised->setText(tr("Built into Loquat; it listens on this computer only."));
        return;
    }
    const auto base = parseBaseUrl(m_address->text());
    if (!base) {
        m_normalised->setText(errorText(base.error()).whole());
        return;
    }
    QString text = tr("Requests go to %1").arg(base->toDisplayString());
    if (base->portIgnored)
        text += u'\n' + tr("What you typed as the port is not one; the usual port is used.");
    if (!base->userInfo.isEmpty())
        text += u'\n' + tr("The user name and password will be moved to the keychain.");
    m_normalised->setText(text);
}

void ServerForm::showKind()
{
    const QString text = practice() ? QString() : serverText(m_servers.facts(m_id));
    m_kind->setText(text);
    m_kind->setVisible(!text.isEmpty());
}

void ServerForm::commit()
{
    commitFields();
    commitKey();
}

void ServerForm::leave()
{
    m_asking = std::make_unique<QObject>();
    m_keysBeingStored.clear();
    endTest();
}

void ServerForm::commitFields()
{
    const auto before = m_servers.profile(m_id);
    if (!before)
        return;
    ServerProfile profile = *before;
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        profile.name = name;
    QString password;
    const auto base = parseBaseUrl(m_address->text());
    if (!profile.practice && base) {
        const bool plain = base->userInfo.isEmpty();
        profile.address = plain ? m_address->text().trimmed() : base->toString();
        password = plain ? QString() : basicKey(base->userInfo);
    }
    m_limits->write(profile);
    if (profile != *before) {
        const auto saved = m_servers.save(profile);
        m_keyTakenAway = m_keyTakenAway || (saved && before->hasKey && !saved->hasKey);
        showKeyState();
    }
    if (password.isEmpty())
        return;
    m_address->setText(profile.address);
    storeKey(password);
}

void ServerForm::showKeyState()
{
    const auto profile = m_servers.profile(m_id);
    const bool stored = profile && profile->hasKey;
    m_removeKey->setVisible(stored);
    m_key->setPlaceholderText(stored ? tr("Stored; type to replace it")
                                     : tr("None needed locally"));
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

void ServerForm::storeKey(const QString& typed)
{
    const ProfileId id = m_id;
    if (!m_servers.profile(id))
        return;
    m_failedKeys.remove(id);
    m_keysBeingStored.insert(id, typed);
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
    m_keyState->setText(errorText(error).whole());
    if (typed.isEmpty() || !errorActions(error).contains(ErrorAction::KeepKeyForThisRun))
        return;
    m_keepForRun->show();
    m_keepForRun->disconnect(this);
    connect(m_keepForRun, &QPushButton::clicked, this, [this, typed] {
        m_failedKeys.remove(m_id);
        m_servers.keepKeyForThisRun(m_id, typed);
        m_keepForRun->hide();
        m_key->clear();
        m_keyState->setText(tr("The key is held until Loquat is closed."));
    });
}

void ServerForm::testConnection()
{
    commit();
    if (!m_servers.profile(m_id))
        return;
    const auto base = parseBaseUrl(m_address->text());
    if (!practice() && !base)
        return showResult(errorText(base.error()).whole(), false);
    m_tryPort->hide();
    m_test->setEnabled(false);
    showResult(tr("Asking the server for its models…"), true);
    // What was learnt before may be why there is something to test.
    m_servers.forgetFacts(m_id);
    if (m_keysBeingStored.contains(m_id))
        m_testAfterKey = true;
    else
        askServer();
}

void ServerForm::askServer()
{
    // A listing that is under way may have begun with another key.
    const bool isFresh = m_servers.listing(m_id).state != ModelListing::State::Loading;
    m_testing = std::make_unique<QObject>();
    connect(&m_servers, &ServerDirectory::listingChanged, m_testing.get(),
            [this, asked = isFresh](const ProfileId& changed) mutable {
                const ModelListing listing = m_servers.listing(m_id);
                if (changed != m_id || listing.state == ModelListing::State::Loading)
                    return;
                if (!std::exchange(asked, true))
                    return m_servers.refresh(m_id);
                endTest();
                showListing(listing);
            });
    if (isFresh)
        m_servers.refresh(m_id);
}

void ServerForm::endTest()
{
    m_testAfterKey = false;
    m_testing.reset();
    m_tryPort->hide();
    m_test->setEnabled(true);
    m_result->clear();
}

void ServerForm::showListing(const ModelListing& listing)
{
    if (listing.error) {
        showResult(errorText(*listing.error).whole(), false);
        m_tryPort->setVisible(errorActions(*listing.error).contains(ErrorAction::TryOllamaPort) &&
                              !addressAtOllamaPort(m_address->text()).isEmpty());
    } else if (listing.state == ModelListing::State::Ready && listing.models.isEmpty())
        showResult(tr("It works, but the server lists no models. You can type a "
                      "model’s name in the model picker."),
                   true);
    else if (listing.state == ModelListing::State::Ready)
        showResult(tr("It works: %n model(s).", nullptr, int(listing.models.size())), true);
}

void ServerForm::showResult(const QString& text, bool good)
{
    m_result->setTone(good ? MutedLabel::Tone::Plain : MutedLabel::Tone::Danger);
    m_result->setText(text);
}

void ServerForm::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void ServerForm::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

} // namespace loquat
