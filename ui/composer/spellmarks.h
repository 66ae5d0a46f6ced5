// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QSyntaxHighlighter>
#include <QTimer>

class QPlainTextEdit;

namespace loquat {

class SpellChecker;

// The wavy lines below the words of an editor that are spelled wrong. Words are judged elsewhere,
// each once; the one that is being typed is left alone. Nothing is marked in fenced code.
class SpellMarks final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit SpellMarks(QPlainTextEdit& editor);

    void setChecker(SpellChecker* checker); // nullptr: none; must outlive this
    // The word there that is marked; an empty range: none is.
    struct Range
    {
        int start = 0;
        int length = 0;
    };
    Range wrongWordAt(int position) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    void askAll();
    void forget();
    bool isBeingTyped(int start, int length) const;

    QPlainTextEdit& m_editor;
    QPointer<SpellChecker> m_checker;
    QHash<QString, bool> m_wrong; // of every word that was judged
    QSet<QString> m_unjudged;
    QTimer m_asking;
    QTimer m_resting;
    QSet<int> m_leftAlone; // blocks with a wrong word at the cursor
    quint64 m_epoch = 0;
};

} // namespace loquat
