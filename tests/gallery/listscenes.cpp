// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sidebar/sidebar.h"

#include <QContextMenuEvent>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace loquat::test {

namespace {

// Chats as they gather over months: two pinned, two folders, the rest by day.
void fillList(House& house, MainWindow& window)
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    struct Chat
    {
        QString title;
        int daysAgo;
        QString folder;
        bool pinned, unread, archived, deleted;
        int turns, branches, images;
    };
    const QList<Chat> chats{
        {u"Why is the sky blue?"_s, 0, {}, false, false, false, false, 4, 1, 0},
        {u"Receipt photo \u2192 table"_s, 0, {}, false, true, false, false, 2, 1, 1},
        {u"Refactor the NDJSON reader"_s, 1, {}, false, false, false, false, 12, 2, 0},
        {u"Menu translation, Hindi"_s, 1, u"Travel"_s, false, false, false, false, 3, 1, 2},
        {u"Train times to Kyoto"_s, 3, u"Travel"_s, false, true, false, false, 5, 1, 0},
        {u"Regex for ISO dates"_s, 5, {}, false, false, false, false, 6, 3, 0},
        {u"Style guide for the handbook"_s, 40, {}, true, false, false, false, 31, 4, 0},
        {u"Standing questions"_s, 90, u"Work"_s, true, false, false, false, 120, 9, 14},
        {u"Minutes of the meeting"_s, 9, u"Work"_s, false, false, false, false, 8, 1, 0},
        {u"Cover letter, first draft"_s, 30, {}, false, false, true, false, 9, 2, 0},
        {u"Birthday rhymes"_s, 200, {}, false, false, true, false, 3, 1, 0},
        {u"Nonsense"_s, 12, {}, false, false, false, true, 1, 1, 0},
        {u"A trial of the new model"_s, 2, {}, false, false, false, true, 7, 2, 1},
    };
    const qint64 now = house.clock.nowMs();
    house.store->putFolder({u"Travel"_s, false});
    house.store->putFolder({u"Work"_s, true});
    house.store->putFolder({u"Someday"_s, false});
    QList<ConversationId> deleted;
    for (const Chat& chat : chats) {
        WholeConversation whole;
        Conversation& conversation = whole.conversation;
        conversation.id = newId<ConversationId>();
        conversation.title = chat.title;
        conversation.model = chat.turns % 2 ? u"llama3.2:3b"_s : u"gemma3:27b"_s;
        conversation.createdMs = now - (chat.daysAgo + 1) * dayMs;
        conversation.updatedMs = now - chat.daysAgo * dayMs;
        conversation.folder = chat.folder;
        conversation.pinned = chat.pinned;
        conversation.unread = chat.unread;
        conversation.archived = chat.archived;
        for (int i = 0; i < chat.turns; ++i) {
            Turn turn;
            turn.id = newId<TurnId>();
            turn.conversation = conversation.id;
            turn.parent = i < chat.branches ? TurnId{} : whole.turns.last().id;
            turn.createdMs = conversation.createdMs;
            turn.model = conversation.model;
            turn.prompt = chat.title;
            turn.reply.state = ReplyState::Complete;
            turn.reply.text = u"Yes."_s;
            for (int image = 0; i == 0 && image < chat.images; ++image) {
                Attachment picture;
                picture.jpeg = QByteArray::number(image);
                turn.attachments.append(picture);
            }
            whole.turns.append(turn);
        }
        conversation.head = whole.turns.last().id;
        if (chat.title.startsWith(u"Regex"_s))
            whole.draft.text = u"And with time zones?"_s;
        house.store->addConversation(whole);
        if (chat.deleted)
            deleted.append(conversation.id);
    }
    house.store->deleteConversations(deleted, now - 3 * dayMs);
    house.library->close();
    house.library->open();
    waitUntil(
        [&] { return window.chat().session() && house.library->trash().size() == deleted.size(); });
}

} // namespace

void drawLists(Gallery& gallery)
{
    const QSize size(1280, 860);
    const auto list = [](MainWindow& window) {
        return window.findChild<QListView*>(u"chats"_s);
    };
    const auto choose = [list](MainWindow& window, const QStringList& titles) {
        for (int row = 0; row < list(window)->model()->rowCount(); ++row) {
            const QModelIndex index = list(window)->model()->index(row, 0);
            if (titles.contains(index.data().toString()))
                list(window)->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
        }
    };
    gallery.scene(u"chats"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        choose(window, {u"Why is the sky blue?"_s});
        QTest::qWait(50);
    });
    gallery.scene(u"chats-several"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        choose(window, {u"Why is the sky blue?"_s, u"Refactor the NDJSON reader"_s,
                        u"Regex for ISO dates"_s});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
        QCoreApplication::sendEvent(list(window), &event);
    });
    gallery.scene(u"chats-folder"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        window.findChild<Sidebar*>()->newFolder();
        QTest::qWait(20);
    });
    gallery.scene(u"chats-archived"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        window.findChild<Sidebar*>()->showView(ChatsView::Archived);
    });
    gallery.scene(u"chats-trash"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        window.findChild<Sidebar*>()->showView(ChatsView::Trash);
        window.findChild<QPushButton*>(u"emptyTrash"_s)->click();
    });
    gallery.scene(u"chats-temporary"_s, size, [=](House& house, MainWindow& window) {
        fillList(house, window);
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        askAndFinish(house, window, u"What is this rash?"_s, finished("I cannot see it."));
        auto* badge = window.findChild<QToolButton*>(u"temporary"_s);
        badge->menu()->popup(badge->mapToGlobal(QPoint(0, badge->height())));
    });
    gallery.scene(u"settings-general"_s, QSize(900, 600), [](House&, MainWindow& window) {
        window.findChild<QAbstractButton*>(u"settings"_s)->click();
        window.findChild<SettingsDialog*>()->findChild<QListWidget*>()->setCurrentRow(1);
    });
}

} // namespace loquat::test
