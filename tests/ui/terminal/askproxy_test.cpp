// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"

#include <gtest/gtest.h>

// The system's proxy settings (protocol.md §3.4), as the real program finds them.

namespace loquat::test {

using namespace Qt::StringLiterals;

class AskProxy : public testing::Test
{
protected:
    Outcome ask(const QString& address)
    {
        loquat.setEnvironment(u"http_proxy"_s, proxy.url());
        return loquat.run(
            {u"ask"_s, u"--server"_s, address, u"--model"_s, u"m"_s, u"--json"_s, u"hi"_s});
    }

    static Script hello()
    {
        return Script::lines({R"({"model":"m","response":"Hello","done":true})"});
    }

    ScriptedServer proxy;
    LoquatProcess loquat;
};

TEST_F(AskProxy, LoopbackBypassesTheSystemsProxy)
{
    ScriptedServer server;
    server.answer("/api/generate", hello());
    const QString port = QString::number(server.port());
    for (const QString& host : {u"127.0.0.1"_s, u"localhost"_s, u"0.0.0.0"_s}) {
        const Outcome outcome = ask(u"http://"_s + host + u':' + port);
        EXPECT_EQ(outcome.json()[u"text"_s], u"Hello"_s)
            << qPrintable(host) << outcome.err.constData();
    }
    EXPECT_EQ(proxy.connectionsEver(), 0);
}

TEST_F(AskProxy, AnotherHostIsReachedThroughTheSystemsProxy)
{
    const QByteArray target = "http://models.example:11434/api/generate";
    proxy.answer(target, hello());
    const Outcome outcome = ask(u"models.example"_s);
    EXPECT_EQ(outcome.json()[u"text"_s], u"Hello"_s) << outcome.err.constData();
    EXPECT_EQ(proxy.count(target), 1);
}

} // namespace loquat::test
