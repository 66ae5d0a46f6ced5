// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chatprinting.h"

#include "app/session/chatsession.h"
#include "ui/transcript/conversationprinter.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr double textPoints = 10.5;
constexpr int millimetres = 18;

QPageLayout usualLayout()
{
    const bool american = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(american ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(millimetres, millimetres, millimetres, millimetres), QPageLayout::Millimeter};
}

// As a file may be called on every system.
QString fileName(const QString& title)
{
    static const QRegularExpression refused(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    QString name = title;
    name.replace(refused, u" "_s);
    name = name.simplified().left(80);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name;
}

} // namespace

ChatPrinting::ChatPrinting(ChatPage& chat, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
{}

QString ChatPrinting::title() const
{
    const QString title = m_chat.session() ? m_chat.session()->conversation().title : QString();
    return title.isEmpty() ? tr("Chat") : title;
}

void ChatPrinting::run(const std::shared_ptr<QPagedPaintDevice>& device, bool selectionOnly,
                       const std::function<bool(bool)>& close, const QString& failure)
{
    TranscriptView& view = m_chat.transcript();
    ConversationPrinter::Contents contents;
    contents.title = title();
    contents.font = view.content().style().text;
    contents.font.setPointSizeF(textPoints);
    if (selectionOnly)
        contents.selection = view.selection();
    m_running = true;
    auto* printer = new ConversationPrinter(m_chat.session()->branch(), contents, *device, this);
    auto* progress =
        new QProgressDialog(tr("Preparing the pages…"), tr("Cancel"), 0, 0, m_chat.window());
    progress->setObjectName(u"printProgress"_s);
    progress->setWindowTitle(contents.title);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(500);
    progress->setAutoReset(false);
    progress->setAutoClose(false);
    connect(printer, &ConversationPrinter::progressed, progress, [progress](int done, int turns) {
        progress->setMaximum(turns);
        progress->setValue(done);
    });
    const auto leave = [this, printer, progress, device, close](bool done) {
        const bool kept = close(done);
        m_running = false;
        progress->deleteLater();
        // It is its signal that brought us here; the device goes with it.
        connect(printer, &QObject::destroyed, this, [device] {});
        printer->deleteLater();
        Q_EMIT finished(kept);
        return kept;
    };
    connect(printer, &ConversationPrinter::finished, this, [this, leave, failure](bool done) {
        if (!leave(done))
            Q_EMIT failed(failure);
    });
    connect(progress, &QProgressDialog::canceled, printer, [printer, leave] {
        printer->cancel();
        leave(false);
    });
    printer->start();
}

void ChatPrinting::print()
{
    if (m_running || !m_chat.session() || m_chat.transcript().content().count() == 0)
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(usualLayout());
    printer->setDocName(title());
    printer->setCreator(u"Loquat"_s);
    auto* dialog = new QPrintDialog(printer.get(), m_chat.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog->setOption(QAbstractPrintDialog::PrintCurrentPage, false);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, m_chat.transcript().hasSelection());
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (m_running || !m_chat.session())
            return;
        run(
            printer, printer->printRange() == QPrinter::Selection,
            [printer](bool done) {
                if (!done)
                    printer->abort();
                return done;
            },
            tr("The chat could not be printed on %1. Check the printer, then try again.")
                .arg(printer->printerName()));
    });
    dialog->open();
}

void ChatPrinting::savePdf()
{
    if (m_running || !m_chat.session() || m_chat.transcript().content().count() == 0)
        return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    auto* dialog =
        new QFileDialog(m_chat.window(), tr("Save as PDF"), folder, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"savePdfDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileName(title()) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ChatPrinting::savePdfTo);
    dialog->open();
}

void ChatPrinting::savePdfTo(const QString& path)
{
    if (m_running || !m_chat.session())
        return;
    const QString failure = tr("%1 could not be written. Choose another folder or name.")
                                .arg(QDir::toNativeSeparators(path));
    const auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        Q_EMIT failed(failure);
        return;
    }
    const auto writer = std::make_shared<QPdfWriter>(file.get());
    writer->setTitle(title());
    writer->setCreator(u"Loquat"_s);
    writer->setPageLayout(usualLayout());
    run(
        writer, false,
        [file](bool done) {
            // Of what it still holds back, commit() alone would not say that it did not fit.
            if (!done || !file->flush())
                file->cancelWriting();
            return file->commit();
        },
        failure);
}

} // namespace loquat
