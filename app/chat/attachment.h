// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

namespace loquat {

// An image or a text that goes with a prompt. Copying is cheap (the bytes are shared).
struct Attachment
{
    QString name;      // what the person calls it: a file name, or empty for what was pasted
    QByteArray sha256; // 32 raw bytes, its identity in the store: of `original`, or its identity()
    QByteArray original; // the file as it was given; empty where only a listing was asked for
    QByteArray jpeg;     // what is sent: oriented, flattened, no metadata (protocol.md §9)
    QSize size;          // of `jpeg`, in pixels
    // Of a text: what is sent. `original`, `jpeg` and `size` are empty then.
    QString text{};
    // Of an image that the server is to fetch itself: its address. All else but the name is empty.
    QString link{};

    bool isText() const { return !text.isEmpty(); }
    bool isLink() const { return !link.isEmpty(); }
    bool isImage() const { return !isText(); } // at hand or not
    bool operator==(const Attachment&) const = default;
};

using Attachments = QList<Attachment>;

Attachment textAttachment(const QString& name, const QString& text);
Attachment linkAttachment(const QString& link);
// By which a text or a link is known; never that of an image, also of one that is written as text
// (SVG). Empty for an image that is at hand.
QByteArray identity(const Attachment& attachment);

qsizetype imageCount(const Attachments& attachments);

} // namespace loquat
