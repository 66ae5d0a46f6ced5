// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelpull.h"

#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/chat/serverfacts.h"
#include "app/server/endpoint.h"
#include "app/server/pulljob.h"
#include "app/session/serverdirectory.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString pullPath = u"/api/pull"_s;
constexpr int frameMs = 100;
// Short enough to follow a change of speed, long enough to give a steady figure.
constexpr qint64 windowNs = 10'000'000'000;
constexpr qint64 leastNs = 1'000'000'000;
constexpr qint64 sampleNs = 500'000'000;

} // namespace

const std::chrono::milliseconds ModelPull::usualSilence = PullJob::usualSilence;

ModelPull::ModelPull(ServerDirectory& servers, const ProfileId& server, const QString& model,
                     const Clock& clock, std::chrono::milliseconds silence, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_clock(clock)
    , m_server(server)
    , m_model(model)
    , m_silence(silence)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &ModelPull::changed);
}

ModelPull::~ModelPull() = default;

bool ModelPull::isOffered(const ServerDirectory& servers, const ProfileId& server)
{
    const auto profile = servers.profile(server);
    if (!profile || profile->practice)
        return false;
    const ServerFacts facts = servers.facts(server);
    return !facts.lacks(pullPath) &&
           (facts.kind == ServerKind::Unknown || facts.kind == ServerKind::Ollama);
}

void ModelPull::start()
{
    if (m_state == State::Running)
        return;
    m_state = State::Running;
    m_error.reset();
    m_progress = {};
    m_samples.clear();
    m_quiet = false;
    m_frame.start(0);
    m_asking = std::make_unique<QObject>();
    m_servers.withEndpoint(m_server, m_asking.get(), [this](const Result<Endpoint*>& endpoint) {
        if (endpoint)
            send(**endpoint);
        else
            conclude(State::Failed, endpoint.error());
    });
}

void ModelPull::send(Endpoint& endpoint)
{
    m_job = std::make_unique<PullJob>(endpoint, m_model, m_silence);
    connect(m_job.get(), &PullJob::progressed, this, &ModelPull::take);
    connect(m_job.get(), &PullJob::fellSilent, this, &ModelPull::fallQuiet);
    connect(m_job.get(), &PullJob::succeeded, this, [this] { conclude(State::Done); });
    connect(m_job.get(), &Job::failed, this, [this](const Error& error) {
        m_servers.noteFailure(m_server, pullPath, error);
        conclude(State::Failed, error);
    });
    m_job->start();
}

void ModelPull::cancel()
{
    if (m_state != State::Running)
        return;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    conclude(State::Cancelled);
}

void ModelPull::keepWaiting()
{
    if (!m_quiet)
        return;
    m_quiet = false;
    m_job->keepWaiting();
    Q_EMIT changed();
}

void ModelPull::take(const PullProgress& progress)
{
    m_progress = progress;
    const qint64 now = m_clock.monotonicNs();
    if (m_samples.isEmpty() || now - m_samples.last().atNs >= sampleNs)
        m_samples.append({now, progress.completedBytes});
    while (m_samples.size() > 2 && now - m_samples.first().atNs > windowNs)
        m_samples.removeFirst();
    m_quiet = false;
    if (!m_frame.isActive())
        m_frame.start(frameMs);
}

void ModelPull::conclude(State state, const std::optional<Error>& error)
{
    m_state = state;
    m_error = error;
    m_quiet = false;
    m_asking.reset();
    // It may be its signal that led here.
    if (m_job)
        m_job.release()->deleteLater();
    qCDebug(sessionLog) << "pull ended in state" << int(state) << "after"
                        << m_progress.completedBytes << "of" << m_progress.totalBytes << "bytes";
    if (state == State::Done)
        m_servers.refresh(m_server);
    m_frame.start(0);
}

void ModelPull::fallQuiet()
{
    m_quiet = true;
    Q_EMIT changed();
}

std::optional<double> ModelPull::bytesPerSecond() const
{
    if (m_state != State::Running || m_samples.size() < 2)
        return std::nullopt;
    const Sample& first = m_samples.first();
    const Sample& last = m_samples.last();
    const qint64 bytes = last.bytes - first.bytes;
    if (last.atNs - first.atNs < leastNs || bytes <= 0)
        return std::nullopt;
    return double(bytes) * 1e9 / double(last.atNs - first.atNs);
}

std::optional<double> ModelPull::secondsLeft() const
{
    const auto speed = bytesPerSecond();
    const qint64 left = m_progress.totalBytes - m_progress.completedBytes;
    if (!speed || left <= 0)
        return std::nullopt;
    return double(left) / *speed;
}

} // namespace loquat
