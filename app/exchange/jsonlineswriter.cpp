// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsonlineswriter.h"

#include "app/exchange/itemjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace loquat {

using namespace Qt::StringLiterals;

void JsonLinesWriter::begin(const QString&)
{
    writeLine({{u"format"_s, jsonLinesFormat},
               {u"version"_s, u"%1.0"_s.arg(jsonLinesMajor)},
               {u"written_by"_s, u"Loquat "_s + QCoreApplication::applicationVersion()}});
}

void JsonLinesWriter::addFolder(const StoredFolder& folder)
{
    writeLine(toJson(folder));
}

void JsonLinesWriter::addImage(const Attachment& image)
{
    writeLine(toJson(image));
}

void JsonLinesWriter::addConversation(const ConversationStart& start)
{
    ++m_conversations;
    writeLine(toJson(start));
}

void JsonLinesWriter::addTurn(const WrittenTurn& turn)
{
    ++m_turns;
    writeLine(toJson(turn.stored));
}

void JsonLinesWriter::end()
{
    writeLine(
        {{u"type"_s, u"end"_s}, {u"conversations"_s, m_conversations}, {u"turns"_s, m_turns}});
}

void JsonLinesWriter::writeLine(const QJsonObject& json)
{
    write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace loquat
