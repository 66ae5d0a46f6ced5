// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchmap.h"

#include "ui/branches/turnsummary.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace loquat {

namespace {

using theme::grid;

constexpr int laneWidth = 6 * grid;
constexpr int margin = 4 * grid;
constexpr int dotRadius = 6;
constexpr int labelGap = 3 * grid;
constexpr int mostTurnsKept = 500;

} // namespace

BranchMap::BranchMap(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_turns(mostTurnsKept)
{
    setObjectName(QStringLiteral("branchMap"));
    setAccessibleName(tr("Tree of the chat"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    m_renew.setSingleShot(true);
    m_renew.setInterval(0);
    connect(&m_renew, &QTimer::timeout, this, &BranchMap::renew);
}

QSize BranchMap::sizeHint() const
{
    return {70 * grid, 60 * grid};
}

void BranchMap::setBranch(Branch* branch)
{
    if (m_branch)
        m_branch->disconnect(this);
    m_branch = branch;
    m_turns.clear();
    m_reading.clear();
    m_current = {};
    if (m_branch) {
        connect(m_branch, &QObject::destroyed, this, [this] { setBranch(nullptr); });
        connect(m_branch, &Branch::treeChanged, this, &BranchMap::changeSoon);
        connect(m_branch, &Branch::changed, this,
                [this](int index) { m_turns.remove(m_branch->idAt(index)); });
    }
    m_stale = true;
    if (isVisible())
        renew();
}

// Many changes in one turn of the event loop are one, and nobody counts lanes nobody sees.
void BranchMap::changeSoon()
{
    m_stale = true;
    if (isVisible())
        m_renew.start();
}

void BranchMap::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_stale)
        renew();
}

void BranchMap::renew()
{
    m_renew.stop();
    m_stale = false;
    m_layout = m_branch ? TreeLayout(m_branch->tree()) : TreeLayout();
    fitBars();
    if (!m_layout.placeOf(m_current).isValid() || !hasFocus())
        setCurrent(m_branch ? m_branch->head() : TurnId());
    readVisible();
    viewport()->update();
}

int BranchMap::rowHeight() const
{
    return std::max(7 * grid, QFontMetrics(font()).height() + 2 * grid);
}

int BranchMap::labelLeft() const
{
    return 2 * margin + m_layout.lanes() * laneWidth - horizontalScrollBar()->value();
}

QPoint BranchMap::middleOf(const TreeLayout::Place& place) const
{
    const int x = margin + place.lane * laneWidth + laneWidth / 2 - horizontalScrollBar()->value();
    const int y = margin + place.row * rowHeight() + rowHeight() / 2 - verticalScrollBar()->value();
    return {layoutDirection() == Qt::RightToLeft ? viewport()->width() - x : x, y};
}

QRect BranchMap::rectOf(TurnId id) const
{
    const TreeLayout::Place place = m_layout.placeOf(id);
    if (!place.isValid())
        return {};
    const int reach = dotRadius + 2;
    return QRect(middleOf(place) - QPoint(reach, reach), QSize(2 * reach + 1, 2 * reach + 1));
}

TurnId BranchMap::pathTurnIn(int row) const
{
    return m_branch && row >= 0 && row < m_branch->count() ? m_branch->idAt(row) : TurnId();
}

TurnId BranchMap::turnAt(const QPoint& inViewport) const
{
    const int row = (inViewport.y() - margin + verticalScrollBar()->value()) / rowHeight();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int x = rightToLeft ? viewport()->width() - inViewport.x() : inViewport.x();
    // The words of a path's turn belong to its dot.
    if (x >= labelLeft() - labelGap)
        return pathTurnIn(row);
    const int lane = (x - margin + horizontalScrollBar()->value()) / laneWidth;
    return m_layout.at({row, lane});
}

void BranchMap::fitBars()
{
    const QSize room = viewport()->size();
    const int labels = 24 * grid;
    const int width = 2 * margin + m_layout.lanes() * laneWidth + labels;
    const int height = 2 * margin + m_layout.rows() * rowHeight();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(laneWidth);
    horizontalScrollBar()->setRange(0, std::max(0, width - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, height - room.height()));
}

void BranchMap::reveal(TurnId id)
{
    const TreeLayout::Place place = m_layout.placeOf(id);
    if (!place.isValid())
        return;
    const QPoint middle = middleOf(place);
    const int reachY = std::min(viewport()->height() / 3, 2 * rowHeight());
    QScrollBar& down = *verticalScrollBar();
    if (middle.y() < reachY)
        down.setValue(down.value() + middle.y() - reachY);
    else if (middle.y() > viewport()->height() - reachY)
        down.setValue(down.value() + middle.y() - viewport()->height() + reachY);
    QScrollBar& across = *horizontalScrollBar();
    const int x = margin + place.lane * laneWidth + laneWidth / 2;
    if (x - across.value() < laneWidth)
        across.setValue(x - laneWidth);
    else if (x - across.value() > viewport()->width() - laneWidth)
        across.setValue(x - viewport()->width() + laneWidth);
}

void BranchMap::setCurrent(TurnId id)
{
    if (id == m_current || (id.isValid() && !m_layout.placeOf(id).isValid()))
        return;
    m_current = id;
    reveal(id);
    viewport()->update();
    tellCurrent();
    Q_EMIT currentChanged();
}

// What a screen reader says of the place.
void BranchMap::tellCurrent()
{
    setAccessibleDescription(m_current.isValid() ? describe(m_current) : QString());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

const Turn* BranchMap::known(TurnId id) const
{
    const int index = m_branch ? m_branch->indexOf(id) : -1;
    const Turn* shown = index < 0 ? nullptr : m_branch->turnAtHand(index);
    return shown ? shown : m_turns.object(id);
}

void BranchMap::read(const QList<TurnId>& ids)
{
    QList<TurnId> wanted;
    for (const TurnId id : ids) {
        if (id.isValid() && !known(id) && !m_reading.contains(id))
            wanted.append(id);
    }
    if (wanted.isEmpty() || !m_branch)
        return;
    for (const TurnId id : std::as_const(wanted))
        m_reading.insert(id);
    m_branch->readTurns(wanted, this,
                        [this, wanted, from = m_branch](const Result<QList<Turn>>& turns) {
                            if (from != m_branch)
                                return;
                            for (const TurnId id : wanted)
                                m_reading.remove(id);
                            if (!turns)
                                return;
                            for (const Turn& turn : *turns)
                                m_turns.insert(turn.id, new Turn(turn));
                            viewport()->update();
                            if (wanted.contains(m_current))
                                tellCurrent();
                            if (wanted.contains(m_pointed) && viewport()->underMouse())
                                showToolTip(m_pointedAt);
                        });
}

void BranchMap::readVisible()
{
    if (!m_branch || !isVisible())
        return;
    const int first = std::max(0, (verticalScrollBar()->value() - margin) / rowHeight());
    const int last =
        std::min(m_branch->count() - 1, first + viewport()->height() / rowHeight() + 1);
    QList<TurnId> ids;
    for (int row = first; row <= last; ++row)
        ids.append(m_branch->idAt(row));
    read(ids);
}

QString BranchMap::describe(TurnId id)
{
    if (const Turn* turn = known(id))
        return TurnSummary::whole(*turn);
    read({id});
    const TurnNode* node = m_branch ? m_branch->tree().find(id) : nullptr;
    return node ? TurnSummary::state(*node) : QString();
}

TurnId BranchMap::towards(int key) const
{
    const TurnTree& tree = m_branch->tree();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Up: {
        const TurnNode* node = tree.find(m_current);
        return node ? node->parent : TurnId();
    }
    case Qt::Key_Down: {
        const int index = m_branch->indexOf(m_current);
        if (index >= 0 && index + 1 < m_branch->count())
            return m_branch->idAt(index + 1);
        const QList<TurnId> below = tree.children(m_current);
        return below.isEmpty() ? TurnId() : below.first();
    }
    case Qt::Key_Left:
        return m_layout.beside(m_current, mirrored ? 1 : -1);
    case Qt::Key_Right:
        return m_layout.beside(m_current, mirrored ? -1 : 1);
    case Qt::Key_Home:
        return m_branch->count() > 0 ? m_branch->idAt(0) : TurnId();
    case Qt::Key_End:
        return m_branch->head();
    default:
        return {};
    }
}

void BranchMap::keyPressEvent(QKeyEvent* event)
{
    if (!m_branch || !m_current.isValid()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        if (const TurnId there = towards(event->key()); there.isValid())
            setCurrent(there);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int step = std::max(1, viewport()->height() / rowHeight() - 1);
        const int direction = event->key() == Qt::Key_PageUp ? Qt::Key_Up : Qt::Key_Down;
        for (int i = 0; i < step; ++i) {
            const TurnId there = towards(direction);
            if (!there.isValid())
                break;
            m_current = there;
        }
        reveal(m_current);
        viewport()->update();
        tellCurrent();
        Q_EMIT currentChanged();
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT chosen(m_current);
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void BranchMap::mousePressEvent(QMouseEvent* event)
{
    const TurnId id = turnAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !id.isValid())
        return;
    setCurrent(id);
    Q_EMIT chosen(id);
}

void BranchMap::mouseMoveEvent(QMouseEvent* event)
{
    const bool over = turnAt(event->position().toPoint()).isValid();
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool BranchMap::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent*>(event)->pos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BranchMap::showToolTip(const QPoint& at)
{
    m_pointed = turnAt(at);
    m_pointedAt = at;
    const QString text = m_pointed.isValid() ? describe(m_pointed) : QString();
    // What people and models wrote is text, whatever it looks like.
    const QString shown = QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>");
    QToolTip::showText(viewport()->mapToGlobal(at),
                       text.isEmpty() ? QString() : shown.arg(text.toHtmlEscaped()), viewport());
}

void BranchMap::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
    readVisible();
}

void BranchMap::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitBars();
    viewport()->update();
}

void BranchMap::scrollContentsBy(int, int)
{
    readVisible();
    viewport()->update();
}

void BranchMap::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BranchMap::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace loquat
