// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chattree.h"
#include "tests/gallery/gallery.h"
#include "ui/transcript/transcriptview.h"

#include <QMouseEvent>
#include <QTest>

// Conversations with branches.

namespace loquat::test {

namespace {

// A few turns with branches, a failure and a continued reply.
void growTree(House& house, MainWindow& window)
{
    ChatSession& session = sessionOf(window);
    const auto finish = [&](const Script& answer, const auto& asking) {
        house.server.answer("/api/generate", answer);
        if (asking())
            house.finish(session);
    };
    askAndFinish(house, window, u"Why is the sky blue?"_s,
                 finished("Because air scatters blue light far more than red light."));
    const TurnId first = session.branch().head();
    askAndFinish(house, window, u"And at sunset?"_s,
                 finished("The light crosses far more air, so the blue is gone before it comes."));
    const TurnId sunset = session.branch().head();
    askAndFinish(house, window, u"On Mars?"_s, finished("There it is the other way round."));
    finish(finished("At sunset the path through the air is long, and red is what is left."),
           [&] { return session.regenerate(sunset); });
    finish(finished("Dust makes the day sky butterscotch and the sunset blue."), [&] {
        return session.resend(session.branch().head(), u"And at sunset, in one sentence?"_s, {});
    });
    fail(house, window, u"Why exactly?"_s, R"({"error":"out of memory"})", 500);
    session.tree().branchHere(first);
    askAndFinish(house, window, u"What about the sea?"_s,
                 finished("Water itself absorbs red light; a little of the sky is in it too."));
    session.tree().setExcluded({session.branch().head()}, true);
    askAndFinish(house, window, u"And ice?"_s, finished("Thick ice is blue for the same reason."));
    session.tree().goTo(sunset);
    QCoreApplication::processEvents();
}

} // namespace

void drawBranches(Gallery& gallery)
{
    const QSize wide(1280, 860);
    gallery.scene(u"branches-siblings"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        TranscriptView& view = window.chat().transcript();
        const QPoint over(view.width() / 2, 300);
        QMouseEvent move(QEvent::MouseMove, over, view.viewport()->mapToGlobal(QPointF(over)),
                         Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    });
    gallery.scene(u"branches-tree"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(50);
    });
    gallery.scene(u"branches-tree-narrow"_s, QSize(860, 600), [](House& house, MainWindow& window) {
        growTree(house, window);
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(50);
    });
    gallery.scene(u"branches-edit"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(50);
    });
    gallery.scene(u"branches-correct"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        window.chat().transcript().useOnCurrent(TurnMenu::Choice::Correct);
        QTest::qWait(50);
    });
    gallery.scene(u"branches-marks"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        ChatTree& tree = sessionOf(window).tree();
        const QList<TurnId> path =
            sessionOf(window).branch().tree().pathTo(sessionOf(window).branch().head());
        tree.setCorrection(path.at(0), u"Air scatters short waves more: *Rayleigh scattering*."_s);
        tree.setExcluded({path.at(1)}, true);
        window.chat().transcript().showTurn(path.at(0));
    });
    gallery.scene(u"branches-deleted"_s, wide, [](House& house, MainWindow& window) {
        growTree(house, window);
        window.chat().transcript().useOnCurrent(TurnMenu::Choice::Delete);
        QTest::qWait(20);
    });
    gallery.scene(u"branches-continued"_s, wide, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Tell me a short story."_s,
                     Script::lines({House::delta("Once upon a time there was a tree that nobody"),
                                    R"({"model":"m","response":"","done":true,)"
                                    R"("done_reason":"length","context":[4,5,6]})"}));
        ChatSession& session = sessionOf(window);
        house.server.answer("/api/generate",
                            finished("could fell, for every branch that was cut grew again."));
        if (session.continueReply(session.branch().head(), u"Go on"_s))
            house.finish(session);
        QTest::qWait(20);
    });
}

} // namespace loquat::test
