// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace loquat {

class Job;
class ModelCreation;
class ServerDirectory;
struct ModelDetails;

// What a server may offer to do with its models besides answering with them.
enum class ModelTask
{
    Details, // /api/show
    Load,    // into memory, and out of it
    Pull,
    Copy,
    Create, // from another one
    Delete,
};

// Does it. What a server is found not to offer is noted in its facts; what changes its models lists
// them anew. GUI thread only.
class ModelTasks final : public QObject
{
    Q_OBJECT
public:
    enum class Loading
    {
        No,
        Loading,
        Unloading
    };

    // The directory must outlive it.
    explicit ModelTasks(ServerDirectory& servers, QObject* parent = nullptr);

    // By what is known of the server: what was not found out yet counts as offered.
    static bool isOffered(const ServerDirectory& servers, const ProfileId& server, ModelTask task);

    // Callbacks run later, exactly once, unless context dies; what was asked for is done all the
    // same, and failedUnseen() tells of it where it fails.
    using Done = std::function<void(const Result<void>&)>;
    void remove(const ProfileId& server, const QString& model, QObject* context, const Done& done);
    void copy(const ProfileId& server, const QString& from, const QString& to, QObject* context,
              const Done& done);
    void details(const ProfileId& server, const QString& model, QObject* context,
                 const std::function<void(const Result<ModelDetails>&)>& use);

    // Makes a model, which may take minutes as well; lives here until its watcher leaves it.
    ModelCreation& newCreation(const ProfileId& server);
    // Nobody watches it any more. What runs goes on; failedUnseen() tells of it where it fails.
    void leave(ModelCreation& creation, const ProfileId& server);

    // Loading may take minutes. loadChanged() when it begins and when it is over, whatever way.
    void load(const ProfileId& server, const QString& model);
    void unload(const ProfileId& server, const QString& model);
    // The socket is closed at once; what the server does then is its own affair.
    void cancelLoading(const ProfileId& server, const QString& model);
    Loading loading(const ProfileId& server, const QString& model) const;

Q_SIGNALS:
    void loadChanged(const loquat::ProfileId& server, const QString& model);
    void loadFailed(const loquat::ProfileId& server, const QString& model,
                    const loquat::Error& error);
    // Of a deletion, a copy or a creation that nobody watches any more.
    void failedUnseen(const loquat::ProfileId& server, const loquat::Error& error);

private:
    struct Load
    {
        Loading what = Loading::No;
        QPointer<Job> job; // null: waits for the endpoint
    };
    using Key = std::pair<ProfileId, QString>;

    // Runs a job without a result of its own, and lists the models anew where it succeeded.
    template <typename Job, typename... Arguments>
    void change(const ProfileId& server, const QString& path, QObject* context, const Done& done,
                const Arguments&... arguments);
    void beginLoading(const Key& key, Loading what);
    void endLoading(const Key& key);

    ServerDirectory& m_servers;
    QHash<Key, Load> m_loads;
};

} // namespace loquat
