// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectiontest.h"

#include "app/server/connectprobe.h"
#include "app/server/endpoint.h"
#include "app/server/generatejob.h"
#include "app/server/rootjob.h"
#include "app/session/serverdirectory.h"

#include <QSet>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectionStep::Kind;

constexpr int kindCount = int(Kind::Streaming) + 1;

bool isRefusal(const Error& error)
{
    return error.reason == ErrorReason::KeyMissingOrWrong ||
           error.reason == ErrorReason::SignInNeeded || error.reason == ErrorReason::Forbidden;
}

// The server was reached and spoke HTTP, whatever it said.
bool isAnswer(const Error& error)
{
    return error.httpStatus != 0 && error.code != ErrorCode::Interrupted &&
           error.reason != ErrorReason::RedirectRefused &&
           error.reason != ErrorReason::RedirectLimit;
}

constexpr int moreTokens = 8;

bool canAnswer(const ModelInfo& model)
{
    return model.can(Capability::Completion) != Known::No;
}

} // namespace

ConnectionTest::ConnectionTest(ServerDirectory& servers, const ProfileId& server, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_server(server)
{
    for (int kind = 0; kind < kindCount; ++kind) {
        ConnectionStep step;
        step.kind = Kind(kind);
        m_steps.append(step);
    }
}

ConnectionTest::~ConnectionTest()
{
    m_finished = true;
}

const ConnectionStep* ConnectionTest::failedStep() const
{
    for (const ConnectionStep& step : m_steps) {
        if (step.state == State::Failed)
            return &step;
    }
    return nullptr;
}

ConnectionTest::Kind ConnectionTest::stepOf(const Error& error)
{
    switch (error.reason) {
    case ErrorReason::AddressInvalid:
    case ErrorReason::AddressSchemeUnsupported:
    case ErrorReason::ServerUnset:
    case ErrorReason::HostNotFound:
        return Kind::Name;
    case ErrorReason::CaFileInvalid:
    case ErrorReason::CertificateUnpinned:
    case ErrorReason::CertificateChanged:
    case ErrorReason::CertificateInvalid:
    case ErrorReason::TlsFailed:
        return Kind::Tls;
    case ErrorReason::KeyMalformed:
    case ErrorReason::KeyOverPlainHttp:
    case ErrorReason::HeaderNameInvalid:
    case ErrorReason::HeaderReserved:
    case ErrorReason::HeaderValueInvalid:
    case ErrorReason::KeychainMissing:
    case ErrorReason::KeychainLocked:
    case ErrorReason::KeychainDenied:
    case ErrorReason::KeychainTimeout:
    case ErrorReason::KeychainFailed:
        return Kind::Key;
    default:
        return Kind::Port;
    }
}

void ConnectionTest::start()
{
    if (std::exchange(m_started, true))
        return;
    QMetaObject::invokeMethod(this, &ConnectionTest::begin, Qt::QueuedConnection);
}

void ConnectionTest::cancel()
{
    if (m_finished)
        return;
    m_probe.reset();
    m_asking.reset();
    m_reply.reset();
    end();
}

void ConnectionTest::begin()
{
    if (m_finished)
        return;
    run(Kind::Name);
    const auto profile = m_servers.profile(m_server);
    if (profile)
        m_profile = *profile;
    m_servers.withEndpoint(m_server, this, [this](const Result<Endpoint*>& endpoint) {
        if (m_finished)
            return;
        if (endpoint) {
            m_endpoint = *endpoint;
            m_address = (*endpoint)->base().toDisplayString();
            return probe((*endpoint)->base());
        }
        m_refusal = endpoint.error();
        const Result<BaseUrl> base = parseBaseUrl(m_profile.address);
        if (stepOf(endpoint.error()) == Kind::Name || !base || m_profile.practice)
            return fail(Kind::Name, endpoint.error());
        m_address = base->toDisplayString();
        probe(*base);
    });
}

void ConnectionTest::probe(const BaseUrl& base)
{
    EndpointAccess access;
    if (m_endpoint) {
        access = m_endpoint->access();
    } else {
        // The way there, without a secret; a certificate that is not pinned yet is looked at.
        ServerProfile open = m_profile;
        open.headers.clear();
        if (open.tls.trust == TlsTrust::Pinned)
            open.tls.trust = TlsTrust::System;
        const Result<EndpointAccess> made = endpointAccess(open, {}, base);
        if (!made && stepOf(made.error()) != Kind::Tls)
            return fail(stepOf(made.error()), made.error());
        if (!made)
            open.tls = {};
        access = made.value_or(EndpointAccess{});
        if (m_profile.tls.trust == TlsTrust::Pinned && base.scheme == "https"_L1) {
            access.trust = TlsTrust::Pinned;
            access.pin = m_profile.tls.pin.sha256;
        }
    }
    m_probe = std::make_unique<ConnectProbe>(base, access);
    ConnectProbe* const probe = m_probe.get();
    connect(probe, &ConnectProbe::resolved, this, [this](const QStringList& addresses) {
        if (addresses.isEmpty())
            skip(Kind::Name);
        else
            pass(Kind::Name, addresses);
        run(Kind::Port);
    });
    connect(probe, &ConnectProbe::connected, this, [this, secure = base.scheme == "https"_L1] {
        pass(Kind::Port);
        if (secure)
            run(Kind::Tls);
        else
            skip(Kind::Tls);
    });
    connect(probe, &Job::failed, this, &ConnectionTest::takeProbeError);
    connect(probe, &ConnectProbe::succeeded, this, [this](const TlsFacts& facts) {
        at(Kind::Tls).certificate = facts.certificate;
        if (m_refusal)
            return fail(stepOf(*m_refusal), *m_refusal);
        if (at(Kind::Tls).state == State::Running)
            pass(Kind::Tls, {facts.protocol});
        // Not from within the probe's own signal.
        QMetaObject::invokeMethod(this, &ConnectionTest::askVersion, Qt::QueuedConnection);
    });
    probe->start();
}

void ConnectionTest::takeProbeError(const Error& error)
{
    at(Kind::Tls).certificate = m_probe->facts().certificate;
    const Kind kind = stepOf(error);
    const bool secure = at(Kind::Tls).state == State::Running;
    fail(secure ? Kind::Tls : kind, error);
}

void ConnectionTest::start(ListingJob* job)
{
    m_asking.reset(job);
    job->start();
}

void ConnectionTest::askVersion()
{
    if (m_finished)
        return;
    m_probe.reset();
    if (!m_endpoint) {
        Error error;
        error.code = ErrorCode::Usage;
        error.reason = ErrorReason::ServerUnset;
        return fail(Kind::Http, error);
    }
    run(Kind::Http);
    auto* job = new VersionJob(*m_endpoint);
    connect(job, &VersionJob::succeeded, this, &ConnectionTest::takeVersion);
    connect(job, &Job::failed, this, [this](const Error& error) {
        if (!isAnswer(error))
            return fail(Kind::Http, error);
        pass(Kind::Http);
        run(Kind::Api);
        QMetaObject::invokeMethod(
            this, [this, error] { askTags(error); }, Qt::QueuedConnection);
    });
    start(job);
}

void ConnectionTest::takeVersion(const QString& version)
{
    pass(Kind::Http);
    m_apiProven = true;
    pass(Kind::Api, version.isEmpty() ? QStringList() : QStringList{version.left(40)});
    run(Kind::Key);
    QMetaObject::invokeMethod(
        this, [this] { askTags(std::nullopt); }, Qt::QueuedConnection);
}

void ConnectionTest::askTags(const std::optional<Error>& versionError)
{
    if (m_finished || !m_endpoint)
        return cancel();
    auto* job = new TagsJob(*m_endpoint);
    connect(job, &TagsJob::succeeded, this,
            [this, versionError](const ModelList& models) { takeTags(models, versionError); });
    connect(job, &Job::failed, this,
            [this, versionError](const Error& error) { takeTags(failure(error), versionError); });
    start(job);
}

void ConnectionTest::takeTags(const Result<ModelList>& models,
                              const std::optional<Error>& versionError)
{
    if (models) {
        m_apiProven = true;
        if (at(Kind::Api).state != State::Passed)
            pass(Kind::Api);
        pass(Kind::Key);
        return judgeModels(*models, std::nullopt);
    }
    const Error& error = models.error();
    if (isRefusal(error) || (versionError && isRefusal(*versionError))) {
        // Whoever asks for a key may well be the server; it says so after it was let in.
        if (at(Kind::Api).state == State::Running)
            skip(Kind::Api);
        return fail(Kind::Key, isRefusal(error) ? error : *versionError);
    }
    if (!isAnswer(error))
        return fail(m_apiProven ? Kind::Key : Kind::Api, error);
    if (m_apiProven || error.isMissingEndpoint()) {
        if (!m_apiProven)
            return askRoot(error);
        pass(Kind::Key);
        return judgeModels(std::nullopt, error);
    }
    fail(Kind::Api, error);
}

void ConnectionTest::askRoot(const Error& tagsError)
{
    QMetaObject::invokeMethod(
        this,
        [this, tagsError] {
            if (m_finished || !m_endpoint)
                return cancel();
            auto* job = new RootJob(*m_endpoint);
            connect(job, &RootJob::succeeded, this, [this](const QByteArray& beginning) {
                m_apiProven = beginning.startsWith("Ollama is running");
            });
            connect(job, &Job::finished, this, [this, tagsError] {
                if (m_finished)
                    return;
                if (m_apiProven)
                    pass(Kind::Api);
                judgeModels(std::nullopt, tagsError);
            });
            start(job);
        },
        Qt::QueuedConnection);
}

void ConnectionTest::judgeModels(const std::optional<ModelList>& listed,
                                 const std::optional<Error>& error)
{
    run(Kind::Models);
    QStringList names;
    QString usable;
    QSet<QString> useless;
    for (const ModelInfo& model : listed.value_or(ModelList())) {
        names.append(model.name);
        if (!canAnswer(model))
            useless.insert(model.name);
        else if (usable.isEmpty())
            usable = model.name;
    }
    if (names.isEmpty())
        names = m_profile.models;
    const QString wanted = m_profile.firstModel();
    if (names.isEmpty() && !wanted.isEmpty())
        names = {wanted};
    if (names.isEmpty()) {
        Error none = error.value_or(Error{});
        if (!error) {
            none.code = ErrorCode::NotFound;
            none.reason = ErrorReason::ModelUnset;
        }
        // What was asked for to no avail is not the API, or is one that can do nothing else.
        return fail(m_apiProven ? Kind::Models : Kind::Api, none);
    }
    pass(Kind::Models, names);
    const bool asWanted = names.contains(wanted) && (usable.isEmpty() || !useless.contains(wanted));
    const QString model = asWanted ? wanted : usable.isEmpty() ? names.first() : usable;
    QMetaObject::invokeMethod(
        this, [this, model] { askForAToken(model); }, Qt::QueuedConnection);
}

void ConnectionTest::askForAToken(const QString& model, int tokens)
{
    if (m_finished || !m_endpoint)
        return cancel();
    if (at(Kind::Streaming).state != State::Running)
        run(Kind::Streaming);
    GenerateRequest request;
    request.model = model;
    request.prompt = u"Hi"_s;
    request.settings.options = {{u"num_predict"_s, tokens}};
    m_reply = std::make_unique<GenerateJob>(*m_endpoint, request);
    ReplyJob* const reply = m_reply.get();
    connect(reply, &ReplyJob::succeeded, this,
            [this, model, tokens](const ReplyEnd& end) { judgeReply(model, tokens, end.error); });
    connect(reply, &Job::failed, this,
            [this, model, tokens](const Error& error) { judgeReply(model, tokens, error); });
    reply->start();
}

void ConnectionTest::judgeReply(const QString& model, int tokens, const std::optional<Error>& error)
{
    if (m_finished)
        return;
    const bool streamed = m_reply->end().pieces > 0;
    const bool empty = error && error->reason == ErrorReason::EmptyAnswer;
    const bool noText = error && error->reason == ErrorReason::GenerateUnsupported;
    if (error && !streamed && !empty && !noText) {
        if (!m_apiProven && isRefusal(*error))
            return fail(Kind::Key, *error);
        if (!m_apiProven && (error->isMissingEndpoint() || error->code == ErrorCode::NotApi))
            return fail(Kind::Api, *error);
        return fail(Kind::Streaming, *error);
    }
    // Not from within the reply's own signal.
    if (!streamed && !noText && tokens < moreTokens) {
        QMetaObject::invokeMethod(
            this, [this, model] { askForAToken(model, moreTokens); }, Qt::QueuedConnection);
        return;
    }
    for (const Kind kind : {Kind::Api, Kind::Key}) {
        if (at(kind).state != State::Passed)
            pass(kind);
    }
    if (streamed)
        pass(Kind::Streaming, {model});
    else
        warn(Kind::Streaming, empty || noText ? error : std::nullopt, {model});
    end();
}

void ConnectionTest::run(Kind kind)
{
    at(kind).state = State::Running;
    m_clock.start();
    Q_EMIT stepChanged(int(kind));
}

void ConnectionTest::pass(Kind kind, const QStringList& found)
{
    ConnectionStep& step = at(kind);
    if (step.state == State::Running)
        step.tookMs = m_clock.elapsed();
    step.state = State::Passed;
    step.found = found;
    Q_EMIT stepChanged(int(kind));
}

void ConnectionTest::warn(Kind kind, const std::optional<Error>& error, const QStringList& found)
{
    ConnectionStep& step = at(kind);
    step.tookMs = m_clock.elapsed();
    step.state = State::Warned;
    step.error = error;
    step.found = found;
    Q_EMIT stepChanged(int(kind));
}

void ConnectionTest::skip(Kind kind)
{
    at(kind).state = State::Skipped;
    Q_EMIT stepChanged(int(kind));
}

void ConnectionTest::fail(Kind kind, const Error& error)
{
    if (m_finished)
        return;
    ConnectionStep& step = at(kind);
    if (step.state == State::Running)
        step.tookMs = m_clock.elapsed();
    step.state = State::Failed;
    step.error = error;
    Q_EMIT stepChanged(int(kind));
    end();
}

void ConnectionTest::end()
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == State::Waiting || m_steps[i].state == State::Running) {
            m_steps[i].state = State::Skipped;
            Q_EMIT stepChanged(int(i));
        }
    }
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished();
}

} // namespace loquat
