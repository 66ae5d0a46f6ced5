// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnwords.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace loquat {

class Clock;

// The box inside a turn whose reply did not end well: what happened, what to do, and buttons.
// It places its own parts: heightFor() says how high it is at a width.
class TurnNotice final : public QWidget
{
    Q_OBJECT
public:
    TurnNotice(const TurnWords::Notice& notice, QWidget* parent);

    int heightFor(int width) const;
    QString text() const; // everything it says, for those who cannot see it
    // Asking again is offered at the last turn only. True at first; changes the height.
    void setAskingAgain(bool offered);
    // Until then the button that asks the same again waits, and says for how long. The clock must
    // outlive the notice.
    void waitUntil(qint64 dueMs, const Clock& clock);

Q_SIGNALS:
    void actionRequested(loquat::ErrorAction action);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int arrange(int width, bool place) const;
    void countDown();

    bool m_isFailure;
    QList<QLabel*> m_labels;
    QList<QPushButton*> m_buttons; // those that are offered
    QList<QPushButton*> m_all;
    QList<QPushButton*> m_asking;
    QPushButton* m_retry = nullptr;
    QTimer m_tick;
    qint64 m_dueMs = 0;
    const Clock* m_clock = nullptr;
};

} // namespace loquat
