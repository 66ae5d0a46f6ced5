// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/grammarparts.h"

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

Grammar cLike()
{
    Grammar grammar;
    grammar.lineComments = {u"//"_s};
    grammar.regions = {comment(u"/*", u"*/"), quoted(u"\""), quoted(u"'")};
    grammar.features = Grammar::Calls;
    return grammar;
}

constexpr QStringView cKeywords =
    u"break case const continue default do else enum extern for goto if inline register restrict "
    "return sizeof static struct switch typedef union volatile while alignas alignof _Atomic "
    "_Generic _Noreturn _Static_assert";
constexpr QStringView cTypes =
    u"auto bool char double float int long short signed unsigned void size_t ssize_t ptrdiff_t "
    "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t wchar_t "
    "FILE time_t";
constexpr QStringView scriptKeywords =
    u"async await break case catch class const continue debugger default delete do else export "
    "extends finally for from function get if import in instanceof let new of return set static "
    "super switch this throw try typeof var void while with yield";
constexpr QStringView scriptBuiltins =
    u"true false null undefined NaN Infinity console document window globalThis Math JSON Object "
    "Array String Number Boolean Promise Map Set Symbol Date RegExp Error require module exports "
    "process fetch setTimeout setInterval";

void useTemplates(Grammar& grammar)
{
    grammar.regions.push_back(quoted(u"`", true));
    grammar.features |= Grammar::Patterns | Grammar::Decorators | Grammar::CapitalTypes;
    grammar.inNames = u"$"_s;
}

} // namespace

Grammar curlyGrammar(Language language)
{
    Grammar grammar = cLike();
    switch (language) {
    case Language::C:
        grammar.keywords = words(cKeywords);
        grammar.types = words(cTypes);
        grammar.builtins = words(u"NULL true false stdin stdout stderr EOF errno");
        grammar.features |= Grammar::Hashes;
        break;
    case Language::Cpp:
        grammar.keywords =
            words(cKeywords) +
            words(u"and and_eq asm bitand bitor catch class co_await co_return co_yield compl "
                  "concept const_cast consteval constexpr constinit decltype delete dynamic_cast "
                  "explicit export final friend module import mutable namespace new noexcept not "
                  "operator or override private protected public reinterpret_cast requires "
                  "static_assert static_cast template this throw try typeid typename using virtual "
                  "xor");
        grammar.types =
            words(cTypes) + words(u"string string_view vector map set unordered_map unordered_set "
                                  "unique_ptr shared_ptr optional variant pair tuple array span "
                                  "char8_t char16_t char32_t");
        grammar.builtins = words(u"true false nullptr NULL std cout cin cerr endl move forward");
        grammar.features |= Grammar::Hashes | Grammar::CapitalTypes | Grammar::CppRaw;
        break;
    case Language::Java:
        grammar.regions.insert(grammar.regions.begin(), quoted(u"\"\"\"", true));
        grammar.keywords =
            words(u"abstract assert break case catch class const continue default do else enum "
                  "extends final finally for goto if implements import instanceof interface "
                  "native new non-sealed package permits private protected public record return "
                  "sealed static strictfp super switch synchronized this throw throws transient "
                  "try var volatile while yield");
        grammar.types = words(u"boolean byte char double float int long short void");
        grammar.builtins = words(u"true false null");
        grammar.features |= Grammar::CapitalTypes | Grammar::Decorators;
        break;
    case Language::CSharp:
        grammar.regions.insert(grammar.regions.begin(),
                               {quoted(u"\"\"\"", true, {}),
                                {u"$@\""_s, u"\""_s, Token::Kind::String, {}, true},
                                {u"@\""_s, u"\""_s, Token::Kind::String, {}, true},
                                {u"$\""_s, u"\""_s, Token::Kind::String, u'\\'}});
        grammar.keywords =
            words(u"abstract add as async await base break case catch checked class const continue "
                  "default delegate do else enum event explicit extern finally fixed for foreach "
                  "from get global goto if implicit in init interface internal is join let lock "
                  "namespace new operator orderby out override params partial private protected "
                  "public readonly record ref remove required return sealed select set sizeof "
                  "stackalloc static struct switch this throw try typeof unchecked unsafe using "
                  "value virtual volatile when where while with yield");
        grammar.types = words(u"bool byte char decimal double dynamic float int long nint nuint "
                              "object sbyte short string uint ulong ushort var void");
        grammar.builtins = words(u"true false null Console nameof");
        grammar.features |= Grammar::CapitalTypes | Grammar::Hashes;
        break;
    case Language::JavaScript:
        grammar.keywords = words(scriptKeywords);
        grammar.builtins = words(scriptBuiltins);
        useTemplates(grammar);
        break;
    case Language::TypeScript:
        grammar.keywords =
            words(scriptKeywords) +
            words(u"abstract as asserts declare enum implements infer interface is keyof namespace "
                  "override private protected public readonly satisfies type");
        grammar.types = words(u"any bigint boolean never number object string symbol unknown");
        grammar.builtins = words(scriptBuiltins);
        useTemplates(grammar);
        break;
    case Language::Rust:
        grammar.regions = {comment(u"/*", u"*/", true), quoted(u"\"", true)};
        grammar.keywords =
            words(u"as async await break const continue crate dyn else enum extern fn for if impl "
                  "in let loop match mod move mut pub ref return self static struct super trait "
                  "type union unsafe use where while yield");
        grammar.types = words(u"bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 "
                              "u128 usize Self");
        grammar.builtins = words(u"true false Some None Ok Err");
        grammar.features |= Grammar::CapitalTypes | Grammar::RustMarks;
        break;
    case Language::Go:
        grammar.regions.push_back(quoted(u"`", true, {}));
        grammar.keywords = words(u"break case chan const continue default defer else fallthrough "
                                 "for func go goto if import interface map package range return "
                                 "select struct switch type var");
        grammar.types = words(u"any bool byte comparable complex64 complex128 error float32 "
                              "float64 int int8 int16 int32 int64 rune string uint uint8 uint16 "
                              "uint32 uint64 uintptr");
        grammar.builtins = words(u"true false nil iota append cap clear close copy delete len make "
                                 "max min new panic print println recover");
        break;
    case Language::Kotlin:
        grammar.regions.insert(grammar.regions.begin(), quoted(u"\"\"\"", true, {}));
        grammar.keywords = words(
            u"abstract actual annotation as break by catch class companion const constructor "
            "continue crossinline data do else enum expect external final finally for fun get "
            "if import in infix init inline inner interface internal is lateinit noinline "
            "object open operator out override package private protected public reified "
            "return sealed set super suspend tailrec this throw try typealias val value var "
            "vararg when where while");
        grammar.builtins = words(u"true false null it println print listOf mapOf setOf");
        grammar.features |= Grammar::CapitalTypes | Grammar::Decorators;
        break;
    case Language::Swift:
        grammar.regions = {comment(u"/*", u"*/", true), quoted(u"\"\"\"", true), quoted(u"\"")};
        grammar.keywords = words(
            u"actor as associatedtype async await break case catch class continue convenience "
            "default defer deinit didSet do else enum extension fallthrough fileprivate final "
            "for func get guard if import in indirect infix init inout internal is lazy let "
            "mutating nonisolated open operator optional override postfix prefix private "
            "protocol public repeat required rethrows return self set some static struct "
            "subscript super switch throw throws try typealias unowned var weak where while "
            "willSet");
        grammar.types = words(u"Any Self");
        grammar.builtins = words(u"true false nil print");
        grammar.features |= Grammar::CapitalTypes | Grammar::Decorators | Grammar::Hashes;
        break;
    default:
        break;
    }
    return grammar;
}

} // namespace loquat
