// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <algorithm>
#include <libheif/heif.h>

namespace loquat::test {

// A HEIC file of a picture as a phone writes it, with a small one of it beside, which has
// `thumbnailSide` pixels at most. Empty where there is no encoder.
inline QByteArray heicWithThumbnail(const QImage& picture, int thumbnailSide)
{
    const QImage pixels = picture.convertToFormat(QImage::Format_RGB888);
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    QByteArray bytes;
    if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code ==
        heif_error_Ok) {
        heif_image* image = nullptr;
        heif_image_create(pixels.width(), pixels.height(), heif_colorspace_RGB,
                          heif_chroma_interleaved_RGB, &image);
        heif_image_add_plane(image, heif_channel_interleaved, pixels.width(), pixels.height(), 24);
        int stride = 0;
        uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
        for (int y = 0; y < pixels.height(); ++y)
            std::copy_n(pixels.constScanLine(y), pixels.width() * 3, plane + qsizetype(y) * stride);
        heif_encoder_set_lossy_quality(encoder, 80);
        heif_encoder_set_parameter_string(encoder, "preset", "ultrafast");
        heif_image_handle* large = nullptr;
        heif_image_handle* small = nullptr;
        heif_context_encode_image(context, image, encoder, nullptr, &large);
        heif_context_encode_thumbnail(context, image, large, encoder, nullptr, thumbnailSide,
                                      &small);
        heif_writer writer{1, [](heif_context*, const void* data, size_t size, void* into) {
                               static_cast<QByteArray*>(into)->append(
                                   static_cast<const char*>(data), qsizetype(size));
                               return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
                           }};
        heif_context_write(context, &writer, &bytes);
        if (small)
            heif_image_handle_release(small);
        heif_image_handle_release(large);
        heif_image_release(image);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    return bytes;
}

} // namespace loquat::test
