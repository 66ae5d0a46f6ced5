// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "ui/composer/attachmenttray.h"
#include "ui/composer/lateimages.h"
#include "ui/composer/offeredimages.h"
#include "ui/composer/promptedit.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = theme::grid * 3;
constexpr int corner = theme::grid * 3;
constexpr int hintNeeds = theme::grid * 120;          // narrower, the hint is left out
constexpr qint64 mostImageBytes = 20LL * 1024 * 1024; // protocol.md §9
constexpr qint64 mostGatewayBytes = 750'000;          // a third more once encoded

MutedLabel* smallLabel(const QString& objectName)
{
    auto* label = new MutedLabel({}, nullptr, MutedLabel::Size::Small);
    label->setObjectName(objectName);
    label->setWordWrap(false);
    return label;
}

} // namespace

Composer::Composer(QWidget* parent)
    : Card(parent)
    , m_late(new LateImages(this))
    , m_tray(new AttachmentTray)
    , m_images(smallLabel(u"imagesTotal"_s))
    , m_vision(smallLabel(u"visionHint"_s))
    , m_notice(new NoticeBar)
    , m_prompt(new PromptEdit)
    , m_attach(new QPushButton(tr("Image")))
    , m_hint(smallLabel(u"sendHint"_s))
    , m_send(new QPushButton(tr("Send")))
    , m_stop(new QPushButton(tr("Stop")))
{
    setObjectName("composer"_L1);
    setAcceptDrops(true);
    setRadius(corner);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_prompt->setObjectName("prompt"_L1);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->document()->setDocumentMargin(1); // its letters stand in line with the buttons
    setTemporary(false);
    m_attach->setObjectName("attachImage"_L1);
    m_attach->setAccessibleName(tr("Attach image"));
    m_attach->setToolTip(tr("Attach images (or drop or paste them here)"));
    m_attach->setIcon(theme::icon(theme::Icon::Image));
    m_send->setObjectName("send"_L1);
    m_send->setAccessibleName(tr("Send"));
    m_send->setIcon(theme::icon(theme::Icon::Send));
    m_send->setProperty("primary", true);
    m_stop->setObjectName("stop"_L1);
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setIcon(theme::icon(theme::Icon::Stop));
    m_stop->setToolTip(tr("Stop the reply (Esc)"));
    m_vision->setWordWrap(true);
    m_notice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_notice->setIcon(theme::icon(theme::Icon::Warning));
    m_notice->setCloseIcon(theme::icon(theme::Icon::Close));
    layOut();
    connectParts();
    showState();
}

void Composer::layOut()
{
    auto* facts = new QHBoxLayout;
    facts->setSpacing(theme::grid * 3);
    facts->addWidget(m_images);
    facts->addWidget(m_vision, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(theme::grid * 2);
    bottom->addWidget(m_attach);
    bottom->addStretch(1);
    bottom->addWidget(m_hint);
    bottom->addWidget(m_send);
    bottom->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme::grid * 2);
    column->addWidget(m_notice);
    column->addWidget(m_tray);
    column->addLayout(facts);
    column->addWidget(m_prompt);
    column->addSpacing(theme::grid);
    column->addLayout(bottom);
}

void Composer::connectParts()
{
    connect(m_attach, &QPushButton::clicked, this, &Composer::chooseImages);
    connect(m_send, &QPushButton::clicked, this, &Composer::submit);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopRequested);
    connect(m_prompt, &PromptEdit::submitted, this, &Composer::submit);
    connect(m_prompt, &PromptEdit::textChanged, this, [this] {
        m_sendWhenReady = false;
        change();
    });
    connect(m_prompt, &PromptEdit::olderWanted, this, &Composer::showOlder);
    connect(m_prompt, &PromptEdit::newerWanted, this, &Composer::showNewer);
    connect(m_prompt, &PromptEdit::imagesOffered, this, &Composer::attach);
    connect(m_late, &LateImages::ready, this, &Composer::imageReady);
    connect(m_tray, &AttachmentTray::changed, this, &Composer::change);
    connect(m_tray, &AttachmentTray::failed, this, [this](const Error& error) {
        m_sendWhenReady = false;
        say(error);
    });
}

void Composer::setDraft(const Draft& draft, const ConversationId& chat)
{
    {
        const QScopedValueRollback guard(m_showing, true);
        QList<ImageReading> readings = m_tray->takeReadings();
        if (chat != m_chat) {
            m_late->keep(m_chat, readings);
            m_chat = chat;
            m_history.forget();
            m_olderWanted = false;
            m_sendWhenReady = false;
            m_notice->dismiss();
            for (const Error& error : m_late->takeErrors(chat))
                say(error);
            readings = m_late->take(chat);
        }
        m_draft.settings = draft.settings;
        if (m_prompt->toPlainText() != draft.text) {
            m_history.leave();
            m_prompt->setPlainText(draft.text);
            m_prompt->moveCursor(QTextCursor::End);
        }
        if (m_tray->attachments() != draft.attachments)
            m_tray->setAttachments(draft.attachments);
        m_tray->resume(readings);
    }
    showState();
}

Draft Composer::draft() const
{
    Draft draft;
    // What is only looked at has not been typed.
    draft.text = m_history.isWalking() ? m_history.typed() : m_prompt->toPlainText();
    draft.attachments = m_tray->attachments();
    draft.settings = m_draft.settings;
    return draft;
}

void Composer::setTemporary(bool temporary)
{
    m_prompt->setPlaceholderText(temporary ? tr("Type a prompt; nothing of this chat is kept")
                                           : tr("Type a prompt"));
}

void Composer::setRunning(bool running)
{
    m_running = running;
    showState();
}

void Composer::setSendWithEnter(bool sendWithEnter)
{
    m_sendWithEnter = sendWithEnter;
    m_prompt->setSubmitWithEnter(sendWithEnter);
    showState();
}

void Composer::setVision(Known vision, const QString& modelName)
{
    m_canSee = vision;
    m_modelName = modelName;
    showState();
}

void Composer::setServerIsNear(bool near)
{
    m_serverIsNear = near;
    showState();
}

void Composer::setSendBlockedReason(const QString& reason)
{
    m_blocked = reason;
    showState();
}

void Composer::addImageFiles(const QStringList& paths)
{
    OfferedImages offered;
    offered.files = paths;
    attach(offered);
}

bool Composer::canDrop(const QMimeData& mime) const
{
    return mime.hasImage() || std::ranges::any_of(mime.urls(), &QUrl::isLocalFile) ||
           mime.text().startsWith("data:image/"_L1, Qt::CaseInsensitive);
}

bool Composer::dropMimeData(const QMimeData& mime)
{
    const OfferedImages offered = OfferedImages::inDrop(mime);
    attach(offered);
    return !offered.isEmpty();
}

void Composer::focusPrompt()
{
    m_prompt->setFocus();
}

void Composer::chooseImages()
{
    // Not the static call: it would stop the event loop of a reply that is being written.
    auto* dialog = new QFileDialog(this, tr("Attach images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Images (%1)").arg(imageNamePatterns().join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::addImageFiles);
    // What is typed next belongs to the prompt, not to the button that was pressed.
    connect(dialog, &QDialog::finished, this, &Composer::focusPrompt);
    dialog->open();
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    Card::changeEvent(event);
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    if (!canDrop(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setHighlighted(true);
}

void Composer::dragLeaveEvent(QDragLeaveEvent*)
{
    setHighlighted(false);
}

void Composer::dropEvent(QDropEvent* event)
{
    setHighlighted(false);
    if (!dropMimeData(*event->mimeData()))
        return;
    // The file stays where it is, whatever the other side would have moved.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void Composer::mousePressEvent(QMouseEvent* event)
{
    focusPrompt();
    Card::mousePressEvent(event);
}

void Composer::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    showState();
}

void Composer::attach(const OfferedImages& offered)
{
    if (offered.isEmpty())
        return;
    m_notice->dismiss();
    m_tray->add(offered);
}

void Composer::say(const Error& error)
{
    m_notice->showNotice(NoticeBar::Kind::Error, errorText(error).whole());
}

void Composer::sendWhenReady()
{
    m_sendWhenReady = !m_prompt->toPlainText().trimmed().isEmpty();
    showState();
}

void Composer::submit()
{
    if (!sendObstacle().isEmpty())
        return;
    if (m_history.isWalking())
        change();
    m_history.forget();
    Q_EMIT sendRequested();
}

void Composer::setHistory(const QStringList& prompts)
{
    if (m_history.isKnown())
        return;
    m_history.setPrompts(prompts);
    if (std::exchange(m_olderWanted, false))
        showOlder();
}

void Composer::showOlder()
{
    if (!m_history.isKnown()) {
        m_olderWanted = true;
        return Q_EMIT historyRequested();
    }
    if (const std::optional<QString> older = m_history.older(m_prompt->toPlainText()))
        showPrompt(*older);
}

void Composer::showNewer()
{
    if (const std::optional<QString> newer = m_history.newer())
        showPrompt(*newer);
}

// As one step of editing, so that Undo brings back what stood there.
void Composer::showPrompt(const QString& text)
{
    {
        const QScopedValueRollback guard(m_showing, true);
        QTextCursor cursor(m_prompt->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(text);
        m_prompt->moveCursor(QTextCursor::End);
    }
    showState();
}

void Composer::change()
{
    if (m_showing)
        return;
    m_history.leave();
    m_olderWanted = false;
    showState();
    Q_EMIT draftChanged(draft());
}

void Composer::showState()
{
    const QString obstacle = sendObstacle();
    m_send->setEnabled(obstacle.isEmpty());
    m_send->setToolTip(!obstacle.isEmpty() ? obstacle
                       : m_sendWithEnter   ? tr("Send (Enter)")
                                           : tr("Send (Ctrl+Enter)"));
    m_send->setAccessibleDescription(obstacle);
    m_stop->setVisible(m_running);
    m_hint->setText(m_sendWithEnter ? tr("Enter to send · Shift+Enter new line")
                                    : tr("Ctrl+Enter to send · Enter new line"));
    m_hint->setVisible(width() >= hintNeeds);

    const QString images = imagesText();
    m_images->setText(images);
    m_images->setVisible(!images.isEmpty());
    const QString vision = visionText();
    m_vision->setText(vision);
    m_vision->setVisible(!vision.isEmpty());

    m_vision->setTone(m_canSee == Known::No ? MutedLabel::Tone::Warning : MutedLabel::Tone::Muted);
    if (m_sendWhenReady && obstacle.isEmpty()) {
        m_sendWhenReady = false;
        // Those who hear of the change that made it ready hear of that first.
        QMetaObject::invokeMethod(this, &Composer::submit, Qt::QueuedConnection);
    }
}

QString Composer::sendObstacle() const
{
    if (m_running)
        return tr("A reply is being written. Wait for its end, or stop it.");
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (m_tray->pendingCount() > 0)
        return tr("Images are still being read.");
    if (m_tray->totalBytes() > mostImageBytes) {
        return tr("The images are larger than %1 together. Remove some of them.")
            .arg(locale().formattedDataSize(mostImageBytes, 0, QLocale::DataSizeTraditionalFormat));
    }
    if (m_prompt->toPlainText().trimmed().isEmpty())
        return tr("Type a prompt first.");
    return {};
}

QString Composer::imagesText() const
{
    if (m_tray->isEmpty())
        return {};
    if (m_tray->pendingCount() > 0)
        return tr("Reading images…");
    const qsizetype count = m_tray->attachments().size();
    const QString size =
        locale().formattedDataSize(m_tray->totalBytes(), 1, QLocale::DataSizeTraditionalFormat);
    const QString text =
        count == 1 ? tr("1 image, %1").arg(size) : tr("%1 images, %2").arg(count).arg(size);
    return m_serverIsNear || m_tray->totalBytes() <= mostGatewayBytes
               ? text
               : text + u" · "_s + tr("gateways often refuse more than 1 MB");
}

QString Composer::visionText() const
{
    if (m_tray->isEmpty() || m_canSee == Known::Yes || m_modelName.isEmpty())
        return {};
    if (m_canSee == Known::No)
        return tr("%1 cannot see images: it may refuse them or ignore them.").arg(m_modelName);
    return tr("It is not known whether %1 can see images.").arg(m_modelName);
}

} // namespace loquat
