// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/branch.h"
#include "ui/branches/treelayout.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace loquat {

// The whole tree of a conversation as a picture: a dot for each turn, the shown path marked, the
// prompts of that path beside it. Only what is visible is drawn and read. The arrow keys walk in
// it, Enter or a click goes there.
class BranchMap final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit BranchMap(QWidget* parent = nullptr);

    void setBranch(Branch* branch); // nullptr: nothing; not owned, may be destroyed
    Branch* branch() const { return m_branch; }

    const TreeLayout& places() const { return m_layout; }
    // Where the keyboard is; invalid in an empty tree.
    TurnId current() const { return m_current; }
    void setCurrent(TurnId id);
    QRect rectOf(TurnId id) const; // of its dot, in the viewport; null: unknown
    TurnId turnAt(const QPoint& inViewport) const;
    // What is said of a turn; only its state while its texts are being read.
    QString describe(TurnId id);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(loquat::TurnId id);
    void currentChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void changeSoon();
    void renew();
    void fitBars();
    void reveal(TurnId id);
    void readVisible();
    const Turn* known(TurnId id) const;
    void read(const QList<TurnId>& ids);
    void tellCurrent();
    TurnId towards(int key) const;
    QPoint middleOf(const TreeLayout::Place& place) const;
    int rowHeight() const;
    int labelLeft() const;
    TurnId pathTurnIn(int row) const;
    void paintLine(QPainter& painter, TurnId id, bool onPath) const;
    void paintDot(QPainter& painter, TurnId id) const;
    void paintLabel(QPainter& painter, TurnId id) const;
    void showToolTip(const QPoint& at);

    QPointer<Branch> m_branch;
    TreeLayout m_layout;
    TurnId m_current;
    TurnId m_pointed; // by the mouse, while its tool tip is being read
    QPoint m_pointedAt;
    QCache<TurnId, Turn> m_turns;
    QSet<TurnId> m_reading;
    QTimer m_renew;
    bool m_stale = true;
};

} // namespace loquat
