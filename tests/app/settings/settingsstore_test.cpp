// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsstore.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class SettingsStoreTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"config/settings.json"_s);

    void put(const QByteArray& bytes) const
    {
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject json() const { return QJsonDocument::fromJson(read(path)).object(); }
    QStringList entries() const { return QFileInfo(path).dir().entryList(QDir::Files); }
};

void zoomTo(SettingsStore& store, int percent)
{
    store.update([percent](Settings& settings) { settings.zoomPercent = percent; });
}

} // namespace

TEST_F(SettingsStoreTest, AMissingFileMeansDefaultsAndWritesNothing)
{
    {
        const SettingsStore store(path);
        EXPECT_EQ(store.current(), Settings());
        EXPECT_EQ(store.setAsidePath(), QString());
    }
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST_F(SettingsStoreTest, AChangeIsToldAtOnceAndWrittenBeforeHalfASecondIsOver)
{
    SettingsStore store(path);
    QSignalSpy changed(&store, &SettingsStore::changed);
    zoomTo(store, 150);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].value<Settings>().zoomPercent, 100);
    EXPECT_EQ(changed[0][1].value<Settings>().zoomPercent, 150);
    EXPECT_FALSE(QFileInfo::exists(path)) << "written at once, not gathered";
    // Timers of one thread fire in their order, however busy the machine is.
    std::optional<bool> writtenByThen;
    QTimer::singleShot(500, Qt::PreciseTimer, &store,
                       [&] { writtenByThen = QFileInfo::exists(path); });
    ASSERT_TRUE(waitUntil([&] { return writtenByThen.has_value(); }));
    EXPECT_EQ(writtenByThen, true);
    EXPECT_EQ(json()["zoomPercent"_L1].toInt(), 150);
    EXPECT_EQ(SettingsStore(path).current(), store.current());
}

TEST_F(SettingsStoreTest, AnEditThatChangesNothingIsSilent)
{
    SettingsStore store(path);
    QSignalSpy changed(&store, &SettingsStore::changed);
    store.update([](Settings&) {});
    zoomTo(store, 100);
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(SettingsStoreTest, ChangeAfterChangeDoesNotPutTheWriteOff)
{
    SettingsStore store(path);
    int zoom = 100;
    ASSERT_TRUE(waitUntil([&] {
        zoomTo(store, zoom = zoom == 110 ? 120 : 110);
        return QFileInfo::exists(path);
    }));
}

TEST_F(SettingsStoreTest, ChangesAreSavedAtDestruction)
{
    {
        SettingsStore store(path);
        zoomTo(store, 80);
    }
    EXPECT_EQ(SettingsStore(path).current().zoomPercent, 80);
}

TEST_F(SettingsStoreTest, TheFileIsForItsOwnerOnly)
{
    put("{}");
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner |
                                                QFile::ReadGroup | QFile::ReadOther));
    SettingsStore store(path);
    zoomTo(store, 90);
    ASSERT_TRUE(store.save());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    EXPECT_FALSE(QFile::permissions(path) & others);
    EXPECT_TRUE(QFile::permissions(path) & QFile::ReadOwner);
    EXPECT_EQ(entries(), QStringList{u"settings.json"_s}) << "no temporary file is left";
}

TEST_F(SettingsStoreTest, WhatItWroteItselfIsReadWithoutANote)
{
    {
        SettingsStore store(path);
        store.update([](Settings& settings) {
            ServerProfile plain;
            plain.id = newProfileId();
            plain.name = u"Home"_s;
            plain.address = u"http://127.0.0.1:11434"_s;
            settings.servers = {plain};
        });
    }
    const SettingsStore again(path);
    EXPECT_EQ(again.current().servers.size(), 1);
    EXPECT_EQ(again.notes(), QStringList());
}

TEST_F(SettingsStoreTest, WhatANewerVersionWroteIsKept)
{
    put(R"({"gestures":{"send":"F9"},"zoomPercent":110,)"
        R"("servers":[{"id":"a","name":"Home","pin":"sha256/xyz"}]})");
    SettingsStore store(path);
    zoomTo(store, 120);
    ASSERT_TRUE(store.save());
    EXPECT_EQ(json()["gestures"_L1]["send"_L1].toString(), u"F9"_s);
    EXPECT_EQ(json()["servers"_L1][0]["pin"_L1].toString(), u"sha256/xyz"_s);
    EXPECT_EQ(json()["zoomPercent"_L1].toInt(), 120);
}

TEST_F(SettingsStoreTest, AnIdGivenWhileReadingIsWrittenBack)
{
    put(R"({"servers":[{"name":"Home"}]})");
    ProfileId id;
    {
        const SettingsStore store(path);
        id = store.current().servers[0].id;
        EXPECT_TRUE(id.isValid());
    }
    EXPECT_EQ(SettingsStore(path).current().servers[0].id, id);
}

TEST_F(SettingsStoreTest, ASecondServerOfOneNameIsNotedOnceAndWrittenBack)
{
    put(R"({"servers":[{"id":"a","name":"Home"},{"id":"b","name":"home"}]})");
    {
        const SettingsStore store(path);
        EXPECT_EQ(store.current().servers[1].name, u"home 2"_s);
        EXPECT_EQ(store.notes(), QStringList{u"servers[1].name: home 2"_s});
    }
    const SettingsStore again(path);
    EXPECT_EQ(again.current().servers[1].name, u"home 2"_s);
    EXPECT_TRUE(again.notes().isEmpty());
}

TEST_F(SettingsStoreTest, ABrokenFileIsSetAsideWhole)
{
    for (const QByteArray& broken : {QByteArray("{\"zoomPercent\": 1"), QByteArray("[1,2]"),
                                     QByteArray("\xff\x00\x01", 3), QByteArray("")}) {
        put(broken);
        SettingsStore store(path);
        EXPECT_EQ(store.current(), Settings());
        ASSERT_TRUE(store.setAsidePath().startsWith(path + u".broken-"_s));
        EXPECT_EQ(read(store.setAsidePath()), broken);
        EXPECT_FALSE(QFileInfo::exists(path));
        zoomTo(store, 70);
    }
    // Four in one second: each has a name of its own.
    EXPECT_EQ(entries().filter(u"broken"_s).size(), 4);
    EXPECT_EQ(SettingsStore(path).current().zoomPercent, 70);
}

TEST_F(SettingsStoreTest, AFolderInPlaceOfTheFileIsSetAsideToo)
{
    ASSERT_TRUE(QDir().mkpath(path + u"/inside"_s));
    SettingsStore store(path);
    EXPECT_TRUE(QFileInfo(store.setAsidePath() + u"/inside"_s).isDir());
    zoomTo(store, 70);
    EXPECT_TRUE(store.save());
}

TEST_F(SettingsStoreTest, APathThatCannotBeWrittenIsReportedAndTheValueStays)
{
    QFile blocker(folder.filePath(u"file"_s));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    SettingsStore store(blocker.fileName() + u"/settings.json"_s);
    QSignalSpy failed(&store, &SettingsStore::saveFailed);
    zoomTo(store, 150);
    ASSERT_TRUE(failed.wait());
    const auto error = failed[0][0].value<Error>();
    EXPECT_EQ(error.code, ErrorCode::Storage);
    EXPECT_EQ(error.reason, ErrorReason::FolderNotWritable);
    EXPECT_EQ(error.subject, store.filePath());
    EXPECT_EQ(store.current().zoomPercent, 150);

    // The way is free again: the next change writes everything.
    ASSERT_TRUE(blocker.remove());
    store.update([](Settings& settings) { settings.welcomed = true; });
    ASSERT_TRUE(waitUntil([&] { return QFileInfo::exists(store.filePath()); }));
    EXPECT_EQ(SettingsStore(store.filePath()).current().zoomPercent, 150);
}

TEST_F(SettingsStoreTest, UserInfoNeverReachesTheFileOrTheValue)
{
    SettingsStore store(path);
    store.update([](Settings& settings) {
        ServerProfile server;
        server.address = u"https://ann:topsecret@example.com"_s;
        settings.servers.append(server);
    });
    EXPECT_EQ(store.current().servers[0].address, u"https://example.com"_s);
    EXPECT_TRUE(store.current().servers[0].id.isValid());
    ASSERT_TRUE(store.save());
    EXPECT_FALSE(read(path).contains("topsecret"));
}

TEST_F(SettingsStoreTest, BadValuesAreNotedAndTheFileStaysUntilTheNextChange)
{
    const QByteArray bytes = R"({"zoomPercent":"big","theme":"dark","future":1})";
    put(bytes);
    SettingsStore store(path);
    EXPECT_EQ(store.notes(), QStringList{u"zoomPercent"_s});
    EXPECT_EQ(store.current().theme, ThemeChoice::Dark);
    EXPECT_EQ(read(path), bytes);
    zoomTo(store, 120);
    ASSERT_TRUE(store.save());
    EXPECT_EQ(json()[u"zoomPercent"_s], 120);
    EXPECT_EQ(json()[u"future"_s], 1);
    EXPECT_EQ(SettingsStore(path).notes(), QStringList());
}

TEST_F(SettingsStoreTest, TheFileOfAnOlderVersionStillLoads)
{
    const QByteArray bytes = read(QStringLiteral(LOQUAT_TEST_DATA "/settings/settings-0.1.json"));
    ASSERT_FALSE(bytes.isEmpty());
    put(bytes);
    const SettingsStore store(path);
    EXPECT_EQ(store.notes(), QStringList());
    EXPECT_EQ(store.setAsidePath(), QString());
    const Settings& now = store.current();
    EXPECT_EQ(now.theme, ThemeChoice::Dark);
    EXPECT_EQ(now.zoomPercent, 110);
    EXPECT_EQ(now.start, StartChoice::LastChat);
    ASSERT_EQ(now.servers.size(), 2);
    const ServerProfile& hosted = now.servers[1];
    EXPECT_EQ(now.currentServer, hosted.id);
    EXPECT_EQ(hosted.address, u"https://api.example.com"_s);
    EXPECT_TRUE(hosted.hasKey);
    EXPECT_EQ(hosted.authentication, Authentication::Bearer) << "its key is still sent";
    EXPECT_EQ(hosted.tls, TlsChoice());
    EXPECT_EQ(hosted.proxy, ProxyChoice());
}

TEST_F(SettingsStoreTest, AReaderNeverSeesHalfAFile)
{
    put(R"({"zoomPercent":100})");
    SettingsStore store(path);
    QList<QByteArray> broken;
    for (int percent = 101; percent <= 160; ++percent) {
        // Held open across the write, as another program would.
        QFile reader(path);
        ASSERT_TRUE(reader.open(QIODevice::ReadOnly));
        zoomTo(store, percent);
        ASSERT_TRUE(store.save());
        for (const QByteArray& seen : {reader.readAll(), read(path)}) {
            if (!QJsonDocument::fromJson(seen).isObject())
                broken.append(seen);
        }
    }
    EXPECT_EQ(broken, QList<QByteArray>());
    EXPECT_EQ(entries(), QStringList{u"settings.json"_s}) << "nothing is left beside it";
}

} // namespace loquat::test
