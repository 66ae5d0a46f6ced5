// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QPushButton;

namespace loquat {

class ElidedLabel;

// "Deleted …  Undo": offers to take something back for a while. Waits on while the mouse is over it
// or its button has the focus. No timer runs while it is hidden.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    // Plain text. If an earlier offer is still open it ends with expired() first.
    void offer(const QString& message, std::chrono::milliseconds time = std::chrono::seconds(8));
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    // Exactly one of the two for each offer, once the bar is hidden.
    void undone();
    void expired();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void expire();
    void resume();

    ElidedLabel* m_message;
    QPushButton* m_button;
    QTimer m_timer;
    bool m_open = false;
};

} // namespace loquat
