// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertls.h"

#include "app/session/serverdirectory.h"
#include "ui/text/certificatetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace loquat {

using namespace Qt::StringLiterals;

ServerTls::ServerTls(QWidget* parent)
    : FoldedPart(tr("Encr&yption"), u"encryption"_s,
                 tr("Whom to trust when the address begins with https://"), parent)
    , m_trust(new QComboBox(fields()))
    , m_fileRow(new QWidget(fields()))
    , m_file(new QLineEdit(m_fileRow))
    , m_fault(new MutedLabel({}, fields()))
    , m_certificate(new MutedLabel({}, fields()))
    , m_forget(new QPushButton(tr("Forget this certificate"), fields()))
{
    m_trust->setObjectName(u"tlsTrust"_s);
    m_trust->setAccessibleName(tr("Trust"));
    m_trust->addItem(tr("Whom the system trusts"), int(TlsTrust::System));
    m_trust->addItem(tr("A file of authorities"), int(TlsTrust::CaFile));
    m_trust->addItem(tr("One certificate that I have looked at"), int(TlsTrust::Pinned));
    m_file->setObjectName(u"caFile"_s);
    m_file->setAccessibleName(tr("File of authorities"));
    m_file->setPlaceholderText(tr("A file in PEM or DER form"));
    auto* browse = new QPushButton(tr("Browse…"), m_fileRow);
    browse->setObjectName(u"browseCaFile"_s);
    auto* row = new QHBoxLayout(m_fileRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    m_fault->setObjectName(u"caFileFault"_s);
    m_fault->setTone(MutedLabel::Tone::Danger);
    m_certificate->setObjectName(u"pinnedCertificate"_s);
    m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    m_forget->setObjectName(u"forgetCertificate"_s);
    form()->addRow(tr("Trus&t"), m_trust);
    form()->addRow(m_fileRow);
    form()->addRow(m_fault);
    form()->addRow(m_certificate);
    auto* forgetRow = new QHBoxLayout;
    forgetRow->addWidget(m_forget);
    forgetRow->addStretch(1);
    form()->addRow(forgetRow);

    connect(m_trust, &QComboBox::activated, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_file, &QLineEdit::editingFinished, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, tr("File of authorities"), m_file->text(),
            tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
        if (path.isEmpty())
            return;
        m_file->setText(path);
        check();
        Q_EMIT edited();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_pin = {};
        check();
        Q_EMIT edited();
    });
    check();
}

ServerTls::~ServerTls()
{
    m_file->disconnect(this);
}

TlsTrust ServerTls::trust() const
{
    return TlsTrust(m_trust->currentData().toInt());
}

void ServerTls::show(const ServerProfile& profile)
{
    m_trust->setCurrentIndex(m_trust->findData(int(profile.tls.trust)));
    m_file->setText(profile.tls.caFile);
    m_pin = profile.tls.pin;
    setOpen(profile.tls != TlsChoice{});
    check();
}

QString ServerTls::fault() const
{
    if (trust() != TlsTrust::CaFile)
        return {};
    const QString path = m_file->text().trimmed();
    return caFileText(ServerDirectory::checkCaFile(path), path);
}

void ServerTls::check()
{
    const bool wantsFile = trust() == TlsTrust::CaFile;
    const bool pinned = trust() == TlsTrust::Pinned;
    m_fileRow->setVisible(wantsFile);
    m_fault->setText(fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_file->setAccessibleDescription(m_fault->text());
    m_certificate->setText(m_pin.isSet()
                               ? certificateText(m_pin)
                               : tr("“Test connection” shows the server’s certificate and asks "
                                    "whether to trust it. Nothing is sent before."));
    m_certificate->setVisible(pinned);
    m_forget->setVisible(pinned && m_pin.isSet());
}

void ServerTls::write(ServerProfile& profile) const
{
    const QString file = m_file->text().trimmed();
    // A file that holds no certificate would only break what works.
    if (trust() == TlsTrust::CaFile && ServerDirectory::checkCaFile(file) != CaFileFault::None)
        return;
    profile.tls.trust = trust();
    profile.tls.caFile = file;
    profile.tls.pin = m_pin;
}

} // namespace loquat
