// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowactions.h"

#include "ui/theme/icons.h"

namespace loquat {

using namespace Qt::StringLiterals;
using theme::Icon;
using theme::icon;

namespace {

QList<QKeySequence> key(QKeySequence::StandardKey standard)
{
    return QKeySequence::keyBindings(standard);
}

QList<QKeySequence> key(QKeyCombination combination)
{
    return {QKeySequence(combination)};
}

} // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
{
    prepare(newChat, u"newChat"_s, tr("&New chat"), key(QKeySequence::New));
    prepare(newTemporaryChat, u"newTemporaryChat"_s, tr("N&ew temporary chat"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    prepare(renameChat, u"renameChat"_s, tr("&Rename chat"), key(QKeyCombination(Qt::Key_F2)));
    prepare(deleteChat, u"deleteChat"_s, tr("&Delete chat"), {});
    prepare(nextChat, u"nextChat"_s, tr("N&ext chat"), key(Qt::CTRL | Qt::Key_PageDown));
    prepare(previousChat, u"previousChat"_s, tr("Pre&vious chat"), key(Qt::CTRL | Qt::Key_PageUp));
    prepare(searchChats, u"searchChats"_s, tr("&Search chats"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    prepare(newFolder, u"newFolder"_s, tr("New &folder"), {});
    prepare(showArchive, u"showArchive"_s, tr("&Archived chats"), {});
    prepare(showTrash, u"showTrash"_s, tr("&Trash"), {});
    prepare(chooseModel, u"chooseModel"_s, tr("Choose &model…"), key(Qt::CTRL | Qt::Key_M));
    prepare(attachImage, u"attachImage"_s, tr("&Attach image…"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    prepare(pasteAttachment, u"pasteAttachment"_s, tr("Attach from the clipboard"), {});
    prepare(refreshModels, u"refreshModels"_s, tr("Ask for the models a&gain"),
            key(QKeySequence::Refresh));
    prepare(favouriteModel, u"favouriteModel"_s, tr("&Keep the model at the top of the list"),
            key(Qt::CTRL | Qt::Key_D));
    prepare(resumeQueue, u"resumeQueue"_s, tr("Send the queued prompts now"), {});
    prepare(clearQueue, u"clearQueue"_s, tr("Remove all queued prompts"), {});
    prepare(focusPrompt, u"focusPrompt"_s, tr("Go to the &prompt"), key(Qt::CTRL | Qt::Key_L));
    prepare(stop, u"stop"_s, tr("S&top the reply"), key(QKeyCombination(Qt::Key_Escape)));
    prepare(find, u"find"_s, tr("Find &words in the chat…"), key(QKeySequence::Find));
    prepare(findNext, u"findNext"_s, tr("Find next"), key(QKeyCombination(Qt::Key_F3)));
    prepare(findPrevious, u"findPrevious"_s, tr("Find previous"), key(Qt::SHIFT | Qt::Key_F3));
    prepare(copyReply, u"copyReply"_s, tr("&Copy the reply"), {});
    prepare(copyMarkdown, u"copyMarkdown"_s, tr("Copy the reply as &Markdown"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    prepare(copyCode, u"copyCode"_s, tr("Copy the c&ode"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    prepare(continueReply, u"continueReply"_s, tr("Con&tinue the reply"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    prepare(regenerate, u"regenerate"_s, tr("&Regenerate the reply"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    prepare(editTurn, u"editTurn"_s, tr("&Edit the prompt and resend"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    prepare(previousVersion, u"previousVersion"_s, tr("&Previous version"),
            key(Qt::ALT | Qt::Key_Left));
    prepare(nextVersion, u"nextVersion"_s, tr("&Next version"), key(Qt::ALT | Qt::Key_Right));
    prepare(branches, u"branches"_s, tr("&Branches at a glance"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    prepare(print, u"print"_s, tr("Print &on paper…"), key(QKeySequence::Print));
    prepare(savePdf, u"savePdf"_s, tr("Save as PD&F…"), {});
    prepare(exportChats, u"exportChats"_s, tr("E&xport chats…"), {});
    prepare(importChats, u"importChats"_s, tr("&Import chats…"), {});
    prepare(showSidebar, u"showSidebar"_s, tr("Side&bar"), key(QKeyCombination(Qt::Key_F9)));
    prepare(showOptions, u"showOptions"_s, tr("&Options"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    prepare(searchOptions, u"searchOptions"_s, tr("Searc&h options"),
            key(Qt::CTRL | Qt::ALT | Qt::Key_O));
    prepare(presets, u"managePresets"_s, tr("&Presets…"), {});
    prepare(defaultOptions, u"defaultOptions"_s, tr("&Default options…"), {});
    prepare(rawStudio, u"openRawStudio"_s, tr("&Raw studio…"), {});
    prepare(insertPrompt, u"insertPrompt"_s, tr("&Insert a saved prompt…"),
            key(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    prepare(savedPrompts, u"savedPrompts"_s, tr("&Saved prompts…"), {});
    prepare(commandPalette, u"commandPalette"_s, tr("Comman&d palette…"),
            key(Qt::CTRL | Qt::Key_K));
    prepare(zoomIn, u"zoomIn"_s, tr("&Larger text"),
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    prepare(zoomOut, u"zoomOut"_s, tr("S&maller text"), key(Qt::CTRL | Qt::Key_Minus));
    prepare(zoomReset, u"zoomReset"_s, tr("&Usual text size"), key(Qt::CTRL | Qt::Key_0));
    prepare(fullScreen, u"fullScreen"_s, tr("&Full screen"), key(QKeyCombination(Qt::Key_F11)));
    prepare(settings, u"settings"_s, tr("Settin&gs…"), key(Qt::CTRL | Qt::Key_Comma));
    prepare(addServer, u"addServer"_s, tr("&Add a server…"), {});
    prepare(models, u"models"_s, tr("&Models…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    prepare(localOllama, u"localOllama"_s, tr("&Ollama on this computer…"), {});
    prepare(backups, u"backups"_s, tr("Bac&kups…"), {});
    prepare(help, u"help"_s, tr("&Help"), key(QKeyCombination(Qt::Key_F1)));
    prepare(about, u"about"_s, tr("Abo&ut Loquat"), {});
    prepare(quit, u"quit"_s, tr("&Quit"), key(Qt::CTRL | Qt::Key_Q));

    prepare(openMenu, u"openMenu"_s, tr("Menu"), key(QKeyCombination(Qt::Key_F10)));

    newChat.setIcon(icon(Icon::Add));
    newTemporaryChat.setIcon(icon(Icon::Temporary));
    newFolder.setIcon(icon(Icon::Folder));
    showArchive.setIcon(icon(Icon::Archive));
    deleteChat.setIcon(icon(Icon::Delete));
    renameChat.setIcon(icon(Icon::Edit));
    searchChats.setIcon(icon(Icon::Search));
    attachImage.setIcon(icon(Icon::Image));
    stop.setIcon(icon(Icon::Stop));
    settings.setIcon(icon(Icon::Settings));
    addServer.setIcon(icon(Icon::Server));
    models.setIcon(icon(Icon::Models));
    help.setIcon(icon(Icon::Help));
    showSidebar.setCheckable(true);
    showOptions.setCheckable(true);
    fullScreen.setCheckable(true);

    m_view.setTitle(tr("&View"));
    regenerate.setIcon(icon(Icon::Refresh));
    editTurn.setIcon(icon(Icon::Edit));
    branches.setIcon(icon(Icon::Branch));
    branches.setCheckable(true);
    m_turn.setTitle(tr("Repl&y"));
    m_turn.addActions({&copyReply, &copyMarkdown, &copyCode});
    m_turn.addSeparator();
    m_turn.addActions({&regenerate, &continueReply, &editTurn, &previousVersion, &nextVersion});

    m_options.setTitle(tr("Options and p&rompts"));
    m_options.addActions({&insertPrompt, &savedPrompts});
    m_options.addSeparator();
    m_options.addActions({&searchOptions, &presets, &defaultOptions, &rawStudio});

    m_servers.setTitle(tr("Servers and mode&ls"));
    m_servers.addActions({&addServer, &localOllama});
    m_servers.addSeparator();
    m_servers.addActions({&models, &favouriteModel, &refreshModels});

    m_view.addActions({&showSidebar, &showOptions});
    m_view.addSeparator();
    m_view.addActions({&zoomIn, &zoomOut, &zoomReset});
    m_view.addSeparator();
    m_view.addAction(&fullScreen);

    m_menu.setObjectName(u"mainMenu"_s);
    m_chats.setTitle(tr("&Chats"));
    m_chats.addActions({&renameChat, &deleteChat});
    m_chats.addSeparator();
    m_chats.addActions({&previousChat, &nextChat});
    m_chats.addSeparator();
    m_chats.addActions({&newFolder, &showArchive, &showTrash});
    m_menu.addActions({&newChat, &newTemporaryChat});
    m_menu.addMenu(&m_chats);
    m_menu.addAction(&searchChats);
    m_menu.addSeparator();
    m_menu.addMenu(&m_turn);
    m_menu.addAction(&branches);
    m_menu.addActions({&find, &print, &savePdf, &exportChats, &importChats});
    m_menu.addSeparator();
    m_menu.addActions({&chooseModel, &attachImage, &focusPrompt, &stop});
    m_menu.addMenu(&m_options);
    m_menu.addSeparator();
    m_menu.addAction(&commandPalette);
    m_menu.addMenu(&m_view);
    m_menu.addMenu(&m_servers);
    m_menu.addActions({&settings, &backups});
    m_menu.addSeparator();
    m_menu.addActions({&help, &about});
    m_menu.addSeparator();
    m_menu.addAction(&quit);
    window->addActions(m_menu.actions());
    window->addActions(m_chats.actions());
    window->addActions(m_turn.actions());
    window->addActions(m_view.actions());
    window->addActions(m_options.actions());
    window->addActions(m_servers.actions());
    window->addActions(
        {&openMenu, &findNext, &findPrevious, &pasteAttachment, &resumeQueue, &clearQueue});
    stop.setEnabled(false);
}

void WindowActions::setChatsReady(bool ready)
{
    for (QAction* action : {&newChat,         &newTemporaryChat,
                            &renameChat,      &deleteChat,
                            &newFolder,       &showArchive,
                            &showTrash,       &nextChat,
                            &previousChat,    &searchChats,
                            &chooseModel,     &attachImage,
                            &focusPrompt,     &find,
                            &findNext,        &findPrevious,
                            &print,           &savePdf,
                            &regenerate,      &editTurn,
                            &previousVersion, &nextVersion,
                            &branches,        &exportChats,
                            &importChats,     &rawStudio,
                            &insertPrompt,    &searchOptions,
                            &copyReply,       &copyMarkdown,
                            &copyCode,        &continueReply,
                            &favouriteModel,  &pasteAttachment,
                            &resumeQueue,     &clearQueue})
        action->setEnabled(ready);
}

void WindowActions::prepare(QAction& action, const QString& name, const QString& text,
                            const QList<QKeySequence>& shortcuts)
{
    action.setObjectName(name);
    action.setText(text);
    action.setShortcuts(shortcuts);
    action.setShortcutContext(Qt::WindowShortcut);
}

} // namespace loquat
