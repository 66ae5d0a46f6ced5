// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/attachmentviewer.h"

#include "ui/transcript/imageviewer.h"
#include "ui/transcript/textviewer.h"

namespace loquat {

void openAttachment(const Attachment& attachment, QWidget* parent)
{
    if (attachment.isText())
        (new TextViewer(attachment.name, attachment.text, parent))->open();
    else
        (new ImageViewer(attachment, parent))->open();
}

} // namespace loquat
