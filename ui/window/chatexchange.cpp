// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chatexchange.h"

#include "app/base/clock.h"
#include "app/exchange/chatimport.h"
#include "app/exchange/exportfile.h"
#include "app/session/chatarchive.h"
#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "ui/text/exchangetext.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/chatpage.h"
#include "ui/window/exportdialog.h"
#include "ui/window/windowactions.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int showProgressAfterMs = 500;
constexpr int progressSteps = 1000;

QString documents()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(path).exists() ? path : QDir::homePath();
}

} // namespace

ChatExchange::ChatExchange(WindowActions& actions, ChatPage& chat, ConversationLibrary& library,
                           const Clock& clock, NoticeBar& notice, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_library(library)
    , m_clock(clock)
{
    connect(&actions.exportChats, &QAction::triggered, this, [this] { askToExport(); });
    connect(&actions.importChats, &QAction::triggered, this, &ChatExchange::askToImport);
    connect(&chat.transcript(), &TranscriptView::exportRequested, this,
            [this](TurnId turn) { askToExport({}, turn); });
    connect(this, &ChatExchange::said, &notice, [&notice](const QString& sentence) {
        notice.showNotice(NoticeBar::Kind::Info, sentence);
    });
    connect(this, &ChatExchange::failed, &notice, [&notice](const QString& sentence) {
        notice.showNotice(NoticeBar::Kind::Error, sentence);
    });
    chat.window()->installEventFilter(this);
    // The store will be put in order: nobody may be waiting for it.
    connect(&library, &ConversationLibrary::closing, this, [this] {
        if (m_run)
            m_run->cancel();
    });
}

ChatExchange::~ChatExchange() = default;

void ChatExchange::askToExport(const QList<ConversationId>& selected, TurnId turn)
{
    if (m_run)
        return;
    ExportDialog::Choice choice;
    const ChatSession* session = m_chat.session();
    // A temporary chat is stored nowhere.
    if (session && !session->conversation().temporary) {
        choice.turn = turn;
        choice.head = m_chat.session()->branch().head();
        if (choice.head.isValid())
            choice.chat = session->conversation().id;
    }
    // The one that is shown has entries of its own.
    if (selected != QList{choice.chat})
        choice.selected = selected;
    auto* dialog = new ExportDialog(choice, m_chat.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { chooseFile(dialog->order()); });
    dialog->open();
}

void ChatExchange::chooseFile(const ExportOrder& order)
{
    const QString suffix(exchangeFormatName(order.format));
    auto* dialog = new QFileDialog(m_chat.window(), tr("Export chats"), documents());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({u"*."_s + suffix, tr("All files (*)")});
    dialog->selectFile(suggestedName(order) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, order](const QString& path) { exportTo(order, path); });
    dialog->open();
}

QString ChatExchange::suggestedName(const ExportOrder& order) const
{
    QString title;
    if (order.conversations.size() == 1) {
        if (const Conversation* chat = m_library.find(order.conversations.first()))
            title = chat->title;
    }
    static const QRegularExpression refused(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    title = title.replace(refused, u" "_s).simplified().left(80);
    while (title.startsWith(u'.'))
        title.remove(0, 1);
    return title.isEmpty() ? tr("Chats") : title;
}

void ChatExchange::exportTo(const ExportOrder& order, const QString& path)
{
    const auto outcome = std::make_shared<ExportOutcome>();
    run(
        tr("Exporting…"),
        [this, order, path, outcome](const ExchangeRun::Progress& progress) {
            *outcome = exportToFile(m_library.archive(), order, exportWords(), path, progress);
        },
        [this, path, outcome] {
            const QString sentence = exportOutcomeText(*outcome, path);
            if (outcome->kind == ExportOutcome::Kind::Done)
                Q_EMIT said(sentence);
            else if (!sentence.isEmpty())
                Q_EMIT failed(sentence);
        });
}

void ChatExchange::askToImport()
{
    if (m_run)
        return;
    auto* dialog = new QFileDialog(m_chat.window(), tr("Import chats"), documents());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Chats (*.jsonl *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ChatExchange::importFrom);
    dialog->open();
}

void ChatExchange::importFrom(const QString& path)
{
    const auto imported = std::make_shared<ImportResult<ImportCounts>>();
    const qint64 now = m_clock.nowMs();
    run(
        tr("Importing…"),
        [this, path, now, imported](const ExchangeRun::Progress& progress) {
            *imported = importChats(m_library.archive(), path, now,
                                    [&](ImportStage stage, qint64 done, qint64 whole) {
                                        const bool adding = stage == ImportStage::Adding;
                                        return progress(adding ? whole + done : done, 2 * whole);
                                    });
        },
        [this, path, imported] {
            if (*imported)
                Q_EMIT said(importedText(**imported));
            else if (imported->error().kind != ImportProblem::Kind::Cancelled)
                Q_EMIT failed(importProblemText(imported->error(), path));
        });
}

void ChatExchange::run(const QString& title, const ExchangeRun::Work& work,
                       const std::function<void()>& conclude)
{
    if (m_run || !m_library.isOpen())
        return;
    m_run = std::make_unique<ExchangeRun>(work);
    auto* progress = new QProgressDialog(title, tr("Cancel"), 0, 0, m_chat.window());
    progress->setObjectName(u"exchangeProgress"_s);
    progress->setWindowTitle(title);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(showProgressAfterMs);
    progress->setAutoReset(false);
    progress->setAutoClose(false);
    connect(m_run.get(), &ExchangeRun::progressed, progress, [progress](qint64 done, qint64 whole) {
        if (whole <= 0)
            return;
        progress->setMaximum(progressSteps);
        progress->setValue(int(double(done) / double(whole) * progressSteps));
    });
    connect(progress, &QProgressDialog::canceled, m_run.get(), [this] { m_run->cancel(); });
    connect(m_run.get(), &ExchangeRun::finished, this, [this, progress, conclude] {
        progress->disconnect();
        progress->deleteLater();
        // It is its signal that brought us here.
        m_run.release()->deleteLater();
        conclude();
        Q_EMIT finished();
    });
    m_run->start();
}

bool ChatExchange::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QString path = droppedFile(*drop->mimeData());
        if (!path.isEmpty() && m_library.isOpen()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                importFrom(path);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QString ChatExchange::droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const bool chats = path.endsWith(".json"_L1, Qt::CaseInsensitive) ||
                       path.endsWith(".jsonl"_L1, Qt::CaseInsensitive);
    return chats ? path : QString();
}

} // namespace loquat
