// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actionkeys.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace loquat {

// The list of chats: a row or several are chosen by mouse and keyboard, and dragged onto others; a
// folder is folded by a click, Enter or the arrow keys.
class ChatListView final : public QListView
{
    Q_OBJECT
public:
    explicit ChatListView(QWidget* parent = nullptr);

    using QListView::edit;

    bool isFolder(const QModelIndex& index) const;
    // A row that can be chosen, by the person's eye: the chat of `index`, not a folder.
    bool isChat(const QModelIndex& index) const;
    bool isRenaming() const { return state() == EditingState; }
    // With which the current row is renamed, for a widget of the same window.
    static ActionKeys renameKeys(const QWidget& widget);

Q_SIGNALS:
    void foldRequested(const QModelIndex& folder, bool folded);
    // Wherever it was asked for, also by the keyboard; the index may be invalid.
    void menuRequested(const QModelIndex& index, const QPoint& global);
    void deleteRequested();
    // While something is dragged, other rows may be shown.
    void dragging(bool on);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isFolded(const QModelIndex& index) const;
    void goToFolderOf(const QModelIndex& index);
    void showTarget(const QModelIndex& index, bool shown);

    QPersistentModelIndex m_target; // of a drop
    bool m_hasTarget = false;
};

} // namespace loquat
