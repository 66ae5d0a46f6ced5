// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace loquat {

// Paints a row of ModelTexts: a server's or a section's name as a head, a model with what is known
// of it below and a star that marks it as a favourite.
class ModelRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ModelRowDelegate(QObject* parent = nullptr)
        : QStyledItemDelegate(parent)
    {}

    // Where the star of a row at `row` can be pressed.
    static QRect starRect(const QRect& row, Qt::LayoutDirection direction);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace loquat
