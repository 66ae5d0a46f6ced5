// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/turnediting.h"

#include "app/session/chatsession.h"
#include "ui/composer/spelling.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/undobar.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr std::chrono::seconds undoTime(10);

} // namespace

TurnEditing::TurnEditing(TranscriptView& transcript, UndoBar& undo, QObject* parent)
    : QObject(parent)
    , m_transcript(transcript)
    , m_undo(undo)
{
    connectRequests();
    connect(&m_transcript, &TranscriptView::branchChanged, this, &TurnEditing::reopen);
    connect(&m_undo, &UndoBar::undone, this, [this] {
        if (const auto undoing = std::exchange(m_undoing, nullptr))
            undoing();
    });
}

void TurnEditing::connectRequests()
{
    connect(&m_transcript, &TranscriptView::regenerateRequested, this, [this](TurnId turn) {
        if (m_session)
            check(m_session->regenerate(turn));
    });
    connect(&m_transcript, &TranscriptView::editRequested, this, &TurnEditing::edit);
    connect(&m_transcript, &TranscriptView::correctRequested, this, &TurnEditing::correct);
    connect(&m_transcript, &TranscriptView::branchHereRequested, this, [this](TurnId turn) {
        if (m_session)
            m_session->tree().branchHere(turn);
    });
    connect(&m_transcript, &TranscriptView::versionRequested, this, [this](TurnId turn, int step) {
        if (m_session)
            m_session->tree().goToSibling(turn, step);
    });
    connect(&m_transcript, &TranscriptView::excludeRequested, this,
            [this](const QList<TurnId>& turns, bool excluded) {
                if (m_session)
                    m_session->tree().setExcluded(turns, excluded);
            });
    connect(&m_transcript, &TranscriptView::restoreRequested, this,
            [this](const QList<TurnId>& turns) {
                for (const TurnId turn : turns) {
                    if (m_session)
                        m_session->tree().setCorrection(turn, std::nullopt);
                }
            });
    connect(&m_transcript, &TranscriptView::deleteRequested, this, [this](TurnId turn) {
        if (m_session)
            m_session->tree().remove(turn);
    });
}

void TurnEditing::setSession(ChatSession* session)
{
    leave();
    if (m_session) {
        m_session->disconnect(this);
        m_session->tree().disconnect(this);
    }
    m_session = session;
    if (!session)
        return;
    connect(session, &ChatSession::loaded, this, &TurnEditing::reopen);
    connect(&session->tree(), &ChatTree::removed, this, [this, session](int turns) {
        offerUndo(tr("Deleted %n turn(s)", nullptr, turns), [chat = QPointer(session)] {
            if (chat)
                chat->tree().undo();
        });
    });
    reopen();
}

void TurnEditing::offerUndo(const QString& message, const std::function<void()>& undo)
{
    m_undoing = undo;
    m_undo.offer(message, undoTime);
}

void TurnEditing::check(const Result<void>& result)
{
    if (result)
        return;
    if (result.error().reason == ErrorReason::ServerBusy && result.error().code == ErrorCode::Usage)
        Q_EMIT said(tr("This chat is still being read. Try again in a moment."));
    else
        Q_EMIT failed(result.error());
}

std::optional<TurnEdit> TurnEditing::kept(TurnId turn, bool ofReply) const
{
    for (const TurnEdit& edit : m_session->tree().edits()) {
        if (edit.turn == turn && edit.ofReply == ofReply)
            return edit;
    }
    return std::nullopt;
}

TurnEdit TurnEditing::typed() const
{
    const Draft now = m_editor->edit();
    return {m_original.turn, m_original.ofReply, now.text, now.attachments};
}

void TurnEditing::edit(TurnId turn)
{
    const int index = m_session ? m_session->branch().indexOf(turn) : -1;
    const Turn* asked = index < 0 ? nullptr : m_session->branch().turnAt(index);
    if (!asked)
        return;
    TurnEdit fresh{turn, false};
    fresh.text = asked->prompt;
    fresh.attachments = asked->attachments;
    open(kept(turn, false).value_or(fresh), true);
}

void TurnEditing::correct(const QList<TurnId>& turns)
{
    const int index = m_session ? m_transcript.path()->indexOf(turns.first()) : -1;
    const Turn* shown = index < 0 ? nullptr : m_transcript.path()->turnAt(index);
    if (!shown)
        return;
    TurnEdit fresh{turns.first(), true};
    fresh.text = shown->reply.text;
    open(kept(turns.first(), true).value_or(fresh), true);
}

// An edit of a turn that is shown, if there is one that was not finished.
void TurnEditing::reopen()
{
    if (!m_session)
        return;
    if (m_editor) {
        if (m_session->branch().indexOf(m_original.turn) >= 0)
            return;
        leave();
    }
    const QList<TurnEdit> edits = m_session->tree().edits();
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        if (m_session->branch().indexOf(edit->turn) >= 0) {
            open(*edit, false);
            return;
        }
    }
}

void TurnEditing::open(const TurnEdit& edit, bool focus)
{
    leave();
    m_original = edit;
    const auto kind = edit.ofReply ? TurnEditor::Kind::Reply : TurnEditor::Kind::Prompt;
    m_editor = edit.ofReply ? nullptr : m_reading.take(edit.turn);
    if (m_editor)
        m_editor->disconnect(this);
    else
        m_editor = new TurnEditor(kind, {edit.text, edit.attachments, {}});
    connect(m_editor, &TurnEditor::changed, this, [this] {
        if (m_session)
            m_session->tree().keepEdit(typed());
    });
    connect(m_editor, &TurnEditor::accepted, this, &TurnEditing::accept);
    connect(m_editor, &TurnEditor::cancelled, this, &TurnEditing::cancel);
    connect(m_editor, &TurnEditor::viewRequested, this,
            [this](const Attachment& attachment) { m_transcript.pictures().open(attachment); });
    m_editor->setImageSide(m_imageSide);
    m_editor->setSendingTo(m_to);
    Q_EMIT editorOpened(&m_editor->spelling());
    m_transcript.setEditor(m_editor, edit.turn, edit.ofReply ? TurnPart::Answer : TurnPart::Prompt);
    m_editor->show();
    if (focus)
        m_editor->focusText();
}

void TurnEditing::setSendingTo(const SendingTo& to)
{
    m_to = to;
    if (m_editor)
        m_editor->setSendingTo(to);
}

// What was typed stays with the chat, and what is still being read comes to it.
void TurnEditing::leave()
{
    if (m_editor && m_editor->pendingCount() > 0)
        keepReading();
    else
        close();
}

void TurnEditing::keepReading()
{
    TurnEditor* editor = m_editor;
    m_transcript.setEditor(nullptr);
    editor->disconnect(this);
    m_editor = nullptr;
    m_reading.insert(m_original.turn, editor);
    const auto keep = [this, editor, turn = m_original.turn, chat = m_session] {
        const bool isKept =
            chat && std::ranges::any_of(chat->tree().edits(), [turn](const TurnEdit& one) {
                return one.turn == turn && !one.ofReply;
            });
        const Draft now = editor->edit();
        if (isKept)
            chat->tree().keepEdit({turn, false, now.text, now.attachments});
        // With a complaint it waits to be read.
        if (editor->pendingCount() > 0 || (isKept && editor->hasComplaint()))
            return;
        m_reading.remove(turn);
        editor->disconnect(this);
        editor->deleteLater();
    };
    connect(editor, &TurnEditor::changed, this, keep);
}

void TurnEditing::close()
{
    if (!m_editor)
        return;
    m_transcript.setEditor(nullptr);
    m_editor->disconnect(this);
    m_editor->deleteLater();
    m_editor = nullptr;
}

void TurnEditing::cancel()
{
    const TurnEdit edit = typed();
    const bool hadTyped = kept(edit.turn, edit.ofReply).has_value();
    if (m_session)
        m_session->tree().dropEdit(edit.turn, edit.ofReply);
    close();
    m_transcript.setFocus();
    if (!hadTyped)
        return;
    offerUndo(tr("Discarded what was edited"), [this, edit, chat = m_session] {
        if (!chat)
            return;
        chat->tree().keepEdit(edit);
        if (chat == m_session)
            open(edit, true);
    });
}

void TurnEditing::accept()
{
    if (!m_session || !m_editor)
        return;
    const TurnEdit edit = typed();
    if (edit.ofReply) {
        const int index = m_transcript.path()->indexOf(edit.turn);
        QList<TurnId> turns = index < 0 ? QList{edit.turn} : m_transcript.path()->turnsAt(index);
        if (index >= 0 && m_transcript.path()->showsOriginal(index))
            m_transcript.path()->showOriginal(index, false);
        m_session->tree().dropEdit(edit.turn, true);
        close();
        // The first one says it all then; nothing is left to say for those that continue it.
        for (const TurnId turn : turns)
            m_session->tree().setCorrection(turn, turn == edit.turn ? edit.text
                                                                    : QString(QLatin1String("")));
        m_transcript.setFocus();
        return;
    }
    const Result<void> sent = m_session->resend(edit.turn, edit.text, edit.attachments);
    if (sent) {
        m_session->tree().dropEdit(edit.turn, false);
        close();
        m_transcript.setFocus();
    }
    check(sent);
}

} // namespace loquat
