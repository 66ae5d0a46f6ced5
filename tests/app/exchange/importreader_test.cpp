// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/exchangefixture.h"

#include <QBuffer>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

const QByteArray head = R"({"format":"loquat-chats","version":"1.0"})"
                        "\n";

QByteArray conversation(int id, const QByteArray& more = {})
{
    return R"({"type":"conversation","title":"Sky","id":")" + QByteArray::number(id) + "\"" + more +
           "}\n";
}

QByteArray turn(int conversation, int id, int parent = 0, const QByteArray& more = {})
{
    return R"({"type":"turn","conversation":")" + QByteArray::number(conversation) + R"(","id":")" +
           QByteArray::number(id) + "\"" +
           (parent ? R"(,"parent":")" + QByteArray::number(parent) + "\"" : QByteArray()) + more +
           R"(,"prompt":"Why?","reply":{"state":"complete","text":"So."}})"
           "\n";
}

QByteArray end(int conversations, int turns)
{
    return R"({"type":"end","conversations":)" + QByteArray::number(conversations) +
           R"(,"turns":)" + QByteArray::number(turns) + "}\n";
}

// Reads all of it; the problem, if there is one.
std::optional<ImportProblem> problemOf(const QByteArray& file,
                                       qsizetype longest = ImportReader::longestElement)
{
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    ImportReader reader(buffer,
                        {[](const QByteArray& one) { return isPicture(one); },
                         [](const QString& name, const QByteArray& one) {
                             return encodeImage(name, one);
                         }},
                        1'700'000'000'000, longest);
    while (true) {
        const auto item = reader.next();
        if (!item)
            return item.error();
        if (!*item)
            return std::nullopt;
    }
}

struct BadInput
{
    const char* name;
    QByteArray file;
    Kind kind;
    qint64 line;
};

QByteArray chatGpt(const QByteArray& mapping, const QByteArray& more = {})
{
    return R"([{"title":"Sky")" + more + R"(,"mapping":{)" + mapping + "}}]";
}

QByteArray image(const QByteArray& hash, const QByteArray& bytes)
{
    return R"({"type":"image","width":8,"height":6,"sha256":")" + hash + R"(","original":")" +
           bytes.toBase64() + "\"}\n";
}

QList<BadInput> badInputs()
{
    const QByteArray noPicture = "this is no picture";
    const QByteArray itsHash =
        QCryptographicHash::hash(noPicture, QCryptographicHash::Sha256).toHex();
    const QByteArray picture = somePicture(0xff).original;
    const QByteArray node = R"("a":{"id":"a","parent":"b"},"b":{"id":"b","parent":"a"})";
    return {
        {"empty", "", Kind::NothingInIt, 0},
        {"only white space", " \n\n", Kind::NothingInIt, 0},
        {"an empty list", "[]", Kind::NothingInIt, 0},
        {"a picture", picture, Kind::OtherKind, 1},
        {"some text", "Dear diary,\n", Kind::OtherKind, 1},
        {"other JSON", R"({"name":"loquat","dependencies":{}})", Kind::OtherKind, 1},
        {"a list of numbers", "[1,2]", Kind::OtherKind, 1},
        {"a later version", R"({"format":"loquat-chats","version":"2.0"})", Kind::NewerVersion, 1},
        {"no version", R"({"format":"loquat-chats"})", Kind::FieldWrong, 1},
        {"cut between lines", head + conversation(1) + turn(1, 2), Kind::Cut, 4},
        {"cut inside a line", head + conversation(1) + turn(1, 2).left(40), Kind::Cut, 3},
        {"a line lost", head + conversation(1) + turn(1, 2) + end(1, 2), Kind::Cut, 4},
        {"a list cut", R"([{"messages":[{"role":"user","content":"Hi"}]},)", Kind::Cut, 1},
        {"broken JSON", head + "{\"type\":,}\n", Kind::NotJson, 2},
        {"stray words", head + conversation(1) + "oops\n", Kind::NotJson, 3},
        {"something after the end", head + end(0, 0) + conversation(1), Kind::NotJson, 3},
        {"a conversation twice", head + conversation(1) + conversation(1) + end(2, 0),
         Kind::DuplicateId, 3},
        {"a turn twice", head + conversation(1) + turn(1, 2) + turn(1, 2) + end(1, 2),
         Kind::DuplicateId, 4},
        {"a turn twice in two chats",
         head + conversation(1) + turn(1, 3) + conversation(2) + turn(2, 3) + end(2, 2),
         Kind::DuplicateId, 5},
        {"a parent that is missing", head + conversation(1) + turn(1, 2, 9) + end(1, 1),
         Kind::ParentMissing, 3},
        {"a parent in another chat",
         head + conversation(1) + turn(1, 2) + conversation(3) + turn(3, 4, 2) + end(2, 2),
         Kind::ParentMissing, 5},
        {"a cycle", head + conversation(1) + turn(1, 2, 3) + turn(1, 3, 2) + end(1, 2), Kind::Cycle,
         3},
        {"its own parent", head + conversation(1) + turn(1, 2, 2) + end(1, 1), Kind::Cycle, 3},
        {"a parent that comes later",
         head + conversation(1) + turn(1, 2, 3) + turn(1, 3) + end(1, 2), Kind::WrongOrder, 3},
        {"a turn without a chat", head + turn(1, 2) + end(0, 1), Kind::FieldWrong, 2},
        {"a head that is missing", head + conversation(1, R"(,"head":"7")") + end(1, 0),
         Kind::FieldWrong, 2},
        {"the year 1601", head + conversation(1, R"(,"created":-11644473600000)"),
         Kind::MomentWrong, 2},
        {"the year 9999",
         head + conversation(1) + turn(1, 2, 0, R"(,"created":253402300799000)") + end(1, 1),
         Kind::MomentWrong, 3},
        {"a moment in words", head + conversation(1, R"(,"updated":"yesterday")"),
         Kind::MomentWrong, 2},
        {"an id that is none", head + R"({"type":"conversation","id":"x"})", Kind::FieldWrong, 2},
        {"no id", head + R"({"type":"conversation"})", Kind::FieldWrong, 2},
        {"a title that is a number", head + conversation(1, R"(,"folder":5)"), Kind::FieldWrong, 2},
        {"a reply that runs",
         head + conversation(1) +
             R"({"type":"turn","id":"2","conversation":"1","reply":{"state":"streaming"}})",
         Kind::FieldWrong, 3},
        {"an image that is none", head + image(itsHash, noPicture) + end(0, 0), Kind::ImageWrong,
         2},
        {"an image that is another", head + image(itsHash, picture) + end(0, 0), Kind::ImageWrong,
         2},
        {"an image that is missing",
         head + conversation(1) +
             turn(1, 2, 0, R"(,"images":[{"name":"sky","sha256":")" + itsHash + "\"}]") + end(1, 1),
         Kind::ImageMissing, 3},
        {"ChatGPT: a cycle", chatGpt(node), Kind::Cycle, 1},
        {"ChatGPT: a parent that is missing", chatGpt(R"("a":{"id":"a","parent":"z"})"),
         Kind::ParentMissing, 1},
        {"ChatGPT: an id twice", chatGpt(R"("a":{"id":"x"},"b":{"id":"x"})"), Kind::DuplicateId, 1},
        {"ChatGPT: the year 1601", chatGpt("", R"(,"create_time":-11644473600)"), Kind::MomentWrong,
         1},
        {"ChatGPT: the year 9999", chatGpt("", R"(,"update_time":253402300799)"), Kind::MomentWrong,
         1},
        {"Open WebUI: the year 9999 in a message",
         R"([{"chat":{"history":{"messages":{"a":{"role":"user","timestamp":253402300799}}}}}])",
         Kind::MomentWrong, 1},
        {"Open WebUI: a cycle",
         R"([{"chat":{"history":{"messages":{"a":{"parentId":"b"},"b":{"parentId":"a"}}}}}])",
         Kind::Cycle, 1},
        {"Open WebUI: an image that is none",
         R"([{"chat":{"history":{"messages":{"a":{"role":"user","content":"x",)"
         R"("files":[{"type":"image","url":"data:image/png;base64,)" +
             noPicture.toBase64() + R"("}]}}}}}])",
         Kind::ImageWrong, 1},
        {"messages: an image that is none", R"([{"role":"user","content":"x","images":["!!"]}])",
         Kind::ImageWrong, 1},
        {"messages: no role", R"({"messages":[{"content":"x"}]})", Kind::FieldWrong, 1},
        {"two kinds in one file",
         R"([{"messages":[{"role":"user","content":"x"}]},{"role":"user","content":"y"}])",
         Kind::OtherKind, 1},
    };
}

} // namespace

TEST(ImportReader, SaysOfEveryBadInputWhatAndWhere)
{
    for (const BadInput& bad : badInputs()) {
        SCOPED_TRACE(bad.name);
        const auto problem = problemOf(bad.file);
        ASSERT_TRUE(problem);
        EXPECT_EQ(int(problem->kind), int(bad.kind)) << qPrintable(problem->detail);
        EXPECT_EQ(problem->line, bad.line);
    }
}

TEST(ImportReader, BadInputChangesNothing)
{
    StoreOfOne one;
    expectDone(one.store.putConversation(someConversation()));
    const QStringList before = one.dump();
    for (const BadInput& bad : badInputs()) {
        const auto counts = one.import(bad.file);
        ASSERT_FALSE(counts) << bad.name;
        EXPECT_EQ(int(counts.error().kind), int(bad.kind)) << bad.name;
    }
    EXPECT_EQ(one.dump(), before);
}

TEST(ImportReader, NamesTheChatConcerned)
{
    const auto problem = problemOf(chatGpt(R"("a":{"id":"a","parent":"z"})"));
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->chat, u"Sky"_s);
    const auto own = problemOf(head + conversation(1) + turn(1, 2, 9) + end(1, 1));
    ASSERT_TRUE(own);
    EXPECT_EQ(own->chat, u"Sky"_s);
}

TEST(ImportReader, RefusesALineThatIsTooLong)
{
    const QByteArray file = head + conversation(1) + turn(1, 2) + end(1, 1);
    EXPECT_FALSE(problemOf(file, 200));
    const auto problem = problemOf(file, 80);
    ASSERT_TRUE(problem);
    EXPECT_EQ(int(problem->kind), int(Kind::TooLong));
    EXPECT_EQ(problem->line, 3);
}

TEST(ImportReader, RefusesMessagesThatAreTooMuchTogether)
{
    QByteArray file = "[";
    for (int i = 0; i < 20; ++i)
        file += R"({"role":"user","content":"x"},)";
    file.chop(1);
    file += ']';
    EXPECT_FALSE(problemOf(file));
    const auto problem = problemOf(file, 100);
    ASSERT_TRUE(problem);
    EXPECT_EQ(int(problem->kind), int(Kind::TooLong));
}

TEST(ImportReader, EveryCutOfAGoodFileIsNoticed)
{
    const QByteArray file = head + conversation(1) + turn(1, 2) + turn(1, 3, 2) + end(1, 2);
    ASSERT_FALSE(problemOf(file));
    for (qsizetype length = 0; length < file.size() - 1; ++length)
        EXPECT_TRUE(problemOf(file.left(length))) << length;
}

TEST(ImportReader, HoldsLittleOfAHugeFileAtATime)
{
    // A file of 40 MB that is nowhere: made while it is read.
    class HugeFile : public QIODevice
    {
    public:
        bool isSequential() const override { return true; }
        bool atEnd() const override { return m_rest.isEmpty() && m_next > turns; }

    protected:
        qint64 readData(char* data, qint64 most) override
        {
            while (m_rest.size() < most && m_next <= turns) {
                m_rest += m_next == 0
                              ? head + conversation(1)
                              : turn(1, m_next, 0, R"(,"system":")" + QByteArray(1900, 's') + '"');
                if (m_next++ == turns)
                    m_rest += end(1, turns);
            }
            const qint64 size = std::min<qint64>(most, m_rest.size());
            std::copy_n(m_rest.constData(), size, data);
            m_rest.remove(0, size);
            return size;
        }
        qint64 writeData(const char*, qint64) override { return -1; }

    private:
        enum
        {
            turns = 20'000
        };
        QByteArray m_rest;
        int m_next = 0;
    };
    const auto kilobytes = [] {
        QFile status(u"/proc/self/statm"_s);
        EXPECT_TRUE(status.open(QIODevice::ReadOnly));
        return status.readAll().split(' ').value(1).toLongLong() * 4;
    };
    HugeFile file;
    file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    ImportReader reader(file, {}, 1'700'000'000'000);
    const qint64 before = kilobytes();
    qint64 most = before;
    int items = 0;
    while (true) {
        const auto item = reader.next();
        ASSERT_TRUE(item) << int(item.error().kind) << " at line " << item.error().line;
        if (!*item)
            break;
        if (++items % 500 == 0)
            most = std::max(most, kilobytes());
    }
    EXPECT_EQ(items, 20'001);
    EXPECT_GT(reader.bytesRead(), 40'000'000);
    EXPECT_LT(most - before, 16'000);
}

TEST(ImportReader, LineEndsAndAByteOrderMarkDoNotMatter)
{
    QByteArray file = head + conversation(1) + turn(1, 2) + end(1, 1);
    file.replace("\n", "\r\n");
    EXPECT_FALSE(problemOf("\xEF\xBB\xBF" + file));
}

TEST(ImportReader, AFileThatIsNotThereIsOneProblem)
{
    StoreOfOne one;
    for (const QString& path : {one.folder.filePath(u"nowhere"_s), one.folder.path()}) {
        const auto counts =
            importChats(one.archive, path, 1, [](ImportStage, qint64, qint64) { return true; });
        ASSERT_FALSE(counts);
        EXPECT_EQ(int(counts.error().kind), int(Kind::FileUnreadable));
    }
}

TEST(ImportReader, CancellingInEitherStageChangesNothing)
{
    StoreOfOne one;
    const QString path = one.folder.filePath(u"chats.jsonl"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(head + conversation(1) + turn(1, 2) + turn(1, 3, 2) + end(1, 2));
    file.close();
    const QStringList before = one.dump();
    for (const ImportStage stopped : {ImportStage::Checking, ImportStage::Adding}) {
        int calls = 0;
        const auto counts =
            importChats(one.archive, path, 1, [&](ImportStage stage, qint64, qint64) {
                calls += stage == stopped ? 1 : 0;
                return calls < 3;
            });
        ASSERT_FALSE(counts);
        EXPECT_EQ(int(counts.error().kind), int(Kind::Cancelled));
        EXPECT_EQ(one.dump(), before);
    }
}

TEST(ImportReader, AFileThatChangesMeanwhileIsNotTaken)
{
    StoreOfOne one;
    const QString path = one.folder.filePath(u"chats.jsonl"_s);
    const auto write = [&](const QByteArray& bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(head + conversation(1) + turn(1, 2) + end(1, 1));
    const QStringList before = one.dump();
    bool changed = false;
    const auto counts = importChats(one.archive, path, 1, [&](ImportStage stage, qint64, qint64) {
        if (stage == ImportStage::Adding && !std::exchange(changed, true))
            write(head + conversation(1) + end(1, 0));
        return true;
    });
    ASSERT_FALSE(counts);
    EXPECT_EQ(int(counts.error().kind), int(Kind::FileChanged));
    EXPECT_EQ(one.dump(), before);
}

} // namespace loquat::test
