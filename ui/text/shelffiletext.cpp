// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/shelffiletext.h"

#include <QFileInfo>

namespace loquat {

using namespace Qt::StringLiterals;

QString ShelfFileText::problem(const ShelfFileProblem& problem, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    switch (problem.kind) {
    case ShelfFileProblem::Kind::Unreadable:
        return tr("“%1” cannot be read.").arg(name);
    case ShelfFileProblem::Kind::NotJson:
        return tr("“%1” is no valid JSON at line %2. Nothing was imported.")
            .arg(name, QString::number(problem.line));
    case ShelfFileProblem::Kind::NotShelf:
        return tr("“%1” holds no presets or prompts of Loquat. Nothing was imported.").arg(name);
    case ShelfFileProblem::Kind::Newer:
        return tr("“%1” was written by a newer Loquat. Nothing was imported.").arg(name);
    case ShelfFileProblem::Kind::BadEntry:
        return problem.list == "presets"_L1
                   ? tr("Preset %1 in “%2” has no name or is none. Nothing was imported.")
                         .arg(QString::number(problem.entry), name)
                   : tr("Prompt %1 in “%2” has no name or is none. Nothing was imported.")
                         .arg(QString::number(problem.entry), name);
    case ShelfFileProblem::Kind::TooLarge:
        return tr("“%1” is larger than 4 MB: that is no file of presets.").arg(name);
    }
    return {};
}

QString ShelfFileText::notWritten(const QString& path)
{
    return tr("“%1” cannot be written.").arg(QFileInfo(path).fileName());
}

QString ShelfFileText::taken(const Shelf& shelf)
{
    const auto presets = int(shelf.presets.size());
    const auto prompts = int(shelf.prompts.size());
    if (prompts == 0)
        return tr("Imported %n preset(s).", nullptr, presets);
    if (presets == 0)
        return tr("Imported %n prompt(s).", nullptr, prompts);
    return tr("Imported %n preset(s)", nullptr, presets) + u' ' +
           tr("and %n prompt(s).", nullptr, prompts);
}

QString ShelfFileText::fileKinds()
{
    return tr("Presets and prompts (*.json)");
}

} // namespace loquat
