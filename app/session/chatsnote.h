// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace loquat {

// A small file in the usual folder that names the folder that was chosen for the chats, so that
// they are found again where the settings are lost or cannot be read.
struct ChatsNote
{
    QString in;     // empty: the chats are in the usual folder
    QString before; // where chats were left behind; empty: nowhere

    // What cannot be read is empty.
    static ChatsNote read(const QString& usualFolder);
    // On the disk when it returns; removes the file where there is nothing to say. Fails with
    // FolderNotWritable.
    Result<void> write(const QString& usualFolder) const;

    bool operator==(const ChatsNote&) const = default;
};

} // namespace loquat
