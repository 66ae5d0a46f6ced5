// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spelling/dictionaries.h"
#include "ui/settings/settingspage.h"

namespace loquat {

class SettingsStore;

// Spelling, the person's own words, and how large images are sent.
class WritingPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit WritingPage(SettingsStore& settings, QWidget* parent = nullptr,
                         const QList<Dictionary>& installed = installedDictionaries());

    void reset() override;

private:
    SettingsStore& m_settings;
};

} // namespace loquat
