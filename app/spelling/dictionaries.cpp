// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s,
                                         QStandardPaths::LocateDirectory);
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                         QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    return folders;
}

QList<Dictionary> installedDictionaries(const QStringList& folders)
{
    QList<Dictionary> found;
    for (const QString& folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files);
        for (const QFileInfo& file : files) {
            const QString name = file.completeBaseName();
            const QString words = file.dir().filePath(name + u".dic"_s);
            // Rules of hyphenation come in files of the same kind.
            const bool known = std::ranges::find(found, name, &Dictionary::name) != found.end();
            if (!known && !name.startsWith("hyph"_L1) && QFileInfo(words).isFile())
                found.append({name, file.filePath(), words});
        }
    }
    std::ranges::sort(found, {}, &Dictionary::name);
    return found;
}

std::optional<Dictionary> chooseDictionary(const QString& name, const QString& locale,
                                           const QList<Dictionary>& installed)
{
    const auto first = [&installed](auto fits) -> std::optional<Dictionary> {
        const auto found = std::ranges::find_if(installed, fits);
        return found == installed.end() ? std::nullopt : std::optional(*found);
    };
    if (!name.isEmpty())
        return first([&](const Dictionary& one) { return one.name == name; });
    if (auto exact = first([&](const Dictionary& one) { return one.name == locale; }))
        return exact;
    for (const QString& language : {locale.section(u'_', 0, 0), u"en"_s}) {
        if (auto near = first([&](const Dictionary& one) {
                return one.name == language || one.name.startsWith(language + u'_');
            }))
            return near;
    }
    return installed.isEmpty() ? std::nullopt : std::optional(installed.first());
}

} // namespace loquat
