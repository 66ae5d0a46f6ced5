// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

// One call, until its callback was told.
struct KeychainSecretStore::Request
{
    QKeychain::Job* job = nullptr; // ours until it is started; then it deletes itself
    bool started = false;
    bool settled = false;
    bool removing = false;
    QTimer limit;
    QPointer<QObject> context;
    std::function<void(const Result<QByteArray>&)> done;

    ~Request()
    {
        if (!started)
            delete job;
    }
};

namespace {

const QString& serviceName()
{
    static const QString name = u"loquat"_s;
    return name;
}

ErrorReason reasonOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return ErrorReason::KeychainLocked;
    case QKeychain::AccessDeniedByUser:
        return ErrorReason::KeychainDenied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return ErrorReason::KeychainMissing;
    case QKeychain::AccessDenied:
    case QKeychain::OtherError: {
        // A locked keyring has no code of its own. A collection is only named by a service that
        // is there.
        const QString text = job.errorString();
        if (text.contains("/collection/"_L1) || text.contains("locked"_L1, Qt::CaseInsensitive))
            return ErrorReason::KeychainLocked;
        return job.error() == QKeychain::AccessDenied ? ErrorReason::KeychainDenied
                                                      : ErrorReason::KeychainMissing;
    }
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return ErrorReason::KeychainFailed;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds limit, QObject* parent)
    : SecretStore(parent)
    , m_limit(limit)
{}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const ProfileId& profile, QObject* context, ReadDone done)
{
    if (const auto kept = m_thisRun.constFind(profile); kept != m_thisRun.cend()) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), key = *kept] { done(key); }, Qt::QueuedConnection);
        return;
    }
    auto request = std::make_shared<Request>();
    request->job = new QKeychain::ReadPasswordJob(serviceName());
    request->job->setKey(profile.value);
    request->context = context;
    request->done = [this, profile, done = std::move(done),
                     changes = m_changes.value(profile)](const Result<QByteArray>& key) {
        if (key && !key->isEmpty() && changes == m_changes.value(profile))
            m_thisRun.insert(profile, *key);
        done(key);
    };
    ask(request);
}

void KeychainSecretStore::write(const ProfileId& profile, const QByteArray& key, QObject* context,
                                Done done)
{
    ++m_changes[profile];
    auto* job = new QKeychain::WritePasswordJob(serviceName());
    job->setTextData(QString::fromUtf8(key));
    auto request = std::make_shared<Request>();
    request->job = job;
    request->job->setKey(profile.value);
    request->context = context;
    request->done = [this, profile, key, done = std::move(done),
                     changes = m_changes.value(profile)](const Result<QByteArray>& result) {
        if (result && changes == m_changes.value(profile))
            m_thisRun.insert(profile, key);
        done(result.map([](const QByteArray&) {}));
    };
    ask(request);
}

void KeychainSecretStore::remove(const ProfileId& profile, QObject* context, Done done)
{
    ++m_changes[profile];
    m_thisRun.remove(profile);
    // A locked keyring reports success for a deletion that did not happen (measured with
    // gnome-keyring 42), so the key is first read: only then is it open, and there.
    auto request = std::make_shared<Request>();
    request->job = new QKeychain::ReadPasswordJob(serviceName());
    request->job->setKey(profile.value);
    request->removing = true;
    request->context = context;
    request->done = [done = std::move(done)](const Result<QByteArray>& result) {
        done(result.map([](const QByteArray&) {}));
    };
    ask(request);
}

void KeychainSecretStore::keepForThisRun(const ProfileId& profile, const QByteArray& key)
{
    ++m_changes[profile];
    m_thisRun.insert(profile, key);
}

void KeychainSecretStore::ask(const RequestPointer& request)
{
    const std::weak_ptr<Request> weak = request;
    request->limit.setSingleShot(true);
    connect(&request->limit, &QTimer::timeout, this, [this, weak] {
        if (const RequestPointer late = weak.lock())
            settle(late, failure(ErrorCode::Secret, ErrorReason::KeychainTimeout));
    });
    request->limit.start(m_limit);
    m_waiting.push_back(request);
    runNext();
}

void KeychainSecretStore::runNext()
{
    while (!m_busy && !m_waiting.empty()) {
        const RequestPointer request = m_waiting.front();
        m_waiting.pop_front();
        if (request->settled)
            continue;
        m_busy = true;
        request->started = true;
        start(request);
    }
}

void KeychainSecretStore::start(const RequestPointer& request)
{
    connect(request->job, &QKeychain::Job::finished, this,
            [this, request](QKeychain::Job* job) { answered(request, *job); });
    request->job->start();
}

void KeychainSecretStore::answered(const RequestPointer& request, QKeychain::Job& job)
{
    const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(&job);
    if (request->removing && reading && job.error() == QKeychain::NoError && !request->settled) {
        request->job = new QKeychain::DeletePasswordJob(serviceName());
        request->job->setKey(job.key());
        start(request);
        return;
    }
    Result<QByteArray> result;
    if (job.error() == QKeychain::NoError && reading)
        result = reading->textData().toUtf8();
    else if (job.error() != QKeychain::NoError &&
             (request->removing || job.error() != QKeychain::EntryNotFound))
        result = failure(ErrorCode::Secret, reasonOf(job), {}, job.errorString().left(300));
    m_busy = false;
    runNext();
    // Last: the callback may destroy this store.
    settle(request, result);
}

void KeychainSecretStore::settle(const RequestPointer& request, const Result<QByteArray>& result)
{
    if (std::exchange(request->settled, true))
        return;
    request->limit.stop();
    if (!request->started)
        std::erase(m_waiting, request);
    const auto done = std::exchange(request->done, {});
    if (request->context)
        done(result);
}

} // namespace loquat
