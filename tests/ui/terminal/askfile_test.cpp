// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testpdf.h"
#include "tests/support/testphotograph.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

// What goes with a prompt on a command line: texts, and how many pictures.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray generate = "/api/generate";

class AskFileTest : public testing::Test
{
protected:
    AskFileTest()
    {
        server.answer(
            generate,
            Script::lines({R"({"model":"m","response":"ok","done":false})",
                           R"({"model":"m","response":"","done":true,"done_reason":"stop"})"}));
    }

    Outcome ask(const QStringList& arguments)
    {
        return loquat.run(QStringList{u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s} +
                          arguments);
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(loquat.home() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString prompt() const
    {
        const QList<ReceivedRequest> requests = server.requests(generate);
        return requests.isEmpty()
                   ? QString()
                   : QJsonDocument::fromJson(requests.last().body).object()[u"prompt"_s].toString();
    }

    ScriptedServer server;
    LoquatProcess loquat;
};

} // namespace

TEST_F(AskFileTest, FilesStandBeforeThePromptUnderTheirNames)
{
    const Outcome outcome =
        ask({u"--file"_s, file(u"notes.md"_s, "# One\n```\ncode\n```\n"), u"--file"_s,
             file(u"report.pdf"_s, pdfOf({"Page text"})), u"What is it?"_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_TRUE(prompt().contains(u"notes.md"_s)) << qPrintable(prompt());
    EXPECT_TRUE(prompt().contains(u"````"_s)) << "a fence longer than the one inside";
    EXPECT_TRUE(prompt().contains(u"[Page 1]\nPage text"_s)) << qPrintable(prompt());
    EXPECT_LT(prompt().indexOf(u"notes.md"_s), prompt().indexOf(u"report.pdf"_s));
    EXPECT_TRUE(prompt().endsWith(u"What is it?"_s));
}

TEST_F(AskFileTest, EveryEncodingIsRead)
{
    const QString text = u"Größe: ¼ £"_s;
    const QByteArray utf16(
        "\xff\xfe" + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
    for (const QByteArray& bytes : {text.toUtf8(), utf16, text.toLatin1()}) {
        EXPECT_EQ(ask({u"--file"_s, file(u"a.txt"_s, bytes), u"?"_s}).status, 0);
        EXPECT_TRUE(prompt().contains(text)) << qPrintable(prompt());
    }
}

TEST_F(AskFileTest, WhatCannotGoAlongIsASentenceAndNothingIsSent)
{
    const QList<std::pair<QString, QByteArray>> bad{
        {file(u"a.bin"_s, QByteArray("\x7f"
                                     "ELF\0\1\2\3",
                                     8)),
         "neither a text nor a picture"},
        {file(u"empty.txt"_s, {}), "is empty"},
        {loquat.home(), "is a folder"},
        {loquat.home() + u"/none.txt"_s, "cannot be read"},
        {file(u"scan.pdf"_s, pdfOf({""})), "holds no text"}};
    for (const auto& [path, words] : bad) {
        const Outcome outcome = ask({u"--file"_s, path, u"?"_s});
        EXPECT_EQ(outcome.status, 2) << qPrintable(path);
        EXPECT_TRUE(outcome.out.isEmpty());
        EXPECT_TRUE(outcome.err.contains(words)) << outcome.err.constData();
        EXPECT_EQ(outcome.err.count('\n'), 1) << outcome.err.constData();
    }
    EXPECT_EQ(server.count(generate), 0);
}

TEST_F(AskFileTest, TooMuchInPicturesTogetherIsRefusedBeforeItIsSent)
{
    // About two megabytes each once they are scaled down.
    const QString photo = file(u"photo.jpg"_s, photographJpeg({2048, 2048}));
    QStringList arguments;
    for (int i = 0; i < 20; ++i)
        arguments += {u"--image"_s, photo};
    const Outcome outcome = ask(arguments + QStringList{u"?"_s});
    EXPECT_EQ(outcome.status, 2) << outcome.err.constData();
    EXPECT_TRUE(outcome.err.contains("too large for one prompt")) << outcome.err.constData();
    EXPECT_EQ(server.count(generate), 0);
}

TEST_F(AskFileTest, MorePicturesThanTheServerTakesAreRefusedAlsoWhereAModelIsNamed)
{
    const auto tags = [this](const QByteArray& software) {
        server.answer("/api/tags",
                      Script::answer(200, "application/json", R"({"models":[{"name":"m"}]})",
                                     {"Server: " + software}));
    };
    const QString small = file(u"small.jpg"_s, photographJpeg({64, 64}));
    QStringList eight;
    for (int i = 0; i < 8; ++i)
        eight += {u"--image"_s, small};
    const QStringList nine = eight + QStringList{u"--image"_s, small};
    tags("KoboldCppServer/1");
    const Outcome outcome = ask(nine + QStringList{u"?"_s});
    EXPECT_EQ(outcome.status, 2) << outcome.err.constData();
    EXPECT_TRUE(outcome.err.contains("8")) << outcome.err.constData();
    EXPECT_EQ(server.count(generate), 0);
    EXPECT_EQ(ask(eight + QStringList{u"?"_s}).status, 0);
    tags("Other/1");
    EXPECT_EQ(ask(nine + QStringList{u"?"_s}).status, 0) << "others take any number";
}

TEST_F(AskFileTest, TheHelpNamesIt)
{
    EXPECT_TRUE(loquat.run({u"ask"_s, u"--help"_s}).out.contains("--file FILE"));
}

} // namespace loquat::test
