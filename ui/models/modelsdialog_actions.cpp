// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"
#include "ui/models/copymodeldialog.h"
#include "ui/models/createmodeldialog.h"
#include "ui/models/modelsdialog.h"
#include "ui/models/modelwords.h"
#include "ui/text/errortext.h"

#include <QMessageBox>
#include <QPushButton>

// What can be done with the selected model.

namespace loquat {

using namespace Qt::StringLiterals;

void ModelsDialog::loadOrUnload()
{
    complain({});
    if (m_tasks.loading(m_server, m_shown) != ModelTasks::Loading::No)
        m_tasks.cancelLoading(m_server, m_shown);
    else if (m_loaded.find(m_server, m_shown))
        m_tasks.unload(m_server, m_shown);
    else
        m_tasks.load(m_server, m_shown);
}

void ModelsDialog::copy()
{
    auto* dialog = new CopyModelDialog(m_servers, m_tasks, m_server, m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopyModelDialog::made, this, [this](const QString& name) { m_wanted = name; });
    dialog->open();
}

void ModelsDialog::create()
{
    auto* dialog = new CreateModelDialog(m_servers, m_tasks, m_server, m_shown,
                                         m_details.value_or(ModelDetails{}), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateModelDialog::made, this,
            [this](const QString& name) { m_wanted = name; });
    dialog->open();
}

void ModelsDialog::askToDelete()
{
    const QString model = m_shown;
    const auto profile = m_servers.profile(m_server);
    if (model.isEmpty() || !profile)
        return;
    auto* box = new QMessageBox(this);
    box->setObjectName(u"deleteModelBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Delete a model"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Delete %1 from %2?").arg(ModelWords::shown(model), profile->name));
    box->setInformativeText(tr("Its files are removed from the server, for everybody who uses it. "
                               "It cannot be undone, but most models can be pulled again."));
    QPushButton* confirmed = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    confirmed->setObjectName(u"confirmDelete"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirmed, &QPushButton::clicked, this, [this, model] { remove(model); });
    box->open();
}

void ModelsDialog::remove(const QString& model)
{
    complain({});
    const ProfileId server = m_server;
    m_tasks.remove(server, model, this, [this, server, model](const Result<void>& result) {
        if (result) {
            m_servers.shelf().setFavourite({server, model}, false);
            return;
        }
        if (server == m_server)
            complain(result.error().isMissingEndpoint() ? tr("This server cannot delete models.")
                                                        : errorText(result.error()).whole());
    });
}

} // namespace loquat
