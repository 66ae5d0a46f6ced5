// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"
#include "ui/settings/settingssubjects.h"

class QPlainTextEdit;

namespace loquat {

// Versions, licences, paths and a report on all that Loquat stands on, to be copied for a bug
// report. No secret is in it.
class AboutPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit AboutPage(const SettingsSubjects& subjects, QWidget* parent = nullptr);

    void reset() override {}
    bool canReset() const override { return false; }
    // Everything on the page as one text.
    QString report() const;

private:
    void showReport();

    SettingsSubjects m_subjects;
    QPlainTextEdit* m_report;
    QString m_keychain;
};

} // namespace loquat
