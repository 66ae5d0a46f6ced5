// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QMenu;
class QToolButton;

namespace loquat {

class MemoryBadge;
class ModelButton;
class ModelPills;
class ServerDirectory;
class TemporaryBadge;

// The bar over the transcript: model, what it can do, memory, options. While the sidebar is
// hidden it also holds the menu and New chat.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(ServerDirectory& servers, QWidget* parent = nullptr);

    ModelButton& model() { return *m_model; }
    ModelPills& pills() { return *m_pills; }
    MemoryBadge& memory() { return *m_memory; }
    TemporaryBadge& temporary() { return *m_temporary; }
    void setMenu(QMenu* menu);
    // Before there are chats neither a new one nor a model can be chosen.
    void setChatsReady(bool ready);
    void setSidebarHidden(bool hidden);
    void setOptionsShown(bool shown);

Q_SIGNALS:
    void settingsRequested();
    void optionsToggled(bool shown);
    void newChatRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* m_menu;
    QToolButton* m_newChat;
    ModelButton* m_model;
    ModelPills* m_pills;
    TemporaryBadge* m_temporary;
    MemoryBadge* m_memory;
    QToolButton* m_settings;
    QToolButton* m_options;
};

} // namespace loquat
