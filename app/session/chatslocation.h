// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/session/chatsnote.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace loquat {

class SettingsStore;

// In which folder the chats are kept, and how they get into another one. That happens at a start,
// before anybody opens the database: until then it is a plan, kept in a file beside the settings,
// and the settings name the old folder until a whole, compared copy is in the new one; the old one
// is deleted after that was opened. Whoever is killed in between finds the chats in one of them.
// Where the settings name no folder (they were lost, say), a ChatsNote does. GUI thread only.
class ChatsLocation final : public QObject
{
    Q_OBJECT
public:
    enum class Found
    {
        Nothing, // the folder is empty, or is made when it is needed
        Chats,
        OtherThings,
        NotUsable, // no folder, or one that cannot be written
    };

    struct Plan
    {
        QString to;
        bool withChats = true; // else the chats that are there already are used
        bool operator==(const Plan&) const = default;
    };

    // `fixed`: the command line has named the folder, and the settings do not count.
    ChatsLocation(SettingsStore& settings, QString usualFolder, bool fixed,
                  QObject* parent = nullptr);

    QString folder() const; // as it counts now
    QString usual() const { return m_usual; }
    bool isFixed() const { return m_fixed; }
    bool isUsual() const;
    // A folder was chosen and holds no chats: its drive may be missing. Never is an empty database
    // to be made there then.
    bool isGone() const;
    // Has the chats kept in the usual folder from now on, without touching those that are gone.
    // Where that cannot be written, it holds for this run only.
    Result<void> fallBack();
    // Where chats were left behind by that or by leaveCopy(); empty: nowhere.
    QString leftBehind() const { return m_note.before; }

    Found look(const QString& folder) const;

    const std::optional<Plan>& plan() const { return m_plan; }
    // For the next start; a folder that is the present one drops the plan. Fails with
    // FolderNotWritable or DiskFull.
    Result<void> setPlan(const Plan& plan);
    void dropPlan();

    // Carries out the plan, on a thread of its own: answers later, once. `progress` is called on
    // the GUI thread with the share that is done, 0...1. On failure the chats are where they were,
    // folder() names that, and the plan stays. Errors: those of copyChats() and of saving.
    void carryOut(const std::function<void(double)>& progress,
                  const std::function<void(const Result<void>&)>& done);
    // Set where that went well, but for this file of the old copy that could not be deleted: the
    // plan stays, and carrying it out tries again.
    QString leftover() const { return m_leftover; }
    // Lets the old copy be where it is.
    void leaveCopy();
    // After a failure: drops the plan, and what has arrived is deleted. Answers later, once.
    void giveUp(const std::function<void()>& done);

Q_SIGNALS:
    void changed(); // the plan

private:
    using Lock = std::shared_ptr<QLockFile>;
    using Done = std::function<void(const Result<void>&)>;
    struct Arrived
    {
        QByteArray hash; // empty: nothing was copied
        Lock lock;       // of the old folder, which nobody may open until it is empty
    };

    QString planPath() const;
    void readPlan();
    Result<void> writePlan(const Plan& plan, const QString& from, const QByteArray& hash) const;
    Result<void> choose(const QString& folder);
    Result<void> switchTo(const QString& folder);
    void conclude(const Result<Arrived>& arrived, const QString& from, const Done& done);
    void removeOld(const QString& from, const Arrived& arrived, const Done& done);
    void undo(const QString& from, const Lock& lock, const Error& error, const Done& done);

    SettingsStore& m_settings;
    QString m_usual;
    bool m_fixed;
    std::optional<Plan> m_plan;
    QString m_from;      // of a plan that was begun
    QByteArray m_copied; // the database's hash once it was copied
    QString m_drive;     // on which drive the plan's folder was
    ChatsNote m_note;
    QString m_leftover;
};

} // namespace loquat
