// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"
#include "app/chat/optionlayers.h"
#include "app/chat/queuedprompt.h"
#include "app/chat/requestsettings.h"
#include "app/chat/turnedit.h"

#include <QList>
#include <QString>

namespace loquat {

// What is typed, attached and set in a conversation but not sent yet.
struct Draft
{
    QString text;
    Attachments attachments;
    RequestSettings settings; // of the chat itself: see OptionStack for what is sent
    QList<TurnEdit> edits{};  // at most one of each turn and part; the one touched last is the last
    ChatLayers layers{};      // over and under the settings
    QList<QueuedPrompt> queue{}; // the first to be asked first

    bool operator==(const Draft&) const = default;
};

} // namespace loquat
