// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

// Shift+F10 opens the menu of what has the focus, as the key with the menu on it does: Qt knows of
// it on Windows only. Made once, for the whole application, which becomes its parent.
class ContextMenuKey final : public QObject
{
    Q_OBJECT
public:
    ContextMenuKey();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace loquat
