// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/sidebar/sidebar.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/chatexchange.h"
#include "ui/window/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ChatExchangeTest : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        server.answer("/api/generate", reply("Rayleigh scattering."));
        ASSERT_TRUE(ask(session(), u"Why is the sky blue?"_s));
        ASSERT_TRUE(finish(session()));
        exchange = window->findChild<ChatExchange*>();
        ASSERT_NE(exchange, nullptr);
        notice = find<NoticeBar>(u"windowNotice"_s);
    }

    QByteArray textOf(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    QString fileWith(const QByteArray& bytes) const
    {
        QFile file(folder.filePath(u"old.json"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    bool done()
    {
        return waitUntil([this] { return !exchange->isRunning(); });
    }

    ChatExchange* exchange = nullptr;
    NoticeBar* notice = nullptr;
};

const QByteArray oldChats = R"([{"title":"Old chat","messages":[{"role":"user","content":"Hi"},)"
                            R"({"role":"assistant","content":"Hello"}]}])";

} // namespace

TEST_F(ChatExchangeTest, WritesTheChosenChatAndSaysSo)
{
    ExportOrder order;
    order.scope = ExportOrder::Scope::Conversations;
    order.conversations = {session().conversation().id};
    order.format = ExchangeFormat::Markdown;
    exchange->exportTo(order, folder.filePath(u"sky.md"_s));
    ASSERT_TRUE(done());
    EXPECT_TRUE(textOf(u"sky.md"_s).contains("Rayleigh scattering."));
    EXPECT_TRUE(notice->isVisible());
    EXPECT_EQ(notice->kind(), NoticeBar::Kind::Info);
    EXPECT_TRUE(notice->message().contains(u"sky.md"_s));
}

TEST_F(ChatExchangeTest, SaysWhyAFileCouldNotBeWritten)
{
    exchange->exportTo({}, u"/proc/nowhere/chats.jsonl"_s);
    ASSERT_TRUE(done());
    EXPECT_EQ(notice->kind(), NoticeBar::Kind::Error);
    EXPECT_TRUE(notice->message().contains(u"/proc/nowhere/chats.jsonl"_s));
}

TEST_F(ChatExchangeTest, WhatIsImportedIsListedAtOnce)
{
    exchange->importFrom(fileWith(oldChats));
    ASSERT_TRUE(waitUntil([this] { return library->conversations().size() == 2; }));
    ASSERT_TRUE(done());
    EXPECT_EQ(notice->kind(), NoticeBar::Kind::Info);
}

TEST_F(ChatExchangeTest, ABadFileIsOneSentenceAndChangesNothing)
{
    exchange->importFrom(fileWith(oldChats.left(40)));
    ASSERT_TRUE(done());
    EXPECT_EQ(notice->kind(), NoticeBar::Kind::Error);
    EXPECT_TRUE(notice->message().contains(u"line 1"_s)) << qPrintable(notice->message());
    EXPECT_EQ(library->conversations().size(), 1);
}

TEST_F(ChatExchangeTest, ALargeFileShowsHowFarItIsAndCanBeCancelled)
{
    QByteArray lines("{\"format\":\"loquat-chats\",\"version\":\"1.0\"}\n"
                     "{\"type\":\"conversation\",\"id\":\"1\",\"title\":\"Long\"}\n");
    constexpr int turns = 3000;
    for (int turn = 1; turn <= turns; ++turn)
        lines += R"({"type":"turn","conversation":"1","id":")" + QByteArray::number(turn) +
                 R"(","prompt":"Why?","reply":{"state":"complete","text":")" +
                 QByteArray(200, 'x') + "\"}}\n";
    lines += R"({"type":"end","conversations":1,"turns":)" + QByteArray::number(turns) + "}\n";
    const QString path = fileWith(lines);

    exchange->importFrom(path);
    auto* progress = find<QProgressDialog>(u"exchangeProgress"_s);
    ASSERT_NE(progress, nullptr);
    progress->findChild<QPushButton*>()->click();
    ASSERT_TRUE(done());
    EXPECT_FALSE(notice->isVisible()) << "who cancels knows it";
    EXPECT_EQ(library->conversations().size(), 1);

    exchange->importFrom(path);
    QPointer<QProgressDialog> shown = find<QProgressDialog>(u"exchangeProgress"_s);
    int farthest = 0;
    ASSERT_TRUE(waitUntil([&] {
        farthest = std::max(farthest, shown ? shown->value() : 0);
        return !exchange->isRunning();
    }));
    EXPECT_GT(farthest, 0);
    EXPECT_TRUE(notice->isVisible());
    ASSERT_TRUE(waitUntil([this] { return library->conversations().size() == 2; }));
}

TEST_F(ChatExchangeTest, AFileOfChatsThatIsDroppedIsImported)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileWith(oldChats))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    ASSERT_TRUE(waitUntil([this] { return library->conversations().size() == 2; }));
    EXPECT_TRUE(done());
    data.setUrls({QUrl::fromLocalFile(u"/home/x/cat.png"_s)});
    EXPECT_TRUE(ChatExchange::droppedFile(data).isEmpty());
}

TEST_F(ChatExchangeTest, OffersWhatThereIsToExport)
{
    const TurnId turn = session().branch().head();
    const ConversationId chat = session().conversation().id;
    const auto orders = [&](const ExportDialog::Choice& choice) {
        ExportDialog dialog(choice, window.get());
        QList<ExportOrder::Scope> scopes;
        auto* scope = dialog.findChild<QComboBox*>(u"exportScope"_s);
        for (int i = 0; i < scope->count(); ++i) {
            scope->setCurrentIndex(i);
            scopes.append(dialog.order().scope);
        }
        return scopes;
    };
    using Scope = ExportOrder::Scope;
    EXPECT_EQ(orders({}), (QList{Scope::Everything}));
    EXPECT_EQ(orders({chat, {}, turn, {}}),
              (QList{Scope::Branch, Scope::Conversations, Scope::Everything}));
    EXPECT_EQ(orders({chat, turn, turn, {chat, ConversationId{5}}}),
              (QList{Scope::Turn, Scope::Branch, Scope::Conversations, Scope::Conversations,
                     Scope::Everything}));
    ExportDialog dialog({chat, turn, turn, {chat, ConversationId{5}}}, window.get());
    EXPECT_EQ(dialog.order().conversations, (QList{chat, ConversationId{5}}));
    EXPECT_TRUE(dialog.order().thinking);
    dialog.findChild<QCheckBox*>(u"exportThoughts"_s)->setChecked(false);
    EXPECT_FALSE(dialog.order().thinking);
}

TEST_F(ChatExchangeTest, WhatIsChosenInTheListIsExported)
{
    const ConversationId shown = session().conversation().id;
    exchange->importFrom(fileWith(oldChats));
    ASSERT_TRUE(waitUntil([this] { return library->conversations().size() == 2; }));
    ASSERT_TRUE(done());
    ConversationId other;
    for (const Conversation& chat : library->conversations())
        other = chat.id == shown ? other : chat.id;
    const auto offered = [&](const QList<ConversationId>& chosen) {
        Q_EMIT window->findChild<Sidebar*>()->exportRequested(chosen);
        auto* dialog = window->findChild<ExportDialog*>();
        EXPECT_TRUE(dialog);
        const ExportOrder order = dialog->order();
        dialog->reject();
        EXPECT_TRUE(waitUntil([this] { return !window->findChild<ExportDialog*>(); }));
        return order.conversations;
    };
    EXPECT_EQ(offered({shown, other}), (QList{shown, other}));
    EXPECT_EQ(offered({other}), QList{other});
    EXPECT_EQ(offered({shown}), QList{shown});
}

TEST_F(ChatExchangeTest, TheMenuAndTheTurnsMenuOpenTheDialog)
{
    for (QAction* action : window->actions()) {
        if (action->text() == u"E&xport chats…"_s)
            action->trigger();
    }
    auto* dialog = find<ExportDialog>(u"exportDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QComboBox*>(u"exportScope"_s)->count(), 3);
    dialog->reject();
    ASSERT_TRUE(waitUntil([this] { return !window->findChild<ExportDialog*>(); }));
    Q_EMIT window->chat().transcript().exportRequested(session().branch().head());
    EXPECT_EQ(
        find<ExportDialog>(u"exportDialog"_s)->findChild<QComboBox*>(u"exportScope"_s)->count(), 4);
}

} // namespace loquat::test
