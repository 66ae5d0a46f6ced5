// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace loquat {

class ChatSession;
class ElidedLabel;
class GrowingTextEdit;
class MutedLabel;

// What waits to be asked in a chat: behind the reply that is running, or for a free place at the
// server. Hidden while nothing waits. By mouse (dragging) and by keyboard: Alt+Up and Alt+Down
// move, F2 or Enter edits, Delete removes.
class QueuePanel final : public Card
{
    Q_OBJECT
public:
    explicit QueuePanel(QWidget* parent = nullptr);

    void setSession(ChatSession* session); // nullptr: none
    // Where there is little room for the chat above it: one prompt in sight, the others scrolled.
    void setTight(bool tight);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const QString& objectName, const QString& name, const QString& tip);
    void layOut();
    void connectParts();
    void fill();
    void addLine();
    QListWidgetItem* addRow(TurnId id, const QString& text);
    void fitList();
    QString holdText() const;
    TurnId currentId() const;
    bool isCurrentInLine() const;
    void move(int steps);
    void edit();
    void remove();
    void saveEdit();
    void endEdit();
    void showButtons();

    QPointer<ChatSession> m_session;
    ElidedLabel* m_title;
    MutedLabel* m_hold;
    QPushButton* m_resume;
    QListWidget* m_list;
    QToolButton* m_edit;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QPushButton* m_clear;
    QWidget* m_editing;
    GrowingTextEdit* m_text;
    TurnId m_edited;
    bool m_filling = false;
    bool m_tight = false;
};

} // namespace loquat
