// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/attachment.h"
#include "app/chat/serverfacts.h"

#include <optional>

namespace loquat {

// What the images of one prompt may come to: protocol.md §9.
constexpr qint64 mostImageBytes = 20LL * 1024 * 1024; // as they are sent, together

// How many images such a server takes with a prompt; 0: any number.
qsizetype mostImages(ServerKind server);

// Why the images cannot go to such a server together: TooManyImages (subject: how many may) or
// ImagesTooLarge, code Usage; nothing where they can. Texts count for nothing.
std::optional<Error> imagesProblem(const Attachments& attachments, ServerKind server);

} // namespace loquat
