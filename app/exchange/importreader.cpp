// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importreader.h"

#include "app/exchange/itemjson.h"
#include "app/exchange/jsonfields.h"
#include "app/exchange/jsonlineswriter.h"

#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

} // namespace

ImportReader::ImportReader(QIODevice& device, Pictures pictures, qint64 nowMs, qsizetype longest)
    : m_device(device)
    , m_pictures(std::move(pictures))
    , m_nowMs(nowMs)
    , m_longest(longest)
    , m_elements(longest)
    , m_checker(m_pictures.isPicture)
{}

ImportResult<std::optional<ConversationItem>> ImportReader::next()
{
    while (m_ready.isEmpty() && !m_ended) {
        const auto element = nextElement();
        if (!element)
            return tl::unexpected(element.error());
        m_ended = !*element;
        const ImportResult<void> taken = *element ? takeElement(**element) : takeEnd();
        if (!taken)
            return tl::unexpected(taken.error());
    }
    if (m_ready.isEmpty())
        return std::optional<ConversationItem>();
    return std::optional(m_ready.takeLast());
}

ImportResult<std::optional<JsonElements::Element>> ImportReader::nextElement()
{
    while (true) {
        if (auto element = m_elements.take())
            return element;
        if (m_elements.trouble() == JsonElements::Trouble::TooLong)
            return importFailure(Kind::TooLong, m_elements.elementLine());
        if (m_elements.trouble() == JsonElements::Trouble::Stray)
            return importFailure(m_form == Form::Unknown ? Kind::OtherKind : Kind::NotJson,
                                 m_elements.line());
        const QByteArray piece = m_device.read(pieceBytes);
        m_bytesRead += piece.size();
        if (!piece.isEmpty()) {
            m_elements.add(piece);
            continue;
        }
        if (!m_device.atEnd())
            return importFailure(Kind::FileUnreadable, 0, m_device.errorString());
        if (m_elements.isOpen())
            return importFailure(Kind::Cut, m_elements.line());
        return std::optional<JsonElements::Element>();
    }
}

ImportResult<void> ImportReader::takeElement(const JsonElements::Element& element)
{
    const QJsonDocument document = QJsonDocument::fromJson(element.bytes);
    if (!document.isObject())
        return importFailure(m_form == Form::Unknown ? Kind::OtherKind : Kind::NotJson,
                             element.line);
    const QJsonObject json = document.object();
    if (m_form == Form::Unknown)
        return takeFirst(json, element.line);
    if (m_form == Form::Own)
        return takeOwn(json, element.line);
    m_messageBytes += m_form == Form::Messages ? element.bytes.size() : 0;
    if (m_messageBytes > m_longest)
        return importFailure(Kind::TooLong, element.line);
    return takeForeign(json, element.line);
}

ImportResult<void> ImportReader::takeFirst(const QJsonObject& json, qint64 line)
{
    if (json.value("format"_L1).toString() == jsonLinesFormat) {
        const QString version = json.value("version"_L1).toString();
        bool number = false;
        const int major = version.section(u'.', 0, 0).toInt(&number);
        if (!number || major < 1)
            return importFailure(Kind::FieldWrong, line, u"version"_s);
        if (major > jsonLinesMajor)
            return importFailure(Kind::NewerVersion, line, version);
        m_form = Form::Own;
        return {};
    }
    const ForeignKind kind = foreignKind(json);
    if (kind == ForeignKind::None)
        return importFailure(Kind::OtherKind, line);
    m_form = kind == ForeignKind::Message ? Form::Messages : Form::Chats;
    return takeForeign(json, line);
}

ImportResult<void> ImportReader::takeOwn(const QJsonObject& json, qint64 line)
{
    if (m_endSeen)
        return importFailure(Kind::NotJson, line);
    if (json.value("type"_L1).toString() == "end"_L1) {
        m_endSeen = true;
        return m_checker.checkEnd(json.value("conversations"_L1).toInt(),
                                  json.value("turns"_L1).toInt(), line);
    }
    ReadItem read = itemFromJson(json);
    if (!read.wrongField.isEmpty())
        return importFailure(read.isMomentWrong ? Kind::MomentWrong : Kind::FieldWrong, line,
                             read.wrongField);
    if (!read.item)
        return {};
    const ImportResult<void> sound = m_checker.check(*read.item, line);
    if (sound)
        m_ready.append(std::move(*read.item));
    return sound;
}

ImportResult<void> ImportReader::takeForeign(const QJsonObject& json, qint64 line)
{
    const ForeignKind kind = foreignKind(json);
    switch (kind) {
    case ForeignKind::OpenWebUi:
    case ForeignKind::ChatGpt:
    case ForeignKind::Messages:
        if (m_form != Form::Chats)
            break;
        return takeChat(kind == ForeignKind::OpenWebUi ? openWebUiChat(json)
                        : kind == ForeignKind::ChatGpt ? chatGptChat(json)
                                                       : plainChat(json),
                        line);
    case ForeignKind::Message:
        if (m_form != Form::Messages)
            break;
        m_messages.append(json);
        return {};
    case ForeignKind::None:
        break;
    }
    return importFailure(Kind::OtherKind, line);
}

ImportResult<void> ImportReader::takeChat(const ImportResult<ForeignChat>& chat, qint64 line)
{
    const auto items = chat.and_then([&](const ForeignChat& one) {
        return ForeignTurns(one, m_pictures.encode, m_nowMs).items();
    });
    if (!items) {
        ImportProblem problem = items.error();
        problem.line = line;
        return tl::unexpected(problem);
    }
    m_ready = *items;
    std::reverse(m_ready.begin(), m_ready.end());
    return {};
}

ImportResult<void> ImportReader::takeEnd()
{
    switch (m_form) {
    case Form::Unknown:
        return importFailure(Kind::NothingInIt);
    case Form::Own:
        if (!m_endSeen)
            return importFailure(Kind::Cut, m_elements.line());
        return {};
    case Form::Messages:
        return takeChat(plainChat(m_messages), 1);
    case Form::Chats:
        return {};
    }
    return {};
}

} // namespace loquat
