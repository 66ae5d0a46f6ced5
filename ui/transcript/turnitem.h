// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/chat/loadstate.h"
#include "app/chat/turn.h"
#include "app/wire/replydecoder.h"
#include "ui/text/formattext.h"
#include "ui/transcript/markdownbody.h"
#include "ui/transcript/plainbody.h"
#include "ui/transcript/thumbnails.h"
#include "ui/transcript/transcriptmarks.h"
#include "ui/transcript/turnheader.h"
#include "ui/transcript/turnnotice.h"
#include "ui/transcript/turnstyle.h"

#include <functional>
#include <memory>
#include <optional>

class QPainter;

namespace loquat {

class Pictures;

// What notices depend on besides their turns.
struct NoticeRules
{
    const Clock& clock;
    // Whether an action can be offered for a turn; null: every one.
    std::function<bool(ErrorAction, const Turn&)> offers = {};
};

// One turn as it is drawn: prompt block, model and time, thoughts, answer, notice, figures.
// Coordinates are pixels from the turn's top and the reading column's left edge.
class TurnItem
{
public:
    // What lies under a point.
    struct Hit
    {
        enum Kind
        {
            Nothing,
            Text,
            Block, // a link, a button, a bar in a text
            ThinkingToggle,
            Image
        };
        Kind kind = Nothing;
        TurnPart part = TurnPart::Prompt; // for Text, Block and Image
        int image = -1;                   // for Image
        BodyHit block;                    // for Block

        bool operator==(const Hit&) const = default;
    };

    // A place that stays still while guessed heights become real.
    struct Mark
    {
        TurnPart part = TurnPart::Prompt;
        int run = -1; // -1: the turn's top

        bool operator==(const Mark&) const = default;
    };

    // `thinkingOpen`: as the person left it; else open as long as nothing but thoughts has come.
    // `host` will be the parent of the notice, if there is one. `rules` must outlive it.
    TurnItem(const Turn& turn, const TurnStyle& style, std::optional<bool> thinkingOpen,
             const NoticeRules& rules, QWidget* host);

    const Turn& turn() const { return m_turn; } // without its prompt, text and thinking
    int height() const { return m_height; }

    void setStyle(const TurnStyle& style);
    // State, figures, error; texts only if they differ in length from what grew here.
    void update(const Turn& turn);
    void grow(const ReplyDelta& delta, const Turn& turn);
    // Text that has come and is shown a little later, where showing it is dear: in so many ms, or
    // -1. catchUp() shows it now.
    int dueInMs() const { return m_answer.dueInMs(); }
    void catchUp();
    bool isComplete() const { return m_answer.isComplete(); } // all its text is in body()
    void setThinkingOpen(bool open);
    bool isThinkingOpen() const { return m_thinkingOpen; }
    bool hasThinking() const { return !m_thinking.isEmpty(); }
    // Asking again is offered at the last turn only. True at first.
    void setLast(bool last);
    bool isLast() const { return m_last; }
    // Which of several versions it is: shown above the reply.
    void setVersions(const QList<TurnVersions>& versions);
    const QList<TurnVersions>& versions() const { return m_versions; }
    QRect versionArrow(int versions, int step) const; // `step` is -1 or 1
    // What was done to it, in words; whether its reply is another than came, or would be.
    const QStringList& marks() const { return m_marks; }
    bool isCorrected() const { return m_turn.reply.correction.has_value(); }
    bool showsOriginal() const { return m_showsOriginal; }
    // A widget of that height stands in place of a part; 0: none does.
    void setInset(TurnPart part, int height);
    QRect insetRect() const { return m_insetRect; } // null without one
    // How the reply stands to the format it was asked in; nothing: nothing is said.
    void setFormat(const std::optional<FormatText>& words);
    // After the rules have changed.
    void renewNotice();
    // How long it has been waiting for the first text, and what for.
    void setWaited(qint64 ms, LoadState load);

    // Lays out what stands between the two and drops documents far from it; true if the height
    // of something changed.
    bool layOut(int top, int bottom);
    std::optional<Mark> markIn(int top, int bottom) const;
    int yOf(const Mark& mark) const;

    // A wide block of a text: by pixels of what is shown, or of its bar.
    void scrollSideways(TurnPart part, int piece, int pixels);
    void dragSideBar(TurnPart part, int piece, int pixels);

    // What must be painted again since the last call, as y from and to; to is INT_MAX if
    // everything down to the end is concerned.
    TextRange takeDirty();

    void paint(QPainter& painter, const QRect& clip, int index, const TranscriptMarks& marks,
               Pictures& pictures) const;

    Hit hitTest(const QPoint& point) const;
    // The nearest place in a text, for selecting.
    TurnPart nearestPart(int y) const;
    int positionAt(TurnPart part, const QPoint& point) const;
    const TextBody& body(TurnPart part) const;
    bool isShown(TurnPart part) const;
    QRect rectOf(TurnPart part) const;

    // Of the prompt or of the answer.
    Attachments pictures(TurnPart part) const;
    const Thumbnails& thumbnails(TurnPart part) const;
    QRect promptBlock() const { return m_promptBlock; }
    QRect header() const { return m_header; }
    QRect footer() const { return m_footer; }
    TurnNotice* notice() const { return m_notice.get(); }
    QRect noticeRect() const { return m_noticeRect; }
    QRect thinkingToggle() const { return m_thinkingToggle; }
    QRect answerRect() const;    // model, time, answer and all below it
    QString belowAnswer() const; // notice, hint and figures as text
    QString statusText() const;
    QString headerText() const; // model, time and badges
    QString thinkingText() const;
    QString hintText() const;
    QList<TurnWords::Badge> badges() const; // beside the model's name

private:
    // A button of the notice may be the cause of its end: it must outlive its own click.
    struct LeavesLater
    {
        void operator()(TurnNotice* notice) const;
    };

    bool isRunning() const { return !isTerminal(m_turn.reply.state); }
    bool isContinuation() const { return m_turn.origin == TurnOrigin::Continue; }
    bool thinkingIsOver() const { return !m_answer.isEmpty() || !isRunning(); }
    TextBody& bodyOf(TurnPart part);
    QRect mirrored(const QRect& rect) const;
    void dress(); // fonts and widths into the bodies
    void makeNotice();
    void arrange(); // places everything below each other
    int arrangeFooter(int y);
    void showChanges(int heightBefore, int caretBefore, bool onlyAnswer);
    void dirty(int from, int to);
    void dirtyAll();
    void dirtyPiece(TurnPart part, int piece);
    BodyStyle bodyStyle(const QFont& font, int width) const;
    QRect caretRect() const;
    void paintPrompt(QPainter& painter, const QRect& clip, const TextMarks& marks,
                     Pictures& pictures) const;
    void paintThinking(QPainter& painter, const QRect& clip, const TextMarks& marks) const;
    void paintBody(QPainter& painter, const QRect& clip, TurnPart part, const QColor& colour,
                   const TextMarks& marks) const;

    Turn m_turn;
    TurnStyle m_style;
    const NoticeRules& m_rules;
    QWidget* m_host;
    PlainBody m_prompt;
    PlainBody m_thinking;
    MarkdownBody m_answer;
    std::unique_ptr<TurnNotice, LeavesLater> m_notice;
    QList<TurnVersions> m_versions;
    QStringList m_marks;
    std::optional<FormatText> m_format;
    bool m_showsOriginal = false;
    TurnPart m_insetPart = TurnPart::Prompt;
    int m_insetHeight = 0;
    bool m_last = true;
    bool m_fresh = true; // not shown yet
    bool m_thinkingOpen;
    bool m_thinkingChosen; // the person opened or closed it
    qint64 m_waitedMs = 0;
    LoadState m_load = LoadState::Unknown;
    qint64 m_endedMs = 0;       // 0: it had ended before it was shown
    qsizetype m_sourceText = 0; // characters of the reply that were given to m_answer
    qsizetype m_sourceThinking = 0;

    QRect m_insetRect;
    QRect m_promptBlock;
    Thumbnails m_promptPictures;
    Thumbnails m_answerPictures;
    QRect m_header;
    QRect m_thinkingToggle;
    QPoint m_promptOrigin;
    QPoint m_thinkingOrigin;
    QPoint m_answerOrigin;
    QRect m_hint;
    QRect m_noticeRect;
    QRect m_figures;
    QRect m_footer; // where the buttons stand
    int m_height = 0;
    int m_dirtyFrom = 0;
    int m_dirtyTo = 0;
};

} // namespace loquat
