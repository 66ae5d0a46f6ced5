// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/result.h"
#include "app/chat/turnedit.h"
#include "ui/composer/turneditor.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace loquat {

class ChatSession;
class Spelling;
class TranscriptView;

class UndoBar;

// What a person does to the turns of the shown chat: ask again, edit in place, walk to another
// version, leave out, correct, delete with Undo. Edits that are not finished stay with their chat,
// also over a restart.
class TurnEditing final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this.
    TurnEditing(TranscriptView& transcript, UndoBar& undo, QObject* parent = nullptr);

    // nullptr: none is shown. What is being edited is kept with the session shown before.
    void setSession(ChatSession* session);

    // The longest side of images that are attached from now on, in pixels.
    void setImageSide(int side) { m_imageSide = side; }
    // What an edited prompt would be sent to.
    void setSendingTo(const SendingTo& to);
    // For whatever else can be taken back in this chat.
    void offerUndo(const QString& message, const std::function<void()>& undo);
    void edit(TurnId turn);                   // its prompt
    void correct(const QList<TurnId>& turns); // that are one reply

Q_SIGNALS:
    void editorOpened(loquat::Spelling* spelling); // of the editor that has just opened
    void failed(const loquat::Error& error);
    void said(const QString& sentence); // why something cannot be done now

private:
    void connectRequests();
    void open(const TurnEdit& edit, bool focus);
    void reopen();
    void close();
    void leave();
    void keepReading();
    void accept();
    void cancel();
    void check(const Result<void>& result);
    TurnEdit typed() const; // as the editor has it now
    std::optional<TurnEdit> kept(TurnId turn, bool ofReply) const;

    TranscriptView& m_transcript;
    UndoBar& m_undo;
    QPointer<ChatSession> m_session;
    QPointer<TurnEditor> m_editor;                 // stands in the transcript, which owns it
    TurnEdit m_original;                           // what is edited, as it was
    QHash<TurnId, QPointer<TurnEditor>> m_reading; // left while an attachment was being read
    SendingTo m_to;
    std::function<void()> m_undoing;
    int m_imageSide = 2048;
};

} // namespace loquat
