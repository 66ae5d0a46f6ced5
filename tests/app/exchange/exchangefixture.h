// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/chatexport.h"
#include "app/exchange/chatimport.h"
#include "app/exchange/importreader.h"
#include "app/images/imageencoder.h"
#include "app/session/chatarchive.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "tests/app/storage/storedthings.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>

#include <memory>

namespace loquat::test {

inline ExportWords someWords()
{
    ExportWords words;
    words.chats = QStringLiteral("Chats");
    words.untitled = QStringLiteral("Untitled");
    words.prompt = QStringLiteral("You");
    words.reply = QStringLiteral("Reply");
    words.thinking = QStringLiteral("Thoughts");
    words.system = QStringLiteral("System prompt");
    words.picture = QStringLiteral("Picture: %1");
    words.file = QStringLiteral("File: %1");
    words.excluded = QStringLiteral("Not sent any more");
    words.start = QStringLiteral("Begun again");
    words.afterTurn = QStringLiteral("After turn %1");
    words.moment = [](qint64 ms) {
        return QString::number(ms);
    };
    words.ending = [](const Reply& reply) {
        return reply.error ? QString(errorReasonName(reply.error->reason)) : QString();
    };
    return words;
}

// A real picture of one colour, as it is attached.
inline Attachment somePicture(QRgb colour, const QString& name = QStringLiteral("sky.png"))
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return encodeImage(name, png).value();
}

// A store in a folder of its own, with its archive.
struct StoreOfOne
{
    QTemporaryDir folder;
    ConversationStore store{folder.path()};
    ChatArchive archive{store};

    StoreOfOne() { EXPECT_TRUE(archive.open()); }

    // Every row of every table, in an order of its own. Without the index of words, which is made
    // from the rest, little by little.
    QStringList dump() const
    {
        SqlConnection other(store.filePath(), SqlConnection::Access::ReadOnly);
        EXPECT_TRUE(other.open());
        Statement tables(
            other,
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"
                           " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'turn_search%'"));
        EXPECT_TRUE(tables.run());
        QStringList names;
        while (tables.next())
            names.append(tables.text(0));
        QStringList rows;
        for (const QString& name : names) {
            Statement columns(other, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
            EXPECT_TRUE(columns.bind(name).run());
            QStringList quoted;
            while (columns.next()) {
                if (columns.text(0) == QStringLiteral("indexed"))
                    continue;
                quoted.append(QStringLiteral("quote(\"%1\")").arg(columns.text(0)));
            }
            Statement select(other, QStringLiteral("SELECT %1 FROM \"%2\"")
                                        .arg(quoted.join(QStringLiteral(" || '|' || ")), name));
            EXPECT_TRUE(select.run());
            while (select.next())
                rows.append(name + QStringLiteral(": ") + select.text(0));
        }
        rows.sort();
        return rows;
    }

    QByteArray exported(const ExportOrder& order)
    {
        QByteArray bytes;
        const auto counts = exportChats(
            archive, order, someWords(),
            [&](const QByteArray& piece) {
                bytes += piece;
                return true;
            },
            [](qint64, qint64) { return true; });
        EXPECT_TRUE(counts);
        return bytes;
    }

    ImportResult<ImportCounts> import(const QByteArray& bytes)
    {
        const QString path = folder.filePath(QStringLiteral("import.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return importChats(archive, path, 1'700'000'000'000,
                           [](ImportStage, qint64, qint64) { return true; });
    }
};

// Stores a turn with its whole reply, as a generation does.
inline void storeTurn(ConversationStore& store, const Turn& turn)
{
    Turn asked = turn;
    asked.reply = Reply();
    asked.reply.state = ReplyState::Waiting;
    expectDone(store.insertTurn(asked));
    expectDone(store.finishTurn(turn.id, turn.reply));
    if (turn.reply.correction)
        expectDone(store.setCorrection(turn.id, turn.reply.correction));
}

} // namespace loquat::test
