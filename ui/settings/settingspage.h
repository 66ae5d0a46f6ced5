// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loquat {

// A page of the settings dialog. Every change on it applies at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Brings what is on it back to how it was before anybody changed it.
    virtual void reset() = 0;
    // False where there is nothing to bring back.
    virtual bool canReset() const { return true; }
};

} // namespace loquat
