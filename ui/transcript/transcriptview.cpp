// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptview.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/accessiblenews.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/pictures.h"
#include "ui/transcript/replyannouncer.h"
#include "ui/transcript/roundbutton.h"
#include "ui/transcript/transcriptaccessible.h"
#include "ui/transcript/turnbuttons.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace loquat {

namespace {

using theme::grid;

constexpr int layoutMargin = 160; // laid out above and below what is seen
constexpr int jumpSide = 9 * grid;

} // namespace

TranscriptView::TranscriptView(const Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_clock(clock)
    , m_content(clock, viewport())
    , m_drag(m_content)
    , m_mover(m_content)
    , m_copier(new SelectionCopier(m_content, this))
    , m_hand(new BlockHand(m_content, viewport()))
    , m_pictureHand(new PictureHand(m_content, viewport()))
    , m_pictures(new Pictures(this))
    , m_buttons(new TurnButtons(viewport()))
    , m_jump(new RoundButton(this))
    , m_news(new AccessibleNews(this))
{
    TranscriptAccessible::install();
    setObjectName(QStringLiteral("transcript"));
    setAccessibleName(tr("Transcript"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    // What is scrolled away is copied, not painted again; that needs a viewport without holes.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    m_jump->setObjectName(QStringLiteral("jumpToNewest"));
    m_jump->setAccessibleName(tr("Jump to the newest"));
    m_jump->setToolTip(tr("Jump to the newest (End)"));
    m_jump->setIcon(theme::icon(theme::Icon::ArrowDown));
    m_jump->setFocusPolicy(Qt::TabFocus);
    m_jump->setCursor(Qt::ArrowCursor);
    m_jump->resize(jumpSide, jumpSide);
    m_jump->hide();
    connect(m_jump, &RoundButton::clicked, this, &TranscriptView::jumpToNewest);

    connect(m_copier, &SelectionCopier::finished, this,
            [](const CopiedText& text, QClipboard::Mode mode) {
                auto* mime = new QMimeData;
                mime->setText(text.plain);
                mime->setHtml(text.html);
                QApplication::clipboard()->setMimeData(mime, mode);
            });
    connect(m_hand, &BlockHand::complained, this, &TranscriptView::complained);
    connect(m_hand, &BlockHand::pictureRequested, m_pictureHand, &PictureHand::openFromWeb);
    connect(m_pictureHand, &PictureHand::complained, this, &TranscriptView::complained);
    connect(m_hand, &BlockHand::scrolled, this, &TranscriptView::refreshPixels);
    connect(&m_content, &TranscriptContent::catchUpDue, this, [this] {
        keepStill([this] { m_content.catchUp(); });
        const int last = m_content.count() - 1;
        if (last >= 0 && m_path->idAt(last) == m_grownTurn)
            tellGrowth(last, TurnPart::Answer, m_grownTo);
        tryAim();
    });
    connect(m_pictures, &Pictures::ready, viewport(), qOverload<>(&QWidget::update));
    connect(m_buttons, &TurnButtons::copyReplyRequested, this, [this] { copyReply(m_hovered); });
    connect(m_buttons, &TurnButtons::copyPromptRequested, this, [this] { copyPrompt(m_hovered); });
    connectTurns();
    connect(m_buttons, &TurnButtons::menuRequested, this,
            [this](const QPoint& at) { showMenu(m_hovered, {}, at); });
    connect(&m_content, &TranscriptContent::formatReady, this,
            [this](TurnId turn) { keepStill([this, turn] { m_content.showFormat(turn); }); });
    connect(&m_content, &TranscriptContent::noticeAction, this, &TranscriptView::requestAction);
    m_waitingTimer.setInterval(1000);
    connect(&m_waitingTimer, &QTimer::timeout, this, &TranscriptView::tickWaiting);
    restyle();
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setBranch(Branch* branch, const ReadingPlace& place)
{
    if (m_branch)
        m_branch->disconnect(this);
    m_branch = branch;
    m_content.setPath(nullptr);
    m_path = branch ? std::make_unique<ReadingPath>(*branch) : nullptr;
    m_waitingSinceNs.clear();
    m_copier->cancel();
    if (m_path) {
        connect(branch, &QObject::destroyed, this, [this] { setBranch(nullptr); });
        connect(m_path.get(), &ReadingPath::reset, this, &TranscriptView::resetAll);
        connect(m_path.get(), &ReadingPath::rebranched, this, &TranscriptView::takeRebranched);
        connect(m_path.get(), &ReadingPath::treeChanged, this, [this] {
            m_content.refreshVersions();
            refreshPixels();
            placeWidgets();
        });
        connect(m_path.get(), &ReadingPath::appended, this, [this](int index) {
            keepStill([this, index] { m_content.append(index); });
            updateWaiting();
        });
        connect(m_path.get(), &ReadingPath::changed, this, [this](int index) {
            keepStill([this, index] { m_content.change(index); });
            updateWaiting();
            Q_EMIT turnChanged(index);
        });
        connect(m_path.get(), &ReadingPath::grew, this, [this](int index, const ReplyDelta& delta) {
            const TurnPart part = delta.text.isEmpty() ? TurnPart::Thinking : TurnPart::Answer;
            const int before = lengthOf(index, part);
            keepStill([this, index, &delta] { m_content.grow(index, delta); });
            tellGrowth(index, part, before);
            const Turn* turn = m_path->turnAtHand(index);
            if (turn && !delta.text.isEmpty())
                Q_EMIT replyGrew(turn->id, delta.textWasThinking
                                               ? 0
                                               : int(turn->reply.text.size() - delta.text.size()));
        });
        connect(m_path.get(), &ReadingPath::loaded, this, [this] {
            m_repaintAll = true;
            settle();
            tryAim();
        });
    }
    m_content.setPath(m_path.get());
    m_aim.reset();
    if (!place.isAtEnd())
        m_aim = Aim{place};
    resetAll();
}

void TranscriptView::resetAll()
{
    m_content.reset();
    m_drag.clear();
    m_autoScroll.stop();
    m_current = -1;
    m_pressedTurn = -1;
    setHovered(-1);
    m_caretShown = false;
    m_following = true;
    m_repaintAll = true;
    updateWaiting();
    settle();
    tryAim();
    Q_EMIT branchChanged();
    Q_EMIT selectionChanged();
}

int TranscriptView::farthest() const
{
    return std::max(0, m_content.height() - viewport()->height());
}

QPoint TranscriptView::toContent(const QPoint& inViewport) const
{
    return inViewport + QPoint(-m_columnLeft, m_y);
}

QRect TranscriptView::toViewport(const QRect& inContent) const
{
    return inContent.translated(m_columnLeft, -m_y);
}

void TranscriptView::settle()
{
    if (m_settling) {
        m_settleAgain = true;
        return;
    }
    m_settling = true;
    const int height = viewport()->height();
    // Each round can only bring more of what is visible from a guess to its real height.
    constexpr int mostRounds = 12;
    for (int round = 0; round < mostRounds; ++round) {
        m_settleAgain = false;
        m_y = m_following ? farthest() : std::clamp(m_y, 0, farthest());
        const TranscriptContent::Mark mark = m_content.markIn(m_y, m_y + height);
        const bool changed = m_content.layOut(m_y - layoutMargin, m_y + height + layoutMargin);
        if (changed && !m_following)
            m_y += m_content.yOf(mark) - mark.y;
        m_moving = true;
        verticalScrollBar()->setPageStep(height);
        verticalScrollBar()->setRange(0, farthest());
        m_moving = false;
        if (!changed && !m_settleAgain)
            break;
    }
    m_y = m_following ? farthest() : std::clamp(m_y, 0, farthest());
    m_moving = true;
    verticalScrollBar()->setValue(m_y);
    m_moving = false;
    m_content.trim(m_y - layoutMargin, m_y + height + layoutMargin);
    m_settling = false;
    refreshPixels();
    placeWidgets();
}

// What moved as a whole is moved on the screen; only the rest is painted.
void TranscriptView::refreshPixels()
{
    const int bottom = m_y + viewport()->height();
    QList<Shown> shown;
    for (int i = std::max(0, m_content.indexAt(m_y));
         i < m_content.count() && m_content.topOf(i) < bottom; ++i)
        shown.append({i, m_content.topOf(i) - m_y, m_content.heightOf(i)});

    bool all = m_repaintAll || shown.isEmpty() != m_shown.isEmpty();
    std::optional<int> shift;
    for (const Shown& before : std::as_const(m_shown)) {
        const int offset = shown.isEmpty() ? -1 : before.index - shown.first().index;
        if (offset < 0 || offset >= shown.size())
            continue;
        const int moved = shown.at(offset).top - before.top;
        if (shift && *shift != moved)
            all = true;
        shift = moved;
    }
    if (!shift && !shown.isEmpty())
        all = true;
    if (!all && shift && *shift != 0)
        viewport()->scroll(0, *shift);
    for (const Shown& now : std::as_const(shown)) {
        TurnItem* turn = m_content.item(now.index);
        const TextRange dirty = turn ? turn->takeDirty() : TextRange{};
        if (all)
            continue;
        const bool isNew = std::none_of(m_shown.begin(), m_shown.end(), [&](const Shown& before) {
            return before.index == now.index;
        });
        const int from = now.top + (isNew ? 0 : dirty.from);
        const int to = isNew || dirty.to > now.height ? viewport()->height() : now.top + dirty.to;
        if (isNew || !dirty.isEmpty())
            viewport()->update(0, from, viewport()->width(), to - from);
    }
    if (all)
        viewport()->update();
    m_repaintAll = false;
    const bool moved = shift != 0 || shown.size() != m_shown.size();
    m_shown = shown;
    if (all || moved)
        Q_EMIT shownChanged();
}

void TranscriptView::setOffers(std::function<bool(ErrorAction, const Turn&)> offers)
{
    m_content.setOffers(std::move(offers));
    settle();
}

void TranscriptView::placeWidgets()
{
    const QRect visible = viewport()->rect();
    m_content.placeNotices([&](TurnNotice* notice, const QRect& inContent) {
        const QRect place = toViewport(inContent);
        notice->setGeometry(place);
        notice->setVisible(place.intersects(visible));
    });
    const TurnItem* hovered = m_content.item(m_hovered);
    if (hovered)
        m_buttons->showAt(*hovered, {m_columnLeft, m_content.topOf(m_hovered) - m_y});
    else
        m_buttons->hide();
    placeEditor();
    const bool away = m_y < farthest();
    if (away) {
        const QRect area = viewport()->geometry();
        m_jump->move(area.center().x() - jumpSide / 2, area.bottom() - jumpSide - 3 * grid);
        m_jump->raise();
    }
    if (m_jump->isVisibleTo(this) != away)
        m_jump->setVisible(away);
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_moving)
        return;
    m_aim.reset();
    m_y = verticalScrollBar()->value();
    m_following = m_y >= farthest() && !hasSelection();
    settle();
}

void TranscriptView::scrollTo(int y)
{
    m_aim.reset();
    m_following = false;
    m_y = y;
    settle();
    m_following = m_y >= farthest() && !hasSelection();
}

void TranscriptView::jumpToNewest()
{
    m_aim.reset();
    m_following = true;
    settle();
    if (m_jump->hasFocus())
        setFocus();
}

void TranscriptView::showTurn(TurnId id)
{
    const int index = m_path ? m_path->indexOf(id) : -1;
    if (index < 0)
        return;
    // Laying out the turn may move it: the guess brings it near, the second step to the place.
    scrollTo(m_content.topOf(index));
    scrollTo(m_content.topOf(index));
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colour(palette(), theme::Colour::Window));
    if (m_content.count() == 0) {
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.15);
        painter.setFont(large);
        painter.setPen(theme::colour(palette(), theme::Colour::MutedText));
        painter.drawText(viewport()->rect().adjusted(m_columnLeft, 0, -m_columnLeft, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Ask anything. You see every word the moment it is written."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_columnLeft, -m_y);
    const QRect clip = event->rect().translated(-m_columnLeft, m_y);
    m_content.paint(painter, clip, {m_drag.selection(), m_hits}, *m_pictures);
    if (hasFocus() && m_caretShown && m_drag.selection().caret.isValid()) {
        QRect caret = m_mover.caretRect(m_drag.selection().caret);
        caret.setWidth(2);
        painter.fillRect(caret, theme::colour(palette(), theme::Colour::Text));
    }
    if (hasFocus() && m_current >= 0 && m_current < m_content.count()) {
        const QRect turn(-3 * grid, m_content.topOf(m_current) + 3 * grid, 2,
                         m_content.heightOf(m_current) - 4 * grid);
        painter.fillRect(turn, theme::colour(palette(), theme::Colour::Accent));
    }
}

void TranscriptView::setAnnouncing(bool on)
{
    m_news->announcer().setEnabled(on);
}

void TranscriptView::announce(const QString& text)
{
    m_news->announcer().say(text);
}

void TranscriptView::updateWaiting()
{
    const int last = m_content.count() - 1;
    const bool runs = last >= 0 && !isTerminal(m_path->nodeAt(last).state);
    const Turn* turn = runs ? m_path->turnAt(last) : nullptr;
    if (!turn || !hasBroughtNothing(turn->reply)) {
        m_waitingTimer.stop();
        m_waitingSinceNs.clear();
        return;
    }
    const TurnId id = m_path->idAt(last);
    if (!m_waitingSinceNs.contains(id)) {
        m_waitingSinceNs = {{id, m_clock.monotonicNs()}};
        m_waitingTimer.start();
    }
}

void TranscriptView::setLoadState(LoadState load)
{
    m_load = load;
    if (m_waitingTimer.isActive())
        tickWaiting();
}

void TranscriptView::tickWaiting()
{
    // Text does not come with a change of state.
    updateWaiting();
    const int last = m_content.count() - 1;
    if (last < 0 || !m_waitingTimer.isActive())
        return;
    const qint64 since = m_waitingSinceNs.value(m_path->idAt(last), m_clock.monotonicNs());
    m_content.setWaited(last, (m_clock.monotonicNs() - since) / 1'000'000, m_load);
    refreshPixels();
}

} // namespace loquat
