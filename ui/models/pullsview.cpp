// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pullsview.h"

#include "app/session/modelpulls.h"
#include "ui/models/pullrow.h"
#include "ui/theme/tokens.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeight = theme::grid * 48;

} // namespace

PullsView::PullsView(const ServerDirectory& servers, ModelPulls& pulls, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_pulls(pulls)
{
    setObjectName(u"pulls"_s);
    setAccessibleName(tr("Models being pulled"));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    connect(&pulls, &ModelPulls::listChanged, this, &PullsView::refresh);
    refresh();
}

void PullsView::refresh()
{
    const QList<ModelPull*>& all = m_pulls.all();
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (all.contains(row.key())) {
            ++row;
        } else {
            row.value()->hide();
            row.value()->deleteLater();
            row = m_rows.erase(row);
        }
    }
    int height = 0;
    for (ModelPull* pull : all) {
        if (!m_rows.contains(pull)) {
            auto* row = new PullRow(m_servers, *pull, this);
            connect(row, &PullRow::dismissed, this, [this, pull] { m_pulls.dismiss(*pull); });
            m_rows.insert(pull, row);
            m_column->addWidget(row);
        }
        height += std::max(m_rows.value(pull)->sizeHint().height(), 16 * theme::grid) + theme::grid;
    }
    setFixedHeight(std::min(height, mostHeight));
    setVisible(!all.isEmpty());
}

} // namespace loquat
