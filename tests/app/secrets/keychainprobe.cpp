// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>

#include <csignal>
#include <memory>

// Carries out its arguments in order against the keychain of its session, one line of output
// each: write=ID=KEY, read=ID, remove=ID, keep=ID=KEY; new (a store that remembers nothing);
// limit=MS (the same, with another limit); pause and resume (the process behind the keychain);
// both=ID (two reads at once); lock and unlock=PASSWORD (the keychain, as its owner would).

// As the Secret Service sends one.
struct SentSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(SentSecret)

using namespace loquat;
using namespace Qt::StringLiterals;

QDBusArgument& operator<<(QDBusArgument& argument, const SentSecret& secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, SentSecret& secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

class Probe
{
public:
    bool run(const QString& command)
    {
        const QStringList words = command.split(u'=');
        const QString verb = words.at(0);
        const ProfileId id{words.value(1)};
        const QByteArray key = words.value(2).toUtf8();
        if (verb == u"new"_s)
            m_store = std::make_unique<KeychainSecretStore>();
        else if (verb == u"limit"_s)
            m_store = std::make_unique<KeychainSecretStore>(
                std::chrono::milliseconds(words.value(1).toInt()));
        else if (verb == u"read"_s)
            wait(1, [&] { m_store->read(id, &m_context, readDone(verb)); });
        else if (verb == u"both"_s)
            wait(2, [&] {
                m_store->read(id, &m_context, readDone(verb));
                m_store->read(id, &m_context, readDone(verb));
            });
        else if (verb == u"write"_s)
            wait(1, [&] { m_store->write(id, key, &m_context, done(verb)); });
        else if (verb == u"remove"_s)
            wait(1, [&] { m_store->remove(id, &m_context, done(verb)); });
        else if (verb == u"keep"_s)
            m_store->keepForThisRun(id, key);
        else if (verb == u"lock"_s)
            return lock();
        else if (verb == u"unlock"_s)
            return unlock(words.value(1).toUtf8());
        else if (verb == u"pause"_s)
            return signalService(SIGSTOP);
        else if (verb == u"resume"_s)
            return signalService(SIGCONT);
        else
            return false;
        return true;
    }

private:
    template <typename Call>
    void wait(int answers, Call call)
    {
        m_pending += answers;
        m_clock.start();
        call();
        m_calling = false;
        if (m_pending > 0)
            m_loop.exec();
        m_calling = true;
    }

    SecretStore::ReadDone readDone(const QString& verb)
    {
        return [this, verb](const Result<QByteArray>& key) {
            answer(verb, key ? u"value:"_s + QString::fromUtf8(*key) : failed(key.error()));
        };
    }
    SecretStore::Done done(const QString& verb)
    {
        return [this, verb](const Result<void>& result) {
            answer(verb, result ? u"done"_s : failed(result.error()));
        };
    }
    static QString failed(const Error& error)
    {
        return QString(errorReasonName(error.reason)) + u' ' + error.serverText;
    }
    void answer(const QString& verb, const QString& text)
    {
        QTextStream(stdout) << verb << ' ' << text << " (" << m_clock.elapsed() << " ms)"
                            << (m_calling ? " EARLY" : "") << Qt::endl;
        if (--m_pending == 0)
            m_loop.quit();
    }
    static bool signalService(int number)
    {
        const auto pid =
            QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.secrets"_s);
        return pid.isValid() && kill(pid_t(pid.value()), number) == 0;
    }

    // What the service answers; fails where it does not.
    static QDBusMessage call(const QString& interface, const QString& method,
                             const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
        message.setArguments(arguments);
        return QDBusConnection::sessionBus().call(message, QDBus::Block, 5'000);
    }
    static QDBusObjectPath collection()
    {
        return QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s);
    }
    static bool lock()
    {
        const auto locked = call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
                                 {QVariant::fromValue(QList<QDBusObjectPath>{collection()})});
        return locked.type() == QDBusMessage::ReplyMessage;
    }
    static bool unlock(const QByteArray& password)
    {
        qDBusRegisterMetaType<SentSecret>();
        const auto opened = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                 {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
        const SentSecret secret{
            opened.arguments().value(1).value<QDBusObjectPath>(), {}, password, u"text/plain"_s};
        const auto unlocked =
            call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                 u"UnlockWithMasterPassword"_s,
                 {QVariant::fromValue(collection()), QVariant::fromValue(secret)});
        return unlocked.type() == QDBusMessage::ReplyMessage;
    }

    QObject m_context;
    std::unique_ptr<KeychainSecretStore> m_store = std::make_unique<KeychainSecretStore>();
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    int m_pending = 0;
    bool m_calling = true; // an answer now would come before the call has returned
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Probe probe;
    for (const QString& command : QCoreApplication::arguments().mid(1)) {
        if (!probe.run(command)) {
            QTextStream(stdout) << "cannot " << command << Qt::endl;
            return 2;
        }
    }
    return 0;
}
