// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QStyledItemDelegate>

namespace loquat {

// Draws a turn that was found: the chat's title, when, and the words in their line.
class SearchHitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SearchHitDelegate(const Clock& clock, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    // "Title, yesterday, 14:02": also what a screen reader says before the snippet.
    QString headOf(const QModelIndex& index) const;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QString momentOf(const QModelIndex& index) const;

    const Clock& m_clock;
};

} // namespace loquat
