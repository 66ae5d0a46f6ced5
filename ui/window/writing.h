// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spelling/dictionaries.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace loquat {

class ChatPage;
class SettingsStore;
class SpellChecker;
class Spelling;
struct Settings;

// What the settings say about writing prompts: spelling, and how large images are sent.
class Writing final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this.
    Writing(ChatPage& chat, SettingsStore& settings, QObject* parent);
    ~Writing() override;

private:
    void equip(Spelling& spelling);
    void apply(const Settings& now);

    ChatPage& m_chat;
    SettingsStore& m_settings;
    SpellChecker* m_checker;
    QPointer<Spelling> m_edited; // of an earlier turn, while one is edited
};

} // namespace loquat
