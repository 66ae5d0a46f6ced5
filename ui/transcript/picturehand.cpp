// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/picturehand.h"

#include "ui/text/errortext.h"
#include "ui/transcript/attachmentviewer.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/transcriptcontent.h"
#include "ui/transcript/webpicturedialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeDatabase>
#include <QSaveFile>

namespace loquat {

PictureHand::PictureHand(const TranscriptContent& content, QWidget* host)
    : QObject(host)
    , m_content(content)
    , m_host(host)
{}

void PictureHand::open(const Attachment& picture)
{
    if (picture.isLink())
        openFromWeb(picture.link);
    else
        openAttachment(picture, m_host);
}

void PictureHand::openFromWeb(const QString& address)
{
    const QUrl url(address);
    if (m_loadsFromWeb && url.isValid())
        (new WebPictureDialog(url, m_host))->open();
    else
        BlockHand::openLink(address);
}

bool PictureHand::openFirst(const TurnItem& turn)
{
    for (const TurnPart part : {TurnPart::Answer, TurnPart::Prompt}) {
        if (const Attachments pictures = turn.pictures(part); !pictures.isEmpty()) {
            open(pictures.first());
            return true;
        }
    }
    const QStringList onWeb = turn.body(TurnPart::Answer).webPictures();
    if (!onWeb.isEmpty() && m_loadsFromWeb) {
        openFromWeb(onWeb.first());
        return true;
    }
    return false;
}

void PictureHand::addTo(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit)
{
    if (hit.kind == TurnItem::Hit::Image) {
        addPicture(menu, turn.pictures(hit.part).at(hit.image));
        menu.addSeparator();
        return;
    }
    const Attachments replied = turn.pictures(TurnPart::Answer);
    const Attachments all = replied + turn.pictures(TurnPart::Prompt);
    if (all.size() == 1) {
        addPicture(menu, all.first());
        menu.addSeparator();
        return;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString name =
            all.at(i).name.isEmpty() ? tr("Picture") : all.at(i).name.simplified().left(60);
        QString label = all.at(i).isText() ? tr("File %1: %2") : tr("Image %1: %2");
        label = label.arg(QString::number(i + 1), name);
        addPicture(*menu.addMenu(label.replace(u'&', QStringLiteral("&&"))), all.at(i));
    }
    if (!all.isEmpty())
        menu.addSeparator();
}

void PictureHand::addPicture(QMenu& menu, const Attachment& picture)
{
    if (picture.isText()) {
        menu.addAction(tr("Open file"), this, [this, picture] { open(picture); });
        return;
    }
    menu.addAction(tr("Open image"), this, [this, picture] { open(picture); });
    if (picture.isLink())
        return;
    menu.addAction(tr("Save image as…"), this, [this, picture] { save(picture); });
}

void PictureHand::save(const Attachment& picture)
{
    Branch* branch = m_content.path() ? m_content.path()->branch() : nullptr;
    if (!branch)
        return;
    branch->readOriginal(picture, this, [this, picture](const Result<QByteArray>& original) {
        if (original)
            askWhere(picture, *original);
        else
            Q_EMIT complained(errorText(original.error()).sentence);
    });
}

void PictureHand::askWhere(const Attachment& picture, const QByteArray& bytes)
{
    const QString suffix = QMimeDatabase().mimeTypeForData(bytes).preferredSuffix();
    QString name = QFileInfo(picture.name).completeBaseName();
    if (name.isEmpty())
        name = tr("picture");
    if (!suffix.isEmpty())
        name += u'.' + suffix;
    auto* dialog = new QFileDialog(m_host, tr("Save image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString& path) { write(path, bytes); });
    dialog->open();
}

void PictureHand::write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!saved)
        Q_EMIT complained(tr("“%1” could not be written: %2. Choose another folder or name.")
                              .arg(path, file.errorString()));
}

} // namespace loquat
