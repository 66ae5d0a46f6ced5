// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

namespace loquat {

// An image that goes with a prompt. Copying is cheap (the bytes are shared).
struct Attachment
{
    QString name;        // what the person calls it: a file name, or empty for a pasted image
    QByteArray sha256;   // of `original`, 32 raw bytes: its identity in the store
    QByteArray original; // the file as it was given; empty where only a listing was asked for
    QByteArray jpeg;     // what is sent: oriented, flattened, no metadata (protocol.md §9)
    QSize size;          // of `jpeg`, in pixels

    bool operator==(const Attachment&) const = default;
};

using Attachments = QList<Attachment>;

} // namespace loquat
