// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace loquat {

// One running Loquat for each data folder: the first listens, a second hands its arguments over
// and may end. Sockets that a crash left behind are cleared away.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome
    {
        First,      // we are the one; received() will bring what later starts hand over
        HandedOver, // the running one has the arguments
        Unreachable // one is running but did not answer in time, or no socket can be made
    };

    // The folder need not exist; other spellings of the same folder mean the same.
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    // Call once. Runs an event loop of its own while it hands over, at most for the limit.
    Outcome start(const QByteArray& arguments,
                  std::chrono::milliseconds limit = std::chrono::seconds(3));

    QString socketPath() const { return m_socketPath; }

Q_SIGNALS:
    void received(const QByteArray& arguments);

private:
    bool handOver(const QByteArray& arguments, std::chrono::milliseconds limit);
    void accept();

    QString m_socketPath;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace loquat
