// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/diagnostics.h"
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
    QString report() const { return m_diagnostics.report(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askKeychain();
    void askDatabase();
    void showReport();

    SettingsSubjects m_subjects;
    Diagnostics m_diagnostics;
    QPlainTextEdit* m_report;
    bool m_looked = false; // at the database, which is dear where it is large
};

} // namespace loquat
