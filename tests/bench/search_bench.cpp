// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "app/storage/database.h"
#include "app/storage/searchindex.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"
#include "tests/bench/benchstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

// How fast words are found in 100,000 turns of 2,000 conversations, from the call to its answer.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int chats = 2000;
constexpr int turnsEach = 50;
constexpr int wordsInAReply = 110;
constexpr int repetitions = 15;

// Words as frequent as those of a language: the n-th comes up 1/n as often as the first.
class Language
{
public:
    Language()
    {
        const QString vowels = u"aeiou"_s;
        const QString consonants = u"bcdfghklmnprstvz"_s;
        for (int i = 0; i < count; ++i) {
            QString word;
            for (int syllable = 0; syllable < 2 + i % 3; ++syllable) {
                word += consonants.at(int(m_random.bounded(int(consonants.size()))));
                word += vowels.at(int(m_random.bounded(int(vowels.size()))));
            }
            m_words.append(word);
        }
    }

    QString word()
    {
        const double rank = std::pow(double(count), m_random.generateDouble());
        return m_words.at(std::min(count - 1, int(rank)));
    }
    QString at(int rank) const { return m_words.at(rank); }

    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += word() + u' ';
        return text;
    }

private:
    static constexpr int count = 20'000;
    QRandomGenerator m_random{7};
    QStringList m_words;
};

void fill(const QString& folder, Language& language)
{
    Database database(folder);
    if (!database.open())
        std::exit(1);
    const SqlConnection& connection = database.connection();
    const Result<void> done = inTransaction(connection, Durability::Normal, [&]() -> Result<void> {
        Statement chat(connection,
                       u"INSERT INTO conversations (id, created, updated, pinned, titled, title, "
                       u"folder, profile, model, turn_count) "
                       u"VALUES (?, ?, ?, 0, 0, ?, '', 'p', 'm', ?)"_s);
        Statement turn(connection, uR"(
            INSERT INTO turns (id, conversation, parent, depth, created, origin, excluded,
                reply_state, prompt_length, reply_length, profile, model, digest, memory_way,
                memory_reason, done_reason, reported_model, remote_host, figures, settings, prompt,
                thinking, reply)
            VALUES (?, ?, ?, ?, ?, 'asked', 0, 'complete', 4, 1000, 'p', ?, '', 'none', '', '',
                '', '', '{}', '{}', ?, '', ?))"_s);
        for (int c = 0; c < chats; ++c) {
            const int id = 1'000'000 + c;
            chat.bind(id).bind(c).bind(c).bind(language.text(5)).bind(turnsEach);
            if (Result<void> run = chat.run(); !run)
                return run;
            for (int t = 0; t < turnsEach; ++t) {
                const int number = c * turnsEach + t + 1;
                turn.bind(number).bind(id);
                if (t == 0)
                    turn.bindNull();
                else
                    turn.bind(number - 1);
                turn.bind(t).bind(number).bind(number < 300       ? u"old"_s
                                               : number % 97 == 0 ? u"rare"_s
                                                                  : u"m"_s);
                QString reply = language.text(wordsInAReply);
                if (number % 25'000 == 1)
                    reply += u" needle 机器学习 Straße"_s;
                turn.bind(language.text(10)).bind(reply);
                if (Result<void> run = turn.run(); !run)
                    return run;
            }
        }
        return {};
    });
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().serverText));
        std::exit(1);
    }
    QElapsedTimer timer;
    timer.start();
    double longest = 0;
    for (;;) {
        QElapsedTimer slice;
        slice.start();
        const Result<int> taken = SearchIndex(connection).takeSome(128 * 1024);
        if (!taken)
            std::exit(1);
        if (*taken == 0)
            break;
        longest = std::max(longest, milliseconds(slice));
    }
    std::printf("taken in: %.1f s, longest slice %.1f ms\n", milliseconds(timer) / 1000, longest);
}

} // namespace

int run()
{
    const QTemporaryDir folder;
    Language language;
    fill(folder.path(), language);
    std::printf("database: %.0f MB\n",
                double(QFileInfo(Database::filePathIn(folder.path())).size()) / 1e6);

    ConversationStore store(folder.path());
    valueOf(store.open());
    SearchQuery common{language.at(0)};
    SearchQuery two{language.at(3) + u' ' + language.at(40)};
    SearchQuery narrow{language.at(1)};
    narrow.model = u"rare"_s;
    SearchQuery never{language.at(1)};
    never.model = u"none"_s;
    SearchQuery old{language.at(1)};
    old.model = u"old"_s;
    SearchQuery server{language.at(1)};
    server.profile = {u"q"_s};
    SearchQuery images{language.at(1)};
    images.withImage = true;
    SearchQuery since{language.at(1)};
    since.fromMs = 1'000'000'000'000;
    const std::pair<const char*, SearchQuery> cases[] = {
        {"common word", common},
        {"rare word", {u"needle"_s}},
        {"two words", two},
        {"quoted", {u'"' + language.at(0) + u' ' + language.at(1) + u'"'}},
        {"first two letters", {language.at(0).left(2)}},
        {"first three letters", {language.at(5).left(3)}},
        {"Chinese", {u"机器"_s}},
        {"Straße", {u"strasse"_s}},
        {"nothing", {u"zzzzzz"_s}},
        {"common word, rare model", narrow},
        {"common word, no such model", never},
        {"common word, oldest model", old},
        {"common word, no such server", server},
        {"common word, no image", images},
        {"common word, nothing since", since},
    };
    double worst = 0;
    for (const auto& [name, query] : cases) {
        std::vector<double> times;
        qsizetype found = 0;
        for (int i = 0; i < repetitions; ++i) {
            QElapsedTimer timer;
            timer.start();
            found = valueOf(store.search(query)).size();
            times.push_back(milliseconds(timer));
        }
        std::sort(times.begin(), times.end());
        const double median = times[times.size() / 2];
        worst = std::max(worst, times.back());
        std::printf("%lld hits, slowest %.1f ms:\n", static_cast<long long>(found), times.back());
        report(u"search"_s, QString::fromUtf8(name), median, u"ms"_s, 30.0);
    }
    report(u"search"_s, u"slowest of all"_s, worst, u"ms"_s, 100.0);
    return 0;
}

} // namespace loquat::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return loquat::bench::run();
}
