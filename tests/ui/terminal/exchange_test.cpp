// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/exchangefixture.h"
#include "tests/support/loquatprocess.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// The real program without a display, on a data folder with two chats.
class ExchangeCommandTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ConversationStore store(loquat.dataDir());
        expectDone(store.open());
        for (Conversation* chat : {&sky, &sea}) {
            *chat = someConversation();
            chat->title = chat == &sky ? u"Sky"_s : u"Sea"_s;
            expectDone(store.putConversation(*chat));
            Turn turn = someTurn(chat->id);
            turn.prompt = u"Why is the %1 blue?"_s.arg(chat->title);
            turn.reply.state = ReplyState::Complete;
            turn.reply.text = u"Light in the **%1**."_s.arg(chat->title);
            turn.reply.thinking = u"Hm."_s;
            storeTurn(store, turn);
        }
    }

    static QString idOf(const Conversation& chat) { return QString::number(chat.id.value); }

    QByteArray fileText(const QString& name) const
    {
        QFile file(loquat.home() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    QString fileWith(const QByteArray& bytes) const
    {
        QFile file(loquat.home() + u"/import.json"_s);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    LoquatProcess loquat;
    Conversation sky, sea;
};

} // namespace

TEST_F(ExchangeCommandTest, ListsTheChatsWithTheirNumbers)
{
    const Outcome listed = loquat.run({u"export"_s, u"--list"_s});
    EXPECT_EQ(listed.status, 0) << listed.err.constData();
    const QList<QByteArray> lines = listed.out.trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split('\t');
        ASSERT_EQ(fields.size(), 4);
        EXPECT_EQ(fields.at(0),
                  QByteArray::number(fields.at(3) == "Sky" ? sky.id.value : sea.id.value));
        EXPECT_EQ(fields.at(2), "1");
    }
}

TEST_F(ExchangeCommandTest, WritesOneChatToTheOutputInEveryFormat)
{
    const QList<std::pair<QString, QByteArray>> formats{{u"jsonl"_s, "\"format\":\"loquat-chats\""},
                                                        {u"md"_s, "# Sky"},
                                                        {u"html"_s, "<strong>Sky</strong>"},
                                                        {u"txt"_s, "Sky\n===="}};
    for (const auto& [format, sign] : formats) {
        const Outcome written = loquat.run({u"export"_s, idOf(sky), u"--format"_s, format});
        SCOPED_TRACE(written.out.constData());
        EXPECT_EQ(written.status, 0) << written.err.constData();
        EXPECT_TRUE(written.out.contains(sign));
        EXPECT_TRUE(written.out.contains("Hm."));
        EXPECT_FALSE(written.out.contains("Sea"));
        EXPECT_FALSE(loquat.run({u"export"_s, idOf(sky), u"--no-thinking"_s, u"--format"_s, format})
                         .out.contains("Hm."));
    }
}

TEST_F(ExchangeCommandTest, TakesTheFormatFromTheFilesName)
{
    const Outcome written =
        loquat.run({u"export"_s, u"--all"_s, u"--output"_s, loquat.home() + u"/all.HTML"_s});
    EXPECT_EQ(written.status, 0) << written.err.constData();
    EXPECT_TRUE(written.out.isEmpty());
    EXPECT_TRUE(written.err.contains("all.HTML"));
    EXPECT_TRUE(fileText(u"all.HTML"_s).startsWith("<!DOCTYPE html>"));
}

TEST_F(ExchangeCommandTest, WhatWasExportedIsImportedElsewhere)
{
    const Outcome all = loquat.run({u"export"_s, u"--all"_s});
    ASSERT_EQ(all.status, 0);
    LoquatProcess other;
    QFile file(other.home() + u"/all.jsonl"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(all.out);
    file.close();
    const Outcome imported = other.run({u"import"_s, file.fileName()});
    EXPECT_EQ(imported.status, 0) << imported.err.constData();
    EXPECT_TRUE(imported.err.contains("2"));
    EXPECT_EQ(other.run({u"export"_s, u"--all"_s}).out, all.out);
}

TEST_F(ExchangeCommandTest, ABadFileIsOneSentenceAndChangesNothing)
{
    const QByteArray before = loquat.run({u"export"_s, u"--all"_s}).out;
    const QString path = fileWith(before.left(before.size() / 2));
    const Outcome refused = loquat.run({u"import"_s, path});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.out.isEmpty());
    EXPECT_EQ(refused.err.trimmed().count('\n'), 0);
    EXPECT_TRUE(refused.err.contains("line 3")) << refused.err.constData();
    EXPECT_EQ(loquat.run({u"export"_s, u"--all"_s}).out, before);
    EXPECT_EQ(loquat.run({u"import"_s, u"/nowhere.json"_s}).status, 1);
}

TEST_F(ExchangeCommandTest, ReadsOtherProgramsChats)
{
    const QString path = fileWith(R"([{"title":"Old","chat":{"history":{"messages":{
        "a":{"role":"user","content":"Hi","childrenIds":["b"]},
        "b":{"role":"assistant","parentId":"a","content":"Hello"}}}}}])");
    EXPECT_EQ(loquat.run({u"import"_s, path}).status, 0);
    EXPECT_TRUE(
        loquat.run({u"export"_s, u"--all"_s, u"--format"_s, u"txt"_s}).out.contains("Hello"));
}

TEST_F(ExchangeCommandTest, WrongUsageIsStatusTwoAndNamesTheChoices)
{
    const QList<std::pair<QStringList, QByteArray>> wrong{
        {{u"export"_s}, "--list"},
        {{u"export"_s, u"--all"_s, idOf(sky)}, "--all"},
        {{u"export"_s, u"Sky"_s}, "--list"},
        {{u"export"_s, u"--all"_s, u"--format"_s, u"pdf"_s}, "jsonl, md, html or txt"},
        {{u"export"_s, u"--all"_s, u"--send"_s}, "--send"},
        {{u"import"_s}, "loquat import FILE"},
        {{u"import"_s, u"a"_s, u"b"_s}, "one by one"},
        {{u"import"_s, u"a"_s, u"--all"_s}, "--all"}};
    for (const auto& [arguments, sign] : wrong) {
        const Outcome refused = loquat.run(arguments);
        SCOPED_TRACE(refused.err.constData());
        EXPECT_EQ(refused.status, 2);
        EXPECT_TRUE(refused.err.contains(sign));
        EXPECT_TRUE(refused.out.isEmpty());
    }
}

TEST_F(ExchangeCommandTest, AChatThatIsNotThereFails)
{
    const Outcome failed = loquat.run({u"export"_s, u"42"_s});
    EXPECT_EQ(failed.status, 1);
    EXPECT_FALSE(failed.err.isEmpty());
}

TEST_F(ExchangeCommandTest, AFileThatCannotBeWrittenIsNamed)
{
    const Outcome failed =
        loquat.run({u"export"_s, u"--all"_s, u"--output"_s, u"/proc/nowhere/all.md"_s});
    EXPECT_EQ(failed.status, 1);
    EXPECT_TRUE(failed.err.contains("/proc/nowhere/all.md"));
}

TEST_F(ExchangeCommandTest, ExplainsItself)
{
    const Outcome help = loquat.run({u"export"_s, u"--help"_s});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.out.contains("--no-thinking"));
    EXPECT_TRUE(loquat.run({u"import"_s, u"--help"_s}).out.contains("Open WebUI"));
    EXPECT_TRUE(loquat.run({u"--help"_s}).out.contains("loquat import FILE"));
}

} // namespace loquat::test
