// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace loquat {

// Says that the chat that is shown is temporary; its menu keeps or closes it.
class TemporaryBadge final : public QToolButton
{
    Q_OBJECT
public:
    explicit TemporaryBadge(QWidget* parent = nullptr);

Q_SIGNALS:
    void keepRequested();
    void closeRequested();
};

} // namespace loquat
