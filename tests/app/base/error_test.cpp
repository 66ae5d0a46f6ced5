// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

#include <gtest/gtest.h>

namespace loquat {

TEST(Error, CodeNamesAreTheCommandLinesContract)
{
    const QStringList expected =
        QStringLiteral("connect dns timeout tls http auth not_found not_api protocol server busy "
                       "quota too_long interrupted empty storage secret usage")
            .split(u' ');
    for (int i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(errorCodeName(ErrorCode(i)), expected.at(i));
        EXPECT_EQ(errorCodeFromName(expected.at(i)), ErrorCode(i));
    }
    EXPECT_FALSE(errorCodeFromName(u"nonsense"));
}

TEST(Error, EveryReasonNameReadsBack)
{
    for (int i = 0; i <= int(ErrorReason::ImageTooLarge); ++i)
        EXPECT_EQ(errorReasonFromName(QString(errorReasonName(ErrorReason(i)))), ErrorReason(i));
    EXPECT_EQ(errorReasonFromName(u"from a newer version"), ErrorReason::Unspecified);
}

} // namespace loquat
