// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/loadstate.h"
#include "app/chat/turn.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace loquat {

// What a turn says about itself beside its texts. Plain text throughout.
class TurnWords
{
    Q_DECLARE_TR_FUNCTIONS(loquat::TurnWords)
public:
    // A reply that did not end as it should: shown in a box with buttons.
    struct Notice
    {
        QString title; // possibly empty
        QString sentence;
        QString advice; // possibly empty
        QList<ErrorAction> actions;
        Error error = {};      // what the actions are for
        bool isFailure = true; // else something to know
    };

    // A word or two beside the model's name and the time.
    struct Badge
    {
        enum class Kind
        {
            Plain,
            Warning,
            Failure,
        };
        QString text;
        Kind kind = Kind::Plain;

        bool operator==(const Badge&) const = default;
    };

    // How far a reply that runs has come.
    struct Progress
    {
        qint64 waitedMs = 0; // for the first text or thought
        LoadState load = LoadState::Unknown;
        bool hasText = false;
        bool hasThinking = false;
    };

    // Beside the model's name: the time of day, or what is going on.
    static QString status(const Turn& turn, const Progress& progress);
    // How the reply ended, where that is not as it should, and the memory that it was asked with.
    static QList<Badge> badges(const Turn& turn);
    // The line above the thoughts. `isOver`: the answer has begun, or the reply has ended.
    static QString thinking(const Turn& turn, bool isOver);
    // The line below an answer: figures, and how it was asked.
    static QString details(const Turn& turn);
    static std::optional<Notice> notice(const Turn& turn);
    // What went with a prompt, by name, for those who cannot see it; empty for nothing.
    static QString attachments(const Attachments& attached);
    // For those who cannot see them: how many pictures came; empty for none.
    static QString pictures(const Turn& turn);
    // In place of an answer that has no text; empty where nothing is to be said.
    static QString hint(const Turn& turn, bool hasText, bool hasThinking);
};

} // namespace loquat
