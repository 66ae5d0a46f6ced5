// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/settings/serverprofile.h"
#include "app/wire/serversecrets.h"
#include "ui/settings/foldedpart.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace loquat {

class MutedLabel;

// Extra headers of one server, a row each: name, value, and whether the value is a secret. What is
// wrong is said below the rows and is not passed on.
class ServerHeaders final : public FoldedPart
{
    Q_OBJECT
public:
    explicit ServerHeaders(QWidget* parent = nullptr);
    ~ServerHeaders() override;

    // Unfolded if the profile has any.
    void show(const ServerProfile& profile);
    // Writes what is valid into the profile; a typed secret goes to `secrets` and leaves its field.
    // A faulty row leaves the header it was as it is.
    void write(ServerProfile& profile, SecretEdit& secrets);

    // The secret ones of these names, in lower case, are not in the keychain yet.
    void tellUnsaved(const QStringList& names);

    // What is wrong with the rows, a line each; empty: nothing.
    QString fault() const;

private:
    struct Row
    {
        QWidget* box;
        QLineEdit* name;
        QLineEdit* value;
        QCheckBox* secret;
        QString known; // its header's name in the profile; empty: not there yet
        bool stored;   // its secret is in the keychain
    };

    void addRow(const ExtraHeader& header);
    void removeRow(QWidget* box);
    void check();
    QString faultOf(const Row& row) const;

    QVBoxLayout* m_rowsBox;
    QPushButton* m_add;
    MutedLabel* m_fault;
    QList<Row> m_rows;
};

} // namespace loquat
