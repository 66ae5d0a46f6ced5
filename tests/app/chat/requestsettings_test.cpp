// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/requestsettings.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat {

TEST(RequestSettings, WhatIsUnsetIsNotWritten)
{
    EXPECT_TRUE(toJson(RequestSettings{}).isEmpty());
}

TEST(RequestSettings, ReadBackEqualsWhatWasWritten)
{
    RequestSettings settings;
    settings.system = QStringLiteral("Be brief");
    settings.options.insert(QStringLiteral("temperature"), 0.7);
    settings.raw = true;
    settings.stream = false;
    settings.suffix = QStringLiteral("}");
    settings.templateText = QStringLiteral("{{ .Prompt }}");
    settings.format = QStringLiteral("json");
    settings.think = QJsonValue(false);
    settings.keepAlive = QJsonValue(300);
    EXPECT_EQ(requestSettingsFromJson(toJson(settings)), settings);
}

TEST(RequestSettings, ASchemaIsKeptAsItWasTyped)
{
    RequestSettings settings;
    settings.format = QStringLiteral("{ \"z\": 1.0,\n  \"a\": \"caf\u00e9\" }\n");
    const QByteArray stored = QJsonDocument(toJson(settings)).toJson();
    const RequestSettings restored =
        requestSettingsFromJson(QJsonDocument::fromJson(stored).object());
    EXPECT_EQ(restored.format, settings.format);
}

TEST(RequestSettings, ASchemaThatWasStoredAsAnObjectIsRead)
{
    const QJsonObject json{{QStringLiteral("format"),
                            QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}}}};
    EXPECT_EQ(requestSettingsFromJson(json).format, QStringLiteral("{\"type\":\"object\"}"));
    for (const QJsonValue& odd : {QJsonValue(5), QJsonValue(), QJsonValue(QString())})
        EXPECT_FALSE(requestSettingsFromJson({{QStringLiteral("format"), odd}}).format);
}

} // namespace loquat
