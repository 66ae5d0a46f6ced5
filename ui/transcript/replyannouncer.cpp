// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/replyannouncer.h"

#include "ui/transcript/showntext.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnwords.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr int pauseMs = 1000;
constexpr int slack = 8; // brackets and marks between a point and the space behind it

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'؟' || c == u'।';
}

// These need no space behind them.
bool endsSentenceAtOnce(QChar c)
{
    return c == u'\n' || c == u'。' || c == u'！' || c == u'？';
}

bool closes(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'”' || c == u'’' ||
           c == u'»' || c == u'*' || c == u'_';
}

} // namespace

ReplyAnnouncer::ReplyAnnouncer(TranscriptView& view)
    : QObject(&view)
    , m_view(view)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReplyAnnouncer::flush);
    connect(&view, &TranscriptView::replyGrew, this, &ReplyAnnouncer::grew);
    connect(&view, &TranscriptView::turnChanged, this, &ReplyAnnouncer::changed);
    connect(&view, &TranscriptView::branchChanged, this, &ReplyAnnouncer::forget);
}

void ReplyAnnouncer::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        forget();
}

void ReplyAnnouncer::forget()
{
    m_turn = {};
    m_waiting.clear();
}

int ReplyAnnouncer::endOfSentences(const QString& text, int from)
{
    for (auto i = text.size(); i > from; --i) {
        const QChar c = text.at(i - 1);
        if (endsSentenceAtOnce(c))
            return int(i);
        if (!c.isSpace())
            continue;
        auto before = i - 2;
        while (before >= from && (closes(text.at(before)) || text.at(before).isSpace()))
            --before;
        if (before >= from && endsSentence(text.at(before)))
            return int(i);
    }
    return from;
}

void ReplyAnnouncer::grew(TurnId turn, int from)
{
    if (!m_enabled)
        return;
    if (turn != m_turn) {
        m_turn = turn;
        m_said = m_looked = from;
    }
    const Turn* known = m_view.path()->turnAtHand(m_view.path()->indexOf(turn));
    if (!known)
        return;
    // Of the source: what is shown of the last words may still change.
    const QString& text = known->reply.text;
    const int looked = std::exchange(m_looked, int(text.size()));
    // The last character looked at may have been the point before a space.
    const int begin = std::max(m_said, looked - slack);
    const int end = endOfSentences(text, begin);
    if (end <= begin)
        return;
    sayOf(text.mid(m_said, end - m_said));
    m_said = end;
}

void ReplyAnnouncer::changed(int index)
{
    const Turn* turn = m_view.path()->turnAtHand(index);
    if (!turn || turn->id != m_turn || !isTerminal(turn->reply.state))
        return;
    sayOf(turn->reply.text.mid(std::min<qsizetype>(m_said, turn->reply.text.size())));
    if (const auto notice = TurnWords::notice(*turn))
        say(notice->title + u' ' + notice->sentence);
    m_turn = {};
}

void ReplyAnnouncer::sayOf(const QString& source)
{
    // Emphasis that spans sentences is cut with them.
    say(shownText(TurnPart::Answer, source).remove(QStringLiteral("**")));
}

void ReplyAnnouncer::say(const QString& text)
{
    const QString clean = text.simplified();
    if (!m_enabled || clean.isEmpty())
        return;
    m_waiting += m_waiting.isEmpty() ? clean : u' ' + clean;
    if (!m_pause.isActive())
        flush();
}

void ReplyAnnouncer::flush()
{
    if (m_waiting.isEmpty())
        return;
    m_pause.start();
    Q_EMIT announced(std::exchange(m_waiting, QString()));
}

} // namespace loquat
