// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/session/branch.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/caretmover.h"
#include "ui/transcript/readingpath.h"
#include "ui/transcript/readingplace.h"
#include "ui/transcript/selectioncopier.h"
#include "ui/transcript/selectiondrag.h"
#include "ui/transcript/transcriptcontent.h"
#include "ui/transcript/turnmenu.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace loquat {

class AccessibleNews;
class BlockHand;
class PictureHand;
class Pictures;
class RoundButton;
class TurnButtons;

// The conversation as it is read. Only what is near the viewport is laid out; it follows the
// newest line as long as the reader is at the end, and never takes focus or selection.
class TranscriptView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    // A text near what a person sees at the moment.
    struct Message
    {
        TurnId turn;
        TurnPart part = TurnPart::Prompt;
        QString name;        // who says it; of thoughts, how long they took
        QString text;        // empty for folded thoughts, and before the first word
        QString description; // what stands below it: figures, or why it ended
        QRect rect;          // in the viewport
        bool isFolded = false;

        bool operator==(const Message&) const = default;
    };

    explicit TranscriptView(const Clock& clock, QWidget* parent = nullptr);
    ~TranscriptView() override;

    // nullptr: nothing to show. Not owned; may be destroyed while it is shown. The reader is
    // brought to the place as soon as its turn is there.
    void setBranch(Branch* branch, const ReadingPlace& place = {});
    Branch* branch() const { return m_branch; }
    // It as it is read: every index here counts the turns of this. nullptr without a branch.
    ReadingPath* path() const { return m_path.get(); }

    // Whether a screen reader is told each finished sentence of a reply. True at first.
    void setAnnouncing(bool on);
    void announce(const QString& text);
    // Family of the texts ("": the window's font) and the column's greatest width in pixels.
    void setReading(const QString& family, int width);
    void setCodeFont(const QString& family); // empty: the system's
    // What lies beside the column, left and right.
    QMargins columnMargins() const;
    // Whether long lines of code are broken; else they scroll sideways. False at first.
    void setWrapCode(bool on);

    bool isFollowing() const { return m_following; }
    ReadingPlace place() const;
    // The place in a text nearest to the viewport's top.
    TextSpot firstVisible() const;
    bool hasSelection() const { return !m_drag.selection().isEmpty(); }
    const TranscriptSelection& selection() const { return m_drag.selection(); }
    // The first line of what is selected, at most 200 characters: something to look for.
    QString selectedLine() const;
    int currentTurn() const; // chosen by keyboard, else the last one visible; -1: none
    bool hasCurrentTurn() const { return m_current >= 0; }
    // Those of the turns of which something is visible, and of the turns beside them if they are
    // laid out: so that one can walk on from the last visible one.
    QList<Message> messages() const;
    const TranscriptContent& content() const { return m_content; }
    PictureHand& pictures() { return *m_pictureHand; }

    // What is known of the model that the running turn waits for.
    void setLoadState(LoadState load);

    // What is marked as found from now on; not owned, nullptr: nothing. updateMarks() after it has
    // changed.
    void setHits(const FindHits* hits);
    void updateMarks();

    void copySelection(); // or, if nothing is selected, the reply of the current turn
    void selectAll();
    void clearSelection();
    // Both ends in turns of the content. Without any characters it is a caret.
    void select(const TranscriptSelection& selection);
    // Brings a stretch of one text into view and lets go of the end; opens folded thoughts.
    void reveal(const TextSpot& from, const TextSpot& to);
    // Where a stretch of one text is on the screen; null while it is not laid out.
    QRect rectOf(const TextSpot& from, int length) const; // in the viewport
    TextSpot spotAt(const QPoint& inViewport) const;
    void toggleThinking(int index);
    void jumpToNewest();
    // Which actions failed turns can offer here; to be called again when that has changed. At
    // first every one.
    void setOffers(std::function<bool(ErrorAction, const Turn&)> offers);
    void showTurn(TurnId id); // scrolls until the turn's beginning is visible
    // As if chosen from the menu of the current turn. False: what TurnMenu offers only at times is
    // not offered there.
    bool useOnCurrent(TurnMenu::Choice choice);
    // Steps to another version of the turn with the focus or the caret, else of the last one in
    // view that has some.
    void stepVersion(int step);
    // Puts a widget in place of a turn's prompt or answer, which then becomes its parent's child
    // here; it is as high as it wants to be. nullptr: the text again. The widget is not owned.
    void setEditor(QWidget* editor, TurnId turn = {}, TurnPart part = TurnPart::Prompt);

Q_SIGNALS:
    void columnMoved(); // sideways, or it has another width
    void retryRequested(loquat::TurnId id);
    void retryWithoutStreamingRequested(loquat::TurnId id);
    void continueRequested(loquat::TurnId id);
    void regenerateRequested(loquat::TurnId id);
    void editRequested(loquat::TurnId id);
    void branchHereRequested(loquat::TurnId id);
    void versionRequested(loquat::TurnId id, int step); // the child of the same parent beside it
    // All turns that are one reply.
    void excludeRequested(const QList<loquat::TurnId>& ids, bool excluded);
    void correctRequested(const QList<loquat::TurnId>& ids);
    void restoreRequested(const QList<loquat::TurnId>& ids);
    void deleteRequested(loquat::TurnId id);
    // Any other action of a failed turn.
    void errorActionRequested(loquat::ErrorAction action, const loquat::Error& error,
                              loquat::TurnId id);
    void selectionChanged();                              // or the caret has moved
    void thinkingToggled(loquat::TurnId turn, bool open); // by the person
    void branchChanged(); // another branch, or another path through it
    void shownChanged();  // other messages are visible, or at other places
    void currentTurnChanged();
    void turnChanged(int index); // its state, figures or error
    // More of a reply came, behind the `from` characters there were.
    void textGrew(loquat::TurnId turn, loquat::TurnPart part, int from);
    void replyGrew(loquat::TurnId turn, int from); // the same of its source
    void zoomRequested(int steps);                 // Ctrl and the wheel: positive is larger
    void wrapCodeRequested(bool on);
    void findRequested();
    void printRequested();
    void exportRequested(loquat::TurnId turn);
    void complained(const QString& sentence); // something asked for could not be done

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
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
    void restyleInPlace(const ReadingPlace& before);
    void settle(); // lays out what is visible, keeps the anchor still, brings pixels up to date
    void refreshPixels();
    void placeWidgets();
    void scrollTo(int y);
    void keepStill(const std::function<void()>& change); // what is being read does not move
    void tryAim();
    int lengthOf(int index, TurnPart part) const;
    void tellGrowth(int index, TurnPart part, int before);
    int farthest() const;
    TurnItem::Hit hitAt(const QPoint& inViewport) const;
    QPoint toContent(const QPoint& inViewport) const;
    QRect toViewport(const QRect& inContent) const;

    // What the branch said
    void connectTurns();
    void resetAll();
    void takeRebranched(int from);
    void updateWaiting();
    void tickWaiting();

    // Input
    void press(QMouseEvent* event, int clicks);
    void dragTo(const QPoint& inViewport);
    void selectionMoved();
    bool moveCaret(QKeyEvent* event);
    void showCaret();
    int layoutLine() const;
    void hover(const QPoint& inViewport);
    void setHovered(int index);
    void leave();
    void setCurrent(int index);
    void moveCurrent(int step);
    void activate(int turn, const TurnItem::Hit& hit);
    void copyReply(int index); // as text and as HTML
    void copyMarkdown(int index);
    void copyCode(int index);
    void copyPrompt(int index);
    void copyThoughts(int index);
    bool useKey(const QKeyEvent& event);
    void showMenu(int index, const TurnItem::Hit& hit, const QPoint& globalPos);
    void requestAction(TurnId id, ErrorAction action);
    void use(TurnMenu::Choice choice, int index);
    void useOnTree(TurnMenu::Choice choice, int index);
    int versionsTurn() const;
    void fitEditor();
    void placeEditor();

    const Clock& m_clock;
    QPointer<Branch> m_branch;
    std::unique_ptr<ReadingPath> m_path;
    TranscriptContent m_content;
    SelectionDrag m_drag;
    CaretMover m_mover;
    bool m_caretShown = false; // the selection was last changed by keyboard
    SelectionCopier* m_copier;
    BlockHand* m_hand;
    PictureHand* m_pictureHand;
    Pictures* m_pictures;
    TurnButtons* m_buttons;
    RoundButton* m_jump;
    AccessibleNews* m_news;
    QPointer<QWidget> m_editor;
    TurnId m_editedTurn;
    TurnPart m_editedPart = TurnPart::Prompt;
    QString m_readingFont;
    QString m_codeFont;
    int m_readingWidth = theme::readingWidth;
    bool m_wrapCode = false;
    const FindHits* m_hits = nullptr;
    TurnId m_grownTurn; // whose answer grew last, and how far that was told
    int m_grownTo = 0;
    QTimer m_waitingTimer;
    QHash<TurnId, qint64> m_waitingSinceNs;
    LoadState m_load = LoadState::Unknown;

    // A place to go to as soon as it is there.
    struct Aim
    {
        ReadingPlace place;
        int to = -1; // the end of what shall be seen; -1: the place is the viewport's top
    };
    std::optional<Aim> m_aim;

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
    int m_zoomTurn = 0; // of the wheel, in eighths of a degree, not yet used
    QElapsedTimer m_sinceDoubleClick;
    QBasicTimer m_autoScroll;
};

} // namespace loquat
