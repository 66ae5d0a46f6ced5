// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcriptview.h"

#include <QAccessibleInterface>
#include <QPointer>

#include <optional>

namespace loquat {

// One visible message of the transcript: its name is who says it, and the text.
class MessageAccessible final : public QAccessibleInterface
{
public:
    MessageAccessible(TranscriptView* view, TurnId turn, bool isPrompt);

    TurnId turn() const { return m_turn; }
    bool isPrompt() const { return m_isPrompt; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

private:
    std::optional<TranscriptView::Message> message() const;

    QPointer<TranscriptView> m_view;
    TurnId m_turn;
    bool m_isPrompt;
};

} // namespace loquat
