// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wirecases.h"

#include <gtest/gtest.h>

// Every case of the table through the real program: exit status, sentence and JSON.

namespace loquat::test {

using namespace Qt::StringLiterals;

class WireCaseAsk : public testing::TestWithParam<WireCase>
{
protected:
    Outcome ask(const QStringList& more = {})
    {
        GetParam().arm(server);
        return loquat.run(
            QStringList{u"ask"_s, u"--server"_s, GetParam().address(server), u"--model"_s, u"m"_s} +
            thinking() + more + QStringList{u"hi"_s});
    }

    static QStringList thinking()
    {
        return GetParam().thinks ? QStringList{u"--think"_s, u"true"_s} : QStringList();
    }

    ScriptedServer server;
    LoquatProcess loquat;
};

TEST_P(WireCaseAsk, SaysTheSentenceAndEndsWithTheStatus)
{
    const WireCase& wireCase = GetParam();
    const Outcome outcome = ask();
    EXPECT_EQ(outcome.status, wireCase.exitStatus()) << outcome.err.constData();
    EXPECT_EQ(QString::fromUtf8(outcome.out).trimmed(), wireCase.text.trimmed());
    const QString said = QString::fromUtf8(outcome.err);
    for (const QString& part : wireCase.says)
        EXPECT_TRUE(said.contains(part)) << outcome.err.constData();
    for (const QString& part : wireCase.never) {
        if (part.size() > 1) {
            EXPECT_FALSE(said.contains(part)) << outcome.err.constData();
        }
    }
}

TEST_P(WireCaseAsk, TellsItInJson)
{
    const WireCase& wireCase = GetParam();
    const Outcome outcome = ask({u"--json"_s});
    EXPECT_EQ(outcome.status, wireCase.exitStatus()) << outcome.err.constData();
    const QJsonObject json = outcome.json();
    EXPECT_EQ(json.value("state"_L1).toString(), replyStateName(wireCase.state));
    EXPECT_EQ(json.value("text"_L1).toString(), wireCase.text);
    EXPECT_EQ(json.value("thinking"_L1).toString(), wireCase.thinking);
    if (wireCase.reason == ErrorReason::Unspecified) {
        EXPECT_TRUE(json.value("error"_L1).isNull());
        return;
    }
    const QJsonObject error = json.value("error"_L1).toObject();
    EXPECT_EQ(error.value("code"_L1).toString(), errorCodeName(wireCase.code));
    EXPECT_EQ(error.value("http_status"_L1).toInt(), wireCase.status);
    for (const QString& part : wireCase.says)
        EXPECT_TRUE(error.value("message"_L1).toString().contains(part)) << outcome.out.constData();
}

TEST_P(WireCaseAsk, LogsNothingThatAnyoneSaid)
{
    loquat.setEnvironment(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"MARK-key"_s);
    GetParam().arm(server);
    const Outcome outcome = loquat.run(
        QStringList{u"ask"_s, u"--server"_s, GetParam().address(server), u"--model"_s, u"m"_s,
                    u"--system"_s, u"MARK-system"_s, u"--json"_s, u"MARK-prompt"_s} +
        thinking());
    EXPECT_EQ(outcome.status, GetParam().exitStatus());
    EXPECT_TRUE(outcome.err.contains("loquat.wire")) << outcome.err.constData();
    EXPECT_FALSE(outcome.err.contains("MARK")) << outcome.err.constData();
    QString logged; // without the notes that are for the person
    for (const QByteArray& line : outcome.err.split('\n')) {
        if (line.startsWith("loquat.") || line.startsWith("qt."))
            logged += QString::fromUtf8(line) + u'\n';
    }
    if (GetParam().text.size() > 3) {
        EXPECT_FALSE(logged.contains(GetParam().text)) << qPrintable(logged);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, WireCaseAsk, testing::ValuesIn(wireCases()), wireCaseName);

} // namespace loquat::test
