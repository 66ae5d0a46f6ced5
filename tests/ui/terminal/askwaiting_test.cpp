// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

// What `loquat ask` says while a server is silent (protocol.md §11).

namespace loquat::test {

using namespace Qt::StringLiterals;

class AskWaiting : public testing::Test
{
protected:
    // Asks, waits for the first word about the wait, lets the server answer, and gives all that
    // was said.
    QByteArray askAndWait()
    {
        Script slow = Script().gate("answer");
        slow.steps += Script::lines({R"({"model":"m","response":"Hello","done":false})",
                                     R"({"model":"m","response":"","done":true})"})
                          .steps;
        server.answer("/api/generate", slow);
        loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s});
        QByteArray said;
        EXPECT_TRUE(waitUntil(
            [&] {
                said += loquat.process().readAllStandardError();
                return said.contains("Waiting ") && said.endsWith('\n');
            },
            std::chrono::seconds(30)))
            << said.constData();
        server.open("answer");
        const Outcome outcome = loquat.waitForEnd();
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.out, "Hello");
        said += outcome.err;
        EXPECT_TRUE(said.contains("Ctrl+C stops.")) << said.constData();
        const QString seconds =
            QRegularExpression(u"Waiting (\\d+) s"_s).match(QString::fromUtf8(said)).captured(1);
        EXPECT_GE(seconds.toInt(), 5) << "nobody is told before it is long: " << said.constData();
        return said;
    }

    ScriptedServer server;
    LoquatProcess loquat;
};

TEST_F(AskWaiting, After5SecondsOfSilenceItSaysThatTheModelMayBeLoading)
{
    const QByteArray said = askAndWait();
    EXPECT_TRUE(said.contains("The model may be loading.")) << said.constData();
    EXPECT_EQ(said.count("Waiting "), 1) << said.constData();
}

TEST_F(AskWaiting, WhereTheServerCanTellItSaysThatTheModelIsBeingLoaded)
{
    server.answer("/api/ps", Script::json(R"({"models":[]})"));
    const QByteArray said = askAndWait();
    EXPECT_TRUE(said.contains("The model is being loaded.")) << said.constData();
    EXPECT_EQ(said.count("Waiting "), 1) << said.constData();
}

} // namespace loquat::test
