// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/defaultsdialog.h"

#include "app/session/serverdirectory.h"
#include "ui/options/optionspanel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formlabels.h"
#include "ui/widgets/mutedlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

DefaultsDialog::DefaultsDialog(ServerDirectory& servers, QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_server(new QComboBox)
    , m_model(new QComboBox)
    , m_panel(new OptionsPanel)
    , m_note(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
{
    setWindowTitle(tr("Default options"));
    setObjectName(u"defaultsDialog"_s);
    resize(400, 720);
    m_server->setObjectName(u"defaultsServer"_s);
    m_server->setAccessibleName(tr("Server"));
    m_model->setObjectName(u"defaultsModel"_s);
    m_model->setAccessibleName(tr("Model"));
    m_panel->setPlain();
    m_panel->setObjectName(u"defaultOptions"_s);
    m_panel->setAccessibleName(tr("Default options"));
    m_note->setText(tr("They hold for every chat that sets nothing else: a model’s before its "
                       "server’s, a preset before both, and what is set in a chat before all."));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Server"), m_server);
    form->addRow(tr("&Model"), m_model);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addLayout(form);
    new FormLabels(form);
    column->addWidget(m_note);
    column->addWidget(m_panel, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_server, &QComboBox::currentIndexChanged, this, &DefaultsDialog::fillModels);
    connect(m_model, &QComboBox::currentIndexChanged, this, &DefaultsDialog::showChosen);
    connect(m_panel, &OptionsPanel::settingsChanged, this, &DefaultsDialog::keep);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, [this] {
        if (!m_showing)
            fillServers();
    });
    fillServers();
}

void DefaultsDialog::choose(const ProfileId& server, const QString& model)
{
    m_server->setCurrentIndex(m_server->findData(server.value));
    const int index = m_model->findData(model);
    m_model->setCurrentIndex(std::max(0, index));
}

ProfileId DefaultsDialog::server() const
{
    return ProfileId{m_server->currentData().toString()};
}

QString DefaultsDialog::model() const
{
    return m_model->currentData().toString();
}

void DefaultsDialog::fillServers()
{
    const QString before = m_server->currentData().toString();
    {
        const QScopedValueRollback guard(m_showing, true);
        m_server->clear();
        for (const ServerProfile& profile : m_servers.profiles())
            m_server->addItem(profile.name, profile.id.value);
        m_server->setCurrentIndex(std::max(0, m_server->findData(before)));
    }
    fillModels();
}

void DefaultsDialog::fillModels()
{
    if (m_showing)
        return;
    const QString before = model();
    const auto profile = m_servers.profile(server());
    {
        const QScopedValueRollback guard(m_showing, true);
        m_model->clear();
        m_model->addItem(tr("All models of the server"), QString());
        QStringList names;
        for (const ModelInfo& one : m_servers.listing(server()).models)
            names.append(one.name);
        if (profile) {
            names += profile->modelDefaults.keys();
            names += profile->firstModel();
        }
        names.removeAll(QString());
        names.removeDuplicates();
        for (const QString& name : std::as_const(names))
            m_model->addItem(name, name);
        m_model->setCurrentIndex(std::max(0, m_model->findData(before)));
    }
    showChosen();
}

void DefaultsDialog::showChosen()
{
    if (m_showing)
        return;
    const auto profile = m_servers.profile(server());
    m_panel->setEnabled(profile.has_value());
    if (!profile)
        return;
    OptionStack stack;
    stack.chat = model().isEmpty() ? profile->defaults : profile->modelDefaults.value(model());
    OptionContext context;
    context.server = m_servers.facts(server()).kind;
    context.model = model();
    if (const auto info = m_servers.model(server(), model())) {
        context.family = info->family;
        context.canThink = info->can(Capability::Thinking);
        context.canInsert = info->can(Capability::Insert);
        context.canSee = info->can(Capability::Vision);
        context.contextLength = info->contextLength;
    }
    m_panel->setContext(context);
    m_panel->setOptions(stack);
}

void DefaultsDialog::keep()
{
    auto profile = m_servers.profile(server());
    if (!profile)
        return;
    const RequestSettings settings = m_panel->settings();
    if (model().isEmpty())
        profile->defaults = settings;
    else if (settings == RequestSettings{})
        profile->modelDefaults.remove(model());
    else
        profile->modelDefaults.insert(model(), settings);
    const QScopedValueRollback guard(m_showing, true);
    if (!m_servers.save(*profile))
        m_note->setTone(MutedLabel::Tone::Danger);
}

} // namespace loquat
