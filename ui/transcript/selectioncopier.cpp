// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/selectioncopier.h"

#include "ui/transcript/transcriptcontent.h"

namespace loquat {

SelectionCopier::SelectionCopier(const TranscriptContent& content, QObject* parent)
    : QObject(parent)
    , m_content(content)
{}

void SelectionCopier::cancel()
{
    if (m_path)
        m_path->disconnect(this);
    m_path = nullptr;
    m_text = {};
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
    const int last = std::min(m_selection.last().turn, m_content.count() - 1);
    for (; m_next <= last; ++m_next) {
        const auto text = m_content.selectedText(m_next, m_selection);
        if (!text)
            return;
        m_text.append(*text);
    }
    const CopiedText text = m_text;
    cancel();
    Q_EMIT finished(text, m_mode);
}

} // namespace loquat
