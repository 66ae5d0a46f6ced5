// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatsviewbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace loquat {

using namespace Qt::StringLiterals;

ChatsViewBar::ChatsViewBar(QWidget* parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_empty(new QPushButton(tr("Empty"), this))
{
    m_back->setObjectName(u"backToChats"_s);
    m_back->setAccessibleName(tr("Back to the chats"));
    m_back->setToolTip(tr("Back to the chats (Esc)"));
    m_back->setIcon(theme::icon(layoutDirection() == Qt::RightToLeft ? theme::Icon::ChevronRight
                                                                     : theme::Icon::ChevronLeft));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(u"chatsView"_s);
    QFont strong = m_title->font();
    strong.setBold(true);
    m_title->setFont(strong);
    m_empty->setObjectName(u"emptyTrash"_s);
    m_empty->setAccessibleName(tr("Empty trash"));
    m_empty->setToolTip(tr("Delete all chats in the trash for good"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::grid);
    row->addWidget(m_back);
    row->addWidget(m_title, 1);
    row->addWidget(m_empty);
    connect(m_back, &QToolButton::clicked, this, &ChatsViewBar::backRequested);
    connect(m_empty, &QPushButton::clicked, this, &ChatsViewBar::emptyRequested);
    setView(ChatsView::Chats);
}

void ChatsViewBar::setView(ChatsView view)
{
    m_title->setText(view == ChatsView::Trash ? tr("Trash") : tr("Archived chats"));
    m_empty->setVisible(view == ChatsView::Trash);
    setVisible(view != ChatsView::Chats);
}

void ChatsViewBar::setHoldsChats(bool holds)
{
    m_empty->setEnabled(holds);
}

} // namespace loquat
