// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"
#include "ui/settings/settingssubjects.h"

namespace loquat {

// What is stored and what is not, and the ways to keep less.
class PrivacyPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit PrivacyPage(const SettingsSubjects& subjects, QWidget* parent = nullptr);

    void reset() override;

private:
    SettingsSubjects m_subjects;
};

} // namespace loquat
