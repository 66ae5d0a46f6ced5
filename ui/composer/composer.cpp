// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "ui/composer/addressdialog.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/contextmeter.h"
#include "ui/composer/lateimages.h"
#include "ui/composer/noticelines.h"
#include "ui/composer/offeredimages.h"
#include "ui/composer/promptedit.h"
#include "ui/composer/spelling.h"
#include "ui/composer/trayscroll.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewLines = 4;
constexpr int manyLines = 10;
constexpr int mostTrayRows = 3;
constexpr int narrowBelow = theme::grid * 110;
constexpr int hintNeeds = theme::grid * 150; // narrower, the hint is left out

} // namespace

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

void Composer::keepLateImagesIn(LateImages& images)
{
    delete std::exchange(m_late, &images);
    m_tray->setFetching(m_late);
    connect(m_late, &LateImages::ready, this, &Composer::imageReady);
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

void Composer::setTight(bool tight)
{
    m_prompt->setMaximumLines(tight ? fewLines : manyLines);
    m_trayScroll->setMaximumRows(tight ? 1 : mostTrayRows);
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

void Composer::setVision(Known vision, const QString& modelName, bool hasEarlierImages)
{
    m_to.canSee = vision;
    m_hasEarlierImages = hasEarlierImages;
    m_to.model = modelName;
    showState();
}

void Composer::setServerIsNear(bool near)
{
    m_to.isNear = near;
    showState();
}

void Composer::setServerKind(ServerKind kind)
{
    m_to.server = kind;
    showState();
}

void Composer::setContextUse(const ContextUse& use)
{
    m_meter->setUse(use);
}

void Composer::setImageSide(int side)
{
    m_tray->setImageSide(side);
}

void Composer::setSendBlockedReason(const QString& reason)
{
    m_blocked = reason;
    showState();
}

void Composer::addImageFiles(const QStringList& paths)
{
    OfferedImages offered;
    for (const QString& path : paths) {
        const QUrl address(path);
        if (address.scheme() == "http"_L1 || address.scheme() == "https"_L1)
            offered.addresses.append(address);
        else
            offered.files.append(path);
    }
    attach(offered);
}

bool Composer::canDrop(const QMimeData& mime) const
{
    return mime.hasImage() || mime.hasUrls() ||
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
    auto* dialog = new QFileDialog(this, tr("Attach images or texts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("All files (*)"),
                            tr("Images (%1)").arg(imageNamePatterns().join(u' ')),
                            tr("Texts (%1)").arg(u"*.txt *.md *.csv *.json *.pdf"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::addImageFiles);
    // What is typed next belongs to the prompt, not to the button that was pressed.
    connect(dialog, &QDialog::finished, this, &Composer::focusPrompt);
    dialog->open();
}

void Composer::chooseAddress()
{
    auto* dialog = new AddressDialog(this);
    connect(dialog, &AddressDialog::chosen, this, [this](const QUrl& address, bool serverFetches) {
        m_notice->dismiss();
        m_tray->addAddress(address, serverFetches);
    });
    connect(dialog, &QDialog::finished, this, &Composer::focusPrompt);
    dialog->open();
}

void Composer::pasteNow()
{
    focusPrompt();
    m_prompt->paste();
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
    NoticeLines::add(*m_notice, error);
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
    const QString key = m_sendWithEnter ? tr("Enter") : tr("Ctrl+Enter");
    m_send->setToolTip(!obstacle.isEmpty() ? obstacle
                       : m_running ? tr("Queue (%1): sent when the reply has ended").arg(key)
                                   : tr("Send (%1)").arg(key));
    m_send->setText(m_running ? tr("Queue") : tr("Send"));
    m_send->setAccessibleDescription(obstacle);
    // A button that goes away hands the focus to its neighbour in the window, where what is typed
    // next would be lost.
    if (!m_running && m_stop->hasFocus())
        m_prompt->setFocus();
    m_stop->setVisible(m_running);
    m_hint->setText(m_sendWithEnter ? tr("Enter to send · Shift+Enter new line")
                                    : tr("Ctrl+Enter to send · Enter new line"));
    m_hint->setVisible(width() >= hintNeeds);
    const bool isNarrow = width() < narrowBelow;
    m_attach->setText(isNarrow ? QString() : tr("Attach"));
    m_meter->setHasRoom(!isNarrow || !m_running);

    const Attachments attached = m_tray->attachments();
    const QString images =
        m_tray->pendingCount() > 0
            ? tr("Reading attachments…")
            : AttachmentWords::cost(attached, m_tray->tokens(), m_to.isNear, locale());
    m_images->setText(images);
    m_images->setVisible(!images.isEmpty());
    const AttachmentWords::Hint hint =
        AttachmentWords::hint(attached, m_tray->pendingCount(), m_hasEarlierImages, m_to, locale());
    m_vision->setText(hint.text);
    m_vision->setVisible(!hint.text.isEmpty());
    m_vision->setTone(hint.isWarning ? MutedLabel::Tone::Warning : MutedLabel::Tone::Muted);
    m_meter->setPromptTokens(promptTokens(m_prompt->toPlainText(), {}, {}) + m_tray->tokens());
    m_cut->setText(m_meter->warning());
    m_cut->setVisible(!m_meter->warning().isEmpty());

    if (m_sendWhenReady && obstacle.isEmpty()) {
        m_sendWhenReady = false;
        // Those who hear of the change that made it ready hear of that first.
        QMetaObject::invokeMethod(this, &Composer::submit, Qt::QueuedConnection);
    }
}

QString Composer::sendObstacle() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (m_tray->pendingCount() > 0)
        return tr("Attachments are still being read.");
    if (const QString tooMuch =
            AttachmentWords::obstacle(m_tray->attachments(), m_to.server, locale());
        !tooMuch.isEmpty())
        return tooMuch;
    if (m_prompt->toPlainText().trimmed().isEmpty())
        return tr("Type a prompt first.");
    return {};
}

} // namespace loquat
