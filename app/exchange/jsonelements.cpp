// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsonelements.h"

#include <utility>

namespace loquat {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

} // namespace

void JsonElements::add(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size() && m_trouble == Trouble::None; ++i) {
        const char byte = bytes.at(i);
        if (m_place < byteOrderMark.size() && byte == byteOrderMark.at(m_place)) {
            ++m_place;
            continue;
        }
        m_place = byteOrderMark.size();
        if (m_depth == 0)
            between(byte);
        else
            inside(byte);
        if (byte == '\n')
            ++m_line;
    }
}

std::optional<JsonElements::Element> JsonElements::take()
{
    if (m_ready.isEmpty())
        return std::nullopt;
    return m_ready.takeFirst();
}

void JsonElements::between(char byte)
{
    if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t')
        return;
    if (byte == '{' && !m_closed) {
        m_element = {QByteArray(1, byte), m_line};
        m_depth = 1;
        m_any = true;
    } else if (byte == '[' && !m_any && !m_inArray) {
        m_inArray = true;
    } else if (byte == ']' && m_inArray && !m_closed) {
        m_closed = true;
    } else if (byte != ',' || !m_any || !m_inArray || m_closed) {
        m_trouble = Trouble::Stray;
    }
}

void JsonElements::inside(char byte)
{
    if (m_element.bytes.size() >= m_longest) {
        m_trouble = Trouble::TooLong;
        return;
    }
    m_element.bytes.append(byte);
    if (m_inString) {
        if (m_escaped)
            m_escaped = false;
        else if (byte == '\\')
            m_escaped = true;
        else if (byte == '"')
            m_inString = false;
        return;
    }
    if (byte == '"') {
        m_inString = true;
    } else if (byte == '{' || byte == '[') {
        ++m_depth;
    } else if (byte == '}' || byte == ']') {
        if (--m_depth == 0)
            m_ready.append(std::exchange(m_element, {}));
    }
}

} // namespace loquat
