// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace loquat {

enum class Language
{
    None,
    Python,
    C,
    Cpp,
    Java,
    CSharp,
    JavaScript,
    TypeScript,
    Rust,
    Go,
    Kotlin,
    Swift,
    Ruby,
    Php,
    Sql,
    Bash,
    PowerShell,
    Html,
    Xml,
    Css,
    Json,
    Yaml,
    Toml,
    Ini,
    Dockerfile,
    CMake,
    Make,
    Diff,
    Markdown,
    Lua,
    R,
    Haskell,
};

// What a person writes after a fence ("py", "c++", "console", ".yml"), in any case; None if it is
// no language we know. A dot before it and what follows a comma, a colon or a brace are ignored.
Language languageFromName(QStringView name);

// The language's own name, as "C++". Empty for None.
QString displayName(Language language);

// How a file of it is called after its dot, as "cpp"; "txt" for None. "Dockerfile",
// "CMakeLists.txt" and "Makefile" have names of their own: see fileName.
QString fileSuffix(Language language);

// What to propose as the name of a file with this code, given a base name: "code.cpp", "Makefile".
QString fileName(Language language, const QString& baseName);

} // namespace loquat
