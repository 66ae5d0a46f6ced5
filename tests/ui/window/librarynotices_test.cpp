// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "app/session/conversationlibrary.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/windowactions.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class LibraryNoticesTest : public MainWindowFixture
{
protected:
    void ask(const QString& prompt)
    {
        server.answer("/api/generate", Script::lines({R"({"response":"Answer.","done":false})",
                                                      R"({"done":true,"done_reason":"stop"})"}));
        type(prompt);
        QTest::keyClick(this->prompt(), Qt::Key_Return);
        ASSERT_TRUE(finish(session()));
    }

    void shutDown()
    {
        window.reset();
        close();
    }

    QString path() const { return folder.filePath(u"loquat.db"_s); }

    void openBackups()
    {
        for (QAction* action : window->actions()) {
            if (action->objectName() == u"backups"_s)
                action->trigger();
        }
        ASSERT_TRUE(waitUntil([&] { return list() && list()->topLevelItemCount() > 0; }));
    }

    QTreeWidget* list() { return window->findChild<QTreeWidget*>(u"backups"_s); }
};

} // namespace

TEST_F(LibraryNoticesTest, TellsWhatBecameOfDamagedChats)
{
    ask(u"kept"_s);
    shutDown();
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    build();
    show();
    auto* notice = find<NoticeBar>(u"recoveryNotice"_s);
    ASSERT_TRUE(waitUntil([&] { return notice->isVisible(); }));
    const QStringList aside =
        QDir(folder.path()).entryList({u"loquat-damaged-*.db"_s}, QDir::Files);
    ASSERT_EQ(aside.size(), 1);
    EXPECT_TRUE(notice->message().contains(aside.first())) << qPrintable(notice->message());
    EXPECT_TRUE(notice->message().contains(u"nothing is missing"_s));
    EXPECT_TRUE(shows(u"Answer."_s));
    EXPECT_TRUE(shows(u"kept"_s));
}

TEST_F(LibraryNoticesTest, RecoversWhileItRuns)
{
    ask(u"kept"_s);
    Error damaged;
    damaged.code = ErrorCode::Storage;
    damaged.reason = ErrorReason::DatabaseDamaged;
    Q_EMIT library->storageFailed(damaged);
    auto* notice = find<NoticeBar>(u"recoveryNotice"_s);
    ASSERT_TRUE(waitUntil([&] { return notice->isVisible(); }));
    ASSERT_EQ(notice->buttons().size(), 1);
    notice->buttons().first()->click();
    ASSERT_TRUE(waitUntil([&] { return notice->message().contains(u"set aside"_s); }));
    ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
    EXPECT_TRUE(shows(u"Answer."_s));
    ask(u"and on"_s);
    EXPECT_TRUE(shows(u"and on"_s));
}

TEST_F(LibraryNoticesTest, ABackupIsMadeListedAndRestored)
{
    ask(u"first"_s);
    bool made = false;
    library->backups().backUpNow(window.get(),
                                 [&](const Result<QString>& path) { made = path.has_value(); });
    ASSERT_TRUE(waitUntil([&] { return made; }));
    ask(u"second"_s);

    openBackups();
    ASSERT_EQ(list()->topLevelItemCount(), 1);
    EXPECT_EQ(list()->topLevelItem(0)->text(1), u"1"_s);
    EXPECT_EQ(list()->topLevelItem(0)->text(2), u"1"_s);
    button(u"restoreBackup"_s)->click();
    auto* said = find<QLabel>(u"backupsSaid"_s);
    EXPECT_TRUE(said->text().contains(u"nothing is deleted"_s));
    button(u"keepPresent"_s)->click();
    EXPECT_TRUE(button(u"restoreBackup"_s)->isVisible());

    button(u"restoreBackup"_s)->click();
    button(u"confirmRestore"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return said->text().contains(u"are kept in"_s); }));
    ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
    EXPECT_TRUE(shows(u"first"_s));
    EXPECT_FALSE(shown().contains(u"second"_s));
    EXPECT_EQ(QDir(folder.path()).entryList({u"loquat-replaced-*.db"_s}, QDir::Files).size(), 1);
    ask(u"third"_s);
    EXPECT_TRUE(shows(u"third"_s));
}

TEST_F(LibraryNoticesTest, ADamagedBackupChangesNothing)
{
    ask(u"first"_s);
    bool made = false;
    library->backups().backUpNow(window.get(),
                                 [&](const Result<QString>& path) { made = path.has_value(); });
    ASSERT_TRUE(waitUntil([&] { return made; }));
    openBackups();
    QFile copy(list()->topLevelItem(0)->toolTip(0));
    ASSERT_TRUE(copy.open(QIODevice::ReadWrite));
    ASSERT_TRUE(copy.resize(copy.size() / 2));
    copy.close();
    button(u"restoreBackup"_s)->click();
    button(u"confirmRestore"_s)->click();
    auto* said = find<QLabel>(u"backupsSaid"_s);
    ASSERT_TRUE(waitUntil([&] { return said->text().contains(u"Nothing was changed"_s); }));
    ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
    EXPECT_TRUE(shows(u"first"_s));
}

} // namespace loquat::test
