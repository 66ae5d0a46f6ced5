// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/inflater.h"

#include <utility>
#include <zlib.h>

namespace loquat {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;
constexpr int gzipOrZlib = MAX_WBITS + 32;
constexpr int bareDeflate = -MAX_WBITS;

} // namespace

struct Inflater::Private
{
    z_stream stream{};
    QByteArray input;
    QByteArray head; // all input until it is known whether it is wrapped
    QByteArray output = QByteArray(pieceSize, Qt::Uninitialized);
    bool mayBeBare = false; // "deflate" is sent with and without its zlib wrapping
    bool begun = false;
    bool broken = false;
    bool complete = false;

    bool start(int windowBits)
    {
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = uInt(input.size());
        return inflateReset2(&stream, windowBits) == Z_OK;
    }
};

Inflater::Inflater(bool mayBeBare)
    : d(std::make_unique<Private>())
{
    d->mayBeBare = mayBeBare;
    d->broken = inflateInit2(&d->stream, gzipOrZlib) != Z_OK;
}

Inflater::~Inflater()
{
    inflateEnd(&d->stream);
}

std::unique_ptr<Inflater> Inflater::forEncoding(QByteArrayView contentEncoding)
{
    const QByteArray name = contentEncoding.toByteArray().trimmed().toLower();
    if (name == "gzip" || name == "x-gzip")
        return std::unique_ptr<Inflater>(new Inflater(false));
    if (name == "deflate")
        return std::unique_ptr<Inflater>(new Inflater(true));
    return nullptr;
}

void Inflater::feed(QByteArrayView packed)
{
    d->input = packed.toByteArray();
    if (d->mayBeBare && !d->begun)
        d->head += d->input;
    d->stream.next_in = reinterpret_cast<Bytef*>(d->input.data());
    d->stream.avail_in = uInt(d->input.size());
    // Another member may follow the first.
    if (d->complete && !d->input.isEmpty()) {
        d->complete = false;
        d->broken = !d->start(gzipOrZlib);
    }
}

QByteArrayView Inflater::next()
{
    while (!d->broken && !(d->complete && d->stream.avail_in == 0)) {
        if (d->complete) {
            d->complete = false;
            d->input = QByteArray(reinterpret_cast<const char*>(d->stream.next_in),
                                  qsizetype(d->stream.avail_in));
            d->broken = !d->start(gzipOrZlib);
        }
        d->stream.next_out = reinterpret_cast<Bytef*>(d->output.data());
        d->stream.avail_out = uInt(d->output.size());
        const int result = inflate(&d->stream, Z_NO_FLUSH);
        if (result == Z_DATA_ERROR && !d->begun && d->mayBeBare) {
            d->mayBeBare = false;
            d->input = std::exchange(d->head, {});
            d->broken = !d->start(bareDeflate);
            continue;
        }
        const qsizetype produced = d->output.size() - qsizetype(d->stream.avail_out);
        if (produced > 0) {
            d->begun = true;
            d->head.clear();
        }
        d->complete = result == Z_STREAM_END;
        d->broken = result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR;
        if (produced > 0)
            return QByteArrayView(d->output).first(produced);
        if (!d->complete)
            break;
    }
    return {};
}

bool Inflater::isBroken() const
{
    return d->broken;
}

bool Inflater::isComplete() const
{
    return d->complete;
}

} // namespace loquat
