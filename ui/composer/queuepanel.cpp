// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/queuepanel.h"

#include "app/session/chatsession.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/mutedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = theme::grid * 3;
constexpr int mostRows = 4; // more are scrolled
constexpr int mostRowsTight = 1;
constexpr int keepDelayMs = 250;
constexpr int idRole = Qt::UserRole;
constexpr int inLineRole = Qt::UserRole + 1;

QString lineOf(const QString& prompt, const Attachments& attachments)
{
    QString line = prompt.simplified();
    if (!attachments.isEmpty())
        line += u" · "_s + QueuePanel::tr("%n attachment(s)", nullptr, int(attachments.size()));
    return line;
}

} // namespace

QueuePanel::QueuePanel(QWidget* parent)
    : Card(parent)
    , m_title(new ElidedLabel)
    , m_hold(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
    , m_resume(new QPushButton(tr("Send them now")))
    , m_list(new QListWidget)
    , m_edit(button(u"editQueued"_s, tr("Edit queued prompt"), tr("Edit (F2)")))
    , m_up(button(u"queuedUp"_s, tr("Move queued prompt up"), tr("Send earlier (Alt+Up)")))
    , m_down(button(u"queuedDown"_s, tr("Move queued prompt down"), tr("Send later (Alt+Down)")))
    , m_remove(button(u"removeQueued"_s, tr("Remove queued prompt"), tr("Remove (Delete)")))
    , m_clear(new QPushButton(tr("Clear")))
    , m_editing(new QWidget)
    , m_text(new GrowingTextEdit)
{
    setObjectName("queue"_L1);
    setAccessibleName(tr("Queued prompts"));
    m_hold->setObjectName("queueHold"_L1);
    m_hold->setWordWrap(true);
    m_resume->setObjectName("resumeQueue"_L1);
    m_clear->setObjectName("clearQueue"_L1);
    m_clear->setToolTip(tr("Remove all queued prompts"));
    m_list->setObjectName("queuedPrompts"_L1);
    m_list->setAccessibleName(tr("Queued prompts"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_edit->setIcon(theme::icon(theme::Icon::Edit));
    m_up->setIcon(theme::icon(theme::Icon::ChevronUp));
    m_down->setIcon(theme::icon(theme::Icon::ChevronDown));
    m_remove->setIcon(theme::icon(theme::Icon::Delete));
    m_text->setObjectName("queuedText"_L1);
    m_text->setAccessibleName(tr("Queued prompt"));
    m_text->installEventFilter(this);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepDelayMs);
    layOut();
    connectParts();
    m_editing->hide();
    hide();
}

QueuePanel::~QueuePanel()
{
    keepTyped();
}

QToolButton* QueuePanel::button(const QString& objectName, const QString& name, const QString& tip)
{
    auto* made = new QToolButton(this);
    made->setObjectName(objectName);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void QueuePanel::layOut()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    head->addWidget(m_title, 1);
    for (QToolButton* one : {m_edit, m_up, m_down, m_remove})
        head->addWidget(one);
    head->addWidget(m_clear);
    auto* held = new QHBoxLayout;
    held->setSpacing(theme::grid * 2);
    held->addWidget(m_hold, 1);
    held->addWidget(m_resume);
    auto* save = new QPushButton(tr("Save"));
    save->setObjectName("saveQueued"_L1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName("cancelQueued"_L1);
    connect(save, &QPushButton::clicked, this, &QueuePanel::saveEdit);
    connect(cancel, &QPushButton::clicked, this, &QueuePanel::cancelEdit);
    auto* editing = new QHBoxLayout(m_editing);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(theme::grid * 2);
    auto* frame = new Card; // the editor has none of its own
    auto* framed = new QVBoxLayout(frame);
    framed->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    framed->addWidget(m_text);
    editing->addWidget(frame, 1);
    editing->addWidget(cancel, 0, Qt::AlignBottom);
    editing->addWidget(save, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, theme::grid * 2, padding, theme::grid * 2);
    column->setSpacing(theme::grid);
    column->addLayout(head);
    column->addLayout(held);
    column->addWidget(m_list);
    column->addWidget(m_editing);
}

void QueuePanel::connectParts()
{
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->queue().resume();
    });
    connect(m_clear, &QPushButton::clicked, this, &QueuePanel::clear);
    connect(&m_keepTimer, &QTimer::timeout, this, &QueuePanel::keepTyped);
    connect(m_text, &GrowingTextEdit::textChanged, this, [this] {
        if (m_edited.isValid() && !m_keepTimer.isActive())
            m_keepTimer.start();
    });
    connect(m_edit, &QToolButton::clicked, this, &QueuePanel::edit);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &QueuePanel::remove);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QueuePanel::edit);
    connect(m_list, &QListWidget::currentRowChanged, this, &QueuePanel::showButtons);
    connect(m_text, &GrowingTextEdit::submitted, this, &QueuePanel::saveEdit);
    // The list has moved the row already; it is told later, for the list is still at it.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                const int now = to > from ? to - 1 : to;
                const TurnId id{m_list->item(now)->data(idRole).toLongLong()};
                QMetaObject::invokeMethod(
                    this,
                    [this, id, steps = now - from] {
                        if (m_session)
                            m_session->queue().move(id, steps);
                        fill();
                    },
                    Qt::QueuedConnection);
            });
}

void QueuePanel::setSession(ChatSession* session)
{
    if (m_session == session)
        return;
    keepTyped();
    closeEditor();
    if (m_session) {
        m_session->queue().disconnect(this);
        m_session->disconnect(this);
    }
    m_session = session;
    if (session) {
        connect(&session->queue(), &PromptQueue::changed, this, &QueuePanel::fill);
        connect(session, &ChatSession::lineChanged, this, &QueuePanel::fill);
        connect(session, &ChatSession::runningChanged, this, &QueuePanel::fill);
        connect(session, &ChatSession::loaded, this, &QueuePanel::fill);
    }
    fill();
    reopen();
}

void QueuePanel::setSendWithEnter(bool sendWithEnter)
{
    m_text->setSubmitWithEnter(sendWithEnter);
}

void QueuePanel::fill()
{
    const TurnId current = currentId();
    const int place = m_list->currentRow();
    const bool focused = m_list->hasFocus();
    m_list->clear();
    if (m_session) {
        addLine();
        for (const QueuedPrompt& prompt : m_session->queue().prompts())
            addRow(prompt.id, lineOf(prompt.prompt, prompt.attachments));
    }
    const int rows = m_list->count();
    setVisible(rows > 0);
    if (rows == 0)
        return closeEditor();
    // Of one that has gone its place stays, or what is last now.
    m_list->setCurrentRow(std::clamp(place, 0, rows - 1));
    bool editedIsThere = false;
    for (int row = 0; row < rows; ++row) {
        const TurnId id{m_list->item(row)->data(idRole).toLongLong()};
        if (id == current)
            m_list->setCurrentRow(row);
        editedIsThere = editedIsThere || id == m_edited;
    }
    if (m_edited.isValid() && !editedIsThere)
        closeEditor();
    if (focused)
        m_list->setFocus();
    m_title->setText(tr("%n prompt(s) waiting", nullptr, rows));
    const QString hold = holdText();
    m_hold->setText(hold);
    m_hold->setVisible(!hold.isEmpty());
    m_resume->setVisible(m_session->queue().hold() != PromptQueue::Hold::None &&
                         !m_session->isRunning());
    m_clear->setVisible(!m_session->queue().isEmpty());
    fitList();
    showButtons();
}

void QueuePanel::addLine()
{
    const int before = m_session->placeInLine();
    const Turn* turn = m_session->running();
    if (before < 0 || !turn)
        return;
    const QString where =
        before == 0 ? tr("Next at the server") : tr("%n before it at the server", nullptr, before);
    QListWidgetItem* row =
        addRow(turn->id, where + u" · "_s + lineOf(turn->prompt, turn->attachments));
    row->setData(inLineRole, true);
    row->setFlags(row->flags() & ~Qt::ItemIsDragEnabled);
}

QListWidgetItem* QueuePanel::addRow(TurnId id, const QString& text)
{
    auto* row = new QListWidgetItem(text, m_list);
    row->setData(idRole, id.value);
    row->setFlags((row->flags() | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
    return row;
}

void QueuePanel::setTight(bool tight)
{
    if (tight == m_tight)
        return;
    m_tight = tight;
    fitList();
    m_list->scrollToItem(m_list->currentItem());
}

void QueuePanel::fitList()
{
    // Before it has its style and font its rows seem lower than they are.
    m_list->ensurePolished();
    int height = 0;
    const int most = m_tight ? mostRowsTight : mostRows;
    for (int row = 0; row < std::min(m_list->count(), most); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height + 2 * m_list->frameWidth());
}

QString QueuePanel::holdText() const
{
    switch (m_session->queue().hold()) {
    case PromptQueue::Hold::None:
        return m_edited.isValid() ? tr("Waiting until you have edited it.") : QString();
    case PromptQueue::Hold::Stopped:
        return tr("Held back since you stopped a reply: they wait until you send them. What you "
                  "send below goes first.");
    case PromptQueue::Hold::Failed:
        return tr("Held back since a reply has no proper end: they wait until you send them. What "
                  "you send below goes first.");
    case PromptQueue::Hold::Restarted:
        return tr("Not sent yet, for Loquat was closed before: they wait until you send them.");
    case PromptQueue::Hold::Refused:
        return tr("Held back, because the first of them could not be sent.");
    }
    return {};
}

TurnId QueuePanel::currentId() const
{
    const QListWidgetItem* row = m_list->currentItem();
    return row ? TurnId{row->data(idRole).toLongLong()} : TurnId{};
}

bool QueuePanel::isCurrentInLine() const
{
    const QListWidgetItem* row = m_list->currentItem();
    return row && row->data(inLineRole).toBool();
}

void QueuePanel::move(int steps)
{
    if (!m_session)
        return;
    if (isCurrentInLine())
        m_session->moveInLine(steps);
    else
        m_session->queue().move(currentId(), steps);
}

void QueuePanel::showButtons()
{
    const int row = m_list->currentRow();
    const bool inLine = isCurrentInLine();
    const int first = m_list->count() > 0 && m_list->item(0)->data(inLineRole).toBool() ? 1 : 0;
    const int before = inLine && m_session ? m_session->placeInLine() : row - first;
    m_up->setEnabled(row >= 0 && before > 0);
    m_down->setEnabled(inLine || (row >= 0 && row < m_list->count() - 1));
    m_edit->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return Card::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    const auto take = [event](auto act) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            act();
        return true;
    };
    if (watched == m_text) {
        if (key->key() == Qt::Key_Escape && !m_text->isComposing())
            return take([this] { cancelEdit(); });
        return Card::eventFilter(watched, event);
    }
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt)
            return take([this, key] { move(key->key() == Qt::Key_Up ? -1 : 1); });
        break;
    case Qt::Key_Delete:
        return take([this] { remove(); });
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return take([this] { edit(); });
    default:
        break;
    }
    return Card::eventFilter(watched, event);
}

void QueuePanel::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    fitList();
}

void QueuePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
    Card::changeEvent(event);
}

} // namespace loquat
