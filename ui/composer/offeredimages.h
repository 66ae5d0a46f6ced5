// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

class QMimeData;

namespace loquat {

// What a drop or a paste brings to go with a prompt. Files are not opened to find out.
struct OfferedImages
{
    QStringList files;           // local paths
    QList<QByteArray> originals; // file contents that came as data: URLs or as such
    QImage picture;              // pixels without a file
    QList<QUrl> addresses{};     // of pictures on the web
    QString text{};              // too long to stand in the prompt

    bool isEmpty() const;
    qsizetype count() const;

    // Any local file is taken, so that one that cannot be read can be named; else pixels, a data:
    // URL, or the address of a picture that was dragged out of a browser.
    static OfferedImages inDrop(const QMimeData& data);
    // Text that comes along goes before pixels (a spreadsheet offers both), unless it is a data:
    // URL; a long text is taken as an attachment.
    static OfferedImages inPaste(const QMimeData& data);
};

// "*.jpeg", "*.png", ...: what can be read here.
QStringList imageNamePatterns();

} // namespace loquat
