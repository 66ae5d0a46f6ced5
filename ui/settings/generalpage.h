// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

namespace loquat {

class SettingsStore;

// Language, what the window begins with, notifications, and the key that sends.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit GeneralPage(SettingsStore& settings, QWidget* parent = nullptr);

    void reset() override;

private:
    SettingsStore& m_settings;
};

} // namespace loquat
