// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatcommands.h"

#include "app/session/chatfolders.h"
#include "app/session/conversationlibrary.h"
#include "ui/sidebar/chatlistview.h"
#include "ui/sidebar/chatwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/undobar.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;
using theme::Icon;
using theme::icon;

namespace {

constexpr std::chrono::seconds undoTime(10);

QList<ConversationId> idsOf(const QList<ChatRow>& chats)
{
    QList<ConversationId> ids;
    for (const ChatRow& row : chats)
        ids.append(row.conversation.id);
    return ids;
}

template <typename Test>
bool all(const QList<ChatRow>& chats, Test test)
{
    return std::ranges::all_of(chats, [&](const ChatRow& row) { return test(row.conversation); });
}

// A folder's name may hold what a menu reads as a mnemonic.
QString inMenu(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ChatCommands::ChatCommands(ConversationLibrary& library, UndoBar& undo, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_bar(undo)
{
    connect(&m_bar, &UndoBar::undone, this, [this] {
        if (const auto back = std::exchange(m_undo, {}))
            back();
    });
}

void ChatCommands::fillForChats(QMenu& menu, const QList<ChatRow>& chats)
{
    const bool one = chats.size() == 1;
    const Conversation first = chats.first().conversation;
    const auto ids = idsOf(chats);
    const bool temporary = all(chats, [](const Conversation& chat) { return chat.temporary; });
    const bool anyTemporary = !all(chats, [](const Conversation& chat) { return !chat.temporary; });
    const bool archived = all(chats, [](const Conversation& chat) { return chat.archived; });
    const bool pinned = all(chats, [](const Conversation& chat) { return chat.pinned; });

    const QKeySequence renameKey = ChatListView::renameKeys(m_bar).first();
    if (one) {
        menu.addAction(icon(Icon::Edit), tr("Rename"), renameKey, this,
                       [this, id = first.id] { Q_EMIT renameRequested(id); });
        QAction* title = menu.addAction(tr("Write a title"), this,
                                        [this, id = first.id] { m_library.writeTitle(id); });
        title->setObjectName(u"writeTitle"_s);
        title->setEnabled(first.turnCount > 0 && !m_library.isWritingTitle(first.id));
    }
    if (temporary) {
        menu.addAction(tr("Keep this chat"), this,
                       [this, ids] {
                           for (const ConversationId id : ids)
                               m_library.keep(id);
                       })
            ->setObjectName(u"keepChat"_s);
    }
    if (!archived) {
        ConversationMarks marks;
        marks.pinned = !pinned;
        menu.addAction(icon(Icon::Pin), pinned ? tr("Unpin") : tr("Pin"), this,
                       [this, ids, marks] { m_library.mark(ids, marks); })
            ->setObjectName(u"pinChat"_s);
        addMoves(menu, chats);
    }
    if (one) {
        menu.addAction(icon(Icon::Copy), tr("Duplicate"), this,
                       [this, row = chats.first()] {
                           m_library.duplicate(row.conversation.id,
                                               tr("%1 (copy)").arg(ChatWords::title(row)));
                       })
            ->setObjectName(u"duplicateChat"_s);
    }
    if (!anyTemporary) {
        menu.addAction(icon(Icon::Archive),
                       archived ? tr("Take out of the archive") : tr("Archive"), this,
                       [this, chats, archived] { setArchived(chats, !archived); })
            ->setObjectName(u"archiveChat"_s);
        menu.addAction(tr("Export…"), this, [this, ids] { Q_EMIT exportRequested(ids); })
            ->setObjectName(u"exportChats"_s);
    }
    menu.addSeparator();
    menu.addAction(icon(Icon::Delete), temporary ? tr("Close") : tr("Delete"),
                   QKeySequence(Qt::Key_Delete), this, [this, chats] { remove(chats); })
        ->setObjectName(u"deleteChats"_s);
}

void ChatCommands::addMoves(QMenu& menu, const QList<ChatRow>& chats)
{
    QMenu* moves = menu.addMenu(icon(Icon::Folder), tr("Move to folder"));
    moves->setObjectName(u"moveToFolder"_s);
    const auto ids = idsOf(chats);
    const auto add = [&](const QString& label, const QString& folder) {
        ConversationMarks marks;
        marks.folder = folder;
        if (!folder.isEmpty())
            marks.pinned = false; // it is seen where it was moved to
        QAction* action =
            moves->addAction(label, this, [this, ids, marks] { m_library.mark(ids, marks); });
        const bool there =
            all(chats, [&](const Conversation& chat) { return chat.folder == folder; });
        action->setEnabled(!there);
    };
    for (const Folder& folder : m_library.folders().list())
        add(inMenu(folder.name), folder.name);
    moves->addSeparator();
    add(tr("No folder"), {});
    moves->addAction(icon(Icon::Add), tr("New folder"), this, [this, chats] { newFolder(chats); });
}

void ChatCommands::fillForTrash(QMenu& menu, const QList<ChatRow>& chats)
{
    menu.addAction(icon(Icon::Undo), tr("Restore"), this, [this, chats] { restore(chats); })
        ->setObjectName(u"restoreChats"_s);
    menu.addAction(icon(Icon::Delete), tr("Delete for good…"), QKeySequence(Qt::Key_Delete), this,
                   [this, chats] { purge(chats); })
        ->setObjectName(u"purgeChats"_s);
}

void ChatCommands::fillForFolder(QMenu& menu, const ChatRow& folder)
{
    const QString name = folder.folder.name;
    ChatFolders& folders = m_library.folders();
    const int place = folders.indexOf(name);
    menu.addAction(folder.folder.folded ? tr("Unfold") : tr("Fold"), this,
                   [this, name, folded = folder.folder.folded] { setFolded(name, !folded); });
    menu.addAction(icon(Icon::Edit), tr("Rename"), ChatListView::renameKeys(m_bar).first(), this,
                   [this, name] { Q_EMIT renameFolderRequested(name); });
    const auto move = [&](const QString& label, int to) {
        menu.addAction(label, this, [&folders, name, to] { folders.move(name, to); })
            ->setEnabled(to >= 0 && to < folders.list().size());
    };
    move(tr("Move up"), place - 1);
    move(tr("Move down"), place + 1);
    menu.addAction(icon(Icon::Add), tr("New folder"), this, [this] { newFolder(); });
    menu.addSeparator();
    menu.addAction(icon(Icon::Delete), tr("Delete folder, keep its chats"),
                   QKeySequence(Qt::Key_Delete), this, [this, name] { removeFolder(name); })
        ->setObjectName(u"deleteFolder"_s);
}

void ChatCommands::setArchived(const QList<ChatRow>& chats, bool archived)
{
    const auto ids = idsOf(chats);
    ConversationMarks marks;
    marks.archived = archived;
    m_library.mark(ids, marks);
    if (!archived)
        return;
    offerUndo(tr("Archived %1").arg(ChatWords::subject(chats)), [this, ids] {
        ConversationMarks back;
        back.archived = false;
        m_library.mark(ids, back);
    });
}

void ChatCommands::remove(const QList<ChatRow>& chats)
{
    QList<ChatRow> lost;
    for (const ChatRow& row : chats) {
        if (row.conversation.temporary && row.conversation.turnCount > 0)
            lost.append(row);
    }
    if (lost.isEmpty())
        return removeNow(chats);
    ask(tr("Close %1?").arg(ChatWords::subject(lost)),
        tr("Temporary chats are not written anywhere. What was said there is gone then."),
        tr("Close"), [this, chats] { removeNow(chats); });
}

void ChatCommands::removeNow(const QList<ChatRow>& chats)
{
    QList<ChatRow> kept;
    for (const ChatRow& row : chats) {
        if (!row.conversation.temporary)
            kept.append(row);
    }
    m_library.remove(idsOf(chats));
    if (!kept.isEmpty())
        offerUndo(tr("Deleted %1").arg(ChatWords::subject(kept)),
                  [this, ids = idsOf(kept)] { m_library.restore(ids); });
}

void ChatCommands::restore(const QList<ChatRow>& chats)
{
    m_library.restore(idsOf(chats));
}

void ChatCommands::purge(const QList<ChatRow>& chats)
{
    ask(tr("Delete %1 for good?").arg(ChatWords::subject(chats)), tr("This cannot be undone."),
        tr("Delete for good"), [this, ids = idsOf(chats)] { m_library.purge(ids); });
}

void ChatCommands::emptyTrash()
{
    QList<ConversationId> ids;
    for (const Conversation& chat : m_library.trash())
        ids.append(chat.id);
    if (ids.isEmpty())
        return;
    ask(tr("Delete %n chat(s) in the trash for good?", nullptr, int(ids.size())),
        tr("This cannot be undone."), tr("Empty trash"), [this, ids] { m_library.purge(ids); });
}

void ChatCommands::newFolder(const QList<ChatRow>& chats)
{
    QString name = tr("New folder");
    for (int number = 2; !m_library.folders().add(name); ++number)
        name = tr("New folder %1").arg(number);
    if (!chats.isEmpty()) {
        ConversationMarks marks;
        marks.folder = name;
        marks.pinned = false;
        m_library.mark(idsOf(chats), marks);
    }
    Q_EMIT renameFolderRequested(name);
}

void ChatCommands::removeFolder(QString name)
{
    ChatFolders& folders = m_library.folders();
    const int place = folders.indexOf(name);
    if (place < 0)
        return;
    const bool folded = folders.list().at(place).folded;
    QList<ConversationId> held;
    for (const Conversation& chat : m_library.conversations()) {
        if (chat.folder == name)
            held.append(chat.id);
    }
    folders.remove(name);
    offerUndo(tr("Deleted the folder “%1”").arg(name), [this, name, place, folded, held] {
        m_library.folders().add(name);
        m_library.folders().move(name, place);
        m_library.folders().setFolded(name, folded);
        ConversationMarks marks;
        marks.folder = name;
        m_library.mark(held, marks);
    });
}

void ChatCommands::setFolded(QString name, bool folded)
{
    m_library.folders().setFolded(name, folded);
}

void ChatCommands::keep(ConversationId id)
{
    m_library.keep(id);
}

void ChatCommands::offerUndo(const QString& message, std::function<void()> undo)
{
    m_bar.offer(message, undoTime);
    m_undo = std::move(undo);
}

void ChatCommands::ask(const QString& question, const QString& detail, const QString& yes,
                       std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Loquat"), {}, QMessageBox::Cancel,
                                m_bar.window());
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    box->setInformativeText(detail);
    QPushButton* agree = box->addButton(yes, QMessageBox::DestructiveRole);
    agree->setObjectName(u"agree"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, then);
    box->open();
}

} // namespace loquat
