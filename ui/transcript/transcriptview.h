// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/session/branch.h"
#include "ui/transcript/selectioncopier.h"
#include "ui/transcript/selectiondrag.h"
#include "ui/transcript/transcriptcontent.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace loquat {

class BlockHand;
class Pictures;
class RoundButton;
class TurnButtons;

// The conversation as it is read. Only what is near the viewport is laid out; it follows the
// newest line as long as the reader is at the end, and never takes focus or selection.
class TranscriptView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    // A message a person sees at the moment, as text.
    struct Message
    {
        TurnId turn;
        bool isPrompt = false;
        QString name; // who says it
        QString text;
        QRect rect; // in the viewport

        bool operator==(const Message&) const = default;
    };

    explicit TranscriptView(const Clock& clock, QWidget* parent = nullptr);
    ~TranscriptView() override;

    // nullptr: nothing to show. Not owned; may be destroyed while it is shown.
    void setBranch(Branch* branch);
    Branch* branch() const { return m_branch; }

    bool isFollowing() const { return m_following; }
    bool hasSelection() const { return !m_drag.selection().isEmpty(); }
    QList<Message> visibleMessages() const;
    const TranscriptContent& content() const { return m_content; }

    // What is known of the model that the running turn waits for.
    void setLoadState(LoadState load);

    void copySelection(); // or, if nothing is selected, the reply of the current turn
    void selectAll();
    void clearSelection();
    void jumpToNewest();
    // Which actions failed turns can offer here; to be called again when that has changed. At
    // first every one.
    void setOffers(std::function<bool(ErrorAction, const Turn&)> offers);
    void showTurn(TurnId id); // scrolls until the turn's beginning is visible

Q_SIGNALS:
    void retryRequested(loquat::TurnId id);
    void retryWithoutStreamingRequested(loquat::TurnId id);
    void continueRequested(loquat::TurnId id);
    // Any other action of a failed turn.
    void errorActionRequested(loquat::ErrorAction action, const loquat::Error& error,
                              loquat::TurnId id);
    void selectionChanged();
    void complained(const QString& sentence); // something asked for could not be done

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    struct Shown
    {
        int index = 0;
        int top = 0; // in the viewport
        int height = 0;
    };

    // Layout and scrolling
    void restyle();
    void settle(); // lays out what is visible, keeps the anchor still, brings pixels up to date
    void refreshPixels();
    void placeWidgets();
    void scrollTo(int y);
    int farthest() const;
    TurnItem::Hit hitAt(const QPoint& inViewport) const;
    QPoint toContent(const QPoint& inViewport) const;
    QRect toViewport(const QRect& inContent) const;

    // What the branch said
    void resetAll();
    void updateWaiting();
    void tickWaiting();

    // Input
    void press(QMouseEvent* event, int clicks);
    void dragTo(const QPoint& inViewport);
    void selectionMoved();
    void hover(const QPoint& inViewport);
    void setHovered(int index);
    void leave();
    int currentTurn() const; // chosen by keyboard, else the last one visible; -1: none
    void moveCurrent(int step);
    void toggleThinking(int index);
    void activate(int turn, const TurnItem::Hit& hit);
    void copyReply(int index); // as text and as HTML
    void copyMarkdown(int index);
    void copyPrompt(int index);
    void requestAction(TurnId id, ErrorAction action);

    const Clock& m_clock;
    QPointer<Branch> m_branch;
    TranscriptContent m_content;
    SelectionDrag m_drag;
    SelectionCopier* m_copier;
    BlockHand* m_hand;
    Pictures* m_pictures;
    TurnButtons* m_buttons;
    RoundButton* m_jump;
    QTimer m_waitingTimer;
    QHash<TurnId, qint64> m_waitingSinceNs;
    LoadState m_load = LoadState::Unknown;

    int m_y = 0; // of the content, at the viewport's top
    int m_columnLeft = 0;
    bool m_following = true;
    bool m_settling = false;
    bool m_settleAgain = false;
    bool m_moving = false; // the scroll bar is being moved by us
    bool m_repaintAll = true;
    QList<Shown> m_shown;

    int m_hovered = -1;
    int m_current = -1; // by keyboard
    TurnItem::Hit m_pressed;
    int m_pressedTurn = -1;
    QPoint m_pressedAt;
    QPoint m_draggedTo;
    QElapsedTimer m_sinceDoubleClick;
    QBasicTimer m_autoScroll;
};

} // namespace loquat
