// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace loquat {

// A Hunspell dictionary: two files of one name.
struct Dictionary
{
    QString name; // "en_GB"
    QString affixes;
    QString words;

    bool operator==(const Dictionary&) const = default;
};

// Where programs and people put dictionaries: the first one of a name counts.
QStringList dictionaryFolders();
// By name. Reads folders: a millisecond.
QList<Dictionary> installedDictionaries(const QStringList& folders = dictionaryFolders());

// The one of that name; for an empty name the one that fits the locale ("de_AT") best, else an
// English one, else the first. Nothing: none is installed, or not the one that was asked for.
std::optional<Dictionary> chooseDictionary(const QString& name, const QString& locale,
                                           const QList<Dictionary>& installed);

} // namespace loquat
