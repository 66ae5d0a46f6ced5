// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/wire/serverkind.h"

#include <QObject>
#include <QStringList>

namespace loquat {

class Endpoint;
class ListingJob;

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
        bool refusedWithoutKey = false;

        bool operator==(const Findings&) const = default;
    };

    // What is known to be missing is not asked, nor / where it is known what answers.
    // `refusedWithoutKey`: it was, before. The survey is the endpoint's child, and ends silently
    // with it.
    ServerSurvey(Endpoint& endpoint, const ServerFacts& known, bool refusedWithoutKey);

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
    void askRoot();
    void conclude();
    // Runs the job, and notes what its answer shows.
    void run(ListingJob* job, const QString& path);

    Endpoint& m_endpoint;
    ServerFacts m_known;
    ServerEvidence m_evidence;
    Findings m_findings;
};

} // namespace loquat
