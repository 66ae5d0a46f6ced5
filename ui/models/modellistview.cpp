// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modellistview.h"

#include "app/lists/modelrow.h"
#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"
#include "ui/models/modelrowdelegate.h"
#include "ui/models/modeltexts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace loquat {

namespace {

// A list that is scrolled through quickly is not asked about.
constexpr int patienceMs = 150;

} // namespace

ModelListView::ModelListView(ServerDirectory& servers, ModelTexts& models, QWidget* parent)
    : QListView(parent)
    , m_servers(servers)
    , m_models(models)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setModel(&models);
    setItemDelegate(new ModelRowDelegate(this));
    m_learn.setSingleShot(true);
    m_learn.setInterval(patienceMs);
    connect(&m_learn, &QTimer::timeout, this, &ModelListView::learnVisible);
    const auto later = [this] {
        if (isVisible())
            m_learn.start();
    };
    connect(&models, &QAbstractItemModel::modelReset, this, later);
    connect(&models, &QAbstractItemModel::dataChanged, this, later);
    // Whether a row says more than its name changes its height.
    connect(&models, &QAbstractItemModel::dataChanged, this,
            [this] { scheduleDelayedItemsLayout(); });
}

void ModelListView::toggleFavourite()
{
    toggle(currentIndex());
}

bool ModelListView::toggle(const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    const ModelRow row = m_models.rowAt(index.row());
    if (row.kind != ModelRow::Kind::Model || !row.canBeFavourite)
        return false;
    m_servers.shelf().setFavourite({row.profile, row.name}, !row.favourite);
    return true;
}

QModelIndex ModelListView::starAt(const QPoint& place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return {};
    const ModelRow& row = m_models.rowAt(index.row());
    const bool hit =
        row.kind == ModelRow::Kind::Model && row.canBeFavourite &&
        ModelRowDelegate::starRect(visualRect(index), layoutDirection()).contains(place);
    return hit ? index : QModelIndex();
}

bool ModelListView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const QModelIndex star = starAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (star.isValid()) {
            toggle(star);
            return true;
        }
        break;
    }
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        if (starAt(static_cast<QMouseEvent*>(event)->position().toPoint()).isValid())
            return true;
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex star = starAt(help->pos());
        if (star.isValid()) {
            QToolTip::showText(help->globalPos(),
                               m_models.rowAt(star.row()).favourite
                                   ? favouriteKeys().named(tr("No favourite any more"))
                                   : favouriteKeys().named(tr("Keep at the top of the list")),
                               viewport());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QListView::viewportEvent(event);
}

ActionKeys ModelListView::favouriteKeys() const
{
    return {*this, QStringLiteral("favouriteModel"), {QKeySequence(Qt::CTRL | Qt::Key_D)}};
}

void ModelListView::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_learn.start();
}

void ModelListView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_learn.start();
}

void ModelListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_learn.start();
}

void ModelListView::learnVisible()
{
    if (!isVisible())
        return;
    const QRect seen = viewport()->rect();
    QModelIndex index = indexAt(seen.topLeft() + QPoint(1, 1));
    for (int row = index.isValid() ? index.row() : 0; row < m_models.rowCount(); ++row) {
        index = m_models.index(row, 0);
        if (visualRect(index).top() > seen.bottom())
            return;
        const ModelRow& shown = m_models.rowAt(row);
        if (shown.kind == ModelRow::Kind::Model && !shown.info.name.isEmpty() &&
            !shown.info.capabilities)
            m_servers.learnDetails(ProfileId(shown.profile), QString(shown.name));
    }
}

} // namespace loquat
