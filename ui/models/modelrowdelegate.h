// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace loquat {

// Paints a row of ModelTexts: a server's name as a head, a model with what is known of it below.
class ModelRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ModelRowDelegate(QObject* parent = nullptr)
        : QStyledItemDelegate(parent)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace loquat
