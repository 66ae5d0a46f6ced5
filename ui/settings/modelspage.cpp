// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/modelspage.h"

#include "app/session/serverdirectory.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

ModelsPage::ModelsPage(ServerDirectory& servers, QWidget* parent)
    : SettingsPage(parent)
    , m_servers(servers)
    , m_form(new QFormLayout)
{
    m_form->setVerticalSpacing(2 * theme::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * theme::grid);
    column->addWidget(new MutedLabel(tr("The model that a new chat begins with. Without one it is "
                                        "the model you used last on that server."),
                                     this));
    column->addLayout(m_form);
    column->addStretch(1);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ModelsPage::fill);
    connect(&m_servers, &ServerDirectory::listingChanged, this, &ModelsPage::fill);
    fill();
}

void ModelsPage::offerDefaults(QAction* open)
{
    if (!open)
        return;
    auto* button = new QPushButton(tr("Default &options…"), this);
    button->setObjectName(u"openDefaultOptions"_s);
    button->setAutoDefault(false);
    button->setToolTip(tr("The options that chats of a server or a model begin with"));
    connect(button, &QPushButton::clicked, open, &QAction::trigger);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_form) + 1, button, 0, Qt::AlignLeft);
}

void ModelsPage::fill()
{
    if (m_choosing)
        return;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const ServerProfile& profile : m_servers.profiles()) {
        auto* box = new QComboBox(this);
        box->setObjectName(u"defaultModel-"_s + profile.id.value);
        box->setAccessibleName(tr("Default model of %1").arg(profile.name));
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItem(QString());
        QStringList names = profile.models;
        for (const ModelInfo& model : m_servers.listing(profile.id).models) {
            if (!names.contains(model.name))
                names.append(model.name);
        }
        if (!profile.defaultModel.isEmpty() && !names.contains(profile.defaultModel))
            names.append(profile.defaultModel);
        box->addItems(names);
        box->setCurrentText(profile.defaultModel);
        box->lineEdit()->setPlaceholderText(
            profile.lastModel.isEmpty() ? tr("The one used last")
                                        : tr("The one used last: %1").arg(profile.lastModel));
        connect(box, &QComboBox::activated, this,
                [this, box, id = profile.id] { choose(id, box->currentText()); });
        connect(box->lineEdit(), &QLineEdit::editingFinished, this,
                [this, box, id = profile.id] { choose(id, box->currentText()); });
        QString shown = profile.name;
        m_form->addRow(shown.replace(u'&', u"&&"_s), box);
    }
}

void ModelsPage::choose(const ProfileId& server, const QString& model)
{
    auto profile = m_servers.profile(server);
    if (!profile || profile->defaultModel == model.trimmed())
        return;
    profile->defaultModel = model.trimmed();
    m_choosing = true;
    if (!m_servers.save(*profile))
        fill();
    m_choosing = false;
}

void ModelsPage::reset()
{
    for (const ServerProfile& profile : m_servers.profiles())
        choose(profile.id, QString());
    fill();
}

} // namespace loquat
