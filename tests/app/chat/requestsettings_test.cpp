// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/requestsettings.h"

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
    settings.format = QJsonValue(QStringLiteral("json"));
    settings.think = QJsonValue(false);
    settings.keepAlive = QJsonValue(300);
    EXPECT_EQ(requestSettingsFromJson(toJson(settings)), settings);
}

} // namespace loquat
