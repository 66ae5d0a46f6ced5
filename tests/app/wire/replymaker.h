// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/asciijson.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonValue>
#include <QString>

#include <iterator>
#include <random>

namespace loquat::test {

// Makes up bodies of replies, as servers, proxies and what stands between might send them.
class ReplyMaker
{
public:
    explicit ReplyMaker(std::mt19937& random)
        : m_random(random)
    {}

    // A reply that nothing went wrong with, and what it says.
    struct Sound
    {
        QByteArray body;
        QString thinking;
        QString text;
        QByteArray context;
    };
    Sound soundBody()
    {
        Sound made;
        QByteArrayList lines;
        for (auto left = below(6); left > 0; --left) {
            const QString thinking = oneIn(4) ? plainWords() : QString();
            // An answer that begins with a tag, or has one alone, is told apart by other tests.
            const QString text = plainWords();
            made.thinking += thinking;
            made.text += text;
            lines.append(object(thinking, text, "\"done\":false"));
            while (oneIn(5))
                lines.append(QByteArray(oneIn(2) ? "" : " \t "));
            if (oneIn(8))
                lines.append(oneIn(2) ? ": ping" : "event: message");
        }
        const QString last = oneIn(3) ? plainWords() : QString();
        made.text += last;
        made.context = oneIn(2) ? context() : QByteArray();
        QByteArray rest = "\"done\":true,\"done_reason\":\"stop\"";
        if (!made.context.isEmpty())
            rest += ",\"context\":" + made.context;
        lines.append(object({}, last, rest));
        made.body = dressed(lines);
        return made;
    }

    // Anything.
    QByteArray anyBody()
    {
        if (oneIn(8))
            return prettyBody();
        QByteArrayList lines;
        for (auto left = below(8); left > 0; --left)
            lines.append(anyLine());
        if (!oneIn(4))
            lines.append(finalLine());
        while (oneIn(4))
            lines.append(anyLine());
        QByteArray body = dressed(lines);
        if (oneIn(5))
            body.truncate(qsizetype(below(unsigned(body.size()) + 1)));
        return body;
    }

private:
    unsigned below(unsigned limit) { return unsigned(m_random() % limit); }
    bool oneIn(unsigned count) { return below(count) == 0; }
    template <typename List>
    auto oneOf(const List& list)
    {
        return *std::next(std::begin(list), below(unsigned(std::size(list))));
    }

    QString plainWords()
    {
        static const QString words[] = {
            QStringLiteral("word"),         QStringLiteral(" "),
            QStringLiteral("\n"),           QStringLiteral("caf\u00e9"),
            QStringLiteral("\u2028"),       QStringLiteral("\U0001F600"),
            QStringLiteral("\"quoted\\\""), QStringLiteral("<b>"),
            QStringLiteral("data: [DONE]"), QStringLiteral("}{"),
            QStringLiteral("```\n"),        QStringLiteral("\u65e5\u672c")};
        QString text = QStringLiteral("w");
        for (auto left = below(4); left > 0; --left)
            text += oneOf(words);
        return text;
    }

    // With what makes decoding hard.
    QString anyWords()
    {
        static const QString words[] = {QStringLiteral("<think>"),
                                        QStringLiteral("</think>"),
                                        QStringLiteral("<thinking>"),
                                        QStringLiteral("</thinking>"),
                                        QStringLiteral("<th"),
                                        QStringLiteral("ink>"),
                                        QStringLiteral("</"),
                                        QStringLiteral("think>"),
                                        QStringLiteral("```\n"),
                                        QStringLiteral("~~~\n"),
                                        QStringLiteral("\n"),
                                        QStringLiteral("  "),
                                        QString(QChar(0)),
                                        QString(QChar(0xd83d)),
                                        QString(QChar(0xde00))};
        QString text = oneIn(2) ? plainWords() : QString();
        for (auto left = below(4); left > 0; --left)
            text += oneOf(words);
        return text;
    }

    // As one server or another escapes it.
    QByteArray string(const QString& text)
    {
        if (text.isValidUtf16() && !text.contains(QChar(0)) && oneIn(2)) {
            QByteArray json;
            for (const QChar character : text) {
                const bool escaped = character < u' ' || character == u'"' || character == u'\\';
                const QByteArray ascii = asciiJson(QString(character));
                json += escaped ? ascii.sliced(1, ascii.size() - 2) : QString(character).toUtf8();
            }
            // Halves of a pair were converted one by one.
            if (!text.contains(QChar(0xd83d)))
                return '"' + json + '"';
        }
        return asciiJson(text);
    }

    QByteArray context()
    {
        static const QByteArray contexts[] = {"[1,2,3]", "[ 1, -2 ]", "[{\"k\":\"]\"}]",
                                              "[1.0,1e5]", "[\"a\\\"]\"]"};
        return oneOf(contexts);
    }

    QByteArray object(const QString& thinking, const QString& text, const QByteArray& rest)
    {
        QByteArray json = R"({"model":"m","created_at":"2026-03-01T10:00:00Z",)";
        const bool chat = oneIn(4);
        if (chat)
            json += R"("message":{"role":"assistant",)";
        if (!thinking.isEmpty())
            json += "\"thinking\":" + string(thinking) + ',';
        json += (chat ? "\"content\":" : "\"response\":") + string(text) + (chat ? "}," : ",");
        return json + rest + '}';
    }

    QByteArray anyLine()
    {
        static const QByteArray oddities[] = {"null",
                                              "5",
                                              "[]",
                                              "upstream heartbeat",
                                              "<html>",
                                              "{}",
                                              "{\"response\":null}",
                                              "{\"error\":\"\"}",
                                              "{\"error\":{}}",
                                              "{\"broken",
                                              ": ping",
                                              "data: [DONE]",
                                              "[DONE]",
                                              "retry: 5",
                                              "\xff\xfe",
                                              "\xef\xbb\xbf{}",
                                              "{\"status\":\"x\"}",
                                              "  "};
        if (oneIn(5))
            return oneOf(oddities);
        const QString thinking = oneIn(5) ? anyWords() : QString();
        QByteArray line = object(thinking, anyWords(), "\"done\":false");
        if (oneIn(12))
            line += object({}, anyWords(), "\"done\":false");
        if (oneIn(20))
            line[qsizetype(below(unsigned(line.size())))] = char(below(256));
        return line;
    }

    QByteArray finalLine()
    {
        static const QByteArray reasons[] = {
            "\"stop\"", "\"length\"", "\"load\"", "\"error\"", "\"content_filter\"", "null", "7"};
        static const QByteArray extras[] = {
            "",
            R"(,"reasoning":{})",
            R"(,"reasoning":["a",{"text":"b"}])",
            R"(,"reasoning_content":"r")",
            R"(,"error":"terminated")",
            R"(,"error":{"message":"m"})",
            R"(,"tool_calls":[{"function":{"name":"f","arguments":{"a":1}}}])",
            R"(,"image":"iVBO")",
            R"(,"eval_count":2,"eval_duration":1000000000)",
            R"(,"context":null)",
            R"(,"context":[)"};
        const QByteArray rest =
            "\"done\":true,\"done_reason\":" + oneOf(reasons) + ",\"context\":" + context();
        return object({}, oneIn(2) ? anyWords() : QString(), rest + oneOf(extras));
    }

    QByteArray prettyBody()
    {
        QByteArray body = finalLine();
        body.replace(",\"", ",\n  \"").replace("{\"", "{\n  \"").replace("}", "\n}");
        return oneIn(2) ? body : body + '\n';
    }

    QByteArray dressed(const QByteArrayList& lines)
    {
        const bool events = oneIn(5);
        const QByteArray end = oneIn(4) ? "\r\n" : "\n";
        QByteArray body = oneIn(8) ? "\xef\xbb\xbf" : "";
        for (const QByteArray& line : lines) {
            if (events && line.startsWith('{'))
                body += oneIn(2) ? "data: " : "DATA:";
            body += line + end;
            if (events)
                body += end;
        }
        if (oneIn(3))
            body.chop(end.size());
        return body;
    }

    std::mt19937& m_random;
};

} // namespace loquat::test
