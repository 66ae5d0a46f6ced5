// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchpanel.h"

#include "app/session/branch.h"
#include "ui/branches/branchmap.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using theme::grid;

BranchPanel::BranchPanel(QWidget* parent)
    : QWidget(parent)
    , m_count(new MutedLabel({}, this, MutedLabel::Size::Small))
    , m_close(new QToolButton(this))
    , m_map(new BranchMap(this))
{
    setObjectName(QStringLiteral("branchPanel"));
    setAccessibleName(tr("Tree panel"));
    setFixedWidth(theme::optionsWidth);
    auto* title = new QLabel(tr("Branches"), this);
    QFont strong = title->font();
    strong.setBold(true);
    title->setFont(strong);
    m_count->setObjectName(QStringLiteral("branchCount"));
    m_close->setObjectName(QStringLiteral("closeBranches"));
    m_close->setAccessibleName(tr("Close the tree"));
    m_close->setToolTip(tr("Close the tree (Esc)"));
    m_close->setIcon(theme::icon(theme::Icon::Close));
    m_close->setAutoRaise(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * grid, 2 * grid, 2 * grid, 0);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    head->addWidget(m_close);
    auto* hint = new MutedLabel(tr("A click or Enter goes there."), this, MutedLabel::Size::Small);
    hint->setContentsMargins(4 * grid, 0, 4 * grid, 2 * grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(grid);
    column->addLayout(head);
    column->addWidget(m_map, 1);
    column->addWidget(hint);
    setFocusProxy(m_map);

    connect(m_close, &QToolButton::clicked, this, &BranchPanel::closeRequested);
    connect(m_map, &BranchMap::chosen, this, &BranchPanel::chosen);
    count();
}

void BranchPanel::setBranch(Branch* branch)
{
    if (m_map->branch())
        m_map->branch()->disconnect(this);
    m_map->setBranch(branch);
    if (branch)
        connect(branch, &Branch::treeChanged, this, &BranchPanel::count);
    count();
}

void BranchPanel::count()
{
    const Branch* branch = m_map->branch();
    const int turns = branch ? int(branch->tree().size()) : 0;
    const int branches = branch ? branch->tree().leafCount() : 0;
    m_count->setText(tr("%1 · %2").arg(tr("%n turn(s)", nullptr, turns),
                                       tr("%n branch(es)", nullptr, branches)));
}

bool BranchPanel::event(QEvent* event)
{
    // Esc is the panel's while the focus is in it, whatever the window uses it for.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void BranchPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void BranchPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(palette(), theme::Colour::Window));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), theme::colour(palette(), theme::Colour::Border));
}

void BranchPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(theme::icon(theme::Icon::Close));
}

} // namespace loquat
