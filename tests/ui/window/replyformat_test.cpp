// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ReplyFormatTest : public MainWindowFixture
{
protected:
    void askIn(const QString& format, const QByteArray& reply)
    {
        server.answer("/api/generate", House::reply(reply));
        Draft draft = session().draft();
        draft.settings.format = format;
        session().setDraft(draft);
        ASSERT_TRUE(ask(session(), u"Name a fruit"_s));
        ASSERT_TRUE(finish(session()));
    }

    bool says(const QString& words)
    {
        return waitUntil([&] { return shown().contains(words); });
    }
};

const QString schema = uR"({"type":"object","required":["name"]})"_s;

} // namespace

TEST_F(ReplyFormatTest, AReplyThatFitsItsSchemaSaysSo)
{
    askIn(schema, R"({\"name\":\"loquat\"})");
    EXPECT_TRUE(says(u"fits its schema"_s)) << shown().toStdString();
}

TEST_F(ReplyFormatTest, AReplyThatDoesNotFitSaysWhatIsWrong)
{
    askIn(schema, R"({\"fruit\":\"loquat\"})");
    EXPECT_TRUE(says(u"does not fit its schema"_s)) << shown().toStdString();
    EXPECT_TRUE(says(u"has no “name”"_s)) << shown().toStdString();
    // The same when the chat is read from the store.
    startAgain();
    EXPECT_TRUE(says(u"does not fit its schema"_s)) << shown().toStdString();
}

TEST_F(ReplyFormatTest, AReplyThatIsNoJsonSaysItsLine)
{
    askIn(u"json"_s, R"(Sure!)");
    EXPECT_TRUE(says(u"no valid JSON at line 1"_s)) << shown().toStdString();
}

TEST_F(ReplyFormatTest, ASchemaThatIsNoneLeavesTheReplyUnchecked)
{
    askIn(uR"({"type":"strnig"})"_s, R"({})");
    EXPECT_TRUE(says(u"not checked"_s)) << shown().toStdString();
}

} // namespace loquat::test
