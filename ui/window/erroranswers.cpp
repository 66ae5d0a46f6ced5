// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/erroranswers.h"

#include "app/session/chatsession.h"
#include "app/session/serverdirectory.h"
#include "app/wire/baseurl.h"
#include "ui/composer/composer.h"
#include "ui/models/modelbutton.h"
#include "ui/options/optionspanel.h"
#include "ui/window/chatpage.h"
#include "ui/window/sidepanels.h"
#include "ui/window/windowdialogs.h"

#include <QDesktopServices>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// What a server uses where nothing is set, unless it was told otherwise.
constexpr qint64 usualContext = 4096;
constexpr qint64 leastSuggested = 8192;

Draft draftOf(const Turn& turn)
{
    Draft draft;
    draft.text = turn.prompt;
    draft.attachments = turn.attachments;
    draft.settings = turn.settings;
    return draft;
}

} // namespace

ErrorAnswers::ErrorAnswers(const Rooms& rooms, ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_servers(servers)
{}

void ErrorAnswers::act(ErrorAction action, const Error& error, const Turn& turn)
{
    switch (action) {
    case ErrorAction::NewChat:
        Q_EMIT newChatRequested(draftOf(turn), turn);
        break;
    case ErrorAction::ShortenPrompt:
        bringBack(turn);
        break;
    case ErrorAction::RaiseContextSize:
        m_rooms.panels.showOptions(true);
        m_rooms.options.suggest("num_ctx"_L1, largerContext(turn));
        break;
    case ErrorAction::TryOllamaPort:
        tryOllamaPort(turn);
        break;
    case ErrorAction::ShowLocalOllama:
        m_rooms.dialogs.showOllama();
        break;
    case ErrorAction::OpenServerSettings:
        m_rooms.dialogs.showSettings(turn.profile, false);
        break;
    case ErrorAction::OpenKeyField:
    case ErrorAction::KeepKeyForThisRun:
        m_rooms.dialogs.showSettings(turn.profile, true);
        break;
    case ErrorAction::Pull:
        m_rooms.dialogs.pull(turn.profile, turn.model, turn.id);
        break;
    case ErrorAction::ChooseModel:
        m_rooms.model.openPopup();
        break;
    case ErrorAction::OpenLink:
        if (error.link.scheme() == "https"_L1 && error.link.host() == "ollama.com"_L1)
            QDesktopServices::openUrl(error.link);
        break;
    default:
        break;
    }
}

QJsonValue ErrorAnswers::largerContext(const Turn& turn) const
{
    const qint64 now = turn.settings.options.value("num_ctx"_L1).toInteger(usualContext);
    qint64 larger = std::max(2 * now, leastSuggested);
    const auto info = m_servers.model(turn.profile, turn.model);
    if (info && info->contextLength > 0)
        larger = std::min(larger, info->contextLength);
    return larger > now ? QJsonValue(larger) : QJsonValue(QJsonValue::Null);
}

void ErrorAnswers::bringBack(const Turn& turn)
{
    ChatSession* session = m_rooms.chat.session();
    if (!session)
        return;
    Draft draft = session->draft();
    // What is being typed stays; pressed twice, the prompt comes back once.
    if (!draft.text.startsWith(turn.prompt)) {
        draft.text = draft.text.isEmpty() ? turn.prompt : turn.prompt + u'\n' + draft.text;
        if (draft.attachments.isEmpty())
            draft.attachments = turn.attachments;
        session->setDraft(draft);
        m_rooms.chat.showDraft();
    }
    m_rooms.chat.composer().focusPrompt();
}

void ErrorAnswers::tryOllamaPort(const Turn& turn)
{
    auto profile = m_servers.profile(turn.profile);
    const QString address = profile ? addressAtOllamaPort(profile->address) : QString();
    if (!address.isEmpty()) {
        profile->address = address;
        if (!m_servers.save(*profile))
            return;
        m_servers.refresh(turn.profile);
    }
    m_rooms.chat.retry(turn.id);
}

} // namespace loquat
