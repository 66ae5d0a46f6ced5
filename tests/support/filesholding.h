// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace loquat::test {

// The files in a folder and below it, hidden ones too, in which a word in small letters stands, in
// whichever case: the search folds it.
inline QStringList filesHolding(const QByteArray& word, const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        if (file.readAll().toLower().contains(word))
            found.append(QDir(folder).relativeFilePath(file.fileName()));
    }
    return found;
}

} // namespace loquat::test
