// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linelexer.h"
#include "app/markdown/blocktext.h"
#include "app/markdown/markdown.h"
#include "app/markdown/markdownstream.h"
#include "tests/app/markdown/markdowngenerator.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchline.h"

// What reading Markdown and colouring code cost, in CPU time, without any layout.

namespace {

using namespace loquat;
using namespace Qt::StringLiterals;

QString filled(const QString& part, qsizetype length)
{
    return part.repeated(1 + length / part.size()).first(length);
}

// Ten characters a frame, as at 125 tokens a second.
void streamAt(const QString& name, const QString& head, const QString& part, qsizetype length)
{
    MarkdownStream stream;
    stream.append(head + filled(part, length));
    const QString more = filled(part, 10'000);
    std::vector<double> frames;
    for (qsizetype at = 0; at + 10 <= more.size(); at += 10) {
        const double begin = bench::cpuMs();
        stream.append(QStringView(more).sliced(at, 10));
        stream.tail();
        frames.push_back(bench::cpuMs() - begin);
    }
    const QString size = length >= 1'000'000 ? u"1 MB"_s : u"%1 KB"_s.arg(length / 1000);
    bench::report(u"markdown"_s, u"%1, 10 characters at %2, p50"_s.arg(name, size),
                  bench::percentile(frames, 0.5), u"ms"_s, 1);
    bench::report(u"markdown"_s, u"%1, 10 characters at %2, p99"_s.arg(name, size),
                  bench::percentile(frames, 0.99), u"ms"_s, 4);
}

} // namespace

int main()
{
    QString mixed;
    for (quint32 seed = 1; mixed.size() < 200'000; ++seed)
        mixed += test::MarkdownGenerator(seed).document(10) + u"\n\n"_s;
    double begin = bench::cpuMs();
    const QList<Block> blocks = parseMarkdown(mixed);
    bench::report(u"markdown"_s, u"reading a KB at once"_s,
                  (bench::cpuMs() - begin) * 1000 / double(mixed.size()), u"ms"_s, 0.2);
    begin = bench::cpuMs();
    plainText(blocks);
    bench::report(u"markdown"_s, u"a KB as plain text"_s,
                  (bench::cpuMs() - begin) * 1000 / double(mixed.size()), u"ms"_s, 0.1);

    for (const qsizetype length : {1'000, 20'000, 100'000, 1'000'000})
        streamAt(u"mixed"_s, {}, mixed, length);
    streamAt(u"one list"_s, {}, u"- an item with **bold** words\n"_s, 100'000);
    streamAt(u"one table"_s, u"|a|b|\n|-|-|\n"_s, u"| a cell | another `cell` |\n"_s, 100'000);
    streamAt(u"one paragraph"_s, {}, u"words of *one* paragraph, and more. "_s, 100'000);
    streamAt(u"one code block"_s, u"```cpp\n"_s, u"    int a = b; // comment\n"_s, 100'000);
    streamAt(u"one line"_s, {}, u"x"_s, 1'000'000);

    const LineLexer lexer(Language::Cpp);
    int state = LineLexer::startState;
    begin = bench::cpuMs();
    for (int line = 0; line < 10'000; ++line) {
        Tokens tokens;
        state = lexer.lex(u"    const std::string name = \"text\" + call(17); // comment"_s, state,
                          tokens);
    }
    bench::report(u"highlight"_s, u"a thousand lines of C++"_s, (bench::cpuMs() - begin) / 10,
                  u"ms"_s, 5);
    return 0;
}
