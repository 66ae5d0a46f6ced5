// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Composer, and how they stand and hear of each other.
#include "ui/composer/attachmenttray.h"
#include "ui/composer/composer.h"
#include "ui/composer/contextmeter.h"
#include "ui/composer/lateimages.h"
#include "ui/composer/offeredimages.h"
#include "ui/composer/promptedit.h"
#include "ui/composer/spelling.h"
#include "ui/composer/trayscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = theme::grid * 3;
constexpr int corner = theme::grid * 3;

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
    , m_trayScroll(new TrayScroll(m_tray))
    , m_images(smallLabel(u"imagesTotal"_s))
    , m_vision(smallLabel(u"visionHint"_s))
    , m_notice(new NoticeBar)
    , m_prompt(new PromptEdit)
    , m_spelling(new Spelling(*m_prompt))
    , m_attach(new QPushButton(tr("Attach")))
    , m_attachMore(new QToolButton)
    , m_meter(new ContextMeter)
    , m_cut(smallLabel(u"cutWarning"_s))
    , m_hint(smallLabel(u"sendHint"_s))
    , m_send(new QPushButton(tr("Send")))
    , m_stop(new QPushButton(tr("Stop")))
{
    setObjectName("composer"_L1);
    setAcceptDrops(true);
    setRadius(corner);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as high as its lines need
    m_prompt->setObjectName("prompt"_L1);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->document()->setDocumentMargin(1); // its letters stand in line with the buttons
    setTemporary(false);
    m_attach->setObjectName("attachImage"_L1);
    m_attach->setAccessibleName(tr("Attach image"));
    m_attach->setToolTip(tr("Attach images or texts (or drop or paste them here)"));
    m_attach->setIcon(theme::icon(theme::Icon::Image));
    m_attachMore->setObjectName("attachMore"_L1);
    m_attachMore->setAccessibleName(tr("More to attach"));
    m_attachMore->setToolTip(tr("More to attach"));
    m_attachMore->setIcon(theme::icon(theme::Icon::ChevronDown));
    m_attachMore->setAutoRaise(true);
    m_attachMore->setPopupMode(QToolButton::InstantPopup);
    auto* more = new QMenu(m_attachMore);
    more->addAction(tr("Images or text files…"), this, &Composer::chooseImages);
    m_fromWeb = more->addAction(tr("Image from the web…"), this, &Composer::chooseAddress);
    m_fromWeb->setObjectName("imageFromWeb"_L1);
    more->addAction(tr("From the clipboard"), this, &Composer::pasteNow);
    m_attachMore->setMenu(more);
    m_cut->setWordWrap(true);
    m_cut->setTone(MutedLabel::Tone::Warning);
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
    bottom->addWidget(m_attachMore);
    bottom->addStretch(1);
    bottom->addWidget(m_hint);
    bottom->addWidget(m_meter);
    bottom->addWidget(m_send);
    bottom->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme::grid * 2);
    column->addWidget(m_notice);
    column->addWidget(m_trayScroll);
    column->addLayout(facts);
    column->addWidget(m_prompt);
    column->addWidget(m_cut);
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
    connect(m_prompt, &PromptEdit::clipboardEmptied, this, [this] {
        Error error;
        error.code = ErrorCode::Usage;
        error.reason = ErrorReason::ClipboardEmptied;
        say(error);
    });
    connect(m_tray, &AttachmentTray::viewRequested, this, &Composer::viewRequested);
    connect(m_tray, &AttachmentTray::insertionRequested, m_prompt, &PromptEdit::insertPlainText);
    connect(m_meter, &ContextMeter::warningChanged, this, &Composer::showState);
    connect(m_late, &LateImages::ready, this, &Composer::imageReady);
    connect(m_tray, &AttachmentTray::changed, this, &Composer::change);
    connect(m_tray, &AttachmentTray::failed, this, [this](const Error& error) {
        m_sendWhenReady = false;
        say(error);
    });
}

} // namespace loquat
