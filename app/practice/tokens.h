// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

enum class Speaker
{
    System,
    Person,
    Thought,
    Model
};

struct Utterance
{
    Speaker speaker = Speaker::Person;
    QString text;
    int images = 0; // sent along; a context array does not remember them

    bool operator==(const Utterance&) const = default;
};

using Utterances = QList<Utterance>;

// The practice models' tokens: at most six UTF-8 bytes, cut before white space, never inside a
// character. Joined they give the text again (NUL and lone surrogates as U+FFFD).
QStringList tokensOf(const QString& text);

// The integers that stand for this in a context array: a mark for who speaks, then one positive
// integer a token. They hold the text itself, so any practice server can read any context.
QList<qint64> tokenIds(const Utterance& utterance);

// What a context array holds; integers that are no token of ours read as U+FFFD.
Utterances utterancesFrom(const QList<qint64>& ids);

} // namespace loquat
