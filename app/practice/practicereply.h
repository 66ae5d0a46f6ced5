// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicerequest.h"

#include <QString>

namespace loquat {

// What a practice model has to say, before it is cut by stop texts and token limits.
struct PracticeReply
{
    QString thinking;
    QString text;
    bool slow = false; // loads long, then speaks slowly
    QString failure;   // not empty: it fails with this once half of the text is out
};

PracticeReply replyTo(const PracticeRequest& request);

} // namespace loquat
