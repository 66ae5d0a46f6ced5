// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace loquat::test {

// A transcript that shows a branch without a store.
class TranscriptFixture : public testing::Test
{
protected:
    TranscriptFixture()
    {
        view.resize(736, 600);
        view.setBranch(&branch);
        view.show();
        EXPECT_TRUE(waitUntil([this] { return view.isVisible(); }));
    }

    Turn ask(const QString& prompt, ReplyState state = ReplyState::Streaming,
             const QString& text = {})
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = branch.head();
        turn.model = QStringLiteral("gemma3:27b");
        turn.createdMs = clock.nowMs();
        turn.prompt = prompt;
        turn.reply.state = state;
        turn.reply.text = text;
        branch.appendTurn(turn);
        return turn;
    }

    void fill(int turns)
    {
        for (int i = 0; i < turns; ++i)
            ask(QStringLiteral("Question number %1?").arg(i), ReplyState::Complete,
                QStringLiteral(
                    "Answer %1 has words enough to fill more than one line of the column. ")
                    .arg(i)
                    .repeated(6));
    }

    void grow(const Turn& turn, const QString& text, const QString& thinking = {})
    {
        ReplyDelta delta;
        delta.text = text;
        delta.thinking = thinking;
        branch.growReply(turn.id, delta);
    }

    void finish(const Turn& turn, ReplyState state)
    {
        Turn ended = *branch.turnAt(branch.indexOf(turn.id));
        ended.reply.state = state;
        branch.updateTurn(ended);
    }

    int value() const { return view.verticalScrollBar()->value(); }
    bool atEnd() const { return value() == view.verticalScrollBar()->maximum(); }

    QPoint pointOf(int turn, TurnPart part, int position) const
    {
        const TurnItem* item = view.content().item(turn);
        const QRect cursor = item->body(part).cursorRect(position);
        const int left = (view.viewport()->width() - view.content().style().width) / 2;
        return item->rectOf(part).topLeft() + cursor.center() +
               QPoint(left, view.content().topOf(turn) - value());
    }

    // Sent by hand: the platform sends nothing if its cursor happens to be there already.
    void moveMouse(const QPoint& to, Qt::MouseButtons buttons = {})
    {
        QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(QPointF(to)),
                         Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }

    // What is on the screen, as it came there piece by piece.
    QImage onScreen()
    {
        // Events may ask for painting, which is an event again.
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        return view.screen()
            ->grabWindow(view.winId())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }
    QImage paintedAtOnce() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

    // Where the two differ, or an empty text.
    std::string differences()
    {
        const QImage piecewise = onScreen();
        const QImage whole = paintedAtOnce();
        QRect found;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                if (piecewise.pixel(x, y) != whole.pixel(x, y))
                    found |= QRect(x, y, 1, 1);
            }
        }
        if (piecewise.size() != whole.size())
            return "different sizes";
        if (found.isEmpty())
            return {};
        return QStringLiteral("%1,%2 to %3,%4")
            .arg(found.left())
            .arg(found.top())
            .arg(found.right())
            .arg(found.bottom())
            .toStdString();
    }

    FakeClock clock;
    Branch branch{nullptr};
    TranscriptView view{clock};
};

} // namespace loquat::test
