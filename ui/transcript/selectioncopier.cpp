// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/selectioncopier.h"

#include "ui/transcript/transcriptcontent.h"

#include <QElapsedTimer>

namespace loquat {

namespace {

constexpr qint64 sliceNs = 8'000'000;

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
    m_reading.reset();
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
        if (!m_reading)
            m_reading = std::make_unique<ReplyReading>(turn->reply.text);
        if (!m_reading->readFor(sliceNs - clock.nsecsElapsed())) {
            m_more.start();
            return;
        }
        m_text.append(m_content.selectedText(
            m_next, *turn, std::exchange(m_reading, nullptr)->parts(), m_selection));
    }
    const CopiedText text = m_text;
    cancel();
    Q_EMIT finished(text, m_mode);
}

} // namespace loquat
