// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/needles.h"
#include "ui/transcript/transcriptview.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace loquat {

class TranscriptFind;

// Looks for a text in the chat that a transcript shows: every place is marked, and one after the
// other is brought into view. Hidden at first. Enter and Shift+Enter go on and back, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(TranscriptView& view, QWidget* parent = nullptr);
    ~FindBar() override;

    // Shows it with what is selected, or what was looked for last; the keyboard goes there.
    void open();
    // The last hit stays selected and the keyboard goes to the transcript.
    void closeUp();
    // Looks for each of these words, as they are spelled, from a place on; the focus stays where
    // it is.
    void openWith(const QStringList& words, const TextSpot& from);
    // Opens the bar if there is nothing to look for yet.
    void findNext() { step(1); }
    void findPrevious() { step(-1); }

    const TranscriptFind& find() const { return *m_find; }

Q_SIGNALS:
    // Something worth hearing without looking: "3 of 120".
    void said(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    Needles needles() const;
    void step(int direction);
    void showCount();
    QToolButton* makeButton(const QString& name, const QString& objectName);
    void updateIcons();

    TranscriptView& m_view;
    QPointer<TranscriptView> m_shownIn; // since it was opened first
    TranscriptFind* m_find;
    QLineEdit* m_text;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_matchCase;
    QToolButton* m_eachWord;
    QToolButton* m_close;
};

} // namespace loquat
