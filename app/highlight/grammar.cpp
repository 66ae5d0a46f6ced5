// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/grammar.h"

#include "app/highlight/grammarparts.h"

#include <map>

namespace loquat {

const Grammar& grammarOf(Language language)
{
    static const std::map<Language, Grammar> grammars = [] {
        std::map<Language, Grammar> all;
        for (const Language one : {Language::C, Language::Cpp, Language::Java, Language::CSharp,
                                   Language::JavaScript, Language::TypeScript, Language::Rust,
                                   Language::Go, Language::Kotlin, Language::Swift})
            all.emplace(one, curlyGrammar(one));
        for (const Language one : {Language::Python, Language::Ruby, Language::Php, Language::Bash,
                                   Language::PowerShell, Language::Lua, Language::R})
            all.emplace(one, scriptGrammar(one));
        for (const Language one : {Language::Sql, Language::Json, Language::Dockerfile,
                                   Language::CMake, Language::Haskell})
            all.emplace(one, otherGrammar(one));
        return all;
    }();
    static const Grammar none;
    const auto found = grammars.find(language);
    return found == grammars.end() ? none : found->second;
}

} // namespace loquat
