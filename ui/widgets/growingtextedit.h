// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPlainTextEdit>
#include <QUrl>

namespace loquat {

// A plain-text editor as high as its text, from one line to maximumLines, that submits by a key.
// Shift+Enter always breaks the line, Ctrl+Enter always submits; Enter does the one or the other.
// Nothing is submitted while an input method composes. Without a frame: it stands in a card.
class GrowingTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget* parent = nullptr);

    void setSubmitWithEnter(bool submit); // true at first
    bool submitsWithEnter() const { return m_submitWithEnter; }
    void setMaximumLines(int lines); // 10 at first
    bool isComposing() const;        // an input method holds text that is not part of the text yet

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    // Pasted or dropped instead of text; the editor itself takes nothing of it.
    void imagePasted(const QImage& image);
    void filesPasted(const QList<QUrl>& files); // local files only
    // After the text has been inserted.
    void textPasted(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int shownLines() const;
    void fitHeight();

    bool m_submitWithEnter = true;
    int m_maximumLines = 10;
    int m_height = 0;
};

} // namespace loquat
