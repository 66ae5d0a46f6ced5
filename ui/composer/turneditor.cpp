// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/turneditor.h"

#include "ui/composer/attachmenttray.h"
#include "ui/composer/noticelines.h"
#include "ui/composer/offeredimages.h"
#include "ui/composer/promptedit.h"
#include "ui/composer/spelling.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = theme::grid * 3;
constexpr int mostLines = 16;

} // namespace

TurnEditor::TurnEditor(Kind kind, const Draft& edit, QWidget* parent)
    : Card(parent)
    , m_kind(kind)
    , m_tray(new AttachmentTray)
    , m_cost(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
    , m_warning(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
    , m_notice(new NoticeBar)
    , m_text(new PromptEdit)
    , m_spelling(new Spelling(*m_text))
    , m_attach(new QPushButton(tr("Attach")))
    , m_hint(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_accept(new QPushButton)
{
    const bool isPrompt = kind == Kind::Prompt;
    setObjectName(u"turnEditor"_s);
    setAcceptDrops(isPrompt);
    m_text->setObjectName(u"turnEditorText"_s);
    m_text->setAccessibleName(isPrompt ? tr("Edited prompt") : tr("Corrected reply"));
    m_text->setSubmitWithEnter(false);
    m_text->setMaximumLines(mostLines);
    m_text->setPlainText(edit.text);
    m_text->moveCursor(QTextCursor::End);
    m_tray->setAttachments(edit.attachments);
    m_cost->setObjectName(u"turnEditorCost"_s);
    m_cost->setWordWrap(false);
    m_warning->setObjectName(u"turnEditorWarning"_s);
    m_warning->setWordWrap(true);
    m_attach->setObjectName(u"turnEditorAttach"_s);
    m_attach->setAccessibleName(tr("Attach image to the edited prompt"));
    m_attach->setToolTip(tr("Attach images or texts (or drop or paste them here)"));
    m_attach->setIcon(theme::icon(theme::Icon::Image));
    m_attach->setVisible(isPrompt);
    m_cancel->setObjectName(u"turnEditorCancel"_s);
    m_cancel->setToolTip(tr("Leave it as it was (Esc)"));
    m_accept->setObjectName(u"turnEditorAccept"_s);
    m_accept->setText(isPrompt ? tr("Send again") : tr("Keep correction"));
    m_accept->setProperty("primary", true);
    m_notice->hide();
    m_notice->setIcon(theme::icon(theme::Icon::Warning));
    m_notice->setCloseIcon(theme::icon(theme::Icon::Close));
    m_hint->setWordWrap(false);
    m_hint->setText(isPrompt ? tr("Ctrl+Enter sends it; the old prompt and its reply are kept.")
                             : tr("Ctrl+Enter keeps it, beside the original."));
    layOut();
    connect(m_text, &PromptEdit::textChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_text, &PromptEdit::submitted, this, &TurnEditor::accept);
    connect(m_text, &PromptEdit::imagesOffered, this, [this](const OfferedImages& offered) {
        if (m_kind == Kind::Prompt)
            attach(offered);
    });
    connect(m_tray, &AttachmentTray::viewRequested, this, &TurnEditor::viewRequested);
    connect(m_tray, &AttachmentTray::insertionRequested, m_text, &PromptEdit::insertPlainText);
    connect(m_tray, &AttachmentTray::changed, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_tray, &AttachmentTray::failed, this,
            [this](const Error& error) { NoticeLines::add(*m_notice, error); });
    connect(m_attach, &QPushButton::clicked, this, &TurnEditor::chooseImages);
    connect(m_cancel, &QPushButton::clicked, this, &TurnEditor::cancelled);
    connect(m_accept, &QPushButton::clicked, this, &TurnEditor::accept);
    showState();
}

void TurnEditor::layOut()
{
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(theme::grid * 2);
    bottom->addWidget(m_attach);
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_accept);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(theme::grid * 3);
    facts->addWidget(m_cost);
    facts->addWidget(m_warning, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme::grid * 2);
    column->addWidget(m_notice);
    column->addWidget(m_tray);
    column->addLayout(facts);
    column->addWidget(m_text);
    column->addLayout(bottom);
}

Draft TurnEditor::edit() const
{
    Draft draft;
    draft.text = m_text->toPlainText();
    draft.attachments = m_tray->attachments();
    return draft;
}

void TurnEditor::setImageSide(int side)
{
    m_tray->setImageSide(side);
}

void TurnEditor::setSendingTo(const SendingTo& to)
{
    m_to = to;
    showState();
}

int TurnEditor::pendingCount() const
{
    return m_tray->pendingCount();
}

bool TurnEditor::hasComplaint() const
{
    return !m_notice->isHidden();
}

void TurnEditor::focusText()
{
    m_text->setFocus();
}

QString TurnEditor::obstacle() const
{
    if (m_kind == Kind::Reply)
        return {};
    if (m_tray->pendingCount() > 0)
        return tr("Attachments are still being read.");
    if (const QString tooMuch =
            AttachmentWords::obstacle(m_tray->attachments(), m_to.server, locale());
        !tooMuch.isEmpty())
        return tooMuch;
    return m_text->toPlainText().trimmed().isEmpty() ? tr("Type a prompt first.") : QString();
}

void TurnEditor::showState()
{
    const QString reason = obstacle();
    m_tray->setVisible(!m_tray->isEmpty());
    m_accept->setEnabled(reason.isEmpty());
    m_accept->setToolTip(!reason.isEmpty()        ? reason
                         : m_kind == Kind::Prompt ? tr("Send the edited prompt (Ctrl+Enter)")
                                                  : tr("Keep the corrected reply (Ctrl+Enter)"));
    m_accept->setAccessibleDescription(reason);
    const Attachments attached = m_tray->attachments();
    const QString cost =
        m_tray->pendingCount() > 0
            ? tr("Reading attachments…")
            : AttachmentWords::cost(attached, m_tray->tokens(), m_to.isNear, locale());
    m_cost->setText(cost);
    m_cost->setVisible(!cost.isEmpty());
    const AttachmentWords::Hint hint =
        AttachmentWords::hint(attached, m_tray->pendingCount(), false, m_to, locale());
    m_warning->setText(hint.text);
    m_warning->setTone(hint.isWarning ? MutedLabel::Tone::Warning : MutedLabel::Tone::Muted);
    m_warning->setVisible(!hint.text.isEmpty());
    updateGeometry();
}

void TurnEditor::attach(const OfferedImages& offered)
{
    m_notice->dismiss();
    m_tray->add(offered);
}

void TurnEditor::accept()
{
    if (obstacle().isEmpty())
        Q_EMIT accepted();
}

void TurnEditor::chooseImages()
{
    auto* dialog = new QFileDialog(this, tr("Attach images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Images (%1)").arg(imageNamePatterns().join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        OfferedImages offered;
        offered.files = files;
        attach(offered);
    });
    connect(dialog, &QDialog::finished, this, &TurnEditor::focusText);
    dialog->open();
}

bool TurnEditor::event(QEvent* event)
{
    // Esc belongs to the editor while the focus is in it: it stops no reply.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Card::event(event);
}

void TurnEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        Card::keyPressEvent(event);
}

void TurnEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (OfferedImages::inDrop(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setHighlighted(true);
}

void TurnEditor::dragLeaveEvent(QDragLeaveEvent*)
{
    setHighlighted(false);
}

void TurnEditor::dropEvent(QDropEvent* event)
{
    setHighlighted(false);
    const OfferedImages offered = OfferedImages::inDrop(*event->mimeData());
    if (offered.isEmpty())
        return;
    attach(offered);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace loquat
