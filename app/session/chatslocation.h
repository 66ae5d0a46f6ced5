// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace loquat {

class SettingsStore;

// In which folder the chats are kept, and how they get into another one. That happens at a start,
// before anybody opens the database: until then it is a plan, kept in a file beside the settings,
// and the settings name the old folder until a whole, compared copy is in the new one. Whoever is
// killed in between finds the chats in one of them. GUI thread only.
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
    // Has the chats kept in the usual folder from now on, without touching any file.
    void fallBack();

    Found look(const QString& folder) const;

    const std::optional<Plan>& plan() const { return m_plan; }
    // For the next start; a folder that is the present one drops the plan. Fails with
    // FolderNotWritable or DiskFull.
    Result<void> setPlan(const Plan& plan);
    void dropPlan();

    // Carries out the plan, on a thread of its own: answers later, once. `progress` is called on
    // the GUI thread with the share that is done, 0...1. On failure the chats are where they were
    // and the plan stays. Errors: those of copyChats().
    void carryOut(const std::function<void(double)>& progress,
                  const std::function<void(const Result<void>&)>& done);

Q_SIGNALS:
    void changed(); // the plan

private:
    QString notePath() const;
    void readNote();
    Result<void> writeNote(const Plan& plan, const QString& from, const QByteArray& hash) const;
    Result<void> switchTo(const QString& folder);
    void conclude(const Result<QByteArray>& copied, const QString& from,
                  const std::function<void(const Result<void>&)>& done);

    SettingsStore& m_settings;
    QString m_usual;
    bool m_fixed;
    std::optional<Plan> m_plan;
    QString m_from;      // of a plan that was begun
    QByteArray m_copied; // the database's hash once it was copied
};

} // namespace loquat
