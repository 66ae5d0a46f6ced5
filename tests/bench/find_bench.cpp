// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for a text in a chat of 10,000 turns, as a person does with Ctrl+F.
#include "app/base/clock.h"
#include "tests/bench/benchline.h"
#include "ui/transcript/transcriptfind.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>

#include <ctime>

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void fill(Branch& branch, int turns)
{
    for (int i = 0; i < turns; ++i) {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = branch.head();
        turn.model = u"model"_s;
        turn.prompt = u"Question number %1: what is it about?"_s.arg(i);
        turn.reply.state = ReplyState::Complete;
        turn.reply.text =
            u"An answer of a usual length, with some words about this and that. "_s.repeated(17);
        branch.appendTurn(turn);
    }
}

// The whole search, and the longest time the event loop was held up by it.
void search(TranscriptView& view, const QString& name, const QString& needle, double budget)
{
    TranscriptFind find(view.content());
    std::vector<double> slices;
    const double start = cpuMs();
    find.search(needle, false, {});
    slices.push_back(cpuMs() - start);
    while (find.isSearching()) {
        const double before = cpuMs();
        QCoreApplication::processEvents();
        slices.push_back(cpuMs() - before);
    }
    report(u"find"_s, name, cpuMs() - start, u"ms"_s, budget);
    report(u"find"_s, name + u", longest slice"_s, *std::max_element(slices.begin(), slices.end()),
           u"ms"_s, 16);
}

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    using namespace loquat;
    using namespace Qt::StringLiterals;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const SystemClock clock;
    Branch branch(nullptr);
    bench::fill(branch, 10'000);
    TranscriptView view(clock);
    view.resize(900, 800);
    view.setBranch(&branch);
    view.show();
    QCoreApplication::processEvents();
    bench::search(view, u"10,000 turns, not there"_s, u"elephant"_s, 25);
    bench::search(view, u"10,000 turns, one hit each"_s, u"question number"_s, 60);
    bench::search(view, u"10,000 turns, 170,000 hits"_s, u"usual length"_s, 100);
    return 0;
}
