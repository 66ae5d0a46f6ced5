// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

namespace loquat {

class SettingsStore;

// Light or dark, and how the transcript is read: size of text, font, width of the column. Every
// change applies at once.
class AppearancePage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit AppearancePage(SettingsStore& settings, QWidget* parent = nullptr);

    void reset() override;

private:
    SettingsStore& m_settings;
};

} // namespace loquat
