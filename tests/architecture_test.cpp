// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

// Holds the house to its floors (ARCHITECTURE.md): a room includes its own files and any lower
// floor, never its own floor or above.

namespace {

using namespace Qt::StringLiterals;

const QHash<QString, int>& floors()
{
    static const QHash<QString, int> table{
        {u"app/base"_s, 0},     {u"app/chat"_s, 1},      {u"app/wire"_s, 2},
        {u"app/markdown"_s, 2}, {u"app/highlight"_s, 2}, {u"app/images"_s, 2},
        {u"app/texts"_s, 2},    {u"app/spelling"_s, 2},  {u"app/storage"_s, 2},
        {u"app/settings"_s, 2}, {u"app/secrets"_s, 2},   {u"app/server"_s, 3},
        {u"app/practice"_s, 3}, {u"app/session"_s, 4},   {u"app/exchange"_s, 5},
        {u"app/lists"_s, 5},    {u"ui/theme"_s, 6},      {u"ui/text"_s, 6},
        {u"ui/widgets"_s, 6},   {u"ui/desktop"_s, 6},    {u"ui/transcript"_s, 7},
        {u"ui/composer"_s, 7},  {u"ui/branches"_s, 7},   {u"ui/options"_s, 7},
        {u"ui/models"_s, 7},    {u"ui/sidebar"_s, 7},    {u"ui/settings"_s, 7},
        {u"ui/welcome"_s, 7},   {u"ui/terminal"_s, 7},   {u"ui/window"_s, 8},
        {u"ui"_s, 9},
    };
    return table;
}

// Rooms that touch the outside world, and who may look in.
const QSet<QString> outsideRooms{u"app/server"_s, u"app/storage"_s, u"app/secrets"_s,
                                 u"app/practice"_s};
const QSet<QString> outsideVisitors{u"app/session"_s, u"ui"_s};

struct SourceFile
{
    QString path; // relative to the top
    QString room;
    QString text;
};

QString roomOf(const QString& path)
{
    return path.left(path.lastIndexOf(u'/'));
}

const QList<SourceFile>& sources()
{
    static const QList<SourceFile> files = [] {
        QList<SourceFile> found;
        const QString top = QStringLiteral(LOQUAT_SOURCE_DIR) + u'/';
        for (const QString& root : {u"app"_s, u"ui"_s}) {
            QDirIterator walk(top + root, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                EXPECT_TRUE(file.open(QIODevice::ReadOnly));
                const QString path = file.fileName().mid(top.size());
                found.append({path, roomOf(path), QString::fromUtf8(file.readAll())});
            }
        }
        return found;
    }();
    return files;
}

QStringList includesOf(const SourceFile& file, const QString& open)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList includes;
    for (auto match = pattern.globalMatch(file.text); match.hasNext();) {
        const auto one = match.next();
        if (one.captured(1) == open)
            includes.append(one.captured(2));
    }
    return includes;
}

QString describe(const SourceFile& file, const QString& include)
{
    return file.path + u" includes "_s + include;
}

} // namespace

TEST(Architecture, EveryRoomStandsOnAFloor)
{
    ASSERT_GT(sources().size(), 10);
    for (const SourceFile& file : sources())
        EXPECT_TRUE(floors().contains(file.room)) << qPrintable(file.path);
}

TEST(Architecture, NoRoomLooksUp)
{
    for (const SourceFile& file : sources()) {
        for (const QString& include : includesOf(file, u"\""_s)) {
            if (include.endsWith(u".moc"_s))
                continue;
            const QString room = roomOf(include);
            ASSERT_TRUE(floors().contains(room)) << qPrintable(describe(file, include));
            if (room != file.room) {
                EXPECT_LT(floors().value(room), floors().value(file.room))
                    << qPrintable(describe(file, include));
            }
        }
    }
}

TEST(Architecture, OnlySessionAndMainSeeTheOutsideWorld)
{
    for (const SourceFile& file : sources()) {
        for (const QString& include : includesOf(file, u"\""_s)) {
            const QString room = roomOf(include);
            if (outsideRooms.contains(room) && room != file.room) {
                EXPECT_TRUE(outsideVisitors.contains(file.room))
                    << qPrintable(describe(file, include));
            }
        }
    }
}

TEST(Architecture, TheAppHasNoSentencesAndNoWidgets)
{
    static const QRegularExpression translated(
        u"(?<![A-Za-z_])(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\("_s);
    for (const SourceFile& file : sources()) {
        if (!file.path.startsWith(u"app/"_s))
            continue;
        EXPECT_FALSE(translated.match(file.text).hasMatch()) << qPrintable(file.path);
        for (const QString& include : includesOf(file, u"<"_s)) {
            EXPECT_FALSE(include.startsWith(u"QtWidgets"_s) || include.contains(u"Widget"_s) ||
                         include == u"QApplication"_s)
                << qPrintable(describe(file, include));
        }
    }
}

TEST(Architecture, LibrariesStayInTheirRooms)
{
    const QHash<QString, QString> owners{
        {u"qt6keychain/keychain.h"_s, u"app/secrets"_s},
        {u"cmark-gfm.h"_s, u"app/markdown"_s},
        {u"csv.h"_s, u"app/exchange"_s},
        {u"libheif/heif.h"_s, u"app/images"_s},
        {u"poppler/qt6/poppler-qt6.h"_s, u"app/texts"_s},
        {u"hunspell/hunspell.hxx"_s, u"app/spelling"_s},
        {u"QImage"_s, u"app/images"_s},
        {u"QImageReader"_s, u"app/images"_s},
    };
    for (const SourceFile& file : sources()) {
        for (const QString& include : includesOf(file, u"<"_s)) {
            if (include.startsWith(u"QDBus"_s)) {
                EXPECT_EQ(file.room, u"ui/desktop"_s) << qPrintable(describe(file, include));
            }
            if (include.startsWith(u"QSql"_s)) {
                EXPECT_EQ(file.room, u"app/storage"_s) << qPrintable(describe(file, include));
            }
            if (include.startsWith(u"valijson/"_s)) {
                EXPECT_EQ(file.room, u"app/wire"_s) << qPrintable(describe(file, include));
            }
            if (owners.contains(include) && file.path.startsWith(u"app/"_s)) {
                EXPECT_EQ(file.room, owners.value(include)) << qPrintable(describe(file, include));
            }
        }
    }
}

TEST(Architecture, NothingIsGlobal)
{
    static const QRegularExpression global(
        u"::instance\\(\\)|\\binstance\\(\\)|Q_GLOBAL_STATIC|\\bSIGNAL\\(|\\bSLOT\\("_s);
    for (const SourceFile& file : sources())
        EXPECT_FALSE(global.match(file.text).hasMatch()) << qPrintable(file.path);
}

TEST(Architecture, EveryFileSaysItsLicenceAndStaysReadable)
{
    for (const SourceFile& file : sources()) {
        EXPECT_TRUE(file.text.startsWith(u"// SPDX-FileCopyrightText: The Loquat developers\n"
                                         u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
            << qPrintable(file.path);
        EXPECT_LE(file.text.count(u'\n'), 500) << qPrintable(file.path);
    }
}
