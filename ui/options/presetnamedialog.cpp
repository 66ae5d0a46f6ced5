// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/presetnamedialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

PresetNameDialog::PresetNameDialog(const QString& model, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit)
    , m_forModel(new QCheckBox(tr("Only for %1").arg(QString(model).replace(u'&', "&&"_L1))))
{
    setWindowTitle(tr("Save as a preset"));
    setObjectName(u"presetNameDialog"_s);
    m_name->setObjectName(u"presetName"_s);
    m_name->setAccessibleName(tr("Preset name"));
    m_name->setPlaceholderText(tr("Precise"));
    m_forModel->setObjectName(u"presetForModel"_s);
    m_forModel->setVisible(!model.isEmpty());
    auto* label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_forModel);
    column->addWidget(new MutedLabel(tr("All that is set now is kept, the system prompt too. A "
                                        "preset that has this name already is replaced."),
                                     this));
    column->addWidget(buttons);
    setMinimumWidth(90 * theme::grid);
}

QString PresetNameDialog::name() const
{
    return m_name->text();
}

bool PresetNameDialog::isForModel() const
{
    return m_forModel->isVisibleTo(this) && m_forModel->isChecked();
}

} // namespace loquat
