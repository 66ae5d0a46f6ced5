// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/selectioncopier.h"

#include "ui/transcript/transcriptcontent.h"

#include <utility>

namespace loquat {

namespace {

constexpr qint64 sliceNs = 5'000'000;
constexpr qint64 letGoNs = 2'000'000;
constexpr int partsAtOnce = 50;

} // namespace

SelectionCopier::SelectionCopier(const TranscriptContent& content, QObject* parent)
    : QObject(parent)
    , m_content(content)
{
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &SelectionCopier::go);
}

void SelectionCopier::cancel()
{
    if (m_path)
        m_path->disconnect(this);
    m_path = nullptr;
    m_text = {};
    m_copying.reset();
    m_reading.reset();
    m_isCopied = false;
    m_more.stop();
}

void SelectionCopier::start(const TranscriptSelection& selection, QClipboard::Mode mode)
{
    cancel();
    if (selection.isEmpty() || !m_content.path())
        return;
    m_path = m_content.path();
    m_selection = selection;
    m_mode = mode;
    m_next = selection.first().turn;
    connect(m_path, &ReadingPath::loaded, this, &SelectionCopier::go);
    connect(m_path, &ReadingPath::reset, this, &SelectionCopier::cancel);
    connect(m_path, &ReadingPath::rebranched, this, &SelectionCopier::cancel);
    connect(m_path, &ReadingPath::loadFailed, this, &SelectionCopier::cancel);
    go();
}

void SelectionCopier::go()
{
    if (!m_path)
        return;
    const int last = std::min(m_selection.last().turn, m_content.count() - 1);
    QElapsedTimer clock;
    clock.start();
    for (; m_next <= last; ++m_next) {
        const Turn* turn = m_path->turnAt(m_next);
        if (!turn)
            return;
        if (!copyTurn(*turn, clock)) {
            m_more.start();
            return;
        }
    }
    const CopiedText text = std::exchange(m_text, {});
    cancel();
    Q_EMIT finished(text, m_mode);
}

// False if there was not time enough for all of it.
bool SelectionCopier::copyTurn(const Turn& turn, const QElapsedTimer& since)
{
    if (m_isCopied)
        return letGo();
    if (!m_copying) {
        if (!m_reading)
            m_reading = std::make_unique<ReplyReading>(turn.reply.text);
        if (!m_reading->readFor(sliceNs - since.nsecsElapsed()))
            return false;
        const QList<FlowPart>& parts = m_reading->parts();
        const TextRange range = m_selection.rangeIn(m_next, TurnPart::Answer, shownLength(parts));
        m_text.append(m_content.selectedAboveReply(m_next, turn, m_selection));
        m_copying = std::make_unique<FlowCopying>(parts, range.from, range.to);
    }
    while (!m_copying->go(partsAtOnce)) {
        if (since.nsecsElapsed() >= sliceNs)
            return false;
    }
    m_text.append({m_copying->takePlain(), m_copying->takeHtml()});
    m_copying.reset();
    m_isCopied = true;
    return letGo();
}

bool SelectionCopier::letGo()
{
    if (!m_reading->letGoFor(letGoNs))
        return false;
    m_reading.reset();
    m_isCopied = false;
    return true;
}

} // namespace loquat
