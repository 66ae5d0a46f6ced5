// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/storefacts.h"
#include "ui/settings/settingssubjects.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace loquat {

// What a bug report needs to know: one "name: value" a line, plain text. Neither keys, nor headers,
// nor user names or passwords of addresses are in it.
class Diagnostics
{
    Q_DECLARE_TR_FUNCTIONS(loquat::Diagnostics)
public:
    explicit Diagnostics(const SettingsSubjects& subjects)
        : m_subjects(subjects)
    {}

    // Both as a person reads them; found out by whoever asks for the report.
    QString keychain;
    QString database;

    QString report() const;
    static QString databaseText(const StoreFacts& facts);

private:
    static QStringList versions();
    static QStringList plugins();
    QStringList folders() const;
    QStringList servers() const;

    SettingsSubjects m_subjects;
};

} // namespace loquat
