// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

// What is looked for in all conversations. Every word has to be there, in any order; a word finds
// those that begin with it; words in double quotes have to stand together. Case, accents, width and
// the spelling of ß do not matter.
struct SearchQuery
{
    QString words;
    QString model{};        // empty: any
    ProfileId profile{};    // invalid: any
    qint64 fromMs = 0;      // UTC, when it was asked; 0: no limit
    qint64 beforeMs = 0;    // UTC; 0: no limit
    bool withImage = false; // only prompts with an image
    bool archived = false;  // also in archived conversations
    int limit = 50;

    bool operator==(const SearchQuery&) const = default;
};

enum class SearchPart
{
    Prompt,
    Reply,
    Thinking,
    System,
};

// A turn in which it was found.
struct SearchHit
{
    struct Mark
    {
        int from = 0;
        int length = 0;

        bool operator==(const Mark&) const = default;
    };

    TurnId turn;
    ConversationId conversation;
    qint64 createdMs = 0;
    SearchPart part = SearchPart::Prompt; // where the snippet is from
    QString snippet;                      // one line around the first word that was found
    QList<Mark> marks;                    // in the snippet, in UTF-16 units
    QStringList words;                    // as they are spelled there

    bool operator==(const SearchHit&) const = default;
};

} // namespace loquat
