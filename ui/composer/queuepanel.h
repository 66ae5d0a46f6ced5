// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/widgets/card.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace loquat {

class ChatSession;
struct QueuedPrompt;
class ElidedLabel;
class GrowingTextEdit;
class MutedLabel;

// What waits to be asked in a chat: behind the reply that is running, or for a free place at the
// server. Hidden while nothing waits. By mouse (dragging) and by keyboard: Alt+Up and Alt+Down
// move, F2 or Enter edits, Delete removes. What is typed into a prompt is kept with it within a
// moment; until it is saved or given up the prompt waits, also while another chat is shown.
class QueuePanel final : public Card
{
    Q_OBJECT
public:
    explicit QueuePanel(QWidget* parent = nullptr);
    ~QueuePanel() override;

    void setSession(ChatSession* session); // nullptr: none
    // Else Ctrl+Enter saves an edited prompt and Enter breaks the line.
    void setSendWithEnter(bool sendWithEnter);
    // Where there is little room for the chat above it: one prompt in sight, the others scrolled.
    void setTight(bool tight);

Q_SIGNALS:
    // Prompts were removed by a person; `undo` brings them back.
    void removed(const QString& message, const std::function<void()>& undo);

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
    void openEditor(TurnId id, const QString& text);
    void remove();
    void clear();
    void offerUndo(const QList<QueuedPrompt>& gone, qsizetype place);
    void keepTyped();
    void saveEdit();
    void cancelEdit();
    void reopen();
    void closeEditor();
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
    QTimer m_keepTimer; // runs while what is typed is not kept
    bool m_tight = false;
};

} // namespace loquat
