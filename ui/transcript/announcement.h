// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleInterface>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace loquat {

// What a screen reader shall say at once: a notification whose name is the sentence and which
// shows for a moment. It has no place on the screen.
class Announcement final : public QAccessibleInterface
{
public:
    explicit Announcement(QWidget* host);

    void show(const QString& sentence);
    void hide();

    bool isValid() const override { return !m_host.isNull(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override;

private:
    void tell(QAccessible::Event event);

    QPointer<QWidget> m_host;
    QString m_sentence;
    bool m_showing = false;
};

} // namespace loquat
