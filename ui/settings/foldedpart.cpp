// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/foldedpart.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

FoldedPart::FoldedPart(const QString& title, const QString& name, const QString& tip,
                       QWidget* parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_fields(new QWidget(this))
    , m_form(new QFormLayout(m_fields))
{
    m_fold->setObjectName(name);
    m_fold->setText(title);
    m_fold->setAccessibleName(QString(title).remove(u'&'));
    m_fold->setToolTip(tip);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_form->setContentsMargins(6 * theme::grid, 0, 0, 0);
    m_form->setVerticalSpacing(2 * theme::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    const auto fold = [this](bool open) {
        m_fold->setIcon(theme::icon(open ? theme::Icon::ChevronDown : theme::Icon::ChevronRight));
        m_fields->setVisible(open);
    };
    connect(m_fold, &QToolButton::toggled, this, fold);
    fold(false);
}

void FoldedPart::setOpen(bool open)
{
    m_fold->setChecked(open);
}

void FoldedPart::addBelow(QWidget* widget)
{
    m_form->addRow(widget);
}

bool FoldedPart::isOpen() const
{
    return m_fold->isChecked();
}

} // namespace loquat
