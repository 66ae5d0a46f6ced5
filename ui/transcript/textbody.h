// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QList>
#include <QPalette>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTextCharFormat>

#include <span>

class QPainter;

namespace loquat {

struct TextRange
{
    int from = 0;
    int to = 0; // behind the last character

    bool isEmpty() const { return to <= from; }
    bool operator==(const TextRange&) const = default;
};

// How a body is drawn.
struct BodyStyle
{
    QFont font;
    QFont code; // its family; the size follows the text's
    QPalette palette;
    int width = 1; // pixels, at least 1
    bool rightToLeft = false;
    bool wrapCode = false; // else long lines of code scroll sideways

    bool operator==(const BodyStyle&) const = default;
};

// What lies under a point of a body.
struct BodyHit
{
    enum class Kind
    {
        Nothing,
        Text,
        Link,
        Picture, // one on the web, which is not loaded
        Formula,
        CopyCode,
        SaveCode,
        SideBar, // scrolls a wide block sideways
    };
    Kind kind = Kind::Nothing;
    int piece = -1; // of the body, for blocks with a life of their own
    QString target; // where a link leads or a picture is; a formula's source

    bool operator==(const BodyHit&) const = default;
};

// A block of code in a body.
struct BodyCode
{
    QString language; // as the server named it
    QString text;
};

// What of a body's text is painted differently.
struct TextMarks
{
    TextRange selected;
    std::span<const TextRange> hits = {}; // found, in order, not overlapping
    int currentHit = -1;                  // the one of them that is shown more strongly
};

// Marks in a document what it shows of a text: `length` characters from `start` on.
void markDocument(QAbstractTextDocumentLayout::PaintContext& context, QTextDocument& document,
                  int start, int length, const QPalette& palette, const TextMarks& marks);

// One text of a turn as it is read. It may grow; only what is asked for is laid out, the height of
// everything else is a guess. Positions count the characters of text(); y counts pixels from the
// body's top.
class TextBody
{
public:
    virtual ~TextBody() = default;

    // Throws away what was laid out if there is a difference.
    virtual void setStyle(const BodyStyle& style) = 0;

    // Of the source, as the server sent it.
    virtual void setText(const QString& source) = 0;
    virtual void append(const QString& more) = 0;
    // Nothing more will be appended. setText() begins anew.
    virtual void finish() {}
    // What was appended may be shown a little later, where showing is dear: in so many ms, or -1 if
    // nothing waits. catchUp() shows it now.
    virtual int dueInMs() const { return -1; }
    virtual void catchUp() {}
    // Whether text() holds all of the source. A long one that was set at once is read by and by,
    // with catchUp(); height() guesses at what is missing.
    virtual bool isComplete() const { return true; }
    // The y from which on it looks different since the last call; as large as can be if it does
    // not.
    virtual int takeChangedFrom() = 0;

    // What is shown: line ends are \n, characters that have a meaning for a document are replaced.
    virtual const QString& text() const = 0;
    int length() const { return int(text().size()); }
    bool isEmpty() const { return text().isEmpty(); }

    virtual int height() const = 0;
    // Lays out what stands between the two; true if the height of anything turned out different:
    // takeChangedFrom() tells where.
    virtual bool layOut(int top, int bottom) = 0;
    // Drops the layout of what lies entirely outside; heights stay known.
    virtual void release(int top, int bottom) = 0;

    // The following work on what is laid out; elsewhere they give the nearest sensible answer.
    virtual void paint(QPainter& painter, const QRect& clip, const QPalette& palette,
                       const TextMarks& marks) const = 0;
    virtual int positionAt(const QPoint& point) const = 0;
    virtual QRect cursorRect(int position) const = 0; // one pixel wide, as high as the line

    TextRange wordAt(int position) const;
    TextRange paragraphAt(int position) const;
    // The line as it is broken on the screen, without its line end; the paragraph where nothing is
    // laid out.
    virtual TextRange lineAt(int position) const;
    // How the character is drawn; `alike`, if given, becomes the stretch that is drawn like it.
    virtual QTextCharFormat formatAt(int position, TextRange* alike = nullptr) const;

    virtual BodyHit hitAt(const QPoint& point) const;
    // Blocks that are wider than the column: by pixels of what is shown, or of the block's bar.
    // True if it moved; the block must be painted again then.
    virtual bool scrollSideways(int, int) { return false; } // piece, pixels
    virtual bool dragSideBar(int, int) { return false; }    // piece, pixels
    virtual TextRange spanOf(int piece) const;              // as y from and to
    // Scrolls a wide block sideways until the position can be seen; true if it moved.
    virtual bool reveal(int) { return false; }

    virtual QList<BodyCode> codes() const { return {}; }
    virtual BodyCode codeOf(int) const { return {}; } // piece
    virtual QStringList links() const { return {}; }
    virtual QStringList webPictures() const { return {}; } // addresses; links as well
    virtual QStringList formulas() const { return {}; }    // as they were written

    // The first thing between the two that is laid out, or -1: a number it keeps while heights
    // around it change.
    virtual int firstLaidOutRun(int top, int bottom) const = 0;
    virtual int topOfRun(int run) const = 0;

    // The text as a plain body shows it.
    static QString displayable(const QString& text);

protected:
    TextBody() = default;
    TextBody(const TextBody&) = default;
    TextBody(TextBody&&) = default;
    TextBody& operator=(const TextBody&) = default;
    TextBody& operator=(TextBody&&) = default;
};

} // namespace loquat
