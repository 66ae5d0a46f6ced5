// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/copiedtext.h"
#include "ui/transcript/heightindex.h"
#include "ui/transcript/readingpath.h"
#include "ui/transcript/replyformats.h"
#include "ui/transcript/turnitem.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace loquat {

// All turns of a path one above the other: the height of each, and the few near the viewport
// that are really laid out. Knows nothing of scrolling. y counts pixels from the first turn's top.
class TranscriptContent final : public QObject
{
    Q_OBJECT
public:
    // A place in the content that can be found again after heights have changed.
    struct Mark
    {
        TurnId turn; // invalid: the start
        TurnItem::Mark inside;
        int y = 0; // where it was when it was taken
    };

    // `host` is the parent of the notices' widgets. The clock must outlive it.
    TranscriptContent(const Clock& clock, QWidget* host);
    ~TranscriptContent() override;

    void setPath(ReadingPath* path); // nullptr: nothing to show
    ReadingPath* path() const { return m_path; }
    void setStyle(const TurnStyle& style);
    // Which actions can be offered for which turn; to be called again when that has changed.
    void setOffers(std::function<bool(ErrorAction, const Turn&)> offers);
    const TurnStyle& style() const { return m_style; }

    int count() const { return m_heights.count(); }
    int height() const; // of everything, with some air below
    int topOf(int index) const { return m_heights.top(index); }
    int heightOf(int index) const { return m_heights.height(index); }
    int indexAt(int y) const { return m_heights.indexAt(y); }
    // The turn if it is laid out, else nullptr.
    TurnItem* item(int index) const;

    // Lays out what stands between the two; true if any height changed.
    bool layOut(int top, int bottom);
    // Forgets turns far from there.
    void trim(int top, int bottom);
    Mark markIn(int top, int bottom) const;
    int yOf(const Mark& mark) const;

    // After the branch said so.
    void reset();
    void rebranch(int from);
    void append(int index);
    void change(int index);
    void grow(int index, const ReplyDelta& delta);
    void refreshVersions(); // after the tree has changed
    // A widget of that height stands in place of a part of the turn; 0: no more.
    void setInset(TurnId turn, TurnPart part, int height);
    QRect insetRect() const; // null while it is not laid out
    void catchUp();
    void setThinkingOpen(int index, bool open);
    void setWaited(int index, qint64 ms, LoadState load);
    void showFormat(TurnId turn);
    // A wide block of a turn, by pixels of what is shown or of its bar.
    void scrollSideways(int index, TurnPart part, int piece, int pixels);
    void dragSideBar(int index, TurnPart part, int piece, int pixels);

    void paint(QPainter& painter, const QRect& clip, const TranscriptMarks& marks,
               Pictures& pictures) const;

    // Calls `place` with each notice there is and where it belongs.
    void placeNotices(const std::function<void(TurnNotice*, const QRect&)>& place) const;

    // The nearest place in a text; x from the column's left edge.
    TextSpot spotAt(const QPoint& point) const;
    TextSpot start() const;
    TextSpot end() const;
    // The selected part of one turn above its reply as it is copied, thoughts only where they are
    // open.
    CopiedText selectedAboveReply(int index, const Turn& turn,
                                  const TranscriptSelection& selection) const;

Q_SIGNALS:
    void noticeAction(loquat::TurnId turn, loquat::ErrorAction action);
    // How a reply stands to its format is known: showFormat() says it.
    void formatReady(loquat::TurnId turn);
    void catchUpDue(); // there is text that is not shown: catchUp() shows it, or some of it

private:
    int guess(int index) const;
    void build(int index, const Turn& turn);
    void tellFormat(int index, const Turn& turn);
    void startCatchUp();
    void watchNotice(TurnItem* item);
    void paintPlaceholder(QPainter& painter, int height) const;

    struct Entry
    {
        std::unique_ptr<TurnItem> item;
        quint64 lastUse = 0;
    };

    QPointer<ReadingPath> m_path;
    NoticeRules m_rules;
    ReplyFormats* m_formats;
    QWidget* m_host;
    TurnStyle m_style;
    int m_lineHeight = 1;
    int m_charactersInLine = 1;
    HeightIndex m_heights;
    QList<int> m_lengths; // of the turns' texts: asking the tree for each takes a frame
    std::unordered_map<int, Entry> m_items;
    QHash<TurnId, bool> m_thinkingOpen; // chosen since the branch is shown
    TurnId m_insetTurn;
    TurnPart m_insetPart = TurnPart::Prompt;
    int m_insetHeight = 0;
    quint64 m_uses = 0;
    QTimer m_catchUp;
};

} // namespace loquat
