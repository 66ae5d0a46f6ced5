// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/services.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace loquat {

class ChatPage;
class ChatSession;
class CommandPalette;
class DefaultsDialog;
class ModelCards;
class OptionsPanel;
class PresetsDialog;
class PromptLibrary;
struct OptionStack;
class SchemaDialog;
class SidePanels;
class StudioDesk;
class WindowActions;

// Tells the options panel of server, model and last reply, and opens what goes with it: presets,
// defaults, the raw studio, a large editor for a schema; and the saved prompts for its composer.
class OptionTools final : public QObject
{
    Q_OBJECT
public:
    OptionTools(OptionsPanel& panel, ChatPage& chat, const Services& services, QWidget* window);

    // Those actions that open something of this.
    void connectActions(WindowActions& actions, SidePanels& panels);
    // What is chosen there goes into the shown chat.
    void follow(CommandPalette& palette);

    void showPresets();
    void showDefaults();
    void showRawStudio();
    void showSchema();

private:
    void followSession();
    void showContext();
    void showLastReply();
    void showSchemaText();
    void takeSchema(const QString& text);
    void change(const std::function<void(OptionStack&)>& how);

    OptionsPanel& m_panel;
    ChatPage& m_chat;
    Services m_services;
    QWidget* m_window;
    ModelCards* m_cards;
    PromptLibrary* m_prompts;
    QString m_lastReply;
    QPointer<PresetsDialog> m_presets;
    QPointer<DefaultsDialog> m_defaults;
    StudioDesk* m_studios;
    QPointer<SchemaDialog> m_schema;
    QPointer<ChatSession> m_schemaOf; // whose schema it edits
    bool m_changing = false;          // by what is typed there
};

} // namespace loquat
