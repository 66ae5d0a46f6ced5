// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverform.h"

#include "app/session/serverdirectory.h"
#include "app/settings/servernames.h"
#include "app/wire/baseurl.h"
#include "ui/settings/connectionview.h"
#include "ui/settings/servercolours.h"
#include "ui/settings/serverheaders.h"
#include "ui/settings/serverlimits.h"
#include "ui/settings/serverproxy.h"
#include "ui/settings/serversecret.h"
#include "ui/settings/servertls.h"
#include "ui/settings/typedmodels.h"
#include "ui/text/errortext.h"
#include "ui/text/servertext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
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
    , m_nameFault(new MutedLabel({}, this))
    , m_colour(new QComboBox(this))
    , m_address(field(this, tr("Server address"), u"serverAddress"_s))
    , m_normalised(new MutedLabel({}, this))
    , m_kind(new MutedLabel({}, this))
    , m_authentication(new QComboBox(this))
    , m_userLabel(new QLabel(tr("&User name"), this))
    , m_user(field(this, tr("User name"), u"userName"_s))
    , m_keyLabel(new QLabel(this))
    , m_key(field(this, tr("API key"), u"apiKey"_s))
    , m_removeKey(new QPushButton(tr("Remove key"), this))
    , m_saving(servers)
    , m_keySecret(new ServerSecret(servers, m_saving, SecretSaving::Key, u"Key"_s, this))
    , m_models(new TypedModels(this))
    , m_headers(new ServerHeaders(this))
    , m_headerSecret(new ServerSecret(servers, m_saving, SecretSaving::Headers, u"Headers"_s, this))
    , m_tls(new ServerTls(this))
    , m_proxy(new ServerProxy(this))
    , m_proxySecret(new ServerSecret(servers, m_saving, SecretSaving::Proxy, u"Proxy"_s, this))
    , m_limits(new ServerLimits(this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_allowPlain(new QPushButton(actionLabel(ErrorAction::AllowPlainKey), this))
    , m_steps(new ConnectionView(this))
    , m_tryPort(new QPushButton(actionLabel(ErrorAction::TryOllamaPort), this))
    , m_result(new MutedLabel({}, this))
{
    m_address->setPlaceholderText(u"127.0.0.1:11434"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_nameFault->setObjectName(u"serverNameFault"_s);
    m_nameFault->setTone(MutedLabel::Tone::Danger);
    m_colour->setObjectName(u"serverColour"_s);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("To tell this server from the others"));
    for (const ServerColour& colour : serverColours())
        m_colour->addItem(colourDot(colour.value), colour.name, colour.value);
    m_authentication->setObjectName(u"authentication"_s);
    m_authentication->setAccessibleName(tr("Authentication"));
    m_authentication->addItem(tr("A key, if it needs one"), int(Authentication::Bearer));
    m_authentication->addItem(tr("User name and password"), int(Authentication::Basic));
    m_authentication->addItem(tr("None, also if a key is stored"), int(Authentication::None));
    m_removeKey->setObjectName(u"removeKey"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_test->setAccessibleName(tr("Test connection"));
    m_tryPort->setObjectName(u"tryPort"_s);
    m_tryPort->setToolTip(tr("Changes the address to the port at which Ollama usually listens"));
    m_allowPlain->setObjectName(u"allowPlainKey"_s);
    m_allowPlain->setToolTip(tr("Loquat asks this once for each server"));
    m_normalised->setObjectName(u"normalisedAddress"_s);
    m_kind->setObjectName(u"serverKind"_s);
    m_result->setObjectName(u"testResult"_s);
    layOut();
    connectFields();
    setServer({});
}

void ServerForm::layOut()
{
    auto* keyRow = new QHBoxLayout;
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(m_removeKey);
    auto* testRow = new QHBoxLayout;
    testRow->addWidget(m_test);
    testRow->addWidget(m_tryPort);
    testRow->addWidget(m_allowPlain);
    testRow->addStretch(1);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(2 * theme::grid);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameFault);
    form->addRow(tr("&Address"), m_address);
    form->addRow(QString(), m_normalised);
    form->addRow(QString(), m_kind);
    form->addRow(tr("Co&lour"), m_colour);
    form->addRow(tr("Au&thentication"), m_authentication);
    m_userLabel->setBuddy(m_user);
    form->addRow(m_userLabel, m_user);
    m_keyLabel->setBuddy(m_key);
    form->addRow(m_keyLabel, keyRow);
    form->addRow(QString(), m_keySecret);
    m_headers->addBelow(m_headerSecret);
    m_proxy->addBelow(m_proxySecret);
    setTabOrder(m_name, m_address);
    setTabOrder(m_address, m_colour);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 2 * theme::grid, 0);
    column->addLayout(form);
    for (FoldedPart* part :
         {static_cast<FoldedPart*>(m_models), static_cast<FoldedPart*>(m_headers),
          static_cast<FoldedPart*>(m_tls), static_cast<FoldedPart*>(m_proxy)})
        column->addWidget(part);
    column->addWidget(m_limits);
    column->addSpacing(2 * theme::grid);
    column->addLayout(testRow);
    column->addWidget(m_steps);
    column->addWidget(m_result);
    column->addStretch(1);
}

void ServerForm::connectFields()
{
    for (QLineEdit* edit : {m_name, m_address, m_user})
        connect(edit, &QLineEdit::editingFinished, this, &ServerForm::commitFields);
    connect(m_name, &QLineEdit::textChanged, this, &ServerForm::checkName);
    connect(m_address, &QLineEdit::textChanged, this, &ServerForm::showNormalised);
    connect(m_colour, &QComboBox::activated, this, &ServerForm::commitFields);
    connect(m_authentication, &QComboBox::activated, this, [this] {
        showAuthentication();
        commitFields();
    });
    for (FoldedPart* part :
         {static_cast<FoldedPart*>(m_models), static_cast<FoldedPart*>(m_headers),
          static_cast<FoldedPart*>(m_tls), static_cast<FoldedPart*>(m_proxy)})
        connect(part, &FoldedPart::edited, this, &ServerForm::commitFields);
    connect(m_limits, &ServerLimits::edited, this, &ServerForm::commitFields);
    connect(m_key, &QLineEdit::editingFinished, this, &ServerForm::commitKey);
    connect(m_removeKey, &QPushButton::clicked, this, &ServerForm::removeKey);
    connect(m_keySecret, &ServerSecret::changed, this, &ServerForm::takeKeyState);
    connect(m_headerSecret, &ServerSecret::changed, this, &ServerForm::takeHeaderState);
    connect(m_proxySecret, &ServerSecret::changed, this, [this] {
        if (m_proxySecret->isOpen())
            m_proxy->setOpen(true);
        m_proxy->tellStored(!m_proxySecret->isWaiting() && !m_proxySecret->isOpen());
        continueTest();
    });
    connect(&m_saving, &SecretSaving::failed, this, &ServerForm::takeFailure);
    connect(m_test, &QPushButton::clicked, this, &ServerForm::testConnection);
    connect(m_steps, &ConnectionView::finished, this, &ServerForm::showTest);
    connect(m_steps, &ConnectionView::trustRequested, this, &ServerForm::trust);
    connect(&m_servers, &ServerDirectory::factsChanged, this, [this](const ProfileId& id) {
        if (id == m_id)
            showKind();
    });
    connect(m_tryPort, &QPushButton::clicked, this, [this] {
        m_test->setFocus();
        m_address->setText(addressAtOllamaPort(m_address->text()));
        testConnection();
    });
    connect(m_allowPlain, &QPushButton::clicked, this, [this] {
        m_test->setFocus();
        m_servers.allowPlainKey(m_id);
        testConnection();
    });
}

ServerForm::~ServerForm()
{
    // A field that goes with the focus says that its editing is finished.
    for (QLineEdit* edit : {m_name, m_address, m_user, m_key})
        edit->disconnect(this);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_models, m_headers, m_tls, m_proxy, m_limits})
        part->disconnect(this);
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
    m_keyFault.clear();
    m_keySent.clear();
    m_result->clear();
    const ServerProfile shown = profile.value_or(ServerProfile{});
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(shown.colour)));
    m_authentication->setCurrentIndex(m_authentication->findData(int(shown.authentication)));
    m_authentication->setEnabled(!shown.practice);
    m_user->setText(shown.userName);
    m_models->show(shown);
    m_headers->show(shown);
    m_tls->show(shown);
    m_proxy->show(shown);
    m_limits->show(shown);
    for (QWidget* part : std::initializer_list<QWidget*>{m_models, m_headers, m_tls, m_proxy})
        part->setVisible(!shown.practice);
    showAuthentication();
    showKind();
    showNormalised();
    for (ServerSecret* secret : {m_keySecret, m_headerSecret, m_proxySecret})
        secret->setServer(m_id);
    showKeyState();
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
    m_normalised->setTone(base ? MutedLabel::Tone::Muted : MutedLabel::Tone::Danger);
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

void ServerForm::showAuthentication()
{
    const auto choice = Authentication(m_authentication->currentData().toInt());
    const bool basic = choice == Authentication::Basic;
    m_userLabel->setVisible(basic);
    m_user->setVisible(basic);
    m_keyLabel->setText(basic ? tr("Pass&word") : tr("API &key"));
    m_key->setAccessibleName(basic ? tr("Password") : tr("API key"));
    m_key->setEnabled(choice != Authentication::None && !practice());
}

bool ServerForm::nameIsTaken() const
{
    return isServerNameTaken(m_name->text(), m_servers.profiles(), m_id);
}

void ServerForm::checkName()
{
    const bool empty = m_name->text().trimmed().isEmpty() && m_servers.profile(m_id);
    const bool taken = !empty && nameIsTaken();
    m_nameFault->setText(empty   ? tr("A server needs a name.")
                         : taken ? tr("Another server has this name. Choose one that tells them "
                                      "apart.")
                                 : QString());
    m_nameFault->setVisible(empty || taken);
    m_name->setAccessibleDescription(m_nameFault->text());
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
    m_saving.leave();
    endTest();
}

void ServerForm::commitFields()
{
    const auto before = m_servers.profile(m_id);
    if (!before)
        return;
    ServerProfile profile = *before;
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty() && (name == before->name || !nameIsTaken()))
        profile.name = name;
    profile.colour = m_colour->currentData().toString();
    SecretEdit secrets;
    std::optional<QString> password;
    if (!profile.practice) {
        profile.authentication = Authentication(m_authentication->currentData().toInt());
        profile.userName = m_user->text().trimmed();
        m_models->write(profile);
        m_headers->write(profile, secrets);
        m_tls->write(profile);
        m_proxy->write(profile, secrets);
        if (const auto base = parseBaseUrl(m_address->text())) {
            profile.address = m_address->text().trimmed();
            if (!base->userInfo.isEmpty()) {
                profile.address = base->toWrittenString();
                profile.authentication = Authentication::Basic;
                profile.userName = base->userInfo.section(u':', 0, 0);
                password = base->userInfo.section(u':', 1);
            }
        }
    }
    m_limits->write(profile);
    if (profile != *before) {
        const auto saved = m_servers.save(profile);
        m_keyTakenAway = m_keyTakenAway || (saved && before->hasKey && !saved->hasKey);
        showKeyState();
    }
    storeSecrets(secrets);
    if (!password)
        return;
    m_address->setText(profile.address);
    m_user->setText(profile.userName);
    m_authentication->setCurrentIndex(m_authentication->findData(int(Authentication::Basic)));
    showAuthentication();
    storeKey(password->toUtf8());
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
