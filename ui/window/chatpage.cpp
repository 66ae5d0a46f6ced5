// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chatpage.h"

#include "app/session/chatsession.h"
#include "app/session/loadwatch.h"
#include "app/session/modelpull.h"
#include "app/session/serverdirectory.h"
#include "app/wire/baseurl.h"
#include "ui/composer/composer.h"
#include "ui/composer/queuepanel.h"
#include "ui/composer/spelling.h"
#include "ui/options/optionspanel.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/actionkeys.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/undobar.h"
#include "ui/window/turnediting.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace loquat {

namespace {

constexpr int lowBelow = theme::grid * 160;

} // namespace

ChatPage::ChatPage(ServerDirectory& servers, OptionsPanel& options, const Clock& clock,
                   QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_options(options)
    , m_loadWatch(new LoadWatch(servers, this))
    , m_transcript(new TranscriptView(clock, this))
    , m_find(new FindBar(*m_transcript, this))
    , m_notice(new NoticeBar(this))
    , m_undo(new UndoBar(this))
    , m_editing(new TurnEditing(*m_transcript, *m_undo, this))
    , m_queue(new QueuePanel(this))
    , m_composer(new Composer(this))
{
    // So that the command palette finds it and it can be given a key.
    window()->addAction(m_composer->imageFromWeb());
    m_notice->hide();
    auto* bottom = new QHBoxLayout;
    auto* middle = new QVBoxLayout;
    middle->addWidget(m_notice);
    middle->addWidget(m_undo);
    middle->addWidget(m_queue);
    middle->addWidget(m_composer);
    bottom->addLayout(middle);
    // What is written stands below what is read, edge to edge.
    const auto align = [this, bottom] {
        const QMargins beside = m_transcript->columnMargins();
        bottom->setContentsMargins(beside.left(), 0, beside.right(), 3 * theme::grid);
    };
    connect(m_transcript, &TranscriptView::columnMoved, this, align);
    align();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_find);
    column->addWidget(m_transcript, 1);
    column->addLayout(bottom);
    connectRooms();
}

// What is written leaves most of a low window to what is read.
void ChatPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool tight = height() < lowBelow;
    m_queue->setTight(tight);
    m_composer->setTight(tight);
}

void ChatPage::setReading(const QString& family, int width)
{
    m_transcript->setReading(family, width);
}

void ChatPage::setImageSide(int side)
{
    m_composer->setImageSide(side);
    m_editing->setImageSide(side);
}

void ChatPage::setSendWithEnter(bool sendWithEnter)
{
    m_composer->setSendWithEnter(sendWithEnter);
    m_queue->setSendWithEnter(sendWithEnter);
}

void ChatPage::connectRooms()
{
    connect(m_queue, &QueuePanel::removed, m_editing, &TurnEditing::offerUndo);
    connect(m_composer, &Composer::sendRequested, this, &ChatPage::send);
    connect(m_composer, &Composer::stopRequested, this, &ChatPage::stop);
    connect(m_composer, &Composer::viewRequested, this,
            [this](const Attachment& attachment) { m_transcript->pictures().open(attachment); });
    connect(m_composer, &Composer::historyRequested, this, [this] {
        if (!m_session)
            return;
        // Of the chat that is shown then, even if another one is when they have been read.
        const auto use = [this, chat = m_session->conversation().id](const QStringList& prompts) {
            if (m_session && m_session->conversation().id == chat)
                m_composer->setHistory(prompts);
        };
        m_session->readPrompts(this, use);
    });
    connect(m_composer, &Composer::draftChanged, this, [this](const Draft& draft) {
        if (!m_session)
            return;
        Draft whole = draft;
        whole.settings = m_options.options().chat;
        whole.layers = m_options.options().layers;
        m_session->setDraft(whole);
        m_notice->hide();
    });
    connect(m_transcript, &TranscriptView::complained, this, [this](const QString& sentence) {
        m_notice->showNotice(NoticeBar::Kind::Error, sentence);
    });
    connect(&m_options, &OptionsPanel::settingsChanged, this, [this] {
        if (!m_session)
            return;
        Draft draft = m_session->draft();
        draft.settings = m_options.options().chat;
        draft.layers = m_options.options().layers;
        m_session->setDraft(draft);
    });
    connect(&m_servers, &ServerDirectory::listingChanged, this, [this](const ProfileId& id) {
        if (m_session && id == m_session->profile())
            showModel();
    });
    connect(m_transcript, &TranscriptView::retryRequested, this, &ChatPage::retry);
    connect(m_transcript, &TranscriptView::retryWithoutStreamingRequested, this,
            [this](TurnId turn) {
                if (m_session)
                    check(m_session->retryWithoutStreaming(turn));
            });
    connect(m_transcript, &TranscriptView::continueRequested, this, [this](TurnId turn) {
        if (!m_session)
            return;
        check(m_session->continueReply(
            turn, tr("Go on exactly where you stopped, without repeating anything. "
                     "Begin with a space if a new word begins.")));
        m_composer->focusPrompt();
    });
    connect(m_editing, &TurnEditing::editorOpened, this, &ChatPage::editorOpened);
    connect(m_editing, &TurnEditing::failed, this, &ChatPage::complain);
    connect(m_editing, &TurnEditing::said, this, [this](const QString& sentence) {
        m_notice->showNotice(NoticeBar::Kind::Info, sentence);
    });
    connect(m_transcript, &TranscriptView::thinkingToggled, this, [this](TurnId turn, bool open) {
        if (m_session)
            m_session->setThinkingOpen(turn, open);
    });
    connect(m_loadWatch, &LoadWatch::changed, m_transcript, &TranscriptView::setLoadState);
    connect(m_transcript, &TranscriptView::errorActionRequested, this, &ChatPage::act);
    connect(&m_servers, &ServerDirectory::factsChanged, this, &ChatPage::showOffers);
    connect(&m_servers, &ServerDirectory::factsChanged, this, &ChatPage::showServer);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ChatPage::showOffers);
    showOffers();
}

void ChatPage::setSession(ChatSession* session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->branch().disconnect(this);
    }
    if (m_session)
        m_places.insert(m_session->conversation().id, m_transcript->place());
    m_session = session;
    m_notice->hide();
    if (session)
        m_transcript->setBranch(&session->branch(), m_places.value(session->conversation().id));
    else
        m_transcript->setBranch(nullptr);
    m_editing->setSession(session);
    m_queue->setSession(session);
    setEnabled(session != nullptr);
    m_composer->setTemporary(session && session->conversation().temporary);
    if (session) {
        connect(session, &ChatSession::draftChanged, this, &ChatPage::showDraft);
        connect(session, &ChatSession::runningChanged, this, &ChatPage::showRunning);
        connect(session, &ChatSession::modelChanged, this, &ChatPage::showModel);
        connect(session, &ChatSession::memoryChanged, this, &ChatPage::memoryChanged);
        connect(session, &ChatSession::contextUseChanged, this, &ChatPage::showContext);
        connect(session, &ChatSession::sendFailed, this, &ChatPage::complain);
        connect(&session->branch(), &Branch::grew, this, &ChatPage::followLoading);
        connect(&session->branch(), &Branch::loadFailed, this, &ChatPage::complain);
    }
    showDraft();
    showRunning();
    showModel();
    showContext();
    Q_EMIT memoryChanged();
    Q_EMIT sessionChanged();
}

void ChatPage::showDraft()
{
    const Draft draft = m_session ? m_session->draft() : Draft{};
    m_composer->setDraft(draft, m_session ? m_session->conversation().id : ConversationId{});
    showOptions();
}

void ChatPage::showOptions()
{
    m_options.setOptions(m_session ? m_session->options() : OptionStack{});
}

void ChatPage::showContext()
{
    m_composer->setContextUse(m_session ? m_session->contextUse() : ContextUse{});
}

void ChatPage::showRunning()
{
    m_composer->setRunning(m_session && m_session->isRunning());
    followLoading();
    Q_EMIT runningChanged();
}

void ChatPage::followLoading()
{
    m_loadWatch->follow(m_session ? m_session->running() : nullptr);
}

void ChatPage::showModel()
{
    if (!m_session)
        return;
    const auto info = m_servers.model(m_session->profile(), m_session->model());
    m_composer->setVision(info ? info->can(Capability::Vision) : Known::Unknown, m_session->model(),
                          m_session->conversation().imageCount > 0);
    showServer();
    const ActionKeys choose(*this, QStringLiteral("chooseModel"));
    m_composer->setSendBlockedReason(
        !m_session->profile().isValid() ? choose.named(tr("Choose a server and a model first"))
        : m_session->model().isEmpty()  ? choose.named(tr("Choose a model first"))
                                        : QString());
    if (info && !info->capabilities)
        m_servers.learnDetails(m_session->profile(), m_session->model());
    Q_EMIT modelChanged();
}

void ChatPage::showServer()
{
    if (!m_session)
        return;
    showOptions();
    const auto profile = m_servers.profile(m_session->profile());
    const auto base = parseBaseUrl(profile ? profile->address : QString());
    const auto info = m_servers.model(m_session->profile(), m_session->model());
    const SendingTo to{m_servers.facts(m_session->profile()).kind, !base || base->isPrivate(),
                       info ? info->can(Capability::Vision) : Known::Unknown, m_session->model()};
    m_composer->setServerIsNear(to.isNear);
    m_composer->setServerKind(to.server);
    m_editing->setSendingTo(to);
}

void ChatPage::showOffers()
{
    m_transcript->setOffers([this](ErrorAction action, const Turn& turn) {
        switch (action) {
        case ErrorAction::Pull:
            return ModelPull::isOffered(m_servers, turn.profile);
        case ErrorAction::TryOllamaPort: {
            const auto profile = m_servers.profile(turn.profile);
            return profile && !addressAtOllamaPort(profile->address).isEmpty();
        }
        default:
            return true;
        }
    });
}

void ChatPage::send()
{
    if (!m_session)
        return;
    check(m_session->send());
    // Whoever has asked wants to see it asked, and answered.
    if (m_session->isRunning())
        m_transcript->jumpToNewest();
}

void ChatPage::retry(TurnId turn)
{
    if (!m_session)
        return;
    check(m_session->retry(turn));
    // The button that was pressed goes; what is typed next is a prompt.
    m_composer->focusPrompt();
}

void ChatPage::sendKeyAnyway(TurnId turn)
{
    const Turn* asked = m_session->branch().turnAt(m_session->branch().indexOf(turn));
    if (!asked || !m_servers.profile(asked->profile))
        return retry(turn);
    // That server was meant, whichever the chat has chosen since.
    const Turn failed = *asked;
    m_servers.allowPlainKey(failed.profile);
    if (m_session->profile() != failed.profile)
        m_session->setModel(failed.profile, failed.model);
    retry(turn);
}

void ChatPage::stop()
{
    if (m_session)
        m_session->stop();
}

void ChatPage::check(const Result<void>& result)
{
    if (!result)
        complain(result.error());
    else
        m_notice->hide();
}

void ChatPage::complain(const Error& error)
{
    // While a reply runs the prompt simply waits in the editor.
    if (error.reason == ErrorReason::ServerBusy && error.code == ErrorCode::Usage)
        return;
    tell(errorText(error).whole());
}

void ChatPage::tell(const QString& sentence)
{
    m_notice->showNotice(NoticeBar::Kind::Error, sentence);
}

void ChatPage::act(ErrorAction action, const Error& error, TurnId turn)
{
    if (!m_session)
        return;
    switch (action) {
    case ErrorAction::Retry:
        retry(turn);
        break;
    case ErrorAction::RetryWithoutStreaming:
        check(m_session->retryWithoutStreaming(turn));
        break;
    case ErrorAction::Continue:
        Q_EMIT m_transcript->continueRequested(turn);
        break;
    case ErrorAction::AllowPlainKey:
        sendKeyAnyway(turn);
        break;
    default:
        if (const Turn* asked = m_session->branch().turnAt(m_session->branch().indexOf(turn)))
            Q_EMIT errorActionRequested(action, error, *asked);
        break;
    }
}

} // namespace loquat
