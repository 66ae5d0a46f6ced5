// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/grammarparts.h"

namespace loquat {

using namespace Qt::StringLiterals;

Grammar scriptGrammar(Language language)
{
    Grammar grammar;
    grammar.lineComments = {u"#"_s};
    switch (language) {
    case Language::Python:
        grammar.regions = {quoted(u"\"\"\"", true), quoted(u"'''", true), quoted(u"\""),
                           quoted(u"'")};
        grammar.keywords =
            words(u"and as assert async await break case class continue def del elif else except "
                  "finally for from global if import in is lambda match nonlocal not or pass raise "
                  "return try while with yield");
        grammar.types = words(u"bool bytes bytearray complex dict float frozenset int list object "
                              "set str tuple type");
        grammar.builtins =
            words(u"True False None self cls abs all any chr dir enumerate eval filter format "
                  "getattr hasattr hash id input isinstance issubclass iter len map max min next "
                  "open ord print property range repr reversed round setattr sorted staticmethod "
                  "classmethod sum super vars zip __name__ __init__");
        grammar.features =
            Grammar::Calls | Grammar::Decorators | Grammar::StringPrefix | Grammar::CapitalTypes;
        break;
    case Language::Ruby:
        grammar.regions = {{u"=begin"_s, u"=end"_s, Token::Kind::Comment, {}, true, false, true},
                           quoted(u"\"", true),
                           quoted(u"'", true),
                           quoted(u"`", true)};
        grammar.keywords = words(
            u"alias and begin break case class def defined? do else elsif end ensure extend "
            "for if in include loop module next not or prepend private protected public raise "
            "redo require require_relative rescue retry return super then undef unless until "
            "when while yield attr_accessor attr_reader attr_writer");
        grammar.builtins = words(u"true false nil self puts print p lambda proc new");
        grammar.features = Grammar::Calls | Grammar::CapitalTypes | Grammar::AtNames |
                           Grammar::DollarNames | Grammar::RubyHere | Grammar::Symbols |
                           Grammar::Patterns;
        grammar.inNames = u"?!"_s;
        break;
    case Language::Php:
        grammar.lineComments = {u"//"_s, u"#"_s};
        grammar.regions = {comment(u"/*", u"*/"), quoted(u"\"", true), quoted(u"'", true)};
        grammar.keywords =
            words(u"abstract and as break callable case catch class clone const continue declare "
                  "default do echo else elseif empty enddeclare endfor endforeach endif endswitch "
                  "endwhile enum extends final finally fn for foreach function global goto if "
                  "implements include include_once instanceof insteadof interface isset list match "
                  "namespace new or print private protected public readonly require require_once "
                  "return static switch throw trait try unset use var while xor yield");
        grammar.types = words(u"array bool float int iterable mixed never object string void");
        grammar.builtins = words(u"true false null self parent");
        grammar.features =
            Grammar::Calls | Grammar::CapitalTypes | Grammar::DollarNames | Grammar::PhpHere;
        break;
    case Language::Bash:
        grammar.regions = {quoted(u"\"", true), quoted(u"'", true, {})};
        grammar.keywords =
            words(u"if then else elif fi for while until do done case esac in select "
                  "function time coproc return break continue exit local export "
                  "declare readonly unset shift trap source alias set");
        grammar.builtins = words(
            u"echo printf read cd pwd test true false eval exec kill wait sudo apt apt-get "
            "brew pip npm git curl wget docker grep sed awk cat ls rm cp mv mkdir chmod chown "
            "find xargs tar ssh scp python python3 node make cmake");
        grammar.features = Grammar::DollarNames | Grammar::ShellHere | Grammar::Options;
        grammar.inNames = u"-"_s;
        break;
    case Language::PowerShell:
        grammar.regions = {comment(u"<#", u"#>"),
                           {u"@\""_s, u"\"@"_s, Token::Kind::String, {}, true, false, true},
                           {u"@'"_s, u"'@"_s, Token::Kind::String, {}, true, false, true},
                           quoted(u"\"", true, u'`'),
                           quoted(u"'", true, {})};
        grammar.keywords = words(
            u"begin break catch class continue data do dynamicparam else elseif end enum exit "
            "filter finally for foreach from function if in param process return switch throw "
            "trap try until using while");
        grammar.features =
            Grammar::AnyCase | Grammar::DollarNames | Grammar::Options | Grammar::Calls;
        grammar.builtins = words(u"write-host write-output get-childitem get-content set-content "
                                 "get-item new-item remove-item where-object foreach-object "
                                 "select-object sort-object invoke-webrequest get-process");
        grammar.inNames = u"-"_s;
        break;
    case Language::Lua:
        grammar.lineComments = {u"--"_s};
        grammar.regions = {quoted(u"\""), quoted(u"'")};
        grammar.keywords = words(u"and break do else elseif end for function goto if in local not "
                                 "or repeat return then until while");
        grammar.builtins = words(u"true false nil self print pairs ipairs require type tostring "
                                 "tonumber pcall error assert setmetatable getmetatable string "
                                 "table math io os coroutine");
        grammar.features = Grammar::Calls | Grammar::LongBrackets;
        break;
    case Language::R:
        grammar.regions = {quoted(u"\"", true), quoted(u"'", true), quoted(u"`")};
        grammar.keywords = words(u"break else for function if in next repeat return while");
        grammar.builtins = words(u"TRUE FALSE NULL NA NaN Inf T F library require c list "
                                 "data.frame print cat paste paste0 length mean sum seq rep lapply "
                                 "sapply apply");
        grammar.features = Grammar::Calls;
        grammar.inNames = u"."_s;
        break;
    default:
        break;
    }
    return grammar;
}

} // namespace loquat
