// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"
#include "tests/bench/readingpathbench.h"
#include "tests/support/fakeclock.h"
#include "tests/support/markdownreplies.h"
#include "ui/theme/theme.h"
#include "ui/transcript/transcriptfind.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QScrollBar>
#include <QThread>

#include <functional>
#include <malloc.h>

// The reading view alone: what a frame costs while a reply streams, at any length and in blocks
// that never close, and what a conversation of ten thousand turns costs.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

// What is allocated: pages that were in use before and are free again hide what is new in the
// resident set.
double allocatedMegabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / (1024 * 1024);
}

constexpr int frameMs = 16;

void paintAll()
{
    // Events may ask for painting, which is an event again.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

struct Frames
{
    std::vector<double> ms;

    double p(double part) const { return percentile(ms, part); }
    double sum() const
    {
        double all = 0;
        for (const double one : ms)
            all += one;
        return all;
    }
};

void reportFrames(const QString& name, const Frames& frames, double p50, double p99, double most)
{
    report(u"transcript"_s, name + u" p50"_s, frames.p(0.5), u"ms"_s, p50);
    report(u"transcript"_s, name + u" p99"_s, frames.p(0.99), u"ms"_s, p99);
    report(u"transcript"_s, name + u" max"_s, frames.p(1), u"ms"_s, most);
}

class Stage
{
public:
    Stage()
    {
        view.resize(900, 800);
        view.setBranch(&branch);
        view.show();
        paintAll();
    }

    TurnId ask(const QString& reply, ReplyState state)
    {
        Turn turn;
        turn.id = TurnId{++m_id};
        turn.parent = branch.head();
        turn.model = u"gemma3:27b"_s;
        turn.prompt = u"Why is the sky blue?"_s;
        turn.reply.state = state;
        turn.reply.text = reply;
        branch.appendTurn(turn);
        return turn.id;
    }

    void grow(TurnId id, const QString& text)
    {
        ReplyDelta delta;
        delta.text = text;
        branch.growReply(id, delta);
    }

    // `frames` frames of ten characters from `text`, beginning at `from`. A frame that was dear is
    // followed by what is left of its sixteen milliseconds: the view may use them to rest.
    Frames stream(TurnId id, const QString& text, qsizetype from, int frames)
    {
        Frames result;
        for (int i = 0; i < frames && from + 10 <= text.size(); ++i, from += 10) {
            const double before = cpuMs();
            grow(id, text.mid(from, 10));
            paintAll();
            result.ms.push_back(cpuMs() - before);
            constexpr double dearMs = 1.5;
            if (result.ms.back() > dearMs)
                QThread::msleep(frameMs);
        }
        return result;
    }

    // After much came at once: until the view has shown it all, rested, and shown a little more.
    void settle(TurnId id)
    {
        for (int i = 0; i < 5; ++i) {
            QThread::msleep(20 * frameMs);
            grow(id, u"word "_s);
            paintAll();
        }
    }

    Frames steps(int count, const std::function<void(int)>& step)
    {
        Frames result;
        for (int i = 0; i < count; ++i) {
            const double before = threadMs();
            step(i);
            paintAll();
            result.ms.push_back(threadMs() - before);
        }
        return result;
    }

    test::FakeClock clock;
    Branch branch{nullptr};
    TranscriptView view{clock};

private:
    qint64 m_id = 0;
};

QString mixed(int length)
{
    QString text;
    for (quint32 seed = 0; text.size() < length; ++seed)
        text += test::markdownReply(seed, 4000);
    return text.left(length);
}

double streamMixed(const QString& text, int size, const QString& name)
{
    Stage stage;
    const TurnId id = stage.ask({}, ReplyState::Streaming);
    for (int at = 0; at < size; at += 20'000)
        stage.grow(id, text.mid(at, std::min(20'000, size - at)));
    stage.settle(id);
    // The same everywhere, so that it is the length that is compared and not what stands there.
    const QString next = u"\n\n"_s + mixed(10'000);
    const Frames frames = stage.stream(id, next, 0, 1000);
    reportFrames(u"stream at "_s + name, frames, 1, 6, 16);
    return frames.sum() / double(frames.ms.size());
}

void streamOpenBlock(const QString& name, const QString& head, const QString& unit)
{
    constexpr int size = 100'000;
    const QString text = head + unit.repeated(size / unit.size() + 400);
    Stage stage;
    const TurnId id = stage.ask({}, ReplyState::Streaming);
    for (int at = 0; at < size; at += 10'000)
        stage.grow(id, text.mid(at, 10'000));
    stage.settle(id);
    const Frames frames = stage.stream(id, text, size, 300);
    report(u"transcript"_s, u"open "_s + name + u" at 100 KB max"_s, frames.p(1), u"ms"_s, 16);
    // One frame each sixteen milliseconds: at most a quarter of a core.
    report(u"transcript"_s, u"open "_s + name + u" at 100 KB core share"_s,
           frames.sum() / double(frames.ms.size()) / frameMs, u""_s, 0.25);
}

// A stored reply of a megabyte: from the moment it is opened until all of it is there.
void openLong(const QString& text)
{
    Stage stage;
    stage.view.setBranch(nullptr);
    stage.ask(text, ReplyState::Complete);
    Frames frames;
    // Each turn of the event loop by itself: what is done in slices lies in several of them.
    const auto turn = [](Frames& all, const std::function<void()>& work) {
        const double before = threadMs();
        work();
        QCoreApplication::processEvents();
        all.ms.push_back(threadMs() - before);
    };
    turn(frames, [&] { stage.view.setBranch(&stage.branch); });
    const auto isComplete = [&] {
        const TurnItem* item = stage.view.content().item(0);
        return item && item->isComplete();
    };
    while (!isComplete())
        turn(frames, [] {});
    for (int i = 0; i < 50; ++i)
        turn(frames, [] {});
    report(u"transcript"_s, u"1 MB stored: longest frame until it is read"_s, frames.p(1), u"ms"_s,
           16);
    report(u"transcript"_s, u"1 MB stored: read after"_s, frames.sum(), u"ms"_s, 1000);
    const Frames resized =
        stage.steps(40, [&](int i) { stage.view.resize(700 + (i * 53) % 400, 800); });
    report(u"transcript"_s, u"1 MB stored: resize p99"_s, resized.p(0.99), u"ms"_s, 10);
    const Frames selected = stage.steps(20, [&](int i) {
        if (i % 2)
            stage.view.clearSelection();
        else
            stage.view.selectAll();
    });
    report(u"transcript"_s, u"1 MB stored: select all p99"_s, selected.p(0.99), u"ms"_s, 10);
    stage.view.selectAll();
    paintAll();
    Frames copied;
    turn(copied, [&] { stage.view.copySelection(); });
    for (int i = 0; i < 200; ++i)
        turn(copied, [] {});
    report(u"transcript"_s, u"1 MB stored: copy, longest frame"_s, copied.p(1), u"ms"_s, 16);
}

// The whole search, the longest time the event loop was held up by it, and walking the hits.
void search(Stage& stage, const QString& name, const QString& needle, double budget)
{
    TranscriptFind find(stage.view.content());
    Frames slices;
    double before = threadMs();
    find.search(Needles(needle, false), {});
    slices.ms.push_back(threadMs() - before);
    while (find.isSearching()) {
        before = threadMs();
        QCoreApplication::processEvents();
        slices.ms.push_back(threadMs() - before);
    }
    const QString what = u"10,000 turns: find "_s + name;
    report(u"transcript"_s, what, slices.sum(), u"ms"_s, budget);
    report(u"transcript"_s, what + u", longest slice"_s, slices.p(1), u"ms"_s, 16);
    if (find.hits().count() == 0)
        return;
    QObject::connect(&find, &TranscriptFind::currentChosen, &stage.view,
                     [&](const FindHits::Hit& hit) { stage.view.reveal(hit.start(), hit.end()); });
    const Frames next = stage.steps(100, [&](int) { find.step(1); });
    report(u"transcript"_s, what + u", next p99"_s, next.p(0.99), u"ms"_s, 16);
}

double conversation(int turns, bool measureAll)
{
    const QString name = QString::number(turns) + u" turns: "_s;
    Stage stage;
    QList<QString> replies;
    for (quint32 seed = 0; seed < 40; ++seed)
        replies.append(test::markdownReply(seed, 600));
    stage.view.setBranch(nullptr);
    for (int i = 0; i < turns; ++i)
        stage.ask(replies.at(i % replies.size()), ReplyState::Complete);
    const double memory = allocatedMegabytes();
    const Frames open = stage.steps(1, [&](int) { stage.view.setBranch(&stage.branch); });
    if (!measureAll)
        return open.p(1);
    report(u"transcript"_s, name + u"open to first paint"_s, open.p(1), u"ms"_s, 50);
    report(u"transcript"_s, name + u"memory"_s, allocatedMegabytes() - memory, u"MB"_s, 20);
    QScrollBar& bar = *stage.view.verticalScrollBar();
    const Frames scrolled = stage.steps(600, [&](int) { bar.setValue(bar.value() - 120); });
    report(u"transcript"_s, name + u"scroll p99"_s, scrolled.p(0.99), u"ms"_s, 10);
    const Frames jumped = stage.steps(
        100, [&](int i) { bar.setValue(int(qint64(bar.maximum()) * (i * 37 % 100) / 100)); });
    report(u"transcript"_s, name + u"jump p99"_s, jumped.p(0.99), u"ms"_s, 16);
    const Frames resized =
        stage.steps(60, [&](int i) { stage.view.resize(700 + (i * 53) % 400, 800); });
    report(u"transcript"_s, name + u"resize p99"_s, resized.p(0.99), u"ms"_s, 10);
    const Frames selected = stage.steps(20, [&](int i) {
        if (i % 2)
            stage.view.clearSelection();
        else
            stage.view.selectAll();
    });
    report(u"transcript"_s, name + u"select all p99"_s, selected.p(0.99), u"ms"_s, 10);
    stage.view.clearSelection();
    // Where a reply may hold it, its Markdown is read: long, but in slices.
    search(stage, u"nothing"_s, u"crocodile hunt"_s, 60);
    search(stage, u"one hit in each turn"_s, u"why is the sky"_s, 3000);
    search(stage, u"all of a common word"_s, u"the"_s, 3000);
    return open.p(1);
}

void measure()
{
    const QString text = mixed(1'020'000);
    streamMixed(text, 1000, u"warm-up"_s);
    double at20 = 0;
    double at1000 = 0;
    for (const int kilobytes : {1, 5, 20, 100, 300, 1000}) {
        const double mean =
            streamMixed(text, kilobytes * 1000, QString::number(kilobytes) + u" KB"_s);
        if (kilobytes == 20)
            at20 = mean;
        if (kilobytes == 1000)
            at1000 = mean;
    }
    report(u"transcript"_s, u"stream 1 MB over 20 KB"_s, at1000 / at20, u"x"_s, 1.2);
    streamOpenBlock(u"list"_s, {}, u"- an item of the list with **some** words\n"_s);
    streamOpenBlock(u"table"_s, u"| a | b | c |\n|---|---|---|\n"_s,
                    u"| some cell | another one | 12345 |\n"_s);
    streamOpenBlock(u"paragraph"_s, {}, u"words that go on and on, "_s);
    streamOpenBlock(u"code"_s, u"```python\n"_s, u"    return (700 / nm) ** 4  # \"relative\"\n"_s);
    openLong(text);
    const double few = conversation(100, false);
    const double many = conversation(10'000, true);
    report(u"transcript"_s, u"open 10,000 over 100 turns"_s, many / few, u"x"_s, 1.5);
    ReadingPathBench().measure();
}

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const loquat::theme::Theme theme(application);
    loquat::bench::measure();
    return 0;
}
