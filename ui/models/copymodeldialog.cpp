// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/copymodeldialog.h"

#include "app/session/modeltasks.h"
#include "app/session/serverdirectory.h"
#include "app/settings/modelchoice.h"
#include "ui/models/modelwords.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

CopyModelDialog::CopyModelDialog(ServerDirectory& servers, ModelTasks& tasks,
                                 const ProfileId& server, const QString& model, QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_tasks(tasks)
    , m_server(server)
    , m_model(model)
    , m_name(new QLineEdit(this))
    , m_status(new MutedLabel({}, this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(u"copyModelDialog"_s);
    setWindowTitle(tr("Copy a model"));
    setMinimumWidth(theme::grid * 100);
    auto* said = new MutedLabel(tr("A second name for %1. Its files are not doubled on the server.")
                                    .arg(ModelWords::shown(model)),
                                this);
    m_name->setObjectName(u"copyName"_s);
    m_name->setAccessibleName(tr("New name"));
    m_name->setPlaceholderText(tr("such as my-model:latest"));
    m_status->setObjectName(u"copyStatus"_s);
    m_copy->setObjectName(u"copyStart"_s);
    m_copy->setDefault(true);
    m_copy->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("New &name"), m_name);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(said);
    column->addLayout(form);
    column->addWidget(m_status);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &CopyModelDialog::check);
    connect(m_copy, &QPushButton::clicked, this, &CopyModelDialog::copy);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

void CopyModelDialog::check()
{
    const QString name = m_name->text().trimmed();
    const QString why = name.isEmpty() ? QString() : whyNotNamed(name, m_servers, m_server);
    m_status->setTone(MutedLabel::Tone::Warning);
    m_status->setText(why);
    m_copy->setEnabled(!name.isEmpty() && why.isEmpty());
}

void CopyModelDialog::copy()
{
    const QString name = m_name->text().trimmed();
    m_copy->setEnabled(false);
    m_name->setEnabled(false);
    m_status->setTone(MutedLabel::Tone::Muted);
    m_status->setText(tr("Copying…"));
    m_tasks.copy(m_server, m_model, name, this, [this, name](const Result<void>& result) {
        m_name->setEnabled(true);
        m_copy->setEnabled(true);
        if (result) {
            accept();
            Q_EMIT made(name);
            return;
        }
        m_status->setTone(MutedLabel::Tone::Danger);
        m_status->setText(result.error().isMissingEndpoint() ? tr("This server cannot copy models.")
                                                             : errorText(result.error()).whole());
        m_name->setFocus(Qt::OtherFocusReason);
    });
}

QString whyNotNamed(const QString& name, const ServerDirectory& servers, const ProfileId& server)
{
    const bool odd = std::ranges::any_of(
        name, [](QChar character) { return character.isSpace() || !character.isPrint(); });
    if (odd)
        return CopyModelDialog::tr("A name has neither spaces nor characters that cannot be seen.");
    const ModelList models = servers.listing(server).models;
    const bool taken = std::ranges::any_of(
        models, [&name](const ModelInfo& one) { return sameModelName(one.name, name); });
    return taken ? CopyModelDialog::tr("The server has a model of that name already.") : QString();
}

} // namespace loquat
