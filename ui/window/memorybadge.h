// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"

#include <QToolButton>

namespace loquat {

// Says which way the next turn carries the past, and on a click why.
class MemoryBadge final : public QToolButton
{
    Q_OBJECT
public:
    explicit MemoryBadge(QWidget* parent = nullptr);

    void setStatus(const MemoryStatus& status);

private:
    void explain();

    QString m_why;
};

} // namespace loquat
