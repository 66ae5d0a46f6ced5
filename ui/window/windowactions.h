// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QWidget>

namespace loquat {

// The window's actions with their shortcuts, and the one menu that holds them all. The window
// connects them.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget* window);

    QMenu& menu() { return m_menu; }

    QAction newChat;
    QAction newTemporaryChat;
    QAction renameChat;
    QAction deleteChat;
    QAction nextChat;
    QAction previousChat;
    QAction searchChats;
    QAction newFolder;
    QAction showArchive;
    QAction showTrash;
    QAction chooseModel;
    QAction refreshModels;
    QAction favouriteModel; // of the chat
    QAction attachImage;
    QAction pasteAttachment;
    QAction focusPrompt;
    QAction stop;
    QAction resumeQueue;
    QAction clearQueue;
    QAction find;
    QAction findNext;
    QAction findPrevious;
    QAction copyReply;
    QAction copyMarkdown;
    QAction copyCode;
    QAction continueReply;
    QAction regenerate;
    QAction editTurn;
    QAction previousVersion;
    QAction nextVersion;
    QAction branches; // checked while the panel is shown
    QAction print;
    QAction savePdf;
    QAction exportChats;
    QAction importChats;
    QAction showSidebar;
    QAction showOptions;
    QAction searchOptions;
    QAction presets;
    QAction defaultOptions;
    QAction rawStudio;
    QAction savedPrompts;
    QAction insertPrompt;
    QAction commandPalette;
    QAction zoomIn;
    QAction zoomOut;
    QAction zoomReset;
    QAction fullScreen;
    QAction settings;
    QAction addServer;
    QAction models;
    QAction localOllama;
    QAction backups;
    QAction help;
    QAction about;
    QAction quit;
    QAction openMenu; // not in the menu itself

    // Those that need chats, before there are any.
    void setChatsReady(bool ready);

private:
    void prepare(QAction& action, const QString& name, const QString& text,
                 const QList<QKeySequence>& shortcuts);

    QMenu m_menu;
    QMenu m_chats;
    QMenu m_turn;
    QMenu m_view;
    QMenu m_options;
    QMenu m_servers;
};

} // namespace loquat
