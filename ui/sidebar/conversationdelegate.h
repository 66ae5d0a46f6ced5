// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QStyledItemDelegate>

namespace loquat {

// A conversation in the list: its title, below it what it is made of, above the first one of a
// day section the section's name.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ConversationDelegate(const Clock& clock, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    static QString titleOf(const QModelIndex& index); // never empty
    static QString detailOf(const QModelIndex& index);

private:
    // Empty where the row above belongs to the same section.
    QString headingOf(const QModelIndex& index) const;
    QString sectionOf(const QModelIndex& index) const;
    QRect cardOf(const QStyleOptionViewItem& option, bool hasHeading) const;

    const Clock& m_clock;
};

} // namespace loquat
