// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"
#include "ui/transcript/readingpath.h"
#include "ui/transcript/textspot.h"

#include <QFont>
#include <QHash>
#include <QObject>
#include <QPainter>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <deque>

class QPagedPaintDevice;
class QTextDocument;

namespace loquat {

// Puts a conversation on paper or into a PDF, a few milliseconds at a time: the chat's title above
// each page, its number below, no line cut by a page's end. Thoughts are left out unless they are
// selected.
class ConversationPrinter final : public QObject
{
    Q_OBJECT
public:
    struct Contents
    {
        QString title;
        QFont font;                    // its size is the text's size on paper
        TranscriptSelection selection; // empty: everything
    };

    // The branch should outlive this, else it ends; the device must.
    ConversationPrinter(Branch& branch, const Contents& contents, QPagedPaintDevice& device,
                        QObject* parent = nullptr);
    ~ConversationPrinter() override;

    void start();
    void cancel(); // nothing is emitted any more
    int pageCount() const { return m_page; }

Q_SIGNALS:
    void progressed(int turnsDone, int turns);
    // Once, last; false: the device could not be written, or the turns not be read.
    void finished(bool done);

private:
    struct Piece
    {
        TurnPart part = TurnPart::Prompt;
        QString text;
        bool isHeading = false;
        bool startsText = false; // some room above
    };

    void work();
    void readFrom(int index);
    void queueTurn(int index, const Turn& turn);
    void queueText(int index, TurnPart part, const QString& source);
    void set(const Piece& piece);
    void place(QTextDocument& document);
    void newPage();
    void paintFrame();
    void end(bool done);
    double lineHeight() const;

    ReadingPath m_ownPath;
    ReadingPath* m_path; // nullptr once it has ended
    Contents m_contents;
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    QTimer m_timer;
    std::deque<Piece> m_pieces;
    QHash<TurnId, Turn> m_read;
    bool m_reading = false;
    int m_next = 0; // the turn to be taken next
    int m_last = -1;
    int m_page = 0;
    double m_top = 0;    // of the text on a page, in the device's units
    double m_height = 0; // of the text's part of a page
    double m_scale = 1;  // from a document's fixed heights to the device's units
    double m_y = 0;      // used of it on the current page
};

} // namespace loquat
