// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace loquat {

// Asks what to export, and as what. Where to is asked afterwards.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    // What there is to choose from.
    struct Choice
    {
        ConversationId chat; // shown; invalid: none that is stored
        TurnId turn;         // of it; invalid: none
        TurnId head;         // where the branch that is shown ends; invalid: it has no turn
        QList<ConversationId> selected;
    };

    ExportDialog(const Choice& choice, QWidget* parent);

    ExportOrder order() const;

private:
    enum class What
    {
        Turn,
        Branch,
        Chat,
        Selected,
        All
    };

    void fillScopes();

    Choice m_choice;
    QComboBox* m_scope;
    QComboBox* m_format;
    QCheckBox* m_thinking;
};

} // namespace loquat
