// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linelexer.h"

#include <QRandomGenerator>
#include <QStringList>

#include <ctime>
#include <gtest/gtest.h>

namespace loquat::test {
namespace {

using namespace Qt::StringLiterals;

constexpr int languages = int(Language::Haskell);

// "k:def f:main": each token's kind by its letter, and its text.
std::string coloured(Language language, const QString& code)
{
    static constexpr QStringView letters = u"ktbsncfpvagh+-";
    const LineLexer lexer(language);
    int state = LineLexer::startState;
    QStringList seen;
    for (const QString& line : code.split(u'\n')) {
        Tokens tokens;
        state = lexer.lex(line, state, tokens);
        for (const Token& token : tokens)
            seen.append(letters[int(token.kind)] + u":"_s + line.sliced(token.from, token.length));
    }
    return seen.join(u' ').toStdString();
}

QString soup(QRandomGenerator& random, int length)
{
    static const QStringList parts =
        u"a If class def fn x1 ' '' ''' \" \"\"\" ` /* */ // # -- {- -} <!-- --> <a </a> <script> "
        "</script> <style> </style> { } ( ) [ ] [[ ]] [==[ ]==] <<EOF EOF <<~EOF <<<EOF r#\" \"# "
        "R\"x( )x\" "
        "@\" \"@ $ ${ $( $x \\ \\\\ 0x1f 1.5e-3 .5 : = == - --opt + @ ! ? / ; , . & &amp; | > >>> "
        "=begin =end #[[ #include <x> é 😀 漢 ~~~ ``` *"_s.split(u' ');
    QString text;
    for (int part = 0; part < length; ++part)
        text += parts[random.bounded(int(parts.size()))] +
                (random.bounded(3) == 0 ? u" "_s : QString());
    return text;
}

} // namespace

TEST(LineLexer, ReadsEachLanguage)
{
    using enum Language;
    EXPECT_EQ(
        coloured(
            Python,
            u"@a.b\ndef f(x: int) -> str:  # c\n    return rf'{x}' + \"\"\"d\n'e\"\"\" if None else 0x1F"_s),
        "a:@a.b k:def f:f t:int t:str c:# c k:return s:rf'{x}' s:\"\"\"d s:'e\"\"\" k:if b:None "
        "k:else n:0x1F");
    EXPECT_EQ(
        coloured(
            C,
            u"#include <a.h>\n#define B 1\nint main(void) { char c = '\\''; /* d\ne */ return 0; }"_s),
        "p:#include s:<a.h> p:#define n:1 t:int f:main t:void t:char s:'\\'' c:/* d c:e */ "
        "k:return n:0");
    EXPECT_EQ(coloured(Cpp, u"auto s = R\"x(a)\"\nb)x\"; std::vector<Foo> v{1'000};"_s),
              "t:auto s:R\"x(a)\" s:b)x\" b:std t:vector t:Foo n:1'000");
    EXPECT_EQ(coloured(Java, u"@Override public String a() { return null; } // b"_s),
              "a:@Override k:public t:String f:a k:return b:null c:// b");
    EXPECT_EQ(coloured(CSharp, u"var a = @\"b\\\"; string c = $\"{d}\"; Console.WriteLine(1);"_s),
              "t:var s:@\"b\\\" t:string s:$\"{d}\" b:Console f:WriteLine n:1");
    EXPECT_EQ(coloured(JavaScript, u"const a = `b\nc` + /d[/]e/g.test(f) / 2;"_s),
              "k:const s:`b s:c` s:/d[/]e/g f:test n:2");
    EXPECT_EQ(coloured(TypeScript, u"interface A { b: string; }"_s), "k:interface t:A t:string");
    EXPECT_EQ(
        coloured(
            Rust,
            u"#[derive(Debug)]\nfn a<'b>(c: &'b str) { println!(\"{}\", 'd', r#\"e\"f\n\"#); } /* g /* h */ i */"_s),
        "a:#[derive(Debug)] k:fn f:a v:'b v:'b t:str f:println s:\"{}\" s:'d' s:r#\"e\"f s:\"# "
        "c:/* g /* h */ i */");
    EXPECT_EQ(coloured(Go, u"func (a *B) c() error { return nil, `d\ne` }"_s),
              "k:func f:c t:error k:return b:nil s:`d s:e`");
    EXPECT_EQ(coloured(Kotlin, u"data class A(val b: Int = 1)"_s),
              "k:data k:class t:A k:val t:Int n:1");
    EXPECT_EQ(coloured(Swift, u"func a() -> Int? { nil } // b"_s), "k:func f:a t:Int b:nil c:// b");
    EXPECT_EQ(coloured(Ruby, u"def a?(b)\n  @c = <<~EOS\n  d\n  EOS\nend # e"_s),
              "k:def f:a? v:@c s:<<~EOS s:  d s:  EOS k:end c:# e");
    EXPECT_EQ(coloured(Php, u"<?php $a = <<<EOT\nb\nEOT;\necho 'c';"_s),
              "v:$a s:<<<EOT s:b s:EOT; k:echo s:'c'");
    EXPECT_EQ(coloured(Sql, u"select count(*) FROM t -- a\nWHERE b = 'c'"_s),
              "k:select b:count k:FROM c:-- a k:WHERE s:'c'");
    EXPECT_EQ(coloured(Bash, u"if [ \"$a\" ]; then b --c ${d} # e\ncat <<'EOF'\n$f\nEOF\nfi"_s),
              "k:if s:\"$a\" k:then a:--c v:${d} c:# e b:cat s:<<'EOF' s:$f s:EOF k:fi");
    EXPECT_EQ(coloured(PowerShell, u"Get-ChildItem -Path $a | ForEach-Object { \"b\" } <# c\n#>"_s),
              "b:Get-ChildItem a:-Path v:$a b:ForEach-Object s:\"b\" c:<# c c:#>");
    EXPECT_EQ(coloured(Lua, u"--[[ a\n]] local b = [==[ c ]] ]==] -- d"_s),
              "c:--[[ a c:]] k:local s:[==[ c ]] ]==] c:-- d");
    EXPECT_EQ(coloured(R, u"a.b <- function(x) mean(x) # c"_s), "k:function b:mean c:# c");
    EXPECT_EQ(coloured(Haskell, u"f' :: Int -> Maybe a {- b {- c -} -}\nmodule A where"_s),
              "t:Int t:Maybe c:{- b {- c -} -} k:module t:A k:where");
    EXPECT_EQ(coloured(Json, u"{\"a\" : [\"b\", 1.5e-3, true]}"_s),
              "a:\"a\" s:\"b\" n:1.5e-3 b:true");
    EXPECT_EQ(coloured(Dockerfile, u"FROM a:1 AS b\nRUN c --d=$E"_s),
              "k:FROM n:1 k:AS k:RUN a:--d v:$E");
    EXPECT_EQ(coloured(CMake, u"add_library(a STATIC ${b}) # c\nif(NOT \"d\")"_s),
              "f:add_library t:STATIC v:${b} c:# c k:if b:NOT s:\"d\"");
}

TEST(LineLexer, ReadsMarkupAndSettings)
{
    using enum Language;
    EXPECT_EQ(
        coloured(
            Html,
            u"<!-- a\n--><p class=\"b\nc\" d>e &amp;</p><script>let f = 1</script><style>g {h: i}</style>"_s),
        "c:<!-- a c:--> g:<p a:class s:\"b s:c\" a:d g:> b:&amp; g:</p g:> g:<script g:> k:let n:1 "
        "g:</script g:> g:<style g:> g:g a:h b:i g:</style g:>");
    EXPECT_EQ(coloured(Xml, u"<?xml a?><b:c d='e'/>"_s), "p:<?xml a?> g:<b:c a:d s:'e' g:/>");
    EXPECT_EQ(
        coloured(Css,
                 u"@media a { .b:hover {\n  color: #fff; width: calc(1px + 50%); /* c */\n} }"_s),
        "k:@media g:a t:.b g:hover a:color n:#fff a:width f:calc n:1px n:50% c:/* c */");
    EXPECT_EQ(coloured(Yaml, u"---\na: 1 # b\nc: |\n  d: e\nf:\n  - \"g\"\n  - h: true"_s),
              "p:--- a:a n:1 c:# b a:c s:d: e a:f s:\"g\" a:h b:true");
    EXPECT_EQ(coloured(Toml, u"[a.b]\nc = \"\"\"d\ne\"\"\" # f\ng = [1, false]"_s),
              "h:[a.b] a:c s:\"\"\"d s:e\"\"\" c:# f a:g n:1 b:false");
    EXPECT_EQ(coloured(Ini, u"; a\n[b]\nc=d ; e"_s), "c:; a h:[b] a:c c:; e");
    EXPECT_EQ(coloured(Make, u"A := $(B) # c\nd: e\n\tf \"g\" $@\nifeq ($(H),i)"_s),
              "v:A v:$(B) c:# c f:d s:\"g\" v:$@ k:ifeq v:$(H)");
    EXPECT_EQ(coloured(Diff, u"--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n e"_s),
              "h:--- a h:+++ b p:@@ -1 +1 @@ -:-c +:+d");
    EXPECT_EQ(coloured(Markdown, u"# a\n- `b`\n```c\n# d\n```\n> e"_s),
              "h:# a k:- s:`b` p:```c s:# d p:``` k:>");
}

TEST(LineLexer, PutsTokensInOrderInsideTheLine)
{
    QRandomGenerator random(7);
    for (int language = 0; language <= languages; ++language) {
        const LineLexer lexer{Language(language)};
        int state = LineLexer::startState;
        for (int line = 0; line < 400; ++line) {
            const QString text = soup(random, int(random.bounded(30)));
            Tokens tokens;
            Tokens again;
            const int before = state;
            state = lexer.lex(text, before, tokens);
            ASSERT_EQ(lexer.lex(text, before, again), state);
            ASSERT_EQ(again, tokens);
            qsizetype end = 0;
            for (const Token& token : tokens) {
                ASSERT_GE(token.from, end) << language << text.toStdString();
                ASSERT_GT(token.length, 0) << language << text.toStdString();
                end = token.from + token.length;
            }
            ASSERT_LE(end, text.size()) << language << text.toStdString();
        }
    }
}

TEST(LineLexer, TakesAnyNumberAsAState)
{
    QRandomGenerator random(8);
    for (int language = 0; language <= languages; ++language) {
        for (int turn = 0; turn < 200; ++turn) {
            Tokens tokens;
            const QString text = soup(random, 10);
            LineLexer(Language(language)).lex(text, int(random.generate()), tokens);
            qsizetype end = 0;
            for (const Token& token : tokens) {
                ASSERT_GE(token.from, end) << language;
                end = token.from + token.length;
            }
            ASSERT_LE(end, text.size());
        }
    }
}

TEST(LineLexer, LeavesVeryLongLinesAlone)
{
    Tokens tokens;
    const LineLexer lexer(Language::Python);
    EXPECT_EQ(lexer.lex(QString(10001, u'1'), 5, tokens), 5);
    EXPECT_TRUE(tokens.isEmpty());
    lexer.lex(QString(10000, u'1'), 0, tokens);
    EXPECT_EQ(tokens.size(), 1);
}

TEST(LineLexer, TakesNoLongerForHostileLines)
{
    for (int language = 0; language <= languages; ++language) {
        for (const QString& part : {u"/[,"_s, u"\"a\" "_s, u"#["_s, u"<<A "_s, u"$("_s, u"'"_s,
                                    u"[==["_s, u"<a "_s, u"&a"_s, u"=~/["_s}) {
            const QString line = part.repeated(4999 / part.size());
            const std::clock_t begin = std::clock();
            Tokens tokens;
            LineLexer(Language(language)).lex(line, 0, tokens);
            EXPECT_LT(double(std::clock() - begin) / CLOCKS_PER_SEC, 0.3)
                << language << part.toStdString();
        }
    }
}

} // namespace loquat::test
