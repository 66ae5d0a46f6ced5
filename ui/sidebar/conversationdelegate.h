// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/lists/chatrow.h"

#include <QStyledItemDelegate>

namespace loquat {

// A row of the list: of a chat its title, below it what it is made of, beside them its marks, and
// above the first one of a section the section's name; of a folder its name and how many it holds.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ConversationDelegate(const Clock& clock, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    struct Metrics
    {
        QFont font; // of which they are
        QFont small;
        int heading = 0;
        int card = 0;
        int folder = 0;
    };

    const Metrics& metrics(const QFont& font) const;
    QString heading(const ChatRow& row) const; // empty: none stands above it
    QRect cardOf(const QStyleOptionViewItem& option, const ChatRow& row) const;
    void paintChat(QPainter& painter, const QStyleOptionViewItem& option, const ChatRow& row,
                   QRect inner) const;
    void paintDetail(QPainter& painter, const QStyleOptionViewItem& option, const ChatRow& row,
                     QRect line) const;
    void paintFolder(QPainter& painter, const QStyleOptionViewItem& option, const ChatRow& row,
                     const QRect& inner) const;

    const Clock& m_clock;
    mutable Metrics m_metrics; // asked for each row of the list
};

} // namespace loquat
