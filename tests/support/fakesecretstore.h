// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace loquat::test {

// Keys in memory; every call can be made to fail or to stay silent.
class FakeSecretStore final : public SecretStore
{
public:
    std::optional<Error> failWith; // every call fails with this
    bool silent = false;           // no call answers until speak()
    int reads = 0;
    QHash<ProfileId, QByteArray> keys;

    void read(const ProfileId& profile, QObject* context, ReadDone done) override
    {
        ++reads;
        later(context, [this, profile, done] {
            if (failWith && !m_thisRun.contains(profile))
                done(failure(*failWith));
            else
                done(m_thisRun.value(profile, keys.value(profile)));
        });
    }

    void write(const ProfileId& profile, const QByteArray& key, QObject* context,
               Done done) override
    {
        later(context, [this, profile, key, done] {
            if (failWith)
                return done(failure(*failWith));
            keys.insert(profile, key);
            done({});
        });
    }

    void remove(const ProfileId& profile, QObject* context, Done done) override
    {
        m_thisRun.remove(profile);
        later(context, [this, profile, done] {
            if (failWith)
                return done(failure(*failWith));
            keys.remove(profile);
            done({});
        });
    }

    void keepForThisRun(const ProfileId& profile, const QByteArray& key) override
    {
        m_thisRun.insert(profile, key);
    }

    // What was asked in silence is answered now, in its order.
    void speak()
    {
        silent = false;
        for (const auto& [context, call] : std::exchange(m_unanswered, {})) {
            if (context)
                later(context, call);
        }
    }

private:
    template <typename Call>
    void later(QObject* context, Call call)
    {
        if (silent)
            m_unanswered.append({context, call});
        else
            QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
    }

    QHash<ProfileId, QByteArray> m_thisRun;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_unanswered;
};

} // namespace loquat::test
