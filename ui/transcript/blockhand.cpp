// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/blockhand.h"

#include "app/highlight/language.h"
#include "ui/transcript/transcriptcontent.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHelpEvent>
#include <QSaveFile>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>

#include <cstdlib>

namespace loquat {

namespace {

constexpr qsizetype partOfToolTip = 60;

// Qt would read some plain text as HTML. All of it must be seen: a long address may be broken
// anywhere.
QString asPlainToolTip(const QString& text)
{
    QString shown;
    for (qsizetype pos = 0; pos < text.size(); pos += partOfToolTip)
        shown += text.mid(pos, partOfToolTip).toHtmlEscaped() + QChar(0x200b);
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(shown);
}

} // namespace

BlockHand::BlockHand(TranscriptContent& content, QWidget* viewport)
    : QObject(viewport)
    , m_content(content)
    , m_viewport(viewport)
{}

bool BlockHand::press(int turn, const TurnItem::Hit& hit, const QPoint& at)
{
    if (hit.kind != TurnItem::Hit::Block || hit.block.kind != BodyHit::Kind::SideBar)
        return false;
    m_turn = turn;
    m_held = hit;
    m_at = at;
    return true;
}

void BlockHand::dragTo(const QPoint& at)
{
    m_content.dragSideBar(m_turn, m_held.part, m_held.block.piece, at.x() - m_at.x());
    m_at = at;
    Q_EMIT scrolled();
}

void BlockHand::click(int turn, const TurnItem::Hit& hit)
{
    const TurnItem* item = m_content.item(turn);
    if (!item || hit.kind != TurnItem::Hit::Block)
        return;
    const TextBody& body = item->body(hit.part);
    switch (hit.block.kind) {
    case BodyHit::Kind::Link:
        openLink(hit.block.target);
        break;
    case BodyHit::Kind::Picture:
        Q_EMIT pictureRequested(hit.block.target);
        break;
    case BodyHit::Kind::CopyCode:
        copyCode(body.codeOf(hit.block.piece));
        QToolTip::showText(QCursor::pos(), tr("Copied"), m_viewport);
        break;
    case BodyHit::Kind::SaveCode:
        saveCode(body.codeOf(hit.block.piece));
        break;
    default:
        break;
    }
}

bool BlockHand::wheel(int turn, const TurnItem::Hit& hit, const QWheelEvent& event)
{
    const QPoint pixels = event.pixelDelta().isNull() ? event.angleDelta() : event.pixelDelta();
    const bool turned = event.modifiers() & Qt::ShiftModifier;
    int wanted = pixels.x();
    if (turned && wanted == 0)
        wanted = pixels.y();
    const bool isSideways = turned || std::abs(pixels.x()) > std::abs(pixels.y());
    const bool isText = hit.kind == TurnItem::Hit::Text || hit.kind == TurnItem::Hit::Block;
    if (!isSideways || !isText || hit.block.piece < 0)
        return false;
    m_content.scrollSideways(turn, hit.part, hit.block.piece, -wanted);
    Q_EMIT scrolled();
    return true;
}

void BlockHand::showToolTip(const TurnItem::Hit& hit, const QHelpEvent& event)
{
    const bool leadsOut =
        hit.block.kind == BodyHit::Kind::Link || hit.block.kind == BodyHit::Kind::Picture;
    if (hit.kind == TurnItem::Hit::Block && leadsOut)
        QToolTip::showText(event.globalPos(), asPlainToolTip(hit.block.target), m_viewport);
    else
        QToolTip::hideText();
}

void BlockHand::openLink(const QString& target)
{
    const QUrl url(target);
    const QString scheme = url.scheme().toLower();
    const bool known = scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
                       scheme == QLatin1String("mailto");
    if (url.isValid() && known)
        QDesktopServices::openUrl(url);
}

void BlockHand::copyCode(const BodyCode& code)
{
    QApplication::clipboard()->setText(code.text);
}

void BlockHand::saveCode(const BodyCode& code)
{
    auto* dialog = new QFileDialog(m_viewport, tr("Save code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName(languageFromName(code.language), tr("code")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, code](const QString& path) {
        QSaveFile file(path);
        QByteArray bytes = code.text.toUtf8();
        if (!bytes.endsWith('\n'))
            bytes += '\n';
        const bool saved =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        if (!saved)
            Q_EMIT complained(tr("“%1” could not be written: %2. Choose another folder or name.")
                                  .arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace loquat
