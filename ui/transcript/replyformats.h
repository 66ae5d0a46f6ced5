// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"
#include "ui/text/formattext.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace loquat {

// How the replies of a transcript stand to the formats they were asked in: each text is checked
// once, off the window's thread.
class ReplyFormats final : public QObject
{
    Q_OBJECT
public:
    explicit ReplyFormats(QObject* parent = nullptr);

    // Of a turn with its texts. Nothing where no format was asked for, the reply has not ended or
    // it is not checked yet: ready() follows then.
    std::optional<FormatText> of(const Turn& turn);

Q_SIGNALS:
    void ready(loquat::TurnId turn);

private:
    struct Known
    {
        size_t text = 0; // its hash
        std::optional<FormatText> words;
    };

    QHash<TurnId, Known> m_known;
};

} // namespace loquat
