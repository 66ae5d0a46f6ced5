// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace loquat {

// The keys of a window's action, for a widget below that window which acts on them itself or names
// them. A person may change them at any time; they are looked up each time they are needed.
class ActionKeys final
{
public:
    // The action has this object name. `usual` are its keys where the widget stands in no window
    // that has such an action.
    ActionKeys(const QWidget& widget, QString action, QList<QKeySequence> usual = {});

    QAction* action() const; // nullptr where there is none
    QList<QKeySequence> keys() const;
    QKeySequence first() const; // may be empty
    bool matches(const QKeyEvent& event) const;
    // Gives them to an action of another window, as long as both live.
    void lendTo(QAction& other) const;
    // "Copy (Ctrl+C)", or the text alone while the action has no key.
    QString named(const QString& text) const;

private:
    const QWidget* m_widget;
    QString m_action;
    QList<QKeySequence> m_usual;
    mutable QPointer<QAction> m_found;
};

} // namespace loquat
