// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QWidget>

namespace loquat {

// What a person has agreed to while closing a window over one question after another: it holds over
// the questions of the others, and until the person stays after all.
class ClosingConsent final : public QObject
{
    Q_OBJECT
public:
    // The window becomes the parent.
    explicit ClosingConsent(QWidget* window);

    bool isGiven(const QObject* asker) const { return m_given.contains(asker); }
    void give(const QObject* asker); // and closes the window, if nobody else has to ask
    void withdraw();                 // the person stays: each is to ask again the next time

private:
    QWidget* m_window;
    QSet<const QObject*> m_given;
};

} // namespace loquat
