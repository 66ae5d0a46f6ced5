// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/optiontools.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/modelcards.h"
#include "app/session/serverdirectory.h"
#include "app/wire/modelparameters.h"
#include "ui/composer/composer.h"
#include "ui/composer/promptedit.h"
#include "ui/composer/promptlibrary.h"
#include "ui/options/defaultsdialog.h"
#include "ui/options/optionspanel.h"
#include "ui/options/presetsdialog.h"
#include "ui/options/schemadialog.h"
#include "ui/window/chatpage.h"
#include "ui/window/commandpalette.h"
#include "ui/window/sidepanels.h"
#include "ui/window/studiodesk.h"
#include "ui/window/windowactions.h"

#include <QScopedValueRollback>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

void bringForward(QWidget& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

OptionTools::OptionTools(OptionsPanel& panel, ChatPage& chat, const Services& services,
                         QWidget* window)
    : QObject(window)
    , m_panel(panel)
    , m_chat(chat)
    , m_services(services)
    , m_window(window)
    , m_cards(new ModelCards(services.servers, this))
    , m_prompts(new PromptLibrary(chat.composer().prompt(), services.library.shelf(), this))
    , m_studios(new StudioDesk(chat, window))
{
    panel.setShelf(services.library.shelf());
    connect(&panel, &OptionsPanel::presetsRequested, this, &OptionTools::showPresets);
    connect(&panel, &OptionsPanel::defaultsRequested, this, &OptionTools::showDefaults);
    connect(&panel, &OptionsPanel::rawStudioRequested, this, &OptionTools::showRawStudio);
    connect(&panel, &OptionsPanel::schemaRequested, this, &OptionTools::showSchema);
    connect(&panel, &OptionsPanel::settingsChanged, this, &OptionTools::showSchemaText);
    connect(&chat, &ChatPage::sessionChanged, this, &OptionTools::followSession);
    connect(&chat, &ChatPage::modelChanged, this, &OptionTools::showContext);
    connect(&services.servers, &ServerDirectory::factsChanged, this, &OptionTools::showContext);
    connect(&services.servers, &ServerDirectory::profilesChanged, &chat, &ChatPage::showOptions);
    connect(m_cards, &ModelCards::learnt, this, &OptionTools::showContext);
    followSession();
}

void OptionTools::connectActions(WindowActions& actions, SidePanels& panels)
{
    connect(&actions.presets, &QAction::triggered, this, &OptionTools::showPresets);
    connect(&actions.defaultOptions, &QAction::triggered, this, &OptionTools::showDefaults);
    connect(&actions.insertPrompt, &QAction::triggered, m_prompts, &PromptLibrary::choose);
    connect(&actions.savedPrompts, &QAction::triggered, m_prompts, &PromptLibrary::manage);
    connect(&actions.rawStudio, &QAction::triggered, this, &OptionTools::showRawStudio);
    connect(&actions.searchOptions, &QAction::triggered, this, [this, &panels] {
        panels.showOptions(true);
        m_panel.focusSearch();
    });
}

void OptionTools::follow(CommandPalette& palette)
{
    connect(&palette, &CommandPalette::modelChosen, this,
            [this](const ProfileId& server, const QString& model) {
                if (ChatSession* session = m_chat.session())
                    session->setModel(server, model);
            });
    connect(&palette, &CommandPalette::promptChosen, m_prompts, &PromptLibrary::insert);
    connect(&palette, &CommandPalette::presetChosen, this, [this](const Preset& preset) {
        change([&](OptionStack& stack) {
            stack.layers.presetName = preset.name;
            stack.layers.preset = preset.settings;
        });
    });
}

void OptionTools::change(const std::function<void(OptionStack&)>& how)
{
    ChatSession* session = m_chat.session();
    if (!session)
        return;
    OptionStack stack = session->options();
    how(stack);
    Draft draft = session->draft();
    draft.settings = stack.chat;
    draft.layers = stack.layers;
    session->setDraft(draft);
    m_chat.showOptions();
    showSchemaText();
}

void OptionTools::followSession()
{
    // What was typed there stands in its own chat, letter for letter.
    if (m_schema && m_schemaOf != m_chat.session()) {
        m_schema->close();
        m_schema.clear(); // it is deleted later
    }
    if (ChatSession* session = m_chat.session()) {
        Branch& branch = session->branch();
        for (const auto signal : {&Branch::reset, &Branch::treeChanged})
            connect(&branch, signal, this, &OptionTools::showLastReply, Qt::UniqueConnection);
        connect(&branch, &Branch::loaded, this, &OptionTools::showLastReply, Qt::UniqueConnection);
        connect(&branch, &Branch::rebranched, this, &OptionTools::showLastReply,
                Qt::UniqueConnection);
        connect(session, &ChatSession::turnEnded, this, &OptionTools::showLastReply,
                Qt::UniqueConnection);
    }
    showContext();
    showLastReply();
}

void OptionTools::showContext()
{
    OptionContext context;
    if (const ChatSession* session = m_chat.session()) {
        const ProfileId server = session->profile();
        context.server = m_services.servers.facts(server).kind;
        context.model = session->model();
        if (const auto info = m_services.servers.model(server, session->model())) {
            context.family = info->family;
            context.canThink = info->can(Capability::Thinking);
            context.canInsert = info->can(Capability::Insert);
            context.canSee = info->can(Capability::Vision);
            context.contextLength = info->contextLength;
        }
        m_cards->ask(server, session->model());
        if (const ModelDetails* card = m_cards->find(server, session->model())) {
            context.ownOptions = modelParameters(card->parameters);
            context.ownSystem = card->system;
            context.templateText = card->templateText;
            if (context.contextLength == 0)
                context.contextLength = card->contextLength;
            if (context.family.isEmpty())
                context.family = card->family;
        }
    }
    m_panel.setContext(context);
    m_studios->setContext(context);
}

void OptionTools::showLastReply()
{
    QString text;
    if (ChatSession* session = m_chat.session()) {
        Branch& branch = session->branch();
        for (int index = branch.count() - 1; index >= 0 && text.isEmpty(); --index) {
            const Turn* turn = branch.turnAtHand(index);
            if (!turn)
                break;
            if (isTerminal(turn->reply.state))
                text = turn->reply.correction.value_or(turn->reply.text);
        }
    }
    if (text == m_lastReply)
        return;
    m_lastReply = text;
    m_panel.setLastReply(text);
    if (m_schema)
        m_schema->setLastReply(text);
}

void OptionTools::showPresets()
{
    if (!m_presets) {
        m_presets = new PresetsDialog(m_services.library.shelf(), m_window);
        m_presets->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_presets);
}

void OptionTools::showDefaults()
{
    const ChatSession* session = m_chat.session();
    if (!m_defaults) {
        m_defaults = new DefaultsDialog(m_services.servers, m_window);
        m_defaults->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (session)
        m_defaults->choose(session->profile(), session->model());
    bringForward(*m_defaults);
}

void OptionTools::showRawStudio()
{
    m_studios->open(m_panel.context(), m_panel.options().effective());
}

void OptionTools::showSchema()
{
    if (!m_schema) {
        m_schema = new SchemaDialog(m_window);
        m_schema->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_schema, &SchemaDialog::changed, this, &OptionTools::takeSchema);
    }
    m_schemaOf = m_chat.session();
    showSchemaText();
    m_schema->setLastReply(m_lastReply);
    bringForward(*m_schema);
}

void OptionTools::showSchemaText()
{
    if (m_schema && !m_changing)
        m_schema->setSchema(
            m_panel.options().valueOf(u"format"_s).value_or(QJsonValue()).toString());
}

void OptionTools::takeSchema(const QString& text)
{
    if (!m_schemaOf || m_schemaOf != m_chat.session())
        return;
    const QScopedValueRollback guard(m_changing, true);
    // The word alone would ask for any JSON.
    const bool nothing = text.isEmpty() || text == "json"_L1;
    change([&](OptionStack& stack) {
        stack.set(u"format"_s, nothing ? std::nullopt : std::optional(QJsonValue(text)));
    });
}

} // namespace loquat
