// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace loquat {

// Unpacks a body that came compressed although it was not to (Content-Encoding gzip or deflate),
// piece by piece: a small input may hold a great deal of output.
class Inflater
{
public:
    // Nothing for an encoding that is not known.
    static std::unique_ptr<Inflater> forEncoding(QByteArrayView contentEncoding);
    ~Inflater();

    // Call next() until it is empty before feeding more.
    void feed(QByteArrayView packed);
    // At most 64 KiB; empty when more input is needed or the data are broken. Valid until the
    // next call.
    QByteArrayView next();
    bool isBroken() const;
    // The packed data came to their end.
    bool isComplete() const;

private:
    struct Private;
    explicit Inflater(bool mayBeBare);
    std::unique_ptr<Private> d;
};

} // namespace loquat
