// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/webpicturedialog.h"

#include "app/session/imagefetch.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/imageviewer.h"
#include "ui/widgets/mutedlabel.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

WebPictureDialog::WebPictureDialog(const QUrl& address, QWidget* parent)
    : QDialog(parent)
    , m_question(new MutedLabel(tr("Load this picture? It has not been loaded yet.")))
    , m_shown(new QPlainTextEdit)
    , m_state(new MutedLabel)
    , m_load(new QPushButton(tr("&Load picture")))
{
    setObjectName(u"webPictureDialog"_s);
    setWindowTitle(tr("Picture on the web"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTone(MutedLabel::Tone::Plain);
    m_question->setObjectName(u"pictureQuestion"_s);
    m_shown->setObjectName(u"pictureAddress"_s);
    m_shown->setAccessibleName(tr("Picture address"));
    m_shown->setReadOnly(true);
    m_shown->setTabChangesFocus(true);
    m_shown->setWordWrapMode(QTextOption::WrapAnywhere);
    m_shown->setFixedHeight(m_shown->fontMetrics().lineSpacing() * 4);
    m_state->setObjectName(u"pictureState"_s);
    showAddress(address);
    m_load->setObjectName(u"loadPicture"_s);
    auto* browser = new QPushButton(tr("Open in the &browser"));
    browser->setObjectName(u"openInBrowser"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_load, QDialogButtonBox::ActionRole);
    buttons->addButton(browser, QDialogButtonBox::ActionRole);
    m_load->setDefault(true);
    m_load->setProperty("primary", true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_question);
    column->addWidget(m_shown);
    column->addWidget(m_state);
    column->addWidget(buttons);
    setMinimumWidth(theme::grid * 120);
    connect(m_load, &QPushButton::clicked, this, &WebPictureDialog::load);
    connect(browser, &QPushButton::clicked, this, [this] {
        BlockHand::openLink(m_address.toString());
        reject();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Not the first field, which is only read.
    m_load->setFocus();
}

void WebPictureDialog::showAddress(const QUrl& address)
{
    m_address = address.adjusted(QUrl::RemoveUserInfo);
    // As it is sent: no letter of another script can be taken for one of ours.
    m_shown->setPlainText(m_address.toString(QUrl::FullyEncoded));
    m_state->setTone(MutedLabel::Tone::Muted);
    m_state->setText(tr("%1 then learns your network address, and that you are reading this. No "
                        "key and no cookie is sent; at most 20 MB are fetched, and nothing is "
                        "kept on the disk.")
                         .arg(m_address.host(QUrl::FullyEncoded)));
}

void WebPictureDialog::load()
{
    m_load->setEnabled(false);
    m_state->setTone(MutedLabel::Tone::Muted);
    m_state->setText(tr("Loading…"));
    fetchShownImage(m_address, this, [this](const Result<Attachment>& fetched) { take(fetched); });
}

void WebPictureDialog::take(const Result<Attachment>& fetched)
{
    if (!isVisible())
        return;
    if (fetched) {
        (new ImageViewer(*fetched, parentWidget()))->open();
        accept();
        return;
    }
    const Error& error = fetched.error();
    if (error.reason == ErrorReason::RedirectRefused && error.code == ErrorCode::Http) {
        const QString before = m_address.host(QUrl::FullyEncoded);
        showAddress(QUrl(error.subject, QUrl::StrictMode));
        m_question->setText(tr("%1 says that the picture is on another host, %2. Load it from "
                               "there? Nothing has been asked of it yet.")
                                .arg(before, m_address.host(QUrl::FullyEncoded)));
        m_load->setText(tr("&Load picture"));
    } else {
        m_state->setTone(MutedLabel::Tone::Danger);
        m_state->setText(errorText(error).sentence);
        m_load->setText(tr("&Try again"));
    }
    m_load->setEnabled(true);
    m_load->setFocus();
}

} // namespace loquat
