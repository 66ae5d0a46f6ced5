// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"

class QWidget;

namespace loquat {

// Shows what goes with a prompt in a window of its own over `parent`: a picture as large as the
// screen allows, a text with its name. Not for an address: that is PictureHand's.
void openAttachment(const Attachment& attachment, QWidget* parent);

} // namespace loquat
