// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverproxy.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

ServerProxy::ServerProxy(QWidget* parent)
    : FoldedPart(tr("Pro&xy"), u"proxy"_s, tr("The way that requests to this server take"), parent)
    , m_kind(new QComboBox(fields()))
    , m_address(new QWidget(fields()))
    , m_host(new QLineEdit(m_address))
    , m_port(new QSpinBox(m_address))
    , m_user(new QLineEdit(fields()))
    , m_password(new QLineEdit(fields()))
    , m_fault(new MutedLabel({}, fields()))
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->addItem(tr("As the system"), int(ProxyKind::System));
    m_kind->addItem(tr("None"), int(ProxyKind::None));
    m_kind->addItem(tr("HTTP proxy"), int(ProxyKind::Http));
    m_kind->addItem(tr("SOCKS5 proxy"), int(ProxyKind::Socks5));
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setAccessibleName(tr("Proxy host"));
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setAccessibleName(tr("Proxy port"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("usual port"));
    m_port->setKeyboardTracking(false);
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setAccessibleName(tr("Proxy user name"));
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setAccessibleName(tr("Proxy password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_fault->setObjectName(u"proxyFault"_s);
    m_fault->setTone(MutedLabel::Tone::Danger);
    auto* row = new QHBoxLayout(m_address);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_host, 1);
    row->addWidget(m_port);
    form()->addRow(tr("&Way"), m_kind);
    form()->addRow(tr("Hos&t and port"), m_address);
    form()->addRow(m_fault);
    form()->addRow(tr("&User name"), m_user);
    form()->addRow(tr("Pass&word"), m_password);
    for (QWidget* field :
         {m_address, static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password)})
        m_labels.append(form()->labelForField(field));

    const auto leave = [this] {
        check();
        Q_EMIT edited();
    };
    connect(m_kind, &QComboBox::activated, this, leave);
    connect(m_port, &QSpinBox::editingFinished, this, leave);
    for (QLineEdit* edit : {m_host, m_user, m_password})
        connect(edit, &QLineEdit::editingFinished, this, leave);
    check();
}

ServerProxy::~ServerProxy()
{
    m_port->disconnect(this);
    for (QLineEdit* edit : {m_host, m_user, m_password})
        edit->disconnect(this);
}

ProxyKind ServerProxy::kind() const
{
    return ProxyKind(m_kind->currentData().toInt());
}

void ServerProxy::show(const ServerProfile& profile)
{
    const ProxyChoice& proxy = profile.proxy;
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.userName);
    m_password->clear();
    m_hasPassword = proxy.hasPassword;
    tellStored(true);
    setOpen(proxy.kind != ProxyKind::System);
    check();
}

void ServerProxy::tellStored(bool stored)
{
    m_password->setPlaceholderText(!m_hasPassword ? tr("Kept in the system keychain")
                                   : stored       ? tr("Stored; type to replace it")
                                                  : tr("Not stored yet"));
}

QString ServerProxy::fault() const
{
    if (kind() != ProxyKind::Http && kind() != ProxyKind::Socks5)
        return {};
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return tr("Type the proxy’s host.");
    const bool plain = std::ranges::none_of(
        host, [](QChar character) { return character.isSpace() || u"/@?#"_s.contains(character); });
    return plain ? QString()
                 : tr("Write the host’s name alone: the port, the user name and the password have "
                      "fields of their own.");
}

void ServerProxy::check()
{
    const bool through = kind() == ProxyKind::Http || kind() == ProxyKind::Socks5;
    for (QWidget* one :
         {m_address, static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password)})
        one->setVisible(through);
    for (QWidget* label : std::as_const(m_labels))
        label->setVisible(through);
    m_fault->setText(fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_host->setAccessibleDescription(m_fault->text());
}

void ServerProxy::write(ServerProfile& profile, SecretEdit& secrets)
{
    if (!fault().isEmpty())
        return;
    profile.proxy.kind = kind();
    profile.proxy.host = m_host->text().trimmed();
    profile.proxy.port = m_port->value();
    profile.proxy.userName = m_user->text().trimmed();
    if (!m_password->text().isEmpty()) {
        secrets.proxyPassword = m_password->text().toUtf8();
        m_password->clear();
        m_hasPassword = true;
    } else if (profile.proxy.userName.isEmpty() && profile.proxy.hasPassword) {
        secrets.proxyPassword = QByteArray();
        m_hasPassword = false;
    }
}

} // namespace loquat
