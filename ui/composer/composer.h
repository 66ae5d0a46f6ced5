// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/chat/draft.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"
#include "ui/composer/attachmentwords.h"
#include "ui/composer/prompthistory.h"
#include "ui/widgets/card.h"

class QAction;
class QMimeData;
class QPushButton;
class QToolButton;

namespace loquat {

class AttachmentTray;
class ContextMeter;
class LateImages;
class MutedLabel;
class NoticeBar;
class PromptEdit;
class TrayScroll;
class Spelling;
struct ContextUse;
struct OfferedImages;

// Where a prompt is written: text, images, Send and Stop.
class Composer final : public Card
{
    Q_OBJECT
public:
    explicit Composer(QWidget* parent = nullptr);

    // Where images that are still being read are kept for their chats, instead of here: they are
    // not lost when another composer takes this one's place. Before the first setDraft(); must
    // outlive this.
    void keepLateImagesIn(LateImages& images);

    // Shows the draft of a chat. The text keeps its cursor and its undo history where it stays the
    // same. An image still being read when another chat comes stays with the chat it was given to:
    // imageReady() tells of it, unless that chat is shown again by then.
    void setDraft(const Draft& draft, const ConversationId& chat = {});
    // As it stands now; the settings are those of setDraft().
    Draft draft() const;

    void setTemporary(bool temporary); // says that nothing of the chat is kept
    // In a low window: fewer lines of text, and attachments in a single line that is scrolled.
    void setTight(bool tight);
    void setRunning(bool running); // a reply runs: Stop is offered, sending queues
    // Else Ctrl+Enter sends and Enter breaks the line.
    void setSendWithEnter(bool sendWithEnter);
    // Whether the chosen model takes images; with images attached, anything but Yes is said, and
    // No also where earlier turns of the chat have some.
    void setVision(Known vision, const QString& modelName, bool hasEarlierImages = false);
    // Whether no gateway can be expected on the way to the server; else many a megabyte of images
    // is said to be much.
    void setServerIsNear(bool near);
    // What is known of the server: more images than it takes are not sent to it.
    void setServerKind(ServerKind kind);
    // How much of the window the chat takes already.
    void setContextUse(const ContextUse& use);
    // The longest side of images that are attached from now on, in pixels.
    void setImageSide(int side);
    Spelling& spelling() { return *m_spelling; }
    // Answers historyRequested(): prompts of earlier, newest first.
    void setHistory(const QStringList& prompts);
    // A sentence that says why nothing can be sent now; empty: nothing is in the way.
    void setSendBlockedReason(const QString& reason);

    PromptEdit& prompt() { return *m_prompt; } // where one types
    QAction* imageFromWeb() const { return m_fromWeb; }

    bool waitsToSend() const { return m_sendWhenReady; } // as sendWhenReady() says

    void addImageFiles(const QStringList& paths); // or addresses of the web
    // Whether a drop holds what dropMimeData() would attach; cheap enough for every mouse move.
    bool canDrop(const QMimeData& mime) const;
    // Attaches the images of a drop, made here or anywhere else in the window; false: there are
    // none.
    bool dropMimeData(const QMimeData& mime);

public Q_SLOTS:
    void focusPrompt();
    void chooseImages();  // the file dialog, for texts as well
    void chooseAddress(); // of an image on the web
    void pasteNow();      // what the clipboard holds
    // As if Send were pressed, once nothing is in the way any more. Forgotten when the text changes
    // or an image turns out to be none: then it is not what was meant to be sent.
    void sendWhenReady();

Q_SIGNALS:
    void draftChanged(const loquat::Draft& draft); // by a person, or an image became ready
    // For a chat that is not shown; to stand at that place of its attachments.
    void imageReady(loquat::ConversationId chat, const loquat::Attachment& attachment, int place);
    void sendRequested(); // only when something can be sent
    void stopRequested();
    void viewRequested(const loquat::Attachment& attachment); // as large as it is
    // The person wants to see earlier prompts of this chat.
    void historyRequested();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectParts();
    void attach(const OfferedImages& offered);
    void say(const Error& error);
    void submit();
    void showOlder();
    void showNewer();
    void showPrompt(const QString& text);
    void change();
    void showState();
    // Why Send cannot be used now; empty if it can.
    QString sendObstacle() const;

    ConversationId m_chat;
    LateImages* m_late;
    Draft m_draft; // its settings; text and images as of the last change
    AttachmentTray* m_tray;
    TrayScroll* m_trayScroll;
    MutedLabel* m_images; // "2 images, 1.2 MB"
    MutedLabel* m_vision;
    NoticeBar* m_notice;
    PromptEdit* m_prompt;
    PromptHistory m_history;
    Spelling* m_spelling;
    QPushButton* m_attach;
    QToolButton* m_attachMore;
    ContextMeter* m_meter;
    MutedLabel* m_cut;
    MutedLabel* m_hint;
    QPushButton* m_send;
    QPushButton* m_stop;
    QString m_blocked;
    SendingTo m_to;
    bool m_hasEarlierImages = false;
    QAction* m_fromWeb = nullptr;
    bool m_running = false;
    bool m_sendWithEnter = true;
    bool m_showing = false;
    bool m_sendWhenReady = false;
    bool m_olderWanted = false; // as soon as the history is known
};

} // namespace loquat
