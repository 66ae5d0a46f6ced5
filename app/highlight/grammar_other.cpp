// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/grammarparts.h"

namespace loquat {

using namespace Qt::StringLiterals;

Grammar otherGrammar(Language language)
{
    Grammar grammar;
    switch (language) {
    case Language::Sql:
        grammar.lineComments = {u"--"_s};
        grammar.regions = {comment(u"/*", u"*/"), quoted(u"'", true, {}), quoted(u"\"", false, {}),
                           quoted(u"`", false, {})};
        grammar.keywords = words(
            u"add all alter analyze and any as asc begin between by cascade case check column "
            "commit conflict constraint create cross database default delete desc distinct do "
            "drop else end except exists explain for foreign from full function grant group "
            "having if in index inner insert intersect into is join key left like limit "
            "natural not nothing offset on or order outer over partition pragma primary "
            "procedure references replace returning revoke right rollback schema select set "
            "table temp temporary then to transaction trigger truncate union unique update "
            "using values view virtual when where window with");
        grammar.types =
            words(u"bigint binary bit blob boolean char character date datetime decimal "
                  "double float int integer interval json jsonb numeric real serial "
                  "smallint text time timestamp timestamptz tinyint uuid varchar");
        grammar.builtins = words(u"null true false count sum avg min max coalesce now "
                                 "current_timestamp lower upper length substr round");
        grammar.features = Grammar::AnyCase | Grammar::Calls;
        break;
    case Language::Json:
        grammar.lineComments = {u"//"_s};
        grammar.regions = {comment(u"/*", u"*/"), quoted(u"\""), quoted(u"'")};
        grammar.builtins = words(u"true false null");
        grammar.features = Grammar::KeysBeforeColon;
        break;
    case Language::Dockerfile:
        grammar.lineComments = {u"#"_s};
        grammar.regions = {quoted(u"\"", true), quoted(u"'", true)};
        grammar.keywords =
            words(u"ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL "
                  "MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR");
        grammar.features = Grammar::DollarNames | Grammar::Options;
        grammar.inNames = u"-"_s;
        break;
    case Language::CMake:
        grammar.lineComments = {u"#"_s};
        grammar.regions = {comment(u"#[[", u"]]"),
                           {u"[["_s, u"]]"_s, Token::Kind::String, {}, true},
                           quoted(u"\"", true)};
        grammar.keywords =
            words(u"if elseif else endif foreach endforeach while endwhile function endfunction "
                  "macro endmacro return break continue block endblock include set unset option");
        grammar.types = words(u"PUBLIC PRIVATE INTERFACE STATIC SHARED MODULE OBJECT REQUIRED "
                              "COMPONENTS VERSION LANGUAGES FILES DESTINATION TARGETS PROPERTIES "
                              "CACHE FORCE STRING BOOL PATH STATUS FATAL_ERROR WARNING");
        grammar.builtins = words(u"ON OFF TRUE FALSE AND OR NOT EQUAL STREQUAL MATCHES DEFINED");
        grammar.features = Grammar::DollarNames | Grammar::Calls;
        break;
    case Language::Haskell:
        grammar.lineComments = {u"--"_s};
        grammar.regions = {comment(u"{-", u"-}", true), quoted(u"\"")};
        grammar.keywords = words(
            u"as case class data default deriving do else family forall foreign hiding if "
            "import in infix infixl infixr instance let module newtype of qualified then type "
            "where");
        grammar.builtins = words(u"True False Nothing Just Left Right otherwise return pure map "
                                 "filter foldr foldl show print putStrLn mapM_");
        grammar.features = Grammar::CapitalTypes;
        grammar.inNames = u"'"_s;
        break;
    default:
        break;
    }
    return grammar;
}

} // namespace loquat
