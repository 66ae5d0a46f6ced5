// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/draft.h"
#include "ui/composer/attachmentwords.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace loquat {

class AttachmentTray;
class MutedLabel;
class NoticeBar;
class PromptEdit;
class Spelling;
struct OfferedImages;

// A prompt or a reply of an earlier turn being edited where it stands. Ctrl+Enter accepts, Esc
// cancels.
class TurnEditor final : public Card
{
    Q_OBJECT
public:
    enum class Kind
    {
        Prompt, // with images; accepting sends it
        Reply,  // text alone; accepting keeps it
    };

    TurnEditor(Kind kind, const Draft& edit, QWidget* parent = nullptr);

    Draft edit() const; // text and images as they are now
    void focusText();
    // The longest side of images that are attached from now on, in pixels.
    void setImageSide(int side);
    // What accepting would send it to: said beside the images where it does not take them.
    void setSendingTo(const SendingTo& to);
    int pendingCount() const;  // attachments that are still being read
    bool hasComplaint() const; // about an attachment, which the person has not closed
    Spelling& spelling() { return *m_spelling; }

Q_SIGNALS:
    void changed(); // by a person, or an image became ready
    void accepted();
    void cancelled();
    void viewRequested(const loquat::Attachment& attachment);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void attach(const OfferedImages& offered);
    void showState();
    void accept();
    void chooseImages();
    QString obstacle() const;

    Kind m_kind;
    AttachmentTray* m_tray;
    MutedLabel* m_cost;
    MutedLabel* m_warning;
    NoticeBar* m_notice;
    PromptEdit* m_text;
    Spelling* m_spelling; // belongs to the text
    QPushButton* m_attach;
    MutedLabel* m_hint;
    QPushButton* m_cancel;
    QPushButton* m_accept;
    SendingTo m_to;
};

} // namespace loquat
