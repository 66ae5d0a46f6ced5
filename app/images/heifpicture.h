// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <memory>

namespace loquat {

// The main picture of a HEIC or AVIF file, which Qt does not read by itself. Turned and mirrored as
// the file says. Thread-safe as QImage is; not for the GUI thread.
class HeifPicture
{
public:
    // Whether the bytes begin as such a file does: quick, nothing is decoded.
    static bool begins(const QByteArray& bytes);

    // Keeps the bytes, decodes nothing yet.
    explicit HeifPicture(const QByteArray& bytes);
    ~HeifPicture();

    // In pixels, as it is to be seen; empty where the file is broken or its coding unknown here.
    QSize size() const;
    // Null where it cannot be decoded. Check size() before: it takes four bytes for each pixel. Its
    // colour space is the file's, if it names one. Decodes all
    // of it, whatever is needed of it: about a second for twenty megapixels.
    QImage read() const;
    // A small picture of it that the file brings along, some hundred pixels wide and read in
    // milliseconds; null where it brings none, or one that is not small.
    QImage readThumbnail() const;

private:
    struct File;
    std::unique_ptr<File> d;
};

} // namespace loquat
