// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStorageInfo>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int saveDelayMs = 300;
constexpr qint64 leastFreeBytes = 64 * 1024;

// Profiles that got their id or another name while reading: both must reach the file, or the id
// would differ each time.
bool serversDiffer(const QJsonObject& json, const Settings& settings)
{
    const QJsonArray entries = json["servers"_L1].toArray();
    if (entries.size() != settings.servers.size())
        return true;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i]["id"_L1].toString() != settings.servers[i].id.value ||
            entries[i]["name"_L1].toString() != settings.servers[i].name)
            return true;
    }
    return false;
}

} // namespace

SettingsStore::SettingsStore(QString filePath, QObject* parent)
    : QObject(parent)
    , m_filePath(std::move(filePath))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &SettingsStore::saveLater);
    load();
}

SettingsStore::~SettingsStore()
{
    if (m_dirty)
        save();
}

void SettingsStore::update(const std::function<void(Settings&)>& edit)
{
    Settings after = m_current;
    edit(after);
    after = after.normalised();
    if (after == m_current)
        return;
    const Settings before = std::exchange(m_current, after);
    scheduleSave();
    Q_EMIT changed(before, after);
}

Result<void> SettingsStore::save()
{
    m_saveTimer.stop();
    if (m_brokenInPlace && !setBrokenFileAside())
        return failure(writeError());

    const QByteArray bytes = QJsonDocument(m_current.toJson()).toJson();
    QSaveFile file(m_filePath);
    // What a file holds back until it is closed could fail to fit without commit() telling.
    const bool written = QDir().mkpath(QFileInfo(m_filePath).absolutePath()) &&
                         file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (!written)
        return failure(writeError());
    m_dirty = false;
    return {};
}

void SettingsStore::load()
{
    QFile file(m_filePath);
    if (!file.exists())
        return;
    QJsonDocument document;
    if (file.open(QIODevice::ReadOnly))
        document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject()) {
        m_brokenInPlace = true;
        setBrokenFileAside();
        return;
    }
    m_current = Settings::fromJson(document.object(), &m_notes);
    if (serversDiffer(document.object(), m_current))
        scheduleSave();
}

bool SettingsStore::setBrokenFileAside()
{
    const QString stem =
        m_filePath + u".broken-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString target = stem;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = stem + u'-' + QString::number(number);
    // QFile::rename never replaces a file.
    if (QFileInfo::exists(m_filePath) && !QFile::rename(m_filePath, target))
        return false;
    m_setAside = target;
    m_brokenInPlace = false;
    return true;
}

void SettingsStore::scheduleSave()
{
    m_dirty = true;
    // Not restarted while it runs: changes in a row must not put the write off for ever.
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void SettingsStore::saveLater()
{
    const Result<void> saved = save();
    if (!saved)
        Q_EMIT saveFailed(saved.error());
}

Error SettingsStore::writeError() const
{
    QString folder = QFileInfo(m_filePath).absolutePath();
    while (!QFileInfo::exists(folder) && folder.contains(u'/'))
        folder.truncate(folder.lastIndexOf(u'/'));
    const QStorageInfo disk(folder);
    const bool full = disk.isValid() && disk.bytesAvailable() < leastFreeBytes;
    Error error;
    error.code = ErrorCode::Storage;
    error.reason = full ? ErrorReason::DiskFull : ErrorReason::FolderNotWritable;
    error.subject = m_filePath;
    return error;
}

} // namespace loquat
