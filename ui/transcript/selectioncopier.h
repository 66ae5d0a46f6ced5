// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowcopying.h"
#include "ui/transcript/copiedtext.h"
#include "ui/transcript/replyreading.h"
#include "ui/transcript/textspot.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <memory>

namespace loquat {

class ReadingPath;
class TranscriptContent;
struct Turn;

// Gathers the selected text of any number of turns, waiting for those that are still being
// fetched. What takes long is done a slice at a time. A new start, or another branch, ends what was
// begun.
class SelectionCopier final : public QObject
{
    Q_OBJECT
public:
    explicit SelectionCopier(const TranscriptContent& content, QObject* parent = nullptr);

    void start(const TranscriptSelection& selection, QClipboard::Mode mode);
    void cancel();

Q_SIGNALS:
    // Perhaps before start() returns.
    void finished(const loquat::CopiedText& text, QClipboard::Mode mode);

private:
    void go();
    bool copyTurn(const Turn& turn, const QElapsedTimer& since);
    bool letGo();

    const TranscriptContent& m_content;
    QPointer<ReadingPath> m_path;
    TranscriptSelection m_selection;
    QClipboard::Mode m_mode = QClipboard::Clipboard;
    CopiedText m_text;
    int m_next = 0;
    // Of the next turn, one after the other.
    std::unique_ptr<ReplyReading> m_reading;
    std::unique_ptr<FlowCopying> m_copying;
    bool m_isCopied = false;
    QTimer m_more;
};

} // namespace loquat
