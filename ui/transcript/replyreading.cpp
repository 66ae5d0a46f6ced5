// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/replyreading.h"

#include "app/base/letgo.h"

#include <QElapsedTimer>

namespace loquat {

namespace {

constexpr qsizetype readAtOnce = 8'192;
constexpr qsizetype builtAtOnce = 100;

} // namespace

ReplyReading::ReplyReading(const QString& source)
    : m_source(source)
{}

bool ReplyReading::readFor(qint64 ns)
{
    QElapsedTimer clock;
    clock.start();
    // A step is made however little time there is, or there would never be an end.
    do {
        if (step())
            return true;
    } while (clock.nsecsElapsed() < ns);
    return false;
}

bool ReplyReading::step()
{
    if (m_read < m_source.size()) {
        const QStringView next = QStringView(m_source).mid(m_read, readAtOnce);
        m_stream.append(next);
        m_read += next.size();
        return false;
    }
    if (!m_ended) {
        m_stream.finish();
        m_ended = true;
    }
    // A definition at the end may change any block: parts are made when all are known.
    const QList<Block>& blocks = m_stream.stable();
    for (qsizetype i = 0; i < builtAtOnce && m_built < blocks.size(); ++i)
        m_builder.add(blocks.at(m_built++));
    if (m_built < blocks.size())
        return false;
    m_parts = m_builder.parts();
    return true;
}

QString ReplyReading::shown() const
{
    return shownParts(m_parts);
}

bool ReplyReading::letGoFor(qint64 ns)
{
    if (m_ended && m_spent.isEmpty())
        m_spent = m_stream.takeStable();
    m_builder = FlowBuilder();
    return loquat::letGoFor(m_spent, ns) && loquat::letGoFor(m_parts, ns);
}

} // namespace loquat
