// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QLocale>
#include <QString>

namespace loquat {

// What a prompt is about to be sent to, as far as it concerns attachments.
struct SendingTo
{
    ServerKind server = ServerKind::Unknown;
    bool isNear = true; // no gateway can be expected on the way
    Known canSee = Known::Unknown;
    QString model{};
};

// What is said below the attachments of a prompt.
class AttachmentWords final
{
public:
    // "3 images, 1.2 MB · 2 files · ≈ 1,240 tokens"; empty: there are none. To a server that is not
    // near, many a megabyte of images is said to be much.
    static QString cost(const Attachments& attachments, qint64 tokens, bool serverIsNear,
                        const QLocale& locale);
    // Why a model may not see the images; empty: it can, or there are none.
    // `hasEarlier`: images of earlier turns.
    static QString vision(bool hasImages, bool hasEarlier, Known canSee, const QString& model);
    // That the server will not fetch what it is to fetch; empty: it may, or there is nothing.
    static QString links(const Attachments& attachments, ServerKind server);
    // What of it is to be said beside the attachments; `pending` are still being
    // read. Empty: nothing.
    struct Hint
    {
        QString text{};
        bool isWarning = false;
    };
    static Hint hint(const Attachments& attachments, int pending, bool hasEarlier,
                     const SendingTo& to, const QLocale& locale);
    // Why all of it together cannot be sent to such a server; empty: it can.
    static QString obstacle(const Attachments& attachments, ServerKind server,
                            const QLocale& locale);
};

} // namespace loquat
