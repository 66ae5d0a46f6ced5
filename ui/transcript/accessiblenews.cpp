// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/accessiblenews.h"

#include "ui/transcript/announcement.h"
#include "ui/transcript/replyannouncer.h"
#include "ui/transcript/transcriptaccessible.h"

#include <QTimerEvent>

#include <algorithm>

namespace loquat {

namespace {

constexpr int shownForMs = 900; // less than the pause between two announcements

void send(QAccessibleInterface* about, QAccessible::Event what)
{
    QAccessibleEvent event(about, what);
    QAccessible::updateAccessibility(&event);
}

TranscriptAccessible* accessibleOf(TranscriptView& view)
{
    if (!QAccessible::isActive())
        return nullptr;
    return dynamic_cast<TranscriptAccessible*>(QAccessible::queryAccessibleInterface(&view));
}

} // namespace

AccessibleNews::AccessibleNews(TranscriptView* view)
    : QObject(view)
    , m_view(*view)
    , m_announcer(new ReplyAnnouncer(*view))
{
    connect(view, &TranscriptView::shownChanged, this, &AccessibleNews::compareShown);
    connect(view, &TranscriptView::selectionChanged, this, &AccessibleNews::tellCaret);
    connect(view, &TranscriptView::textGrew, this, &AccessibleNews::tellGrowth);
    connect(view, &TranscriptView::currentTurnChanged, this, &AccessibleNews::tellCurrent);
    connect(m_announcer, &ReplyAnnouncer::announced, this, &AccessibleNews::announce);
}

void AccessibleNews::compareShown()
{
    TranscriptAccessible* transcript = accessibleOf(m_view);
    if (!transcript)
        return;
    QList<std::pair<TurnId, TurnPart>> now;
    for (const TranscriptView::Message& message : m_view.messages())
        now.append({message.turn, message.part});
    const auto before = std::exchange(m_shown, now);
    for (const auto& [turn, part] : before) {
        if (!now.contains(std::pair(turn, part)))
            transcript->forget(turn, part);
    }
    for (const auto& [turn, part] : std::as_const(now)) {
        if (!before.contains(std::pair(turn, part)))
            send(transcript->interfaceOf(turn, part), QAccessible::ObjectCreated);
    }
}

void AccessibleNews::tellCaret()
{
    const TranscriptSelection before = std::exchange(m_selection, m_view.selection());
    TranscriptAccessible* transcript = accessibleOf(m_view);
    if (!transcript || !m_view.path())
        return;
    const TranscriptSelection& now = m_selection;
    const auto tell = [&](QAccessibleInterface* about) {
        const QAccessibleTextInterface* text = about->textInterface();
        const int caret = text->cursorPosition();
        if (caret >= 0 && before.caret != now.caret) {
            QAccessibleTextCursorEvent event(about, caret);
            QAccessible::updateAccessibility(&event);
        }
        if (before.isEmpty() && now.isEmpty())
            return;
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QAccessibleTextSelectionEvent event(about, start, end);
        event.setCursorPosition(std::max(0, caret));
        QAccessible::updateAccessibility(&event);
    };
    tell(transcript);
    if (now.caret.isValid() && now.caret.turn < m_view.path()->count())
        tell(transcript->interfaceOf(m_view.path()->idAt(now.caret.turn), now.caret.part));
}

void AccessibleNews::tellGrowth(TurnId turn, TurnPart part, int from)
{
    TranscriptAccessible* transcript = accessibleOf(m_view);
    if (!transcript)
        return;
    compareShown();
    const TurnItem* item = m_view.content().item(m_view.path()->indexOf(turn));
    if (!item || !m_shown.contains(std::pair(turn, part)))
        return;
    QAccessibleTextInsertEvent event(transcript->interfaceOf(turn, part), from,
                                     item->body(part).text().mid(from));
    QAccessible::updateAccessibility(&event);
}

void AccessibleNews::tellCurrent()
{
    TranscriptAccessible* transcript = accessibleOf(m_view);
    if (transcript && m_view.hasFocus())
        send(transcript->currentMessage(), QAccessible::Focus);
}

void AccessibleNews::announce(const QString& sentences)
{
    TranscriptAccessible* transcript = accessibleOf(m_view);
    if (!transcript)
        return;
    transcript->announcement().show(sentences);
    m_hide.start(shownForMs, this);
}

void AccessibleNews::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_hide.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_hide.stop();
    if (TranscriptAccessible* transcript = accessibleOf(m_view))
        transcript->announcement().hide();
}

} // namespace loquat
