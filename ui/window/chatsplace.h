// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace loquat {

class ChatsLocation;

// Before the window is there: moves the chats if that was planned, with a bar, and asks what to do
// where they cannot be moved or their folder has gone. Runs an event loop of its own where it has
// to.
class ChatsPlace final
{
    Q_DECLARE_TR_FUNCTIONS(loquat::ChatsPlace)
public:
    explicit ChatsPlace(ChatsLocation& location)
        : m_location(location)
    {}

    // False: the person would rather quit. Else the chats are where the location says.
    bool settle();

private:
    bool move();
    bool carryOut(); // the plan, with a bar; false: the person would rather quit
    bool askAboutLeftover();
    void giveUp();
    bool find();
    // Which of the buttons was pressed; the last one is that of Escape.
    static int ask(const QString& name, const QString& title, const QString& text,
                   const QStringList& buttons);

    ChatsLocation& m_location;
};

} // namespace loquat
