// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverform.h"

#include "app/session/serverdirectory.h"
#include "app/wire/baseurl.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QLabel* hint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

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
    , m_normalised(hint(this))
    , m_key(field(this, tr("API key"), u"apiKey"_s))
    , m_removeKey(new QPushButton(tr("Remove key"), this))
    , m_keyState(hint(this))
    , m_keepForRun(new QPushButton(tr("Keep for this run only"), this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_result(hint(this))
{
    m_address->setPlaceholderText(u"127.0.0.1:11434"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_removeKey->setObjectName(u"removeKey"_s);
    m_keepForRun->setObjectName(u"keepKeyForThisRun"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_test->setAccessibleName(tr("Test connection"));
    m_keyState->setObjectName(u"keyState"_s);
    m_normalised->setObjectName(u"normalisedAddress"_s);
    m_result->setObjectName(u"testResult"_s);

    auto* keyRow = new QHBoxLayout;
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(m_removeKey);
    auto* testRow = new QHBoxLayout;
    testRow->addWidget(m_test);
    testRow->addStretch(1);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(2 * theme::grid);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_address);
    form->addRow(QString(), m_normalised);
    auto* keyLabel = new QLabel(tr("API &key"), this);
    keyLabel->setBuddy(m_key);
    form->addRow(keyLabel, keyRow);
    form->addRow(QString(), m_keyState);
    form->addRow(QString(), m_keepForRun);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addSpacing(2 * theme::grid);
    column->addLayout(testRow);
    column->addWidget(m_result);
    column->addStretch(1);

    connect(m_name, &QLineEdit::editingFinished, this, &ServerForm::commitNameAndAddress);
    connect(m_address, &QLineEdit::editingFinished, this, &ServerForm::commitNameAndAddress);
    connect(m_address, &QLineEdit::textChanged, this, &ServerForm::showNormalised);
    connect(m_key, &QLineEdit::editingFinished, this, &ServerForm::commitKey);
    connect(m_removeKey, &QPushButton::clicked, this, &ServerForm::removeKey);
    connect(m_test, &QPushButton::clicked, this, &ServerForm::testConnection);
    setServer({});
}

bool ServerForm::practice() const
{
    const auto profile = m_servers.profile(m_id);
    return profile && profile->practice;
}

void ServerForm::setServer(const ProfileId& id)
{
    m_id = id;
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
    showNormalised();
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
    if (!base) {
        const ErrorText text = errorText(base.error());
        m_normalised->setText(text.sentence + u' ' + text.advice);
        return;
    }
    QString text = tr("Requests go to %1").arg(base->toDisplayString());
    if (base->portIgnored)
        text += u'\n' + tr("What you typed as the port is not one; the usual port is used.");
    if (!base->userInfo.isEmpty())
        text += u'\n' + tr("The user name and password will be moved to the keychain.");
    m_normalised->setText(text);
}

void ServerForm::commit()
{
    commitNameAndAddress();
    commitKey();
}

void ServerForm::commitNameAndAddress()
{
    auto profile = m_servers.profile(m_id);
    if (!profile)
        return;
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        profile->name = name;
    if (!profile->practice && parseBaseUrl(m_address->text()))
        profile->address = m_address->text().trimmed();
    if (*profile != *m_servers.profile(m_id))
        static_cast<void>(m_servers.save(*profile));
}

void ServerForm::showKeyState()
{
    const auto profile = m_servers.profile(m_id);
    const bool stored = profile && profile->hasKey;
    m_removeKey->setVisible(stored);
    m_key->setPlaceholderText(stored ? tr("Stored; type to replace it")
                                     : tr("None needed locally"));
    m_keyState->setText(!profile || profile->practice ? QString()
                        : stored                      ? tr("A key is kept in the system keychain.")
                                 : tr("A key is kept in the system keychain and nowhere else."));
}

void ServerForm::commitKey()
{
    const QString typed = m_key->text();
    if (typed.trimmed().isEmpty() || m_keyBusy || !m_servers.profile(m_id))
        return;
    m_keyBusy = true;
    m_keepForRun->hide();
    m_keyState->setText(tr("Storing the key in the keychain…"));
    const ProfileId id = m_id;
    m_servers.saveKey(id, typed, this, [this, id, typed](const Result<void>& result) {
        m_keyBusy = false;
        if (id != m_id)
            return;
        if (!result)
            return showKeyError(result.error(), typed);
        if (m_key->text() == typed)
            m_key->clear();
        showKeyState();
    });
}

void ServerForm::showKeyError(const Error& error, const QString& typed)
{
    const ErrorText text = errorText(error);
    m_keyState->setText(text.sentence + u' ' + text.advice);
    if (!errorActions(error).contains(ErrorAction::KeepKeyForThisRun))
        return;
    m_keepForRun->show();
    m_keepForRun->disconnect(this);
    connect(m_keepForRun, &QPushButton::clicked, this, [this, typed] {
        m_servers.keepKeyForThisRun(m_id, typed);
        m_keepForRun->hide();
        m_key->clear();
        m_keyState->setText(tr("The key is held until Loquat is closed."));
    });
}

void ServerForm::removeKey()
{
    if (m_keyBusy)
        return;
    m_keyBusy = true;
    m_keyState->setText(tr("Removing the key from the keychain…"));
    const ProfileId id = m_id;
    m_servers.saveKey(id, QString(), this, [this, id](const Result<void>& result) {
        m_keyBusy = false;
        if (id != m_id)
            return;
        if (!result)
            return showKeyError(result.error(), QString());
        showKeyState();
    });
}

void ServerForm::testConnection()
{
    commit();
    const ProfileId id = m_id;
    if (!m_servers.profile(id))
        return;
    showResult(tr("Asking the server for its models…"), true);
    m_test->setEnabled(false);
    auto* watch = new QObject(this);
    connect(&m_servers, &ServerDirectory::listingChanged, watch,
            [this, id, watch](const ProfileId& changed) {
                const ModelListing listing = m_servers.listing(id);
                if (changed != id || listing.state == ModelListing::State::Loading ||
                    listing.state == ModelListing::State::Unknown)
                    return;
                watch->deleteLater();
                m_test->setEnabled(true);
                if (id != m_id)
                    return;
                if (listing.error) {
                    const ErrorText text = errorText(*listing.error);
                    showResult(text.sentence + u' ' + text.advice, false);
                } else if (listing.models.isEmpty()) {
                    showResult(tr("It works, but the server lists no models. You can type a "
                                  "model's name in the model picker."),
                               true);
                } else {
                    showResult(tr("It works: %n model(s).", nullptr, int(listing.models.size())),
                               true);
                }
            });
    m_servers.refresh(id);
}

void ServerForm::showResult(const QString& text, bool good)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     theme::colour(palette(), good ? theme::Colour::Text : theme::Colour::Danger));
    m_result->setPalette(colours);
    m_result->setForegroundRole(QPalette::WindowText);
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
