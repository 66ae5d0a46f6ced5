// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "app/storage/conversationtable.h"
#include "app/storage/database.h"
#include "app/storage/replyjournal.h"
#include "app/storage/transaction.h"
#include "app/storage/turnwriter.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"
#include "tests/bench/benchstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFuture>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <vector>

// How fast conversations are opened and turns are stored. Times are those of the wall, as a
// person waits for them, from the call to its answer.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyTurns = 10'000;
constexpr int fewTurns = 100;
constexpr int pageSize = 50;
constexpr int repetitions = 15;
constexpr int writes = 300;
constexpr int libraryChats = 2000;
constexpr int libraryTurns = 100'000;

template <typename Work>
double timeOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return milliseconds(timer);
}

template <typename Work>
double medianOf(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i)
        times.push_back(timeOf(work));
    return percentile(times, 0.5);
}

Conversation newConversation(ConversationStore& store)
{
    Conversation conversation;
    conversation.id = newId<ConversationId>();
    conversation.title = u"Bench"_s;
    valueOf(store.putConversation(conversation));
    return conversation;
}

Turn newTurn(ConversationId conversation, TurnId parent)
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.conversation = conversation;
    turn.parent = parent;
    turn.model = u"gemma3:4b"_s;
    turn.prompt = u"Tell me more about that. "_s.repeated(4);
    turn.reply.state = ReplyState::Waiting;
    return turn;
}

Reply longReply()
{
    Reply reply;
    reply.state = ReplyState::Complete;
    reply.text = u"A sentence of a reply, as long as such are. "_s.repeated(25);
    reply.doneReason = u"stop"_s;
    reply.figures.replyTokens = 250;
    return reply;
}

// A conversation of finished turns in one branch, in one transaction: only reading is measured.
ConversationId fill(ConversationStore& store, int turns)
{
    const Conversation conversation = newConversation(store);
    Database database(QFileInfo(store.filePath()).path());
    const Result<void> filled = database.open().and_then([&] {
        const TurnWriter writer(database.connection(), u"bench"_s);
        return inTransaction(database.connection(), Durability::Normal, [&]() -> Result<void> {
            TurnId parent;
            for (int i = 0; i < turns; ++i) {
                Turn turn = newTurn(conversation.id, parent);
                turn.reply = longReply();
                parent = turn.id;
                if (Result<void> done = writer.insert(turn); !done)
                    return done;
            }
            return {};
        });
    });
    if (!filled)
        std::exit(1);
    return conversation.id;
}

void benchReading(const QString& folder)
{
    ConversationId many;
    ConversationId few;
    {
        ConversationStore store(folder);
        valueOf(store.open());
        many = fill(store, manyTurns);
        few = fill(store, fewTurns);
    }
    std::vector<double> openings;
    for (int i = 0; i < repetitions; ++i) {
        ConversationStore store(folder);
        openings.push_back(timeOf([&] { valueOf(store.open()); }));
    }
    report(u"bench_store"_s, u"open the database, 10,000 turns"_s, percentile(openings, 0.5),
           u"ms"_s, 20);

    ConversationStore store(folder);
    valueOf(store.open());
    report(u"bench_store"_s, u"contents of 100 turns"_s,
           medianOf([&] { valueOf(store.contents(few)); }), u"ms"_s, 2);
    report(u"bench_store"_s, u"contents of 10,000 turns"_s,
           medianOf([&] { valueOf(store.contents(many)); }), u"ms"_s, 20);
    const ConversationContents contents = valueOf(store.contents(many));
    const QList<TurnId> path = contents.tree.pathTo(contents.conversation.head);
    report(u"bench_store"_s, u"the last page of 50 turns"_s,
           medianOf([&] { valueOf(store.turns(path.last(pageSize))); }), u"ms"_s, 5);
    report(u"bench_store"_s, u"list of conversations"_s,
           medianOf([&] { valueOf(store.conversations()); }), u"ms"_s, 2);
}

void benchTurns(const QString& folder)
{
    ConversationStore store(folder);
    valueOf(store.open());
    const Conversation conversation = newConversation(store);
    std::vector<double> inserts;
    std::vector<double> ends;
    QByteArray context = "[1";
    TurnId parent;
    for (int i = 0; i < writes; ++i) {
        const Turn turn = newTurn(conversation.id, parent);
        inserts.push_back(timeOf([&] { valueOf(store.insertTurn(turn)); }));
        Reply reply = longReply();
        context += QByteArray(",12345").repeated(250);
        reply.context = context + ']';
        ends.push_back(timeOf([&] { valueOf(store.finishTurn(turn.id, reply)); }));
        parent = turn.id;
    }
    report(u"bench_store"_s, u"insertTurn, durable, p50"_s, percentile(inserts, 0.5), u"ms"_s, 5);
    report(u"bench_store"_s, u"insertTurn, durable, p99"_s, percentile(inserts, 0.99), u"ms"_s, 50);
    report(u"bench_store"_s, u"finishTurn with context, durable, p50"_s, percentile(ends, 0.5),
           u"ms"_s, 20);
    report(u"bench_store"_s, u"finishTurn with context, durable, p99"_s, percentile(ends, 0.99),
           u"ms"_s, 100);
}

// What the worker does four times a second while a reply grows to 1 MB and beyond.
void benchJournal(const QString& folder)
{
    const Conversation conversation = [&] {
        ConversationStore store(folder);
        valueOf(store.open());
        return newConversation(store);
    }();
    Database database(folder);
    if (!database.open())
        std::exit(1);
    const TurnWriter writer(database.connection(), u"bench"_s);
    const Turn turn = newTurn(conversation.id, {});
    if (!writer.insert(turn))
        std::exit(1);
    ReplyJournal journal;
    std::vector<double> early;
    std::vector<double> late;
    const ReplyPiece piece{QString(4000, u'x'), {}, false};
    for (int i = 0; i < writes; ++i) {
        journal.add(turn.id, piece);
        const double time =
            timeOf([&] { static_cast<void>(journal.write(database.connection(), writer)); });
        (i < writes / 2 ? early : late).push_back(time);
    }
    report(u"bench_store"_s, u"journal write, p50"_s, percentile(late, 0.5), u"ms"_s, 1);
    report(u"bench_store"_s, u"journal write, p99"_s, percentile(late, 0.99), u"ms"_s, 20);
    report(u"bench_store"_s, u"journal write, at 1 MB over at the start"_s,
           percentile(late, 0.5) / percentile(early, 0.5), u"ratio"_s, 1.5);
}

// Many conversations, each of some turns.
QList<ConversationId> fillLibrary(const QString& folder)
{
    Database database(folder);
    QList<ConversationId> ids;
    const Result<void> filled = database.open().and_then([&] {
        const SqlConnection& connection = database.connection();
        const TurnWriter writer(connection, u"bench"_s);
        return inTransaction(connection, Durability::Normal, [&]() -> Result<void> {
            for (int chat = 0; chat < libraryChats; ++chat) {
                Conversation conversation;
                conversation.id = newId<ConversationId>();
                conversation.title = u"Conversation %1"_s.arg(chat);
                conversation.updatedMs = chat;
                if (Result<void> put = ConversationTable(connection).put(conversation); !put)
                    return put;
                ids.append(conversation.id);
                TurnId parent;
                for (int i = 0; i < libraryTurns / libraryChats; ++i) {
                    Turn turn = newTurn(conversation.id, parent);
                    turn.reply = longReply();
                    parent = turn.id;
                    if (Result<void> done = writer.insert(turn); !done)
                        return done;
                }
            }
            // What a running Loquat does by itself, by and by.
            return connection.execute(u"UPDATE turns SET indexed = 1"_s);
        });
    });
    if (!filled)
        std::exit(1);
    return ids;
}

// From the start of the process until the window has its chats.
double startOfWindow(const QString& folder)
{
    QProcess loquat;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"loquat.session=true"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    loquat.setProcessEnvironment(environment);
    loquat.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    loquat.start(QStringLiteral(LOQUAT_EXECUTABLE), {u"--data-dir"_s, folder});
    QByteArray said;
    while (!said.contains(" conversations") && loquat.waitForReadyRead(20'000))
        said += loquat.readAll();
    const double time = milliseconds(timer);
    loquat.kill();
    loquat.waitForFinished();
    return time;
}

void benchLibrary(const QString& folder)
{
    const QList<ConversationId> ids = fillLibrary(folder);
    std::vector<double> starts;
    for (int i = 0; i < repetitions; ++i)
        starts.push_back(startOfWindow(folder));
    report(u"bench_store"_s, u"exec to usable window, 100,000 turns"_s, percentile(starts, 0.5),
           u"ms"_s, 100);

    ConversationStore store(folder);
    valueOf(store.open());
    report(u"bench_store"_s, u"list of 2,000 conversations"_s,
           medianOf([&] { valueOf(store.conversations()); }), u"ms"_s, 50);
    std::vector<double> openings;
    for (int i = 0; i < libraryChats; i += 7) {
        openings.push_back(timeOf([&] {
            const ConversationContents contents = valueOf(store.contents(ids.at(i)));
            const QList<TurnId> path = contents.tree.pathTo(contents.conversation.head);
            valueOf(store.turns(path.last(std::min<qsizetype>(pageSize, path.size()))));
        }));
    }
    report(u"bench_store"_s, u"open any of 2,000 conversations, p50"_s, percentile(openings, 0.5),
           u"ms"_s, 50);
    report(u"bench_store"_s, u"open any of 2,000 conversations, slowest"_s,
           percentile(openings, 1.0), u"ms"_s, 50);
}

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    loquat::bench::benchReading(folder.path());
    loquat::bench::benchTurns(folder.path());
    loquat::bench::benchJournal(folder.path());
    const QTemporaryDir library;
    loquat::bench::benchLibrary(library.path());
    return 0;
}
