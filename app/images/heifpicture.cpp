// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/heifpicture.h"

#include <QColorSpace>

#include <algorithm>
#include <libheif/heif.h>

namespace loquat {

namespace {

constexpr int beginning = 12; // bytes that name the kind of file
// A side beyond this is an attack on memory rather than a picture.
constexpr int longestSide = 65'536;
// Cameras bring along 160 to 512 pixels, some a preview of 1,440.
constexpr int longestThumbnailSide = 2'048;

bool isOk(const heif_error& error)
{
    return error.code == heif_error_Ok;
}

QColorSpace colorSpaceOf(const heif_image_handle* handle)
{
    const heif_color_profile_type type = heif_image_handle_get_color_profile_type(handle);
    if (type != heif_color_profile_type_rICC && type != heif_color_profile_type_prof)
        return QColorSpace::SRgb;
    QByteArray profile(qsizetype(heif_image_handle_get_raw_color_profile_size(handle)), '\0');
    if (profile.isEmpty() || !isOk(heif_image_handle_get_raw_color_profile(handle, profile.data())))
        return QColorSpace::SRgb;
    return QColorSpace::fromIccProfile(profile);
}

// Without a copy of the pixels, which may be hundreds of megabytes.
QImage decoded(const heif_image_handle* handle)
{
    heif_image* image = nullptr;
    if (!isOk(heif_decode_image(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                                nullptr)))
        return {};
    int stride = 0;
    const uint8_t* plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    if (!plane) {
        heif_image_release(image);
        return {};
    }
    const auto release = [](void* owned) {
        heif_image_release(static_cast<heif_image*>(owned));
    };
    QImage picture(plane, heif_image_get_primary_width(image), heif_image_get_primary_height(image),
                   stride, QImage::Format_RGBA8888, release, image);
    if (picture.isNull())
        heif_image_release(image);
    else
        picture.setColorSpace(colorSpaceOf(handle));
    return picture;
}

} // namespace

struct HeifPicture::File
{
    QByteArray bytes;
    heif_context* context = nullptr;
    heif_image_handle* handle = nullptr;

    explicit File(const QByteArray& content)
        : bytes(content)
        , context(heif_context_alloc())
    {
        heif_context_set_maximum_image_size_limit(context, longestSide);
        const heif_error read = heif_context_read_from_memory_without_copy(
            context, bytes.constData(), size_t(bytes.size()), nullptr);
        if (!isOk(read) || !isOk(heif_context_get_primary_image_handle(context, &handle)))
            handle = nullptr;
    }

    ~File()
    {
        if (handle)
            heif_image_handle_release(handle);
        heif_context_free(context);
    }

    Q_DISABLE_COPY_MOVE(File)
};

bool HeifPicture::begins(const QByteArray& bytes)
{
    if (bytes.size() < beginning)
        return false;
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.constData());
    const heif_filetype_result kind = heif_check_filetype(data, beginning);
    return kind == heif_filetype_yes_supported || kind == heif_filetype_yes_unsupported;
}

HeifPicture::HeifPicture(const QByteArray& bytes)
    : d(std::make_unique<File>(bytes))
{}

HeifPicture::~HeifPicture() = default;

QSize HeifPicture::size() const
{
    if (!d->handle)
        return {};
    return {heif_image_handle_get_width(d->handle), heif_image_handle_get_height(d->handle)};
}

QImage HeifPicture::read() const
{
    return d->handle ? decoded(d->handle) : QImage();
}

QImage HeifPicture::readThumbnail() const
{
    heif_item_id id = 0;
    heif_image_handle* small = nullptr;
    if (!d->handle || heif_image_handle_get_list_of_thumbnail_IDs(d->handle, &id, 1) < 1 ||
        !isOk(heif_image_handle_get_thumbnail(d->handle, id, &small)))
        return {};
    // What a file calls small is its own claim.
    const int side =
        std::max(heif_image_handle_get_width(small), heif_image_handle_get_height(small));
    QImage picture = side <= longestThumbnailSide ? decoded(small) : QImage();
    heif_image_handle_release(small);
    return picture;
}

} // namespace loquat
