// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatsnote.h"

#include "app/storage/chatsmove.h"
#include "app/storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString pathIn(const QString& usualFolder)
{
    return QDir(usualFolder).filePath(u"chats-folder.json"_s);
}

} // namespace

ChatsNote ChatsNote::read(const QString& usualFolder)
{
    QFile file(pathIn(usualFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto folder = [&json](QLatin1StringView key) {
        const QString path = json.value(key).toString();
        return QDir::isAbsolutePath(path) ? path : QString();
    };
    return {folder("in"_L1), folder("before"_L1)};
}

Result<void> ChatsNote::write(const QString& usualFolder) const
{
    const QString path = pathIn(usualFolder);
    if (*this == ChatsNote{}) {
        if (QFile::exists(path) && (!QFile::remove(path) || !syncFolder(usualFolder)))
            return failure(storageError(ErrorReason::FolderNotWritable, path));
        return {};
    }
    if (!QDir(usualFolder).exists()) {
        QDir().mkpath(usualFolder);
        QFile::setPermissions(usualFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"in"_s, in}, {u"before"_s, before}}).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.commit() || !syncFolder(usualFolder))
        return failure(storageError(ErrorReason::FolderNotWritable, path, file.errorString()));
    return {};
}

} // namespace loquat
