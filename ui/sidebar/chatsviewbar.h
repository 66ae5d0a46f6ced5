// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/chatrows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace loquat {

// Above the list while it shows the archive or the trash: which of them, the way back, and how to
// empty the trash. Hidden while the list shows the chats in use.
class ChatsViewBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ChatsViewBar(QWidget* parent = nullptr);

    void setView(ChatsView view);
    void setHoldsChats(bool holds); // else there is nothing to empty

Q_SIGNALS:
    void backRequested();
    void emptyRequested();

private:
    QToolButton* m_back;
    QLabel* m_title;
    QPushButton* m_empty;
};

} // namespace loquat
