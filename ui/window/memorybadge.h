// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

namespace loquat {

// Says which way the next turn carries the past and why; its menu chooses another for the chat, or
// puts the memory to the test.
class MemoryBadge final : public QToolButton
{
    Q_OBJECT
public:
    explicit MemoryBadge(QWidget* parent = nullptr);

    void setStatus(const MemoryStatus& status, MemoryChoice choice);
    void setTestable(bool testable); // there is a model to be tested

Q_SIGNALS:
    void chosen(loquat::MemoryChoice choice);
    void testRequested();

private:
    void addChoice(MemoryChoice choice, const QString& objectName);

    QMenu* m_menu;
    QActionGroup* m_choices;
    QAction* m_test;
};

} // namespace loquat
