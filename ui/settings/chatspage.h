// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"
#include "ui/settings/settingssubjects.h"

class QPushButton;

namespace loquat {

class MutedLabel;

// Titles, the trash, copies of all chats, and where they are.
class ChatsPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit ChatsPage(const SettingsSubjects& subjects, QWidget* parent = nullptr);

    void reset() override;

private:
    void showTrash();
    void emptyTrash();

    SettingsSubjects m_subjects;
    MutedLabel* m_trash;
    QPushButton* m_empty;
};

} // namespace loquat
