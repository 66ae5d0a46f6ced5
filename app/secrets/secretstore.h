// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace loquat {

// API keys, one a server profile. All calls are asynchronous: the callback runs on the caller's
// thread, never before the call returns, exactly once, unless `context` is destroyed first. Each
// takes at most the implementation's time limit (10 s for the keychain), then fails with
// KeychainTimeout. A key never appears in an Error.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using ReadDone = std::function<void(const Result<QByteArray>&)>; // empty: no key is stored
    using Done = std::function<void(const Result<void>&)>;

    using QObject::QObject;

    virtual void read(const ProfileId& profile, QObject* context, ReadDone done) = 0;
    virtual void write(const ProfileId& profile, const QByteArray& key, QObject* context,
                       Done done) = 0;
    virtual void remove(const ProfileId& profile, QObject* context, Done done) = 0;

    // Holds the key in memory for this run only: what a person may choose where no keychain
    // works. read() gives it back before asking the keychain.
    virtual void keepForThisRun(const ProfileId& profile, const QByteArray& key) = 0;
};

} // namespace loquat
