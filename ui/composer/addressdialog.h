// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace loquat {

class MutedLabel;

// Asks for the web address of a picture, and who is to fetch it.
class AddressDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AddressDialog(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QUrl& address, bool serverFetches);

private:
    QUrl address() const; // invalid: not one of the web
    void showState();

    QLineEdit* m_address;
    QRadioButton* m_here;
    QRadioButton* m_there;
    MutedLabel* m_hint;
    QPushButton* m_attach;
};

} // namespace loquat
