// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/modelinfo.h"

#include <QStringList>
#include <QWidget>

#include <optional>

namespace loquat {

// What is known of the chosen model, as small pills: "vision", "128k". Nothing known, nothing
// shown.
class ModelPills final : public QWidget
{
    Q_OBJECT
public:
    explicit ModelPills(QWidget* parent = nullptr);

    void setModel(const std::optional<ModelInfo>& model);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont pillFont() const;

    QStringList m_pills;
};

} // namespace loquat
