// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exportdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const Choice& choice, QWidget* parent)
    : QDialog(parent)
    , m_choice(choice)
    , m_scope(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_thinking(new QCheckBox(tr("With the models’ thoughts"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export chats"));
    m_scope->setObjectName(u"exportScope"_s);
    m_scope->setAccessibleName(tr("What to export"));
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setAccessibleName(tr("File format"));
    m_thinking->setObjectName(u"exportThoughts"_s);
    m_thinking->setChecked(true);
    fillScopes();
    const auto add = [this](const QString& name, ExchangeFormat format) {
        m_format->addItem(name, int(format));
    };
    add(tr("Markdown"), ExchangeFormat::Markdown);
    add(tr("Web page with its pictures (HTML)"), ExchangeFormat::Html);
    add(tr("Plain text"), ExchangeFormat::PlainText);
    add(tr("All that is stored (JSON Lines)"), ExchangeFormat::JsonLines);

    auto* note = new MutedLabel(tr("JSON Lines can be imported again, with branches, options, "
                                   "pictures and drafts. The menu’s Save as PDF makes pages."),
                                this);
    note->setWordWrap(true);
    auto* fields = new QFormLayout;
    fields->addRow(tr("&What"), m_scope);
    fields->addRow(tr("As a &file of"), m_format);
    fields->addRow(QString(), m_thinking);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"exportNow"_s);
    go->setDefault(true);
    go->setToolTip(tr("Choose where to write the file"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addLayout(fields);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(theme::grid * 110, sizeHint().height());
}

void ExportDialog::fillScopes()
{
    const auto add = [this](const QString& name, What what) {
        m_scope->addItem(name, int(what));
    };
    if (m_choice.turn.isValid())
        add(tr("This turn"), What::Turn);
    if (m_choice.turn.isValid())
        add(tr("The chat up to this turn"), What::Branch);
    else if (m_choice.head.isValid())
        add(tr("This chat as it is shown"), What::Branch);
    if (m_choice.chat.isValid())
        add(tr("This chat with all branches"), What::Chat);
    if (!m_choice.selected.isEmpty())
        add(tr("The %n selected chat(s)", nullptr, int(m_choice.selected.size())), What::Selected);
    add(tr("All chats"), What::All);
    if (!m_choice.selected.isEmpty())
        m_scope->setCurrentIndex(m_scope->findData(int(What::Selected)));
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    order.format = ExchangeFormat(m_format->currentData().toInt());
    order.thinking = m_thinking->isChecked();
    order.conversations = {m_choice.chat};
    order.scope = ExportOrder::Scope::Conversations;
    switch (What(m_scope->currentData().toInt())) {
    case What::Turn:
        order.scope = ExportOrder::Scope::Turn;
        order.turn = m_choice.turn;
        break;
    case What::Branch:
        order.scope = ExportOrder::Scope::Branch;
        order.turn = m_choice.turn.isValid() ? m_choice.turn : m_choice.head;
        break;
    case What::Chat:
        break;
    case What::Selected:
        order.conversations = m_choice.selected;
        break;
    case What::All:
        order.scope = ExportOrder::Scope::Everything;
        order.conversations.clear();
        break;
    }
    return order;
}

} // namespace loquat
