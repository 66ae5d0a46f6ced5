// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverheaders.h"

#include <QCheckBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ServerHeadersTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        form = std::make_unique<ServerForm>(*servers);
        form->setServer(profileId);
        form->show();
    }

    void TearDown() override
    {
        form.reset();
        SettingsFixture::TearDown();
    }

    // The name's field of a first header whose value is in the keychain.
    QLineEdit* storeSecretHeader(const QString& called, const QString& value)
    {
        button(*form, u"addHeader"_s)->click();
        QLineEdit* name = edit(*form, u"headerName"_s);
        type(name, called);
        type(edit(*form, u"headerValue"_s), value);
        form->findChild<QCheckBox*>()->setChecked(true);
        EXPECT_TRUE(waitUntil([&] { return !storedHeaders().isEmpty(); }));
        return name;
    }
    QMap<QString, QByteArray> storedHeaders() const
    {
        return ServerSecrets::fromItem(secrets.keys.value(profileId)).headers;
    }
    QStringList headerNames() const
    {
        QStringList names;
        const ServerProfile profile = *servers->profile(profileId);
        for (const ExtraHeader& header : profile.headers)
            names.append(header.name);
        return names;
    }

    std::unique_ptr<ServerForm> form;
};

} // namespace

TEST_F(ServerHeadersTest, HeadersAreKeptAndFaultsAreSaidBesideThem)
{
    button(*form, u"addHeader"_s)->click();
    QLineEdit* name = edit(*form, u"headerName"_s);
    QLineEdit* value = edit(*form, u"headerValue"_s);
    type(name, u"X-Team:"_s);
    type(value, u"blue"_s);
    EXPECT_TRUE(says(*form, u"headersFault"_s).contains(u"colon"_s));
    EXPECT_TRUE(servers->profile(profileId)->headers.isEmpty());
    type(name, u"X-Team"_s);
    EXPECT_EQ(says(*form, u"headersFault"_s), QString());
    ASSERT_EQ(servers->profile(profileId)->headers.size(), 1);
    EXPECT_EQ(servers->profile(profileId)->headers[0].value, u"blue"_s);
    // As a secret it moves to the keychain.
    form->findChild<QCheckBox*>()->setChecked(true);
    ASSERT_TRUE(waitUntil([&] { return secrets.keys.value(profileId).contains("blue"); }));
    EXPECT_FALSE(settingsFile().contains("blue"));
    EXPECT_EQ(value->text(), QString());
}

TEST_F(ServerHeadersTest, AFaultyRowKeepsItsOldHeaderAndItsSecret)
{
    QLineEdit* name = storeSecretHeader(u"X-Team"_s, u"blue"_s);
    for (const QString& faulty : {u"X-Team:"_s, u"Host"_s, QString()}) {
        type(name, faulty);
        EXPECT_FALSE(says(*form, u"headersFault"_s).isEmpty()) << qPrintable(faulty);
        EXPECT_EQ(headerNames(), QStringList{u"X-Team"_s}) << qPrintable(faulty);
    }
    type(name, u"X-Team"_s);
    // A second row of that name displaces neither.
    button(*form, u"addHeader"_s)->click();
    QLineEdit* second = form->findChildren<QLineEdit*>(u"headerName"_s).last();
    type(second, u"x-team"_s);
    EXPECT_TRUE(says(*form, u"headersFault"_s).contains(u"twice"_s));
    EXPECT_EQ(headerNames(), QStringList{u"X-Team"_s});
    type(name, u"X-Team:"_s);
    EXPECT_EQ(headerNames(), QStringList{u"X-Team"_s});
    type(second, u"X-Other"_s);
    // The keychain works in order: what was asked of it before is done when this is.
    type(edit(*form, u"apiKey"_s), u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    EXPECT_EQ(storedHeaders(), (QMap<QString, QByteArray>{{u"x-team"_s, "blue"}}));
    EXPECT_EQ(headerNames(), (QStringList{u"X-Team"_s, u"X-Other"_s}));
}

TEST_F(ServerHeadersTest, RenamingASecretHeaderMovesItsSecret)
{
    QLineEdit* name = storeSecretHeader(u"X-Team"_s, u"blue"_s);
    type(name, u"X-Group"_s);
    ASSERT_TRUE(waitUntil([&] { return !storedHeaders().contains(u"x-team"_s); }));
    EXPECT_EQ(storedHeaders(), (QMap<QString, QByteArray>{{u"x-group"_s, "blue"}}));
    EXPECT_EQ(headerNames(), QStringList{u"X-Group"_s});
}

TEST_F(ServerHeadersTest, ASecretThatCannotBeMovedKeepsItsName)
{
    QLineEdit* name = storeSecretHeader(u"X-Team"_s, u"blue"_s);
    secrets.failWith = keychainError(ErrorReason::KeychainLocked);
    type(name, u"X-Group"_s);
    ASSERT_TRUE(waitUntil([&] { return headerNames() == QStringList{u"x-team"_s}; }));
    EXPECT_TRUE(says(*form, u"headersState"_s).contains(u"old name"_s))
        << qPrintable(says(*form, u"headersState"_s));
    EXPECT_EQ(storedHeaders(), (QMap<QString, QByteArray>{{u"x-team"_s, "blue"}}));
}

} // namespace loquat::test
