// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace loquat {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;                       // without query
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    bool keepAlive = true;   // the client wants the connection to stay
    bool chunksKnown = true; // HTTP/1.1: it understands a chunked answer
};

} // namespace loquat
