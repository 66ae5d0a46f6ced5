// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverdirectory.h"

#include "app/server/abortjob.h"
#include "app/server/endpoint.h"
#include "app/server/listingjobs.h"
#include "app/session/answerlater.h"
#include "app/session/modelshelf.h"
#include "app/session/serverendpoints.h"
#include "app/session/serverfactskeeper.h"
#include "app/session/serverkeys.h"
#include "app/session/serverprofiles.h"
#include "app/settings/servernames.h"
#include "app/wire/apikey.h"
#include "app/wire/baseurl.h"

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const ProfileId practiceId{u"practice"_s};

bool isAnotherHost(const QString& address, const QString& other)
{
    const Result<BaseUrl> base = parseBaseUrl(address);
    const Result<BaseUrl> otherBase = parseBaseUrl(other);
    return !base || !otherBase || base->host != otherBase->host;
}

// What was for the host before does not go to another.
ServerProfile withoutSecrets(ServerProfile profile, const ServerProfile& before)
{
    profile.hasKey = false;
    profile.plainKeyAllowed = false;
    profile.proxy.hasPassword = false;
    profile.headers.removeIf([&](const ExtraHeader& header) {
        return header.secret && before.headers.contains(header);
    });
    if (profile.tls.pin == before.tls.pin)
        profile.tls.pin = {};
    return profile;
}

} // namespace

ServerDirectory::ServerDirectory(SettingsStore& settings, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_shelf(std::make_unique<ModelShelf>(settings))
    , m_profiles(std::make_unique<ServerProfiles>(settings))
    , m_keys(std::make_unique<ServerKeys>(secrets))
    , m_endpoints(std::make_unique<ServerEndpoints>(*m_profiles, *m_keys))
    , m_facts(std::make_unique<ServerFactsKeeper>())
{
    connect(m_facts.get(), &ServerFactsKeeper::changed, this, &ServerDirectory::factsChanged);
    connect(m_keys.get(), &ServerKeys::changed, this, &ServerDirectory::takeSecrets);
    connect(m_keys.get(), &ServerKeys::failed, this, &ServerDirectory::keyFailed);
}

ServerDirectory::~ServerDirectory()
{
    m_endpoints->closeAll();
}

QList<ServerProfile> ServerDirectory::profiles() const
{
    return m_profiles->all();
}

std::optional<ServerProfile> ServerDirectory::profile(const ProfileId& id) const
{
    return m_profiles->find(id);
}

std::optional<ServerProfile> ServerDirectory::findByAddress(const QString& address) const
{
    return m_profiles->findByAddress(address);
}

ProfileId ServerDirectory::current() const
{
    return m_profiles->current();
}

void ServerDirectory::setCurrent(const ProfileId& id)
{
    if (m_profiles->choose(id))
        Q_EMIT currentChanged(id);
}

void ServerDirectory::setLastModel(const ProfileId& id, const QString& model)
{
    m_profiles->change(id, [&](ServerProfile& profile) { profile.lastModel = model; });
    m_shelf->noteUsed({id, model});
}

Result<ServerProfile> ServerDirectory::save(ServerProfile profile)
{
    std::optional<QByteArray> password;
    if (!profile.practice) {
        const Result<BaseUrl> base = parseBaseUrl(profile.address);
        if (!base)
            return failure(base.error());
        if (!base->userInfo.isEmpty()) {
            profile.address = base->toWrittenString();
            profile.authentication = Authentication::Basic;
            profile.userName = base->userInfo.section(u':', 0, 0);
            password = base->userInfo.section(u':', 1).toUtf8();
        }
    }
    if (!profile.id.isValid())
        profile.id = newProfileId();
    if (profile.name.trimmed().isEmpty())
        profile.name = freeName(profile.address, profile.id);
    if (isServerNameTaken(profile.name, profiles(), profile.id))
        return failure(ErrorCode::Usage, ErrorReason::NameTaken, profile.name.trimmed());
    const std::optional<ServerProfile> before = this->profile(profile.id);
    const bool moved = before && before->address != profile.address;
    const bool toAnotherHost = moved && isAnotherHost(before->address, profile.address);
    if (toAnotherHost)
        profile = withoutSecrets(profile, *before);
    profile = profile.withinBounds();
    m_profiles->keep(profile);
    if (toAnotherHost)
        m_keys->forget(*before);
    if (before && !before->isReachedLike(profile))
        forgetLink(profile.id);
    else
        m_endpoints->setLimits(profile);
    if (moved)
        forgetFacts(profile.id);
    // A password in the address belongs to the keychain.
    if (password) {
        SecretEdit edit;
        edit.key = *password;
        saveSecrets(profile.id, edit, nullptr, [](const Result<void>&) {});
    }
    Q_EMIT profilesChanged();
    return *this->profile(profile.id);
}

QString ServerDirectory::freeName(const QString& name, const ProfileId& id) const
{
    return freeServerName(name, profiles(), id);
}

void ServerDirectory::remove(const ProfileId& id)
{
    const std::optional<ServerProfile> gone = profile(id);
    if (!gone)
        return;
    m_keys->forget(*gone);
    m_profiles->remove(id);
    forgetLink(id);
    forgetFacts(id);
    Q_EMIT profilesChanged();
}

void ServerDirectory::forgetLink(const ProfileId& id)
{
    m_endpoints->close(id, this);
    m_links.erase(id.value);
    Q_EMIT listingChanged(id);
}

Result<QByteArray> ServerDirectory::cleanKey(const ProfileId& id, const QString& typed) const
{
    const auto known = profile(id);
    // A password is sent encoded, so that any character may stand in it.
    if (known && known->authentication == Authentication::Basic)
        return typed.toUtf8();
    return cleanApiKey(typed);
}

void ServerDirectory::saveKey(const ProfileId& id, const QString& typedKey, QObject* context,
                              std::function<void(const Result<void>&)> done)
{
    const Result<QByteArray> key = cleanKey(id, typedKey);
    if (!key)
        return answerLater(context ? context : this, done, Result<void>(failure(key.error())));
    SecretEdit edit;
    edit.key = *key;
    saveSecrets(id, edit, context, std::move(done));
}

void ServerDirectory::saveSecrets(const ProfileId& id, const SecretEdit& edit, QObject* context,
                                  std::function<void(const Result<void>&)> done)
{
    ServerProfile known = profile(id).value_or(ServerProfile{});
    known.id = id;
    m_keys->save(known, edit, context, std::move(done));
}

void ServerDirectory::takeSecrets(const ProfileId& id, const ServerSecrets& secrets)
{
    m_profiles->change(id, [&](ServerProfile& profile) {
        profile.hasKey = !secrets.key.isEmpty();
        profile.proxy.hasPassword = !secrets.proxyPassword.isEmpty();
    });
    if (const auto known = profile(id))
        m_endpoints->setSecrets(*known, secrets);
    Q_EMIT profilesChanged();
}

void ServerDirectory::keepKeyForThisRun(const ProfileId& id, const QString& typedKey)
{
    const Result<QByteArray> key = cleanKey(id, typedKey);
    if (!key)
        return;
    SecretEdit edit;
    edit.key = *key;
    keepSecretsForThisRun(id, edit);
}

void ServerDirectory::keepSecretsForThisRun(const ProfileId& id, const SecretEdit& edit)
{
    m_keys->keepForThisRun(id, edit);
    m_endpoints->readKeyAgain(id);
}

void ServerDirectory::move(const ProfileId& id, const ProfileId& before)
{
    m_profiles->move(id, before);
    Q_EMIT profilesChanged();
}

void ServerDirectory::allowPlainKey(const ProfileId& id)
{
    m_profiles->change(id, [](ServerProfile& profile) { profile.plainKeyAllowed = true; });
    Q_EMIT profilesChanged();
}

ServerDirectory::Link& ServerDirectory::link(const ProfileId& id)
{
    return m_links[id.value];
}

void ServerDirectory::withEndpoint(const ProfileId& id, QObject* context,
                                   std::function<void(const Result<Endpoint*>&)> use)
{
    m_endpoints->use(id, context, std::move(use));
}

void ServerDirectory::keepFactsIn(ConversationStore& store)
{
    m_facts->keepIn(store, [this](const ProfileId& id) { return m_profiles->isForThisRun(id); });
}

ServerFacts ServerDirectory::facts(const ProfileId& id) const
{
    return m_facts->facts(id);
}

void ServerDirectory::noteMissing(const ProfileId& id, const QString& path)
{
    m_facts->noteMissing(id, path);
}

void ServerDirectory::noteFailure(const ProfileId& id, const QString& path, const Error& error)
{
    if (error.reason == ErrorReason::EndpointMissing)
        m_facts->noteMissing(id, path);
    else if (error.reason == ErrorReason::PageNotFound)
        m_facts->noteDoubtful(id, path);
}

void ServerDirectory::noteModel(const ProfileId& id, const QString& model, const QString& digest,
                                const std::function<void(ModelFacts&)>& edit)
{
    m_facts->noteModel(id, model, digest, edit);
}

void ServerDirectory::forgetFacts(const ProfileId& id)
{
    m_facts->forget(id);
}

void ServerDirectory::stopWork(const ProfileId& id)
{
    Endpoint* endpoint = m_endpoints->made(id);
    if (facts(id).kind != ServerKind::Kobold || !endpoint)
        return;
    auto* job = new AbortJob(*endpoint, endpoint);
    connect(job, &Job::finished, job, &QObject::deleteLater);
    job->start();
}

void ServerDirectory::probe(const QString& address, const QString& typedKey, QObject* context,
                            std::function<void(const Result<ModelList>&)> done,
                            bool plainKeyAllowed)
{
    const Result<BaseUrl> base = parseBaseUrl(address);
    const Result<QByteArray> key = cleanApiKey(typedKey);
    if (!base || !key) {
        const Error error = base ? key.error() : base.error();
        return answerLater(context, done, Result<ModelList>(failure(error)));
    }
    if (!key->isEmpty() && !plainKeyAllowed && ServerEndpoints::goesInTheOpen(*base))
        return answerLater(
            context, done,
            Result<ModelList>(failure(ErrorCode::Secret, ErrorReason::KeyOverPlainHttp,
                                      base->toDisplayString())));
    auto* endpoint = new Endpoint(*base, *key, {}, this);
    auto* job = new TagsJob(*endpoint, endpoint);
    connect(job, &TagsJob::succeeded, context, [done](const ModelList& models) { done(models); });
    connect(job, &Job::failed, context, [done](const Error& error) { done(failure(error)); });
    connect(job, &Job::finished, endpoint, &QObject::deleteLater);
    job->start();
}

CaFileFault ServerDirectory::checkCaFile(const QString& path)
{
    return caFileFault(path);
}

void ServerDirectory::checkKeychain(QObject* context, std::function<void(const Result<void>&)> done)
{
    m_keys->check(profiles(), context, std::move(done));
}

Result<ProfileId> ServerDirectory::usePracticeServer(const QString& name, bool keep)
{
    ServerProfile profile;
    profile.id = practiceId;
    profile.name = freeName(name, practiceId);
    profile.practice = true;
    const Result<QString> address = m_endpoints->practiceAddress();
    if (!address)
        return failure(address.error());
    if (!this->profile(practiceId)) {
        profile.lastModel = u"tour"_s;
        if (keep) {
            save(profile);
        } else {
            m_profiles->keepForThisRun(profile);
            Q_EMIT profilesChanged();
        }
    }
    setCurrent(practiceId);
    refresh(practiceId);
    return practiceId;
}

Result<ProfileId> ServerDirectory::addForThisRun(const QString& address)
{
    const Result<BaseUrl> base = parseBaseUrl(address);
    if (!base)
        return failure(base.error());
    ServerProfile profile;
    profile.id = newProfileId();
    profile.name = freeName(base->toDisplayString());
    profile.address = base->toWrittenString();
    m_profiles->keepForThisRun(profile);
    if (!base->userInfo.isEmpty())
        keepKeyForThisRun(profile.id, basicKey(base->userInfo));
    Q_EMIT profilesChanged();
    return profile.id;
}

} // namespace loquat
