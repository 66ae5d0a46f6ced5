// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsstore.h"
#include "ui/text/settingstext.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString noticeOf(const QByteArray& file)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    QFile written(path);
    EXPECT_TRUE(written.open(QIODevice::WriteOnly));
    written.write(file);
    written.close();
    return settingsFileNotice(SettingsStore(path));
}

} // namespace

TEST(SettingsText, AFileThatIsFineIsNotTalkedAbout)
{
    EXPECT_EQ(noticeOf("{}"), QString());
}

TEST(SettingsText, SaysWhichValuesFellBack)
{
    const QString notice = noticeOf(R"({"zoomPercent":"big","servers":[{"id":"a","tls":5}]})");
    EXPECT_TRUE(notice.contains(u"servers[0].tls, zoomPercent."_s)) << qPrintable(notice);
}

TEST(SettingsText, SaysWhereABrokenFileWent)
{
    EXPECT_TRUE(noticeOf("{broken").contains(u"settings.json.broken-"_s));
}

} // namespace loquat
