// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/leadstripper.h"

#include <utility>

namespace loquat {

namespace {

const QLatin1StringView lead("Assistant:");

qsizetype blanksBefore(const QString& text)
{
    qsizetype blanks = 0;
    while (blanks < text.size() && text.at(blanks).isSpace())
        ++blanks;
    return blanks;
}

} // namespace

QString LeadStripper::strip(const QString& text)
{
    if (m_where == Where::Text)
        return text;
    m_held += text;
    if (m_where == Where::Start) {
        const qsizetype blanks = blanksBefore(m_held);
        const QStringView rest = QStringView(m_held).mid(blanks);
        if (rest.startsWith(lead)) {
            m_held.remove(0, blanks + lead.size());
            m_where = Where::After;
        } else if (QString(lead).startsWith(rest)) {
            return {};
        } else {
            m_where = Where::Text;
            return std::exchange(m_held, {});
        }
    }
    m_held.remove(0, blanksBefore(m_held));
    if (!m_held.isEmpty())
        m_where = Where::Text;
    return std::exchange(m_held, {});
}

ReplyDelta LeadStripper::take(const ReplyDelta& delta)
{
    ReplyDelta out;
    out.textWasThinking = delta.textWasThinking;
    if (delta.textWasThinking) {
        // What is held was a thought as well; the answer begins now.
        out.thinking = std::exchange(m_held, {});
        m_where = Where::Start;
    }
    out.thinking += delta.thinking;
    out.text = strip(delta.text);
    return out;
}

ReplyDelta LeadStripper::finish()
{
    ReplyDelta out;
    out.text = std::exchange(m_held, {});
    m_where = Where::Text;
    return out;
}

} // namespace loquat
