// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcriptview.h"

#include <QAccessibleWidget>

namespace loquat {

// The transcript for those who cannot see it: a list whose items are the visible messages; its
// value is their whole text.
class TranscriptAccessible final : public QAccessibleWidget
{
public:
    explicit TranscriptAccessible(TranscriptView* view);
    ~TranscriptAccessible() override;

    // From then on Qt asks here for the interface of a TranscriptView. May be called often.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QString text(QAccessible::Text text) const override;

private:
    TranscriptView* view() const;
    QAccessibleInterface* interfaceOf(const TranscriptView::Message& message) const;

    mutable QHash<std::pair<qint64, bool>, QAccessible::Id> m_messages;
};

} // namespace loquat
