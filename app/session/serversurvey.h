// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace loquat {

class Endpoint;
class Job;

// Asks a server once which models it has, and then what it is: /api/tags, /api/version, and / if
// neither gave an answer (protocol.md §1). GUI thread only.
class ServerSurvey final : public QObject
{
    Q_OBJECT
public:
    struct Findings
    {
        ServerKind kind = ServerKind::Unknown;
        QString version;              // empty: not told
        QStringList missingEndpoints; // found missing now

        bool operator==(const Findings&) const = default;
    };

    // What is in `missing` is not asked. It is the endpoint's child, and ends silently with it.
    ServerSurvey(Endpoint& endpoint, const QSet<QString>& missing);

    // Emits nothing before it has returned.
    void start();

Q_SIGNALS:
    // Once, first.
    void listed(const loquat::Result<loquat::ModelList>& models);
    // Once, last.
    void finished(const loquat::ServerSurvey::Findings& findings);

private:
    void askTags();
    void takeTags(const Result<ModelList>& models);
    void askVersion();
    void conclude();
    // Runs the job, and notes its path as missing if it says so.
    void run(Job* job, const QString& path);

    Endpoint& m_endpoint;
    QSet<QString> m_missing;
    Findings m_findings;
};

} // namespace loquat
