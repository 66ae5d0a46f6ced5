// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/transcript/turnmenu.h"
#include "ui/transcript/turnversions.h"

#include <QObject>
#include <QRect>

#include <array>

class QToolButton;
class QWidget;

namespace loquat {

class TurnItem;

// The few buttons of the turn under the mouse or chosen by keyboard: one set for all turns.
class TurnButtons final : public QObject
{
    Q_OBJECT
public:
    // `host`: the viewport.
    explicit TurnButtons(QWidget* host);

    // Shows them at a turn whose top left corner lies at `origin` in the viewport, or hides them.
    void showAt(const TurnItem& turn, const QPoint& origin);
    void hide();
    bool hasFocus() const;
    void updateIcons(); // after a change of theme

Q_SIGNALS:
    void copyReplyRequested();
    // What the menu has a name and a key for.
    void chosen(loquat::TurnMenu::Choice choice);
    void menuRequested(const QPoint& globalPos);
    void copyPromptRequested();
    void regenerateRequested();
    void editRequested();
    void branchRequested();
    // Of these versions another one, before (-1) or after (1) it.
    void versionRequested(loquat::TurnId turn, int step);

private:
    struct Steps
    {
        QToolButton* back;
        QToolButton* on;
        TurnVersions versions;
    };

    struct Choices
    {
        TurnMenu::Choice choice;
        theme::Icon icon;
        QToolButton* button;
    };

    Choices makeChoice(TurnMenu::Choice choice, theme::Icon icon, const QString& objectName);
    Steps makeSteps(int number);
    void placeSteps(Steps& steps, const TurnItem& turn, int versions, const QPoint& origin);
    QList<QToolButton*> all() const;
    QToolButton* make(const QString& name, const QString& objectName);
    void place(QToolButton* button, bool wanted, const QPoint& topLeft);

    QWidget* m_host;
    QToolButton* m_copyPrompt;
    QToolButton* m_copyReply;
    QToolButton* m_edit;
    QToolButton* m_regenerate;
    QToolButton* m_branch;
    std::array<Choices, 3> m_choices; // from left to right
    QToolButton* m_more;
    std::array<Steps, 2> m_steps;
};

} // namespace loquat
