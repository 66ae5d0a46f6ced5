// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/offeredimages.h"

#include "app/images/imageencoder.h"

#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QUrl>

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

constexpr qsizetype longText = 8000; // letters; what is longer is pasted as an attachment

// A picture that is dragged out of a browser comes with the piece of the page that shows it.
QList<QUrl> picturesOnTheWeb(const QMimeData& data)
{
    static const QRegularExpression image(u"<img\\b[^>]*\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto isWeb = [](const QUrl& url) {
        return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    };
    const QRegularExpressionMatch shown = image.match(data.html());
    if (shown.hasMatch()) {
        const QUrl url(QTextDocumentFragment::fromHtml(shown.captured(1)).toPlainText());
        return isWeb(url) ? QList{url} : QList<QUrl>();
    }
    QList<QUrl> found;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        const QString suffix = QFileInfo(url.path()).suffix().toLower();
        if (isWeb(url) && pictureSuffixes().contains(suffix))
            found.append(url);
    }
    return found;
}

// A sentence may begin with the same letters: a URL has no blanks, but in a drawing.
bool isDataUrl(const QString& text)
{
    static const QRegularExpression url(u"^data:image/[a-z0-9.+-]+(;[^\\s,;]+)*,(<|%3c|[^\\s]*$)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return url.match(text).hasMatch();
}

// The bytes of data:image/...,...; nothing for any other text. Broken ones come as they stand: that
// they are no picture is said where pictures are read.
std::optional<QByteArray> dataUrlContent(const QString& text)
{
    const QString url = text.trimmed();
    if (!isDataUrl(url))
        return std::nullopt;
    const qsizetype comma = url.indexOf(u',');
    const QByteArray content =
        QByteArray::fromPercentEncoding(QStringView(url).mid(comma + 1).toUtf8());
    if (!QStringView(url).left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return content;
    const auto decoded = QByteArray::fromBase64Encoding(
        content, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !decoded.decoded.isEmpty() ? decoded.decoded : content;
}

// The picture as a file's bytes where it is offered so: to make pixels of it here would hold up the
// window, and Qt refuses very large ones. Else the pixels.
void takePicture(const QMimeData& data, OfferedImages& offered)
{
    for (const QString& format : {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/tiff"_s,
                                  u"image/bmp"_s, u"image/gif"_s}) {
        const QByteArray bytes = data.hasFormat(format) ? data.data(format) : QByteArray();
        if (!bytes.isEmpty()) {
            offered.originals.append(bytes);
            return;
        }
    }
    if (data.hasImage())
        offered.picture = qvariant_cast<QImage>(data.imageData());
}

} // namespace

bool OfferedImages::isEmpty() const
{
    return count() == 0;
}

qsizetype OfferedImages::count() const
{
    return files.size() + originals.size() + (picture.isNull() ? 0 : 1) + addresses.size() +
           (text.isEmpty() ? 0 : 1);
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
        takePicture(data, offered);
    if (offered.isEmpty())
        offered.addresses = picturesOnTheWeb(data);
    return offered;
}

OfferedImages OfferedImages::inPaste(const QMimeData& data)
{
    OfferedImages offered;
    offered.files = localFiles(data);
    if (!offered.files.isEmpty())
        return offered;
    const QString text = data.text();
    if (const std::optional<QByteArray> content = dataUrlContent(text))
        offered.originals.append(*content);
    else if (text.trimmed().isEmpty())
        takePicture(data, offered);
    else if (text.size() > longText)
        offered.text = text;
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
