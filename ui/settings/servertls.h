// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/serverprofile.h"
#include "ui/settings/foldedpart.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace loquat {

class MutedLabel;

// Whom to trust of a server: the system's authorities, a file of them, or one certificate that was
// looked at. What is wrong is said beside its field and is not passed on.
class ServerTls final : public FoldedPart
{
    Q_OBJECT
public:
    explicit ServerTls(QWidget* parent = nullptr);
    ~ServerTls() override;

    // Unfolded unless the system decides.
    void show(const ServerProfile& profile);
    void write(ServerProfile& profile) const;
    // What is wrong with the file of authorities; empty: nothing.
    QString fault() const;

private:
    TlsTrust trust() const;
    void check();

    QComboBox* m_trust;
    QWidget* m_fileRow;
    QLineEdit* m_file;
    MutedLabel* m_fault;
    MutedLabel* m_certificate;
    QPushButton* m_forget;
    PinnedCertificate m_pin;
};

} // namespace loquat
