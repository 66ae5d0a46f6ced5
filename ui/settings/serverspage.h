// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace loquat {

class ServerDirectory;
class ServerForm;

// The servers as a list, with a form for the chosen one.
class ServersPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ServersPage(ServerDirectory& servers, QWidget* parent = nullptr);

    void choose(const ProfileId& id);
    void commit();
    ServerForm& form() { return *m_form; }

private:
    void fill();
    void add();
    void remove();
    ProfileId chosen() const;

    ServerDirectory& m_servers;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    ServerForm* m_form;
    bool m_filling = false;
};

} // namespace loquat
