// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/plaindrawing.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <zlib.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray formatOf(const QByteArray& picture)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return reader.format();
}

// Empty where it is broken or too large.
QByteArray unpacked(QByteArray packed)
{
    constexpr qsizetype most = 64LL * 1024 * 1024;
    constexpr int gzip = 16 + MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, gzip) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = uInt(packed.size());
    QByteArray whole;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && whole.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = uInt(piece.size());
        status = inflate(&stream, Z_NO_FLUSH);
        whole.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && whole.size() <= most ? whole : QByteArray();
}

// A picture written into the drawing, in the one spelling that cannot be taken for a file's name;
// empty where it is none, or a drawing again.
QString ownPicture(const QString& reference)
{
    static const QRegularExpression data(u"^\\s*data:[^,]*;base64,"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = data.match(reference);
    if (!match.hasMatch())
        return {};
    const QByteArray bytes =
        QByteArray::fromBase64(QStringView(reference).mid(match.capturedEnd()).toLatin1());
    const QByteArray format = formatOf(bytes);
    for (const char* known : {"png", "jpeg", "jpg", "gif", "webp", "bmp"}) {
        if (format == known)
            return u"data:image/%1;base64,"_s.arg(QLatin1StringView(format)) +
                   QString::fromLatin1(bytes.toBase64());
    }
    return {};
}

// Whether a style or a colour names nothing but what is in the drawing.
bool staysInside(const QString& style)
{
    static const QRegularExpression leaves(u"@import|\\\\|url\\s*\\((?!\\s*[\"']?\\s*#)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return !leaves.match(style).hasMatch();
}

bool isNamed(const QStringView qualified, QLatin1StringView name)
{
    return qualified.mid(qualified.lastIndexOf(u':') + 1).compare(name, Qt::CaseInsensitive) == 0;
}

void writeAttribute(QXmlStreamWriter& writer, const QXmlStreamAttribute& attribute)
{
    const QStringView name = attribute.qualifiedName();
    QString value = attribute.value().toString();
    const bool reference = isNamed(name, "href"_L1) || isNamed(name, "src"_L1);
    if (reference && !value.trimmed().startsWith(u'#'))
        value = ownPicture(value);
    if ((reference && value.isEmpty()) || isNamed(name, "base"_L1) ||
        (!reference && !staysInside(value)))
        return;
    writer.writeAttribute(name.toString(), value);
}

QByteArray rewritten(const QByteArray& drawing)
{
    QXmlStreamReader reader(drawing);
    reader.setNamespaceProcessing(false);
    QByteArray plain;
    QXmlStreamWriter writer(&plain);
    writer.writeStartDocument();
    int styles = 0; // how many of them we are in
    QString style;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty())
                return {};
            break;
        case QXmlStreamReader::StartElement:
            writer.writeStartElement(reader.qualifiedName().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                writeAttribute(writer, attribute);
            styles += isNamed(reader.qualifiedName(), "style"_L1) ? 1 : 0;
            break;
        case QXmlStreamReader::EndElement:
            // Judged whole: a comment may stand in the middle of a word.
            if (isNamed(reader.qualifiedName(), "style"_L1) && --styles == 0) {
                if (staysInside(style))
                    writer.writeCharacters(style);
                style.clear();
            }
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (styles > 0)
                style += reader.text();
            else
                writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::EntityReference:
            return {};
        default:
            break; // comments, and instructions: one would name a style sheet
        }
    }
    return reader.hasError() ? QByteArray() : plain;
}

} // namespace

QByteArray withoutReferences(const QByteArray& picture)
{
    if (!formatOf(picture).startsWith("svg"))
        return picture;
    return rewritten(picture.startsWith("\x1f\x8b") ? unpacked(picture) : picture);
}

} // namespace loquat
