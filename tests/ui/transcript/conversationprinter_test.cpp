// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/branch.h"
#include "tests/support/waiting.h"
#include "ui/transcript/conversationprinter.h"

#include <QApplication>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ConversationPrinterTest : public testing::Test
{
protected:
    void ask(const QString& prompt, const QString& answer)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = branch.head();
        turn.model = u"gemma3"_s;
        turn.prompt = prompt;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = answer;
        turn.reply.thinking = u"hiddenthought"_s;
        branch.appendTurn(turn);
    }

    void print(const TranscriptSelection& selection = {})
    {
        QPdfWriter writer(path);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A5));
        ConversationPrinter::Contents contents{title, QApplication::font(), selection};
        contents.font.setPointSizeF(10);
        ConversationPrinter printer(branch, contents, writer);
        QSignalSpy finished(&printer, &ConversationPrinter::finished);
        printer.start();
        EXPECT_TRUE(finished.isEmpty()) << "never before start() has returned";
        ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
        EXPECT_TRUE(finished.first().first().toBool());
        pages = printer.pageCount();
    }

    // What poppler reads in it.
    QString read(const QString& program, const QStringList& arguments)
    {
        const QString found = QStandardPaths::findExecutable(program);
        if (found.isEmpty())
            return {};
        QProcess process;
        process.start(found, arguments);
        EXPECT_TRUE(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    bool hasPoppler() const { return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"chat.pdf"_s);
    QString title = u"A chat about numbers"_s;
    Branch branch{nullptr};
    int pages = 0;
};

} // namespace

TEST_F(ConversationPrinterTest, PrintsEveryWordAndCutsNoLine)
{
    if (!hasPoppler())
        GTEST_SKIP() << "pdftotext is not installed";
    QSet<QString> expected;
    for (int i = 0; i < 12; ++i) {
        QString answer;
        for (int word = 0; word < 150; ++word) {
            const QString text = u"word%1x%2"_s.arg(i).arg(word);
            expected.insert(text);
            answer += text + (word % 23 == 22 ? u"\n\n"_s : u" "_s);
        }
        ask(u"Question%1 "_s.arg(i), answer);
        expected.insert(u"Question%1"_s.arg(i));
    }
    print();
    EXPECT_GT(pages, 4);
    // One word a line, with its box in points.
    const QString boxes = read(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
    static const QRegularExpression page(u"<page width=\"[0-9.]+\" height=\"([0-9.]+)\""_s);
    static const QRegularExpression word(
        u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]+)<"_s);
    double height = 0;
    int numbers = 0;
    QSet<QString> found;
    for (const QString& line : boxes.split(u'\n')) {
        if (const auto sheet = page.match(line); sheet.hasMatch())
            height = sheet.captured(1).toDouble();
        const auto match = word.match(line);
        if (!match.hasMatch())
            continue;
        const QString text = match.captured(3);
        const double top = match.captured(1).toDouble();
        const double bottom = match.captured(2).toDouble();
        if (top > height * 0.955) {
            EXPECT_EQ(text.toInt(), ++numbers);
            continue;
        }
        found.insert(text);
        if (text.startsWith(u"word"_s)) {
            EXPECT_GT(top, height * 0.05) << "below the header: " << qPrintable(text);
            EXPECT_LT(bottom, height * 0.95) << "above the number: " << qPrintable(text);
        }
    }
    EXPECT_EQ(numbers, pages);
    EXPECT_TRUE(found.contains(expected))
        << qPrintable(QStringList((expected - found).values()).join(u' '));
    EXPECT_FALSE(boxes.contains(u"hiddenthought"_s));
    // Each line whole: the same words as often as they were written.
    const QString text = read(u"pdftotext"_s, {path, u"-"_s});
    EXPECT_EQ(text.count(u"word3x77"_s), 1);
    EXPECT_GE(text.count(title), pages) << "above every page";
}

TEST_F(ConversationPrinterTest, NamesTheFile)
{
    if (!hasPoppler())
        GTEST_SKIP() << "pdfinfo is not installed";
    ask(u"question"_s, u"answer"_s);
    print();
    EXPECT_TRUE(read(u"pdfinfo"_s, {path}).contains(title));
    EXPECT_EQ(pages, 1);
}

TEST_F(ConversationPrinterTest, PrintsOnlyWhatIsSelected)
{
    if (!hasPoppler())
        GTEST_SKIP() << "pdftotext is not installed";
    ask(u"first question"_s, u"first answer"_s);
    ask(u"second question"_s, u"second answer"_s);
    print({{0, TurnPart::Answer, 6}, {1, TurnPart::Prompt, 6}});
    const QString text = read(u"pdftotext"_s, {path, u"-"_s});
    EXPECT_TRUE(text.contains(u"answer"_s));
    EXPECT_TRUE(text.contains(u"second"_s));
    EXPECT_FALSE(text.contains(u"question"_s));
    EXPECT_FALSE(text.contains(u"first"_s));
}

TEST_F(ConversationPrinterTest, PrintsMarkdownAsItIsRead)
{
    if (!hasPoppler())
        GTEST_SKIP() << "pdftotext is not installed";
    ask(u"question"_s, u"# A heading\n\nSome **bold** words.\n\n- one\n- two\n\n```\n"_s +
                           u"a line of code that is far too wide for the page "_s.repeated(6) +
                           u"endofcode\n```\n\n| a | b |\n|---|---|\n| left | right |\n"_s);
    print();
    const QString text = read(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    for (const QString& part : {u"A heading"_s, u"Some bold words."_s, u"one"_s, u"two"_s,
                                u"left"_s, u"right"_s, u"endofcode"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part + u"\n"_s + text);
    for (const QString& mark : {u"**"_s, u"```"_s, u"# A"_s, u"|---"_s})
        EXPECT_FALSE(text.contains(mark)) << qPrintable(mark);
    const QString boxes = read(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
    static const QRegularExpression last(u"xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">endofcode<"_s);
    const auto match = last.match(boxes);
    ASSERT_TRUE(match.hasMatch());
    EXPECT_LT(match.captured(1).toDouble(), 420) << "within a page of A5";
}

TEST_F(ConversationPrinterTest, LeavesTheWindowAlive)
{
    for (int i = 0; i < 60; ++i)
        ask(u"question"_s, u"Some words that fill the pages of a book. "_s.repeated(120));
    QPdfWriter writer(path);
    ConversationPrinter printer(branch, {title, QApplication::font(), {}}, writer);
    QSignalSpy finished(&printer, &ConversationPrinter::finished);
    QSignalSpy progressed(&printer, &ConversationPrinter::progressed);
    int turnsOfTheLoop = 0;
    QTimer other;
    QObject::connect(&other, &QTimer::timeout, &other, [&] { ++turnsOfTheLoop; });
    other.start(0);
    printer.start();
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    EXPECT_GT(turnsOfTheLoop, 10);
    EXPECT_GT(progressed.size(), 10);
}

TEST_F(ConversationPrinterTest, EndsWhenItIsCancelledOrTheChatChanges)
{
    for (int i = 0; i < 50; ++i)
        ask(u"question"_s, u"Some words that fill the pages of a book. "_s.repeated(120));
    QPdfWriter writer(path);
    ConversationPrinter printer(branch, {title, QApplication::font(), {}}, writer);
    QSignalSpy finished(&printer, &ConversationPrinter::finished);
    QSignalSpy progressed(&printer, &ConversationPrinter::progressed);
    printer.start();
    ASSERT_TRUE(progressed.wait());
    printer.cancel();
    EXPECT_FALSE(finished.wait(50));

    ConversationPrinter second(branch, {title, QApplication::font(), {}}, writer);
    QSignalSpy ended(&second, &ConversationPrinter::finished);
    second.start();
    branch.setContents({}, {});
    ASSERT_EQ(ended.size(), 1);
    EXPECT_FALSE(ended.first().first().toBool());
}

} // namespace loquat::test
