// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/addressdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

AddressDialog::AddressDialog(QWidget* parent)
    : QDialog(parent)
    , m_address(new QLineEdit)
    , m_here(new QRadioButton(tr("Loquat &fetches it and sends it along")))
    , m_there(new QRadioButton(tr("Send the address; the &server fetches it")))
    , m_hint(new MutedLabel)
    , m_attach(new QPushButton(tr("Attach")))
{
    setObjectName("addressDialog"_L1);
    setWindowTitle(tr("Image from the web"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_address->setObjectName("imageAddress"_L1);
    m_address->setAccessibleName(tr("Image address"));
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setMinimumWidth(theme::grid * 100);
    m_here->setObjectName("fetchHere"_L1);
    m_there->setObjectName("fetchThere"_L1);
    m_here->setChecked(true);
    m_hint->setObjectName("addressHint"_L1);
    m_attach->setObjectName("attachAddress"_L1);
    m_attach->setDefault(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Address"), m_address);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_attach, QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::grid * 2);
    column->addLayout(form);
    column->addWidget(m_here);
    column->addWidget(m_there);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    connect(m_address, &QLineEdit::textChanged, this, &AddressDialog::showState);
    connect(m_there, &QRadioButton::toggled, this, &AddressDialog::showState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_attach, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(address(), m_there->isChecked());
        accept();
    });
    showState();
}

QUrl AddressDialog::address() const
{
    const QUrl url(m_address->text().trimmed(), QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

void AddressDialog::showState()
{
    const bool valid = address().isValid();
    m_attach->setEnabled(valid);
    m_hint->setText(!valid && !m_address->text().trimmed().isEmpty()
                        ? tr("This is no address of the web: it begins with http:// or https://.")
                    : m_there->isChecked()
                        ? tr("Only some servers do that; Ollama itself refuses addresses.")
                        : tr("At most 20 MB. No key and no cookie is sent."));
}

} // namespace loquat
