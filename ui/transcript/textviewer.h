// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace loquat {

// A text that goes with a prompt, to be read and copied; Escape closes it.
class TextViewer final : public QDialog
{
    Q_OBJECT
public:
    TextViewer(const QString& name, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
};

} // namespace loquat
