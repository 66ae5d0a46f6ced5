// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/backup.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace loquat {

class ChatBackups;
class Clock;

// The copies of all chats: what is in them, putting one back, making one now.
class BackupsDialog final : public QDialog
{
    Q_OBJECT
public:
    BackupsDialog(ChatBackups& backups, const Clock& clock, QWidget* parent);

private:
    void load();
    void show(const Result<QList<Backup>>& backups);
    void askToRestore();
    void restore(const Backup& backup);
    const Backup* chosen() const;
    QString momentOf(const Backup& backup) const;
    void follow();

    ChatBackups& m_backups;
    const Clock& m_clock;
    QList<Backup> m_listed;
    QTreeWidget* m_list;
    QLabel* m_said;
    QPushButton* m_restore;
    QPushButton* m_confirm;
    QPushButton* m_keep;
    QPushButton* m_now;
    QPushButton* m_folder;
    QPushButton* m_close;
    bool m_busy = false;
    bool m_asking = false;
};

} // namespace loquat
