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
#include <QLockFile>
#include <QPromise>
#include <QSaveFile>
#include <QStorageInfo>
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

// Where the folder is, or will be.
QString driveOf(const QString& folder)
{
    QFileInfo info(QDir::cleanPath(folder));
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    return QStorageInfo(info.absoluteFilePath()).rootPath();
}

// One that can be opened; none is made where one was expected.
Result<void> openChats(const QString& folder)
{
    if (!holdsChats(folder))
        return failure(storageError(ErrorReason::FolderNotWritable, Database::filePathIn(folder)));
    return Database(folder).open();
}

} // namespace

ChatsLocation::ChatsLocation(SettingsStore& settings, QString usualFolder, bool fixed,
                             QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_usual(std::move(usualFolder))
    , m_fixed(fixed)
{
    if (m_fixed)
        return;
    readPlan();
    m_note = ChatsNote::read(m_usual);
    if (m_settings.current().dataFolder.isEmpty() && !m_note.in.isEmpty())
        m_settings.update([this](Settings& edited) { edited.dataFolder = m_note.in; });
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

Result<void> ChatsLocation::fallBack()
{
    const ChatsNote note{{}, folder()};
    const Result<void> written = note.write(m_usual);
    if (written)
        m_note = note;
    m_settings.update([](Settings& edited) { edited.dataFolder.clear(); });
    return written.and_then([this] { return m_settings.save(); });
}

void ChatsLocation::leaveCopy()
{
    ChatsNote note = m_note;
    note.before = m_from;
    if (note.write(m_usual))
        m_note = note;
    dropPlan();
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
        return name == "lost+found"_L1 || name == "backups"_L1 ||
               name.startsWith("arriving.db"_L1) ||
               (name.startsWith("loquat-"_L1) && name.endsWith(".arriving"_L1)) ||
               name == "opening.lock"_L1;
    });
    return names.isEmpty() || isSame(folder, m_usual) ? Found::Nothing : Found::OtherThings;
}

QString ChatsLocation::planPath() const
{
    return QFileInfo(m_settings.filePath()).dir().filePath(u"moving-chats.json"_s);
}

void ChatsLocation::readPlan()
{
    QFile file(planPath());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    const QString to = note.value("to"_L1).toString();
    if (!QDir::isAbsolutePath(to))
        return;
    m_plan = Plan{to, note.value("withChats"_L1).toBool()};
    m_from = note.value("from"_L1).toString();
    m_copied = QByteArray::fromHex(note.value("copied"_L1).toString().toLatin1());
    m_drive = note.value("drive"_L1).toString();
}

Result<void> ChatsLocation::writePlan(const Plan& plan, const QString& from,
                                      const QByteArray& hash) const
{
    const QJsonObject note{{u"to"_s, plan.to},
                           {u"withChats"_s, plan.withChats},
                           {u"from"_s, from},
                           {u"copied"_s, QString::fromLatin1(hash.toHex())},
                           {u"drive"_s, driveOf(plan.to)}};
    const QString folder = QFileInfo(planPath()).absolutePath();
    const QByteArray text = QJsonDocument(note).toJson();
    QDir().mkpath(folder);
    QSaveFile file(planPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.commit() || !syncFolder(folder))
        return failure(
            storageError(ErrorReason::FolderNotWritable, planPath(), file.errorString()));
    return {};
}

Result<void> ChatsLocation::setPlan(const Plan& plan)
{
    if (isSame(plan.to, folder())) {
        dropPlan();
        return {};
    }
    return writePlan(plan, folder(), {}).transform([&] {
        m_plan = plan;
        m_from = folder();
        m_copied.clear();
        m_drive = driveOf(plan.to);
        Q_EMIT changed();
    });
}

void ChatsLocation::dropPlan()
{
    QFile::remove(planPath());
    m_plan.reset();
    m_from.clear();
    m_copied.clear();
    m_leftover.clear();
    Q_EMIT changed();
}

Result<void> ChatsLocation::choose(const QString& folder)
{
    const QString before = m_settings.current().dataFolder;
    m_settings.update([&](Settings& edited) { edited.dataFolder = folder; });
    const Result<void> saved = m_settings.save().and_then([this]() -> Result<void> {
        const QString below = QFileInfo(m_settings.filePath()).absolutePath();
        if (!syncFolder(below))
            return failure(storageError(ErrorReason::FolderNotWritable, below));
        return {};
    });
    if (!saved)
        m_settings.update([&](Settings& edited) { edited.dataFolder = before; });
    return saved;
}

Result<void> ChatsLocation::switchTo(const QString& folder)
{
    const QString before = m_settings.current().dataFolder;
    const ChatsNote old = m_note;
    ChatsNote note;
    note.in = isSame(folder, m_usual) ? QString() : QDir::cleanPath(folder);
    if (!old.before.isEmpty() && !isSame(old.before, folder))
        note.before = old.before;
    // The note counts where the settings name none: it must never name one that is left.
    const bool noteFirst = !note.in.isEmpty();
    Result<void> done = noteFirst ? note.write(m_usual) : choose({});
    if (!done)
        return done;
    done = noteFirst ? choose(note.in) : note.write(m_usual);
    if (!done)
        static_cast<void>(noteFirst ? old.write(m_usual) : choose(before));
    else
        m_note = note;
    return done;
}

void ChatsLocation::carryOut(const std::function<void(double)>& progress,
                             const std::function<void(const Result<void>&)>& done)
{
    const Plan plan = m_plan.value_or(Plan{folder(), false});
    const QString from = folder();
    m_leftover.clear();
    // Killed, or left over, after the switch.
    if (isSame(plan.to, from)) {
        const auto opened = onThread<Arrived>([from = m_from, to = plan.to, hash = m_copied] {
            return openChats(to)
                .and_then([&] { return lockChats(from); })
                .transform([&](const Lock& lock) {
                    return Arrived{hash, lock};
                });
        });
        whenDone(opened, this, [this, done](const Result<Arrived>& arrived) {
            if (!arrived)
                return done(failure(arrived.error()));
            removeOld(m_from, *arrived, done);
        });
        return;
    }
    if (!m_drive.isEmpty() && m_drive != driveOf(plan.to)) {
        // What is there now is only the place of a drive that is missing.
        QMetaObject::invokeMethod(
            this,
            [done, to = plan.to] {
                done(failure(storageError(ErrorReason::FolderNotWritable, to)));
            },
            Qt::QueuedConnection);
        return;
    }
    const auto tell = [this, progress](qint64 copied, qint64 all) {
        const double share = all > 0 ? double(copied) / double(all) : 1.0;
        QMetaObject::invokeMethod(this, [progress, share] { progress(share); });
    };
    const bool isFresh = isUsual() && !holdsChats(from);
    const auto work = [from, plan, tell, isFresh, before = m_copied]() -> Result<Arrived> {
        if (!plan.withChats)
            return openChats(plan.to).transform([] { return Arrived{}; });
        if (isFresh)
            return Database(plan.to).open().transform([] { return Arrived{}; });
        const Result<Lock> lock = lockChats(from);
        if (!lock)
            return failure(lock.error());
        // Killed while an earlier one was undone.
        if (!before.isEmpty())
            discardCopy(from, plan.to, true);
        return copyChats(from, plan.to, tell).transform([&](const QByteArray& hash) {
            return Arrived{hash, *lock};
        });
    };
    whenDone(onThread<Arrived>(work), this,
             [this, from, done](const Result<Arrived>& arrived) { conclude(arrived, from, done); });
}

void ChatsLocation::conclude(const Result<Arrived>& arrived, const QString& from, const Done& done)
{
    const Plan plan = m_plan.value_or(Plan{});
    if (!arrived)
        return done(failure(arrived.error()));
    // Whoever is killed from here on ends what was begun at the next start.
    const Result<void> switched =
        writePlan(plan, from, arrived->hash).and_then([&] { return switchTo(plan.to); });
    if (!switched)
        return done(switched);
    m_from = from;
    m_copied = arrived->hash;
    removeOld(from, *arrived, done);
}

void ChatsLocation::removeOld(const QString& from, const Arrived& arrived, const Done& done)
{
    const Plan plan = m_plan.value_or(Plan{});
    if (!plan.withChats || arrived.hash.isEmpty()) {
        dropPlan();
        return done({});
    }
    // The lock goes with the work, to its end.
    const auto work = [from, to = plan.to, arrived] {
        return removeCopiedChats(from, to, arrived.hash);
    };
    whenDone(onThread<Removal>(work), this,
             [this, from, arrived, done](const Result<Removal>& removed) {
                 if (!removed)
                     return undo(from, arrived.lock, removed.error(), done);
                 if (removed->left.isEmpty())
                     dropPlan();
                 else
                     m_leftover = removed->left;
                 done({});
             });
}

void ChatsLocation::undo(const QString& from, const Lock& lock, const Error& error,
                         const Done& done)
{
    if (!holdsChats(from) || !switchTo(from))
        return done(failure(error));
    const auto work = [from, to = m_plan.value_or(Plan{}).to, lock]() -> Result<void> {
        discardCopy(from, to, true);
        return {};
    };
    whenDone(onThread<void>(work), this,
             [error, done](const Result<void>&) { done(failure(error)); });
}

void ChatsLocation::giveUp(const std::function<void()>& done)
{
    const Plan plan = m_plan.value_or(Plan{});
    const bool began = plan.withChats && !isSame(plan.to, folder());
    const auto work = [from = folder(), to = plan.to, began]() -> Result<void> {
        if (!began)
            return {};
        return lockChats(from).transform([&](const Lock&) { discardCopy(from, to, false); });
    };
    whenDone(onThread<void>(work), this, [this, done](const Result<void>&) {
        dropPlan();
        done();
    });
}

} // namespace loquat
