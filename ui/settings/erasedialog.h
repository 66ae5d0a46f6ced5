// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/erasing.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace loquat {

class ConversationLibrary;
class MutedLabel;
class SettingsStore;

// Asks what of all that Loquat keeps is to be deleted for good, says what stays, deletes it, and
// says how that went.
class EraseDialog final : public QDialog
{
    Q_OBJECT
public:
    EraseDialog(ConversationLibrary& library, SettingsStore& settings, QWidget* parent = nullptr);

    void reject() override; // not while it is at work

private:
    QCheckBox* tick(const QString& label, const QString& name, const QString& note, bool on);
    Erasing chosen() const;
    void erase();
    Result<void> eraseRecents();
    void tell(const Result<void>& erased);
    void follow();

    ConversationLibrary& m_library;
    SettingsStore& m_settings;
    QCheckBox* m_chats;
    QCheckBox* m_copies;
    QCheckBox* m_presets;
    QCheckBox* m_prompts;
    QCheckBox* m_recents;
    MutedLabel* m_said;
    QPushButton* m_erase;
    QPushButton* m_close;
    bool m_busy = false;
    bool m_done = false;
};

} // namespace loquat
