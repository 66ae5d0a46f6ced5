// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace loquat::test {

struct Outcome
{
    int status = -1; // -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    QJsonObject json() const; // of `out`, if that is one object and a line break
};

// The real program, with a home of its own and no display.
class LoquatProcess
{
public:
    LoquatProcess();
    ~LoquatProcess();

    QString home() const { return m_home.path(); }
    QString dataDir() const { return m_home.filePath(QStringLiteral("data")); }
    void setEnvironment(const QString& name, const QString& value);

    // --data-dir is added. Runs to the end.
    Outcome run(const QStringList& arguments, const QByteArray& input = {});
    // Only starts it; its input stays open. With `reader`, a shell command reads its output.
    void start(const QStringList& arguments, const QString& reader = {});
    QProcess& process() { return *m_process; }
    // Everything on the standard output once that holds `text`, else null.
    QByteArray waitForOutput(const QByteArray& text);
    Outcome waitForEnd(std::chrono::milliseconds limit = std::chrono::seconds(30));

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_out;
};

} // namespace loquat::test
