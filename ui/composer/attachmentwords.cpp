// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmentwords.h"

#include "app/chat/imagelimits.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

constexpr qint64 mostGatewayBytes = 750'000; // a third more once encoded

qint64 imageBytes(const Attachments& attachments)
{
    qint64 bytes = 0;
    for (const Attachment& one : attachments)
        bytes += one.jpeg.size();
    return bytes;
}

} // namespace

QString AttachmentWords::cost(const Attachments& attachments, qint64 tokens, bool serverIsNear,
                              const QLocale& locale)
{
    qsizetype images = 0;
    qsizetype links = 0;
    for (const Attachment& one : attachments) {
        links += one.isLink() ? 1 : 0;
        images += one.isImage() && !one.isLink() ? 1 : 0;
    }
    const qint64 bytes = imageBytes(attachments);
    QStringList parts;
    if (images > 0) {
        const QString size = locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
        parts.append(images == 1 ? Words::tr("1 image, %1").arg(size)
                                 : Words::tr("%1 images, %2").arg(images).arg(size));
    }
    if (links > 0)
        parts.append(Words::tr("%n image(s) fetched by the server", nullptr, int(links)));
    if (const qsizetype files = attachments.size() - images - links; files > 0)
        parts.append(Words::tr("%n file(s)", nullptr, int(files)));
    if (tokens > 0)
        parts.append(Words::tr("≈ %1 tokens").arg(locale.toString(tokens)));
    if (!serverIsNear && bytes > mostGatewayBytes)
        parts.append(Words::tr("gateways often refuse more than 1 MB"));
    return parts.join(u" · "_s);
}

QString AttachmentWords::vision(bool hasImages, bool hasEarlier, Known canSee, const QString& model)
{
    if (!hasImages && hasEarlier && canSee == Known::No && !model.isEmpty())
        return Words::tr("%1 cannot see images: those earlier in this chat are left out.")
            .arg(model);
    if (!hasImages || canSee == Known::Yes || model.isEmpty())
        return {};
    if (canSee == Known::No)
        return Words::tr("%1 cannot see images: it may refuse them or ignore them.").arg(model);
    return Words::tr("It is not known whether %1 can see images.").arg(model);
}

QString AttachmentWords::links(const Attachments& attachments, ServerKind server)
{
    const bool refuses = server == ServerKind::Ollama || server == ServerKind::Kobold;
    if (!refuses || std::ranges::none_of(attachments, &Attachment::isLink))
        return {};
    return Words::tr("This server fetches no images: it refuses an address. Remove it and attach "
                     "the image itself.");
}

AttachmentWords::Hint AttachmentWords::hint(const Attachments& attachments, int pending,
                                            bool hasEarlier, const SendingTo& to,
                                            const QLocale& locale)
{
    if (const QString tooMuch = obstacle(attachments, to.server, locale); !tooMuch.isEmpty())
        return {tooMuch, true};
    if (const QString refused = links(attachments, to.server); !refused.isEmpty())
        return {refused, true};
    const bool hasImages = imageCount(attachments) > 0 || pending > 0;
    return {vision(hasImages, hasEarlier, to.canSee, to.model), to.canSee == Known::No};
}

QString AttachmentWords::obstacle(const Attachments& attachments, ServerKind server,
                                  const QLocale& locale)
{
    const std::optional<Error> problem = imagesProblem(attachments, server);
    if (!problem)
        return {};
    if (problem->reason != ErrorReason::ImagesTooLarge)
        return errorText(*problem).whole();
    return Words::tr("The images are larger than %1 together. Remove some of them.")
        .arg(locale.formattedDataSize(mostImageBytes, 0, QLocale::DataSizeTraditionalFormat));
}

} // namespace loquat
