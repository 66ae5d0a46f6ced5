// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/offeredimages.h"

#include "app/images/imageencoder.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool isNamedAsPicture(const QString& path)
{
    return pictureSuffixes().contains(QFileInfo(path).suffix().toLower());
}

// The bytes of data:image/...;base64,...; nothing for any other text.
std::optional<QByteArray> dataUrlContent(const QString& text)
{
    const QString url = text.trimmed();
    if (!url.startsWith("data:image/"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const qsizetype comma = url.indexOf(u',');
    if (comma < 0 || !QStringView(url).left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromPercentEncoding(QStringView(url).mid(comma + 1).toLatin1()),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return std::nullopt;
    return decoded.decoded;
}

QImage pictureIn(const QMimeData& data)
{
    return data.hasImage() ? qvariant_cast<QImage>(data.imageData()) : QImage();
}

} // namespace

bool OfferedImages::isEmpty() const
{
    return count() == 0;
}

qsizetype OfferedImages::count() const
{
    return files.size() + originals.size() + (picture.isNull() ? 0 : 1);
}

OfferedImages OfferedImages::inDrop(const QMimeData& data)
{
    OfferedImages offered;
    offered.files = localFiles(data);
    if (!offered.files.isEmpty())
        return offered;
    if (const std::optional<QByteArray> content = dataUrlContent(data.text()))
        offered.originals.append(*content);
    else
        offered.picture = pictureIn(data);
    return offered;
}

OfferedImages OfferedImages::inPaste(const QMimeData& data)
{
    OfferedImages offered;
    const QStringList files = localFiles(data);
    if (std::ranges::any_of(files, isNamedAsPicture)) {
        offered.files = files;
    } else if (const std::optional<QByteArray> content = dataUrlContent(data.text())) {
        offered.originals.append(*content);
    } else if (data.text().trimmed().isEmpty()) {
        offered.picture = pictureIn(data);
    }
    return offered;
}

QStringList imageNamePatterns()
{
    QStringList patterns = pictureSuffixes();
    for (QString& suffix : patterns)
        suffix.prepend("*."_L1);
    return patterns;
}

} // namespace loquat
