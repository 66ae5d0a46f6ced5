// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/attachment.h"
#include "app/chat/replyfigures.h"
#include "app/chat/replystate.h"
#include "app/chat/steps.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loquat {

struct Reply
{
    ReplyState state = ReplyState::Queued;
    QString text;
    QString thinking;
    QString doneReason;         // as the server spelled it, possibly empty
    std::optional<Error> error; // set for Failed, Interrupted and Empty
    QByteArray context;         // the raw JSON array as received, byte for byte; empty: none
    QString reportedModel;      // what the server calls the model: for display only
    QString remoteHost;         // not empty: the server passed the request on to this host
    bool withoutThink = false;  // `think` was set but not sent: the model refuses it
    Attachments pictures;       // what an image model answered
    std::optional<Steps> steps; // of a picture in the making; never stored
    // What the person put in place of the text, which is kept beside it.
    std::optional<QString> correction;
    ReplyFigures figures;

    // What is read, copied and remembered.
    const QString& shownText() const { return correction ? *correction : text; }

    bool operator==(const Reply&) const = default;
};

} // namespace loquat
