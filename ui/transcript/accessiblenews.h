// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcriptview.h"

#include <QBasicTimer>
#include <QObject>

namespace loquat {

class ReplyAnnouncer;

// Tells assistive technology, if there is any, what changes in a transcript: messages that come
// into view and leave it, text that grows, caret, selection, the turn chosen by keyboard, and
// announcements.
class AccessibleNews final : public QObject
{
    Q_OBJECT
public:
    explicit AccessibleNews(TranscriptView* view);

    ReplyAnnouncer& announcer() { return *m_announcer; }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void compareShown();
    void tellCaret();
    void tellGrowth(TurnId turn, TurnPart part, int from);
    void tellCurrent();
    void announce(const QString& sentences);

    TranscriptView& m_view;
    ReplyAnnouncer* m_announcer;
    QList<std::pair<TurnId, TurnPart>> m_shown;
    TranscriptSelection m_selection;
    QBasicTimer m_hide;
};

} // namespace loquat
