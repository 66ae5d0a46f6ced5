// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace loquat {

// Asks under which name options are to be kept as a preset. A name that is there already: that
// preset is replaced.
class PresetNameDialog final : public QDialog
{
    Q_OBJECT
public:
    PresetNameDialog(const QString& model, QWidget* parent);

    QString name() const;
    bool isForModel() const;

private:
    QLineEdit* m_name;
    QCheckBox* m_forModel;
};

} // namespace loquat
