// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exportfile.h"
#include "tests/app/exchange/exchangefixture.h"

#include <QDir>
#include <QRegularExpression>

#include <csignal>
#include <sys/resource.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// A chat that branches, with a reply full of what must not work in a file.
class WritersTest : public testing::Test
{
protected:
    void SetUp() override
    {
        chat.title = u"<b>Sky</b> *blue*"_s;
        expectDone(one.store.putConversation(chat));
        first = someTurn(chat.id);
        first.prompt = u"Why <script>alert(1)</script>?"_s;
        first.attachments = {somePicture(0xff, u"\"><img src=x>.png"_s)};
        first.settings.system = u"Be brief."_s;
        first.reply.state = ReplyState::Complete;
        first.reply.text = u"So: **light**.\n\n<script>alert(2)</script>\n\n"
                           u"![x](https://example.org/track.png)\n\n```python\nprint(1)\n```\n\n"
                           u"[a](javascript:alert(3))"_s;
        first.reply.thinking = u"Let me </details> think"_s;
        storeTurn(one.store, first);
        second = someTurn(chat.id, first.id);
        second.origin = TurnOrigin::Continue;
        second.prompt = u"Go on exactly where you stopped."_s;
        second.reply.state = ReplyState::Complete;
        second.reply.text = u"And more"_s;
        storeTurn(one.store, second);
        other = someTurn(chat.id);
        other.prompt = u"Something else"_s;
        other.reply.state = ReplyState::Failed;
        other.reply.error.emplace();
        other.reply.error->reason = ErrorReason::ServerBusy;
        storeTurn(one.store, other);
    }

    QString written(ExchangeFormat format)
    {
        ExportOrder order;
        order.scope = ExportOrder::Scope::Conversations;
        order.conversations = {chat.id};
        order.format = format;
        return QString::fromUtf8(one.exported(order));
    }

    StoreOfOne one;
    Conversation chat = someConversation();
    Turn first, second, other;
};

} // namespace

TEST_F(WritersTest, EveryFormatHoldsPromptsRepliesThoughtsModelsAndCode)
{
    for (const ExchangeFormat format :
         {ExchangeFormat::Markdown, ExchangeFormat::Html, ExchangeFormat::PlainText}) {
        const QString text = written(format);
        SCOPED_TRACE(qPrintable(text));
        for (const QString& part :
             {u"Something else"_s, u"light"_s, u"print(1)"_s, u"And more"_s, u"Thoughts"_s,
              u"think"_s, u"gemma3:4b"_s, u"Be brief."_s, u"3000"_s, u"Begun again"_s, u"busy"_s})
            EXPECT_TRUE(text.contains(part)) << qPrintable(part);
        EXPECT_FALSE(text.contains(u"Go on exactly"_s)) << "a reply that went on is one";
    }
}

TEST_F(WritersTest, HtmlRunsNothingAndLoadsNothing)
{
    const QString html = written(ExchangeFormat::Html);
    EXPECT_FALSE(html.contains(u"<script"_s, Qt::CaseInsensitive));
    EXPECT_FALSE(html.contains(u"href=\"javascript"_s, Qt::CaseInsensitive));
    EXPECT_TRUE(html.contains(u"default-src 'none'"_s));
    static const QRegularExpression sources(u"\\s(src|srcset|background)=\"([^\"]*)\""_s);
    int pictures = 0;
    for (auto match = sources.globalMatch(html); match.hasNext(); ++pictures)
        EXPECT_TRUE(match.next().captured(2).startsWith("data:image/jpeg;base64,"_L1));
    EXPECT_EQ(pictures, 1);
    EXPECT_TRUE(html.contains(QString::fromLatin1(first.attachments.first().jpeg.toBase64())));
    EXPECT_FALSE(html.contains(u"<b>Sky"_s)) << "a title is text";
    EXPECT_FALSE(html.contains(u"<img src=x>"_s)) << "a picture's name is text";
    EXPECT_EQ(html.count(u"</details>"_s), 1) << "thoughts are text";
    EXPECT_FALSE(html.contains(u"<link"_s) || html.contains(u"@import"_s) ||
                 html.contains(u"url("_s));
    EXPECT_TRUE(html.endsWith(u"</html>\n"_s));
}

TEST_F(WritersTest, AFenceThatAModelLeftOpenSwallowsNothing)
{
    Turn turn = someTurn(chat.id, other.id);
    turn.reply.state = ReplyState::CutByLimit;
    turn.reply.text = u"````py\nx = '''```'''"_s;
    storeTurn(one.store, turn);
    EXPECT_TRUE(written(ExchangeFormat::Markdown).contains(u"x = '''```'''\n````\n"_s));
}

TEST_F(WritersTest, AFileAppearsWholeOrNotAtAll)
{
    const QString path = one.folder.filePath(u"chats.md"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    const auto kept = [&] {
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        return bytes;
    };
    const ExportOutcome stopped =
        exportToFile(one.archive, {}, someWords(), path, [](qint64, qint64) { return false; });
    EXPECT_EQ(stopped.kind, ExportOutcome::Kind::Cancelled);
    EXPECT_EQ(kept(), "before");
    ExportOrder wrong;
    wrong.scope = ExportOrder::Scope::Conversations;
    wrong.conversations = {ConversationId{42}};
    const auto goOn = [](qint64, qint64) {
        return true;
    };
    const ExportOutcome unknown = exportToFile(one.archive, wrong, someWords(), path, goOn);
    EXPECT_EQ(unknown.kind, ExportOutcome::Kind::StoreFailed);
    EXPECT_EQ(unknown.error.code, ErrorCode::NotFound);
    EXPECT_EQ(kept(), "before");
    const ExportOutcome nowhere =
        exportToFile(one.archive, {}, someWords(), u"/proc/nowhere/chats.md"_s, goOn);
    EXPECT_EQ(nowhere.kind, ExportOutcome::Kind::FileFailed);
    EXPECT_FALSE(nowhere.detail.isEmpty());
    const ExportOutcome done = exportToFile(one.archive, {}, someWords(), path, goOn);
    EXPECT_EQ(done.kind, ExportOutcome::Kind::Done);
    EXPECT_EQ(done.counts, (ExportCounts{1, 3}));
    EXPECT_TRUE(kept().contains("\"end\""));
}

TEST_F(WritersTest, AFullDiskLeavesTheOldFile)
{
    const QString path = one.folder.filePath(u"chats.html"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    // No file may grow beyond that: as on a disk with so much room left.
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit small = usual;
    small.rlim_cur = 100;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const ExportOutcome full =
        exportToFile(one.archive, {}, someWords(), path, [](qint64, qint64) { return true; });
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(full.kind, ExportOutcome::Kind::FileFailed);
    EXPECT_FALSE(full.detail.isEmpty());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "before");
    EXPECT_EQ(QDir(one.folder.path()).entryList({u"chats*"_s}, QDir::Files).size(), 1);
}

TEST_F(WritersTest, ATextThatWentWithAPromptIsInEveryFile)
{
    Turn third = someTurn(chat.id, other.id);
    third.prompt = u"Sum it up"_s;
    third.attachments = {textAttachment(u"notes <1>.txt"_s, u"a ```` b\n<i>c</i>\n"_s)};
    third.reply.state = ReplyState::Complete;
    storeTurn(one.store, third);
    EXPECT_TRUE(written(ExchangeFormat::Markdown).contains(u"`````\na ```` b\n<i>c</i>\n`````"_s));
    EXPECT_TRUE(written(ExchangeFormat::PlainText).contains(u"[File: notes <1>.txt]\n`````\na"_s));
    const QString html = written(ExchangeFormat::Html);
    EXPECT_TRUE(html.contains(u"File: notes &lt;1&gt;.txt"_s));
    EXPECT_TRUE(html.contains(u"&lt;i&gt;c&lt;/i&gt;"_s));
}

} // namespace loquat::test
