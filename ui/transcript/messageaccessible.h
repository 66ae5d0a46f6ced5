// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcripttext.h"

#include <QAccessibleInterface>

#include <optional>

namespace loquat {

// One text of the transcript: a prompt, a reply, or the thoughts before it, which open and close
// by its one action. Its name is who says it and how it begins; the text interface has all of it.
class MessageAccessible final : public QAccessibleInterface,
                                public TranscriptText,
                                public QAccessibleActionInterface
{
public:
    MessageAccessible(TranscriptView* view, TurnId turn, TurnPart part);

    TurnId turn() const { return m_turn; }
    TurnPart part() const { return m_part; }

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
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    using TranscriptText::text;

private:
    QList<TranscriptView::Message> messages() const override;
    std::optional<TranscriptView::Message> message() const;

    TurnId m_turn;
    TurnPart m_part;
};

} // namespace loquat
