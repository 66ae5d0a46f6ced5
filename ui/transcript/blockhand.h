// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnitem.h"

#include <QObject>
#include <QPoint>

class QHelpEvent;
class QWheelEvent;
class QWidget;

namespace loquat {

class TranscriptContent;

// What the mouse does with links, code blocks and wide tables. Nothing is opened, copied or saved
// but by a click.
class BlockHand final : public QObject
{
    Q_OBJECT
public:
    BlockHand(TranscriptContent& content, QWidget* viewport);

    // A press on a bar; true if the movements that follow belong to it.
    bool press(int turn, const TurnItem::Hit& hit, const QPoint& at);
    bool isDragging() const { return m_turn >= 0; }
    void dragTo(const QPoint& at);
    void release() { m_turn = -1; }

    void click(int turn, const TurnItem::Hit& hit);
    // Sideways, or with Shift, over something wide; false if it is not for us.
    bool wheel(int turn, const TurnItem::Hit& hit, const QWheelEvent& event);
    void showToolTip(const TurnItem::Hit& hit, const QHelpEvent& event);

    // Opens http, https and mailto in the person's own programs; nothing else.
    static void openLink(const QString& target);
    void saveCode(const BodyCode& code);
    static void copyCode(const BodyCode& code);

Q_SIGNALS:
    void pictureRequested(const QString& address); // one on the web was clicked
    void scrolled(); // something moved sideways and must be painted again
    void complained(const QString& sentence);

private:
    TranscriptContent& m_content;
    QWidget* m_viewport;
    int m_turn = -1; // whose bar is held
    TurnItem::Hit m_held;
    QPoint m_at;
};

} // namespace loquat
