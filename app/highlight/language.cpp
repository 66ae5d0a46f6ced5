// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/language.h"

#include <QHash>

#include <array>

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

struct Row
{
    Language language;
    QStringView name;
    QStringView suffix;
    QStringView aliases; // besides the name and the suffix
    QStringView file = {};
};

constexpr std::array rows{
    Row{Language::Python, u"Python", u"py", u"python3 python2 py3 pyi ipython pycon jupyter"},
    Row{Language::C, u"C", u"c", u"h"},
    Row{Language::Cpp, u"C++", u"cpp", u"cc cxx c++ hpp hh hxx cplusplus cuda cu arduino ino"},
    Row{Language::Java, u"Java", u"java", u""},
    Row{Language::CSharp, u"C#", u"cs", u"csharp c-sharp dotnet"},
    Row{Language::JavaScript, u"JavaScript", u"js", u"jsx mjs cjs node nodejs ecmascript"},
    Row{Language::TypeScript, u"TypeScript", u"ts", u"tsx mts cts"},
    Row{Language::Rust, u"Rust", u"rs", u""},
    Row{Language::Go, u"Go", u"go", u"golang"},
    Row{Language::Kotlin, u"Kotlin", u"kt", u"kts"},
    Row{Language::Swift, u"Swift", u"swift", u""},
    Row{Language::Ruby, u"Ruby", u"rb", u"irb gemfile rakefile"},
    Row{Language::Php, u"PHP", u"php", u"php7 php8"},
    Row{Language::Sql, u"SQL", u"sql",
        u"mysql postgres postgresql psql sqlite sqlite3 plsql tsql mariadb"},
    Row{Language::Bash, u"Bash", u"sh",
        u"shell zsh ksh fish console shellsession terminal shell-session sh-session"},
    Row{Language::PowerShell, u"PowerShell", u"ps1", u"pwsh posh ps psm1"},
    Row{Language::Html, u"HTML", u"html", u"htm xhtml vue svelte"},
    Row{Language::Xml, u"XML", u"xml", u"svg xsl xslt xsd rss atom plist qrc ui"},
    Row{Language::Css, u"CSS", u"css", u"scss sass less"},
    Row{Language::Json, u"JSON", u"json", u"jsonc json5 jsonl ndjson geojson"},
    Row{Language::Yaml, u"YAML", u"yaml", u"yml docker-compose compose"},
    Row{Language::Toml, u"TOML", u"toml", u""},
    Row{Language::Ini, u"INI", u"ini",
        u"cfg conf properties dosini env dotenv editorconfig desktop"},
    Row{Language::Dockerfile, u"Dockerfile", u"dockerfile", u"docker containerfile", u"Dockerfile"},
    Row{Language::CMake, u"CMake", u"cmake", u"cmakelists cmakelists.txt", u"CMakeLists.txt"},
    Row{Language::Make, u"Make", u"mk", u"makefile gnumake mak", u"Makefile"},
    Row{Language::Diff, u"Diff", u"diff", u"patch udiff"},
    Row{Language::Markdown, u"Markdown", u"md", u"mkd mdown mdx"},
    Row{Language::Lua, u"Lua", u"lua", u"luau"},
    Row{Language::R, u"R", u"r", u"rscript splus"},
    Row{Language::Haskell, u"Haskell", u"hs", u"lhs"},
};

const Row* rowOf(Language language)
{
    for (const Row& row : rows) {
        if (row.language == language)
            return &row;
    }
    return nullptr;
}

} // namespace

Language languageFromName(QStringView name)
{
    static const QHash<QString, Language> names = [] {
        QHash<QString, Language> all;
        for (const Row& row : rows) {
            all.insert(row.name.toString().toLower(), row.language);
            all.insert(row.suffix.toString(), row.language);
            for (const QStringView alias : row.aliases.split(u' ', Qt::SkipEmptyParts))
                all.insert(alias.toString(), row.language);
        }
        return all;
    }();
    constexpr qsizetype longest = 40;
    QString word =
        name.trimmed().first(std::min(name.trimmed().size(), longest)).toString().toLower();
    while (word.startsWith(u'.') || word.startsWith(u'{'))
        word.remove(0, 1);
    for (qsizetype end = 0; end < word.size(); ++end) {
        if (u",:{} \t"_s.contains(word[end])) {
            word.truncate(end);
            break;
        }
    }
    return names.value(word, Language::None);
}

QString displayName(Language language)
{
    const Row* row = rowOf(language);
    return row ? row->name.toString() : QString();
}

QString fileSuffix(Language language)
{
    const Row* row = rowOf(language);
    return row ? row->suffix.toString() : u"txt"_s;
}

QString fileName(Language language, const QString& baseName)
{
    const Row* row = rowOf(language);
    if (row && !row->file.isEmpty())
        return row->file.toString();
    return baseName + u'.' + fileSuffix(language);
}

} // namespace loquat
