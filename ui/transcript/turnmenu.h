// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnitem.h"
#include "ui/widgets/actionkeys.h"

#include <QMenu>

namespace loquat {

class BlockHand;
class PictureHand;

// What can be done with a turn, with the selection and with the whole chat: by right click, Menu
// key or Shift+F10. Only what works is in it.
class TurnMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Choice
    {
        CopySelection,
        CopyReply,
        CopyMarkdown,
        CopyCode,
        CopyPrompt,
        CopyThoughts,
        Retry,
        Regenerate,
        Edit,
        Continue,
        BranchHere,
        PreviousVersion,
        NextVersion,
        Correct,
        ShowOriginal,
        ShowCorrection,
        RestoreOriginal,
        Exclude,
        Include,
        Delete,
        Thoughts,
        WrapCode,
        SelectAll,
        Find,
        Print,
        Export,
    };

    struct State
    {
        bool hasSelection = false;
        bool hasTurns = false;
        bool wrapsCode = false;
    };

    // `turn`: nullptr where there is none. `hit`: what lies under the mouse; the hands use blocks
    // and pictures.
    TurnMenu(const TurnItem* turn, State state, const TurnItem::Hit& hit, BlockHand& hand,
             PictureHand& pictures, QWidget* parent);

    // Of what is done with a reply besides the tree: whether it can be done there, what it is
    // called, and the keys with which the transcript does it to the current turn.
    static bool isOffered(Choice choice, const TurnItem& turn);
    static QString name(Choice choice);
    // As they are below this widget's window.
    static ActionKeys keys(Choice choice, const QWidget& widget);

Q_SIGNALS:
    void chosen(loquat::TurnMenu::Choice choice);

private:
    void addTree(const TurnItem& turn);
    QKeySequence key(Choice choice) const;
    QAction* add(const QString& text, Choice choice, const QKeySequence& shortcut = {});
};

} // namespace loquat
