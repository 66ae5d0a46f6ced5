// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QFormLayout;

namespace loquat {

// Keeps the labels of a form on one line with what stands beside them, also when fonts change: Qt
// puts those of higher fields some pixels above, and those of texts that wrap below the first line.
class FormLabels final : public QObject
{
    Q_OBJECT
public:
    // Becomes the form's child. The form stands in a widget already.
    explicit FormLabels(QFormLayout* form);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void align();

    QFormLayout* m_form;
};

} // namespace loquat
