// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"

#include <QString>

namespace loquat {

// A text as a fenced block under its name, with a fence longer than any that stands in it.
QString fencedText(const QString& name, const QString& text);

// The texts among the attachments as such blocks, then the prompt: what is sent.
QString promptWithTexts(const QString& prompt, const Attachments& attachments);

} // namespace loquat
