// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/asktarget.h"

#include "app/base/whendone.h"
#include "app/chat/imagelimits.h"
#include "app/chat/optionlayers.h"
#include "app/images/imageencoder.h"
#include "app/session/attachmentreading.h"
#include "app/session/imagefetch.h"
#include "app/session/serverdirectory.h"
#include "app/wire/apikey.h"
#include "ui/terminal/askinput.h"
#include "ui/terminal/serverchoice.h"

#include <QFuture>
#include <QTimer>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSurveyMs = 5000;

QString joined(QStringList names)
{
    return names.join(u", "_s);
}

} // namespace

AskTarget::AskTarget(const AskArguments& asked, bool practice, const TerminalServices& services,
                     QObject* parent)
    : QObject(parent)
    , m_asked(asked)
    , m_practice(practice)
    , m_services(services)
{}

void AskTarget::find()
{
    for (const QString& key : unknownOptions(m_asked))
        Q_EMIT noted(tr("“%1” is no option that Loquat knows; it is sent as it is.").arg(key));
    if (findServer())
        findModel();
}

bool AskTarget::findServer()
{
    ServerDirectory& servers = m_services.servers;
    const Result<ProfileId> server = m_practice
                                         ? servers.usePracticeServer(tr("Practice server"), false)
                                         : chooseServer(m_asked.server, servers);
    if (!server) {
        QString sentence;
        if (server.error().reason == ErrorReason::ServerUnset) {
            QStringList names;
            for (const ServerProfile& profile : servers.profiles())
                names.append(profile.name);
            if (names.isEmpty())
                sentence = tr("No server is set up; name one, for example with --server "
                              "127.0.0.1:11434, or try --practice.");
            else if (m_asked.server.isEmpty())
                sentence = tr("Say with --server which one is meant: %1.").arg(joined(names));
            else
                sentence = tr("No server is called “%1”; name an address or one of these: %2.")
                               .arg(m_asked.server, joined(names));
            if (!m_asked.server.isEmpty() && names.isEmpty())
                sentence = tr("No server is called “%1”; name an address such as "
                              "http://%1:11434, or try --practice.")
                               .arg(m_asked.server);
        }
        giveUp(server.error(), sentence);
        return false;
    }
    m_server = *server;
    if (!m_services.key.isEmpty()) {
        const Result<QByteArray> key = cleanApiKey(m_services.key);
        if (!key) {
            giveUp(key.error());
            return false;
        }
        servers.keepKeyForThisRun(m_server, m_services.key);
    }
    if (m_asked.allowPlainKey)
        servers.allowPlainKey(m_server);
    return true;
}

void AskTarget::findModel()
{
    ServerDirectory& servers = m_services.servers;
    m_model = m_asked.model;
    if (const auto profile = servers.profile(m_server); profile && m_model.isEmpty())
        m_model = profile->firstModel();
    if (!m_model.isEmpty())
        return loadNext();
    connect(&servers, &ServerDirectory::listingChanged, this, [this](const ProfileId& id) {
        const auto state = m_services.servers.listing(id).state;
        if (id != m_server || state == ModelListing::State::Loading)
            return;
        m_services.servers.disconnect(this);
        chooseListedModel();
    });
    servers.refresh(m_server);
}

void AskTarget::chooseListedModel()
{
    const ModelListing listing = m_services.servers.listing(m_server);
    if (listing.state == ModelListing::State::Failed)
        return giveUp(*listing.error);
    if (listing.models.size() == 1) {
        m_model = listing.models.first().name;
        return loadNext();
    }
    Error error;
    error.code = ErrorCode::Usage;
    error.reason = ErrorReason::ModelUnset;
    QStringList names;
    for (const ModelInfo& model : listing.models)
        names.append(model.name);
    giveUp(error, names.isEmpty()
                      ? tr("%1 lists no models; name one with --model.").arg(serverName())
                      : tr("Say with --model which one is meant: %1.").arg(joined(names)));
}

void AskTarget::loadNext()
{
    const qsizetype next = m_attachments.size();
    const qsizetype nextImage = next - m_asked.files.size();
    if (nextImage == m_asked.images.size())
        return conclude();
    if (nextImage >= 0)
        return loadImage(m_asked.images.at(nextImage));
    FileLimits limits;
    limits.image = m_services.images;
    whenDone(readAttachmentLater(m_asked.files.at(next), limits), this,
             [this](const Result<Attachment>& read) { take(read); });
}

void AskTarget::loadImage(const QString& image)
{
    const QUrl url(image);
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) {
        Q_EMIT noted(tr("Fetching %1…").arg(url.toDisplayString(QUrl::RemoveUserInfo)));
        fetchImage(
            url, this, [this](const Result<Attachment>& fetched) { take(fetched); },
            m_services.images);
    } else {
        whenDone(encodeImageFileLater(image, m_services.images), this,
                 [this](const Result<Attachment>& encoded) { take(encoded); });
    }
}

void AskTarget::take(const Result<Attachment>& attachment)
{
    if (!attachment)
        return giveUp(attachment.error());
    m_attachments.append(*attachment);
    loadNext();
}

void AskTarget::conclude()
{
    const ServerKind kind = m_services.servers.facts(m_server).kind;
    if (kind == ServerKind::Unknown && !std::exchange(m_kindAsked, true) &&
        imageCount(m_attachments) > mostImages(ServerKind::Kobold))
        return learnKind();
    if (const std::optional<Error> problem = imagesProblem(m_attachments, kind))
        return giveUp(*problem);
    Q_EMIT found();
}

// With a model named nobody has asked the server for anything yet.
void AskTarget::learnKind()
{
    ServerDirectory& servers = m_services.servers;
    auto* wait = new QObject(this);
    const auto goOn = [this, wait] {
        m_services.servers.disconnect(wait);
        wait->deleteLater();
        conclude();
    };
    connect(&servers, &ServerDirectory::factsChanged, wait, [this, goOn](const ProfileId& id) {
        if (id == m_server && m_services.servers.facts(id).kind != ServerKind::Unknown)
            goOn();
    });
    connect(&servers, &ServerDirectory::listingChanged, wait, [this, goOn](const ProfileId& id) {
        if (id == m_server && m_services.servers.listing(id).state == ModelListing::State::Failed)
            goOn();
    });
    // A server that says nothing of itself is asked all the same.
    QTimer::singleShot(mostSurveyMs, wait, goOn);
    servers.refresh(m_server);
}

RequestSettings AskTarget::settings(const RequestSettings& asked) const
{
    OptionStack stack;
    stack.chat = asked;
    if (const auto profile = m_services.servers.profile(m_server)) {
        stack.server = profile->defaults;
        stack.model = profile->modelDefaults.value(m_model);
    }
    // A raw prompt goes without them, and nobody asked for them here.
    if (asked.raw)
        stack.layers.unset = {u"system"_s, u"template"_s};
    return stack.effective();
}

QString AskTarget::serverName() const
{
    const auto profile = m_services.servers.profile(m_server);
    return profile ? profile->name : QString();
}

QString AskTarget::serverAddress() const
{
    const auto profile = m_services.servers.profile(m_server);
    return profile ? profile->address : QString();
}

} // namespace loquat
