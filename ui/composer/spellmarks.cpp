// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spellmarks.h"

#include "app/base/whendone.h"
#include "app/spelling/spellchecker.h"
#include "app/spelling/spelledwords.h"
#include "ui/theme/tokens.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <chrono>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds gather = 30ms; // words to be asked about together
constexpr int mostJudged = 20'000;
constexpr qsizetype longestLine = 20'000; // letters; no prose is longer
constexpr int inFence = 1;                // a block's state

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit& editor)
    : QSyntaxHighlighter(&editor)
    , m_editor(editor)
{
    setDocument(editor.document());
    m_asking.setSingleShot(true);
    m_asking.setInterval(gather);
    connect(&m_asking, &QTimer::timeout, this, &SpellMarks::askAll);
    m_resting.setSingleShot(true);
    m_resting.setInterval(0ms);
    // Whoever leaves a word has typed it.
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_leftAlone.isEmpty())
            m_resting.start();
    });
    connect(&m_resting, &QTimer::timeout, this, [this] {
        const QSet<int> blocks = std::exchange(m_leftAlone, {});
        for (const int number : blocks) {
            if (const QTextBlock block = document()->findBlockByNumber(number); block.isValid())
                rehighlightBlock(block);
        }
    });
}

void SpellMarks::setChecker(SpellChecker* checker)
{
    if (m_checker == checker)
        return;
    if (m_checker)
        m_checker->disconnect(this);
    m_checker = checker;
    if (checker)
        connect(checker, &SpellChecker::changed, this, &SpellMarks::forget);
    forget();
}

void SpellMarks::forget()
{
    ++m_epoch;
    m_wrong.clear();
    m_unjudged.clear();
    rehighlight();
}

bool SpellMarks::isBeingTyped(int start, int length) const
{
    if (!m_editor.hasFocus())
        return false;
    const int at = m_editor.textCursor().position() - currentBlock().position();
    return at > start && at <= start + length;
}

void SpellMarks::highlightBlock(const QString& text)
{
    const bool fence = text.startsWith("```"_L1);
    const bool inside = previousBlockState() == inFence;
    setCurrentBlockState(inside != fence ? inFence : 0);
    if (!m_checker || !m_checker->dictionary() || inside || fence || text.size() > longestLine)
        return;
    QTextCharFormat wavy;
    wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wavy.setUnderlineColor(theme::colour(m_editor.palette(), theme::Colour::Danger));
    const QList<SpelledWord> words = spelledWords(text);
    for (const SpelledWord& word : words) {
        const QString letters = text.mid(word.start, word.length);
        const auto judged = m_wrong.constFind(letters);
        if (judged == m_wrong.constEnd()) {
            m_unjudged.insert(letters);
            if (!m_asking.isActive())
                m_asking.start();
        } else if (*judged) {
            if (isBeingTyped(int(word.start), int(word.length)))
                m_leftAlone.insert(currentBlock().blockNumber());
            else
                setFormat(int(word.start), int(word.length), wavy);
        }
    }
}

void SpellMarks::askAll()
{
    const QStringList words(m_unjudged.begin(), m_unjudged.end());
    m_unjudged.clear();
    if (!m_checker || words.isEmpty())
        return;
    whenDone(m_checker->wrongOf(words), this,
             [this, words, epoch = m_epoch](const QSet<QString>& wrong) {
                 if (epoch != m_epoch)
                     return;
                 if (m_wrong.size() > mostJudged)
                     m_wrong.clear();
                 for (const QString& word : words)
                     m_wrong.insert(word, wrong.contains(word));
                 if (wrong.isEmpty())
                     return;
                 for (QTextBlock block = document()->begin(); block.isValid();
                      block = block.next()) {
                     const QString text = block.text();
                     if (std::ranges::any_of(
                             wrong, [&text](const QString& word) { return text.contains(word); }))
                         rehighlightBlock(block);
                 }
             });
}

SpellMarks::Range SpellMarks::wrongWordAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const QList<SpelledWord> words = spelledWords(block.text());
    for (const SpelledWord& word : words) {
        const int start = block.position() + int(word.start);
        const bool here = position >= start && position <= start + int(word.length);
        if (here && m_wrong.value(block.text().mid(word.start, word.length)))
            return {start, int(word.length)};
    }
    return {};
}

} // namespace loquat
