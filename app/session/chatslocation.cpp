// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatslocation.h"

#include "app/base/whendone.h"
#include "app/settings/settingsstore.h"
#include "app/storage/chatsmove.h"
#include "app/storage/database.h"
#include "app/storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString& one, const QString& other)
{
    const QString first = QFileInfo(one).canonicalFilePath();
    return QDir::cleanPath(one) == QDir::cleanPath(other) ||
           (!first.isEmpty() && first == QFileInfo(other).canonicalFilePath());
}

template <typename T, typename Work>
QFuture<Result<T>> onThread(Work work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

ChatsLocation::ChatsLocation(SettingsStore& settings, QString usualFolder, bool fixed,
                             QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_usual(std::move(usualFolder))
    , m_fixed(fixed)
{
    if (!m_fixed)
        readNote();
}

QString ChatsLocation::folder() const
{
    const QString& chosen = m_settings.current().dataFolder;
    return m_fixed || chosen.isEmpty() ? m_usual : chosen;
}

bool ChatsLocation::isUsual() const
{
    return isSame(folder(), m_usual);
}

bool ChatsLocation::isGone() const
{
    return !isUsual() && !holdsChats(folder());
}

void ChatsLocation::fallBack()
{
    static_cast<void>(switchTo(m_usual));
}

ChatsLocation::Found ChatsLocation::look(const QString& folder) const
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        QFileInfo above(info.absolutePath());
        while (!above.exists() && !above.isRoot())
            above = QFileInfo(above.absolutePath());
        return above.isDir() && above.isWritable() ? Found::Nothing : Found::NotUsable;
    }
    if (!info.isDir() || !info.isWritable() || !info.isExecutable())
        return Found::NotUsable;
    if (holdsChats(folder))
        return Found::Chats;
    QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    // What a drive brings with it, and what a move that was broken off has left.
    names.removeIf([](const QString& name) {
        return name == "lost+found"_L1 || name == "backups"_L1 || name.startsWith("arriving.db"_L1);
    });
    return names.isEmpty() || isSame(folder, m_usual) ? Found::Nothing : Found::OtherThings;
}

QString ChatsLocation::notePath() const
{
    return QFileInfo(m_settings.filePath()).dir().filePath(u"moving-chats.json"_s);
}

void ChatsLocation::readNote()
{
    QFile file(notePath());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    const QString to = note.value("to"_L1).toString();
    if (!QDir::isAbsolutePath(to))
        return;
    m_plan = Plan{to, note.value("withChats"_L1).toBool()};
    m_from = note.value("from"_L1).toString();
    m_copied = QByteArray::fromHex(note.value("copied"_L1).toString().toLatin1());
}

Result<void> ChatsLocation::writeNote(const Plan& plan, const QString& from,
                                      const QByteArray& hash) const
{
    const QJsonObject note{{u"to"_s, plan.to},
                           {u"withChats"_s, plan.withChats},
                           {u"from"_s, from},
                           {u"copied"_s, QString::fromLatin1(hash.toHex())}};
    QDir().mkpath(QFileInfo(notePath()).absolutePath());
    QSaveFile file(notePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(note).toJson()) < 0 ||
        !file.commit())
        return failure(
            storageError(ErrorReason::FolderNotWritable, notePath(), file.errorString()));
    return {};
}

Result<void> ChatsLocation::setPlan(const Plan& plan)
{
    if (isSame(plan.to, folder())) {
        dropPlan();
        return {};
    }
    return writeNote(plan, folder(), {}).transform([&] {
        m_plan = plan;
        m_from = folder();
        m_copied.clear();
        Q_EMIT changed();
    });
}

void ChatsLocation::dropPlan()
{
    QFile::remove(notePath());
    m_plan.reset();
    m_from.clear();
    m_copied.clear();
    Q_EMIT changed();
}

Result<void> ChatsLocation::switchTo(const QString& folder)
{
    const QString chosen = isSame(folder, m_usual) ? QString() : QDir::cleanPath(folder);
    m_settings.update([&](Settings& edited) { edited.dataFolder = chosen; });
    return m_settings.save();
}

void ChatsLocation::carryOut(const std::function<void(double)>& progress,
                             const std::function<void(const Result<void>&)>& done)
{
    const Plan plan = m_plan.value_or(Plan{folder(), false});
    const QString from = folder();
    // Moved already, or nothing is there to be moved: it has to be one that we can open.
    if (!plan.withChats || isSame(plan.to, from) || (!holdsChats(from) && isUsual())) {
        const auto opened = onThread<QByteArray>([to = plan.to, hash = m_copied] {
            return Database(to).open().transform([&] { return hash; });
        });
        whenDone(opened, this, [this, done](const Result<QByteArray>& copied) {
            conclude(copied, m_from, done);
        });
        return;
    }
    const auto tell = [this, progress](qint64 copied, qint64 all) {
        const double share = all > 0 ? double(copied) / double(all) : 1.0;
        QMetaObject::invokeMethod(this, [progress, share] { progress(share); });
    };
    whenDone(onThread<QByteArray>([from, to = plan.to, tell] { return copyChats(from, to, tell); }),
             this, [this, from, done](const Result<QByteArray>& copied) {
                 conclude(copied, from, done);
             });
}

void ChatsLocation::conclude(const Result<QByteArray>& copied, const QString& from,
                             const std::function<void(const Result<void>&)>& done)
{
    const Plan plan = m_plan.value_or(Plan{});
    // Whoever is killed from here on ends what was begun at the next start.
    const Result<void> switched =
        copied.and_then([&](const QByteArray& hash) { return writeNote(plan, from, hash); })
            .and_then([&] { return switchTo(plan.to); });
    if (!switched)
        return done(switched);
    const auto finish = [this, done] {
        dropPlan();
        done({});
    };
    if (!plan.withChats || copied->isEmpty())
        return finish();
    // What stays behind because it cannot be deleted is a copy.
    whenDone(onThread<void>([from, to = plan.to, hash = *copied] {
                 return removeCopiedChats(from, to, hash);
             }),
             this, [finish](const Result<void>&) { finish(); });
}

} // namespace loquat
