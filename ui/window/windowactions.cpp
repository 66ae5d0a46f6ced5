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
    prepare(newChat, tr("&New chat"), key(QKeySequence::New));
    prepare(newTemporaryChat, tr("N&ew temporary chat"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    prepare(renameChat, tr("&Rename chat"), {});
    prepare(deleteChat, tr("&Delete chat"), {});
    prepare(nextChat, tr("N&ext chat"), key(Qt::CTRL | Qt::Key_PageDown));
    prepare(previousChat, tr("Pre&vious chat"), key(Qt::CTRL | Qt::Key_PageUp));
    prepare(searchChats, tr("&Search chats"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    prepare(newFolder, tr("New &folder"), {});
    prepare(showArchive, tr("&Archived chats"), {});
    prepare(showTrash, tr("&Trash"), {});
    prepare(chooseModel, tr("Choose &model…"), key(Qt::CTRL | Qt::Key_M));
    prepare(attachImage, tr("&Attach image…"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    prepare(focusPrompt, tr("Go to the &prompt"), key(Qt::CTRL | Qt::Key_L));
    prepare(stop, tr("S&top the reply"), key(QKeyCombination(Qt::Key_Escape)));
    prepare(find, tr("Find &words in the chat…"), key(QKeySequence::Find));
    prepare(findNext, tr("Find next"), key(QKeyCombination(Qt::Key_F3)));
    prepare(findPrevious, tr("Find previous"), key(Qt::SHIFT | Qt::Key_F3));
    prepare(regenerate, tr("&Regenerate the reply"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    prepare(editTurn, tr("&Edit the prompt and resend"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    prepare(previousVersion, tr("&Previous version"), key(Qt::ALT | Qt::Key_Left));
    prepare(nextVersion, tr("&Next version"), key(Qt::ALT | Qt::Key_Right));
    prepare(branches, tr("Branches at a &glance"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    prepare(print, tr("Print &on paper…"), key(QKeySequence::Print));
    prepare(savePdf, tr("Save as PD&F…"), {});
    prepare(exportChats, tr("E&xport chats…"), {});
    prepare(importChats, tr("&Import chats…"), {});
    prepare(showSidebar, tr("Side&bar"), key(QKeyCombination(Qt::Key_F9)));
    prepare(showOptions, tr("&Options"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    prepare(zoomIn, tr("&Larger text"),
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    prepare(zoomOut, tr("S&maller text"), key(Qt::CTRL | Qt::Key_Minus));
    prepare(zoomReset, tr("&Usual text size"), key(Qt::CTRL | Qt::Key_0));
    prepare(fullScreen, tr("&Full screen"), key(QKeyCombination(Qt::Key_F11)));
    prepare(settings, tr("Se&ttings…"), key(Qt::CTRL | Qt::Key_Comma));
    prepare(addServer, tr("Add a ser&ver…"), {});
    prepare(backups, tr("&Backups…"), {});
    prepare(help, tr("&Help"), key(QKeyCombination(Qt::Key_F1)));
    prepare(about, tr("About &Loquat"), {});
    prepare(quit, tr("&Quit"), key(Qt::CTRL | Qt::Key_Q));

    prepare(openMenu, tr("Menu"), key(QKeyCombination(Qt::Key_F10)));

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
    m_turn.addActions({&regenerate, &editTurn, &previousVersion, &nextVersion});

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
    m_menu.addSeparator();
    m_menu.addMenu(&m_view);
    m_menu.addActions({&addServer, &settings, &backups});
    m_menu.addSeparator();
    m_menu.addActions({&help, &about});
    m_menu.addSeparator();
    m_menu.addAction(&quit);
    window->addActions(m_menu.actions());
    window->addActions(m_chats.actions());
    window->addActions(m_turn.actions());
    window->addActions(m_view.actions());
    window->addActions({&openMenu, &findNext, &findPrevious});
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
                            &importChats})
        action->setEnabled(ready);
}

void WindowActions::prepare(QAction& action, const QString& text,
                            const QList<QKeySequence>& shortcuts)
{
    action.setText(text);
    action.setShortcuts(shortcuts);
    action.setShortcutContext(Qt::WindowShortcut);
}

} // namespace loquat
