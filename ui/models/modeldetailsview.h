// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/managementwords.h"

#include <QPlainTextEdit>

namespace loquat {

// A page about a model: headings and plain text, to be read, selected and copied. Whatever a server
// says is shown as it is, never as markup.
class ModelDetailsView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ModelDetailsView(QWidget* parent = nullptr);

    // Stays where it was scrolled to if the beginning is the same.
    void showPage(const QList<ManagementWords::Part>& page);
};

} // namespace loquat
