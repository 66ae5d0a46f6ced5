// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

#include <gtest/gtest.h>

namespace loquat::test {

// A recorded HTTP answer, with its chunk framing taken off.
struct HttpCapture
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

inline QByteArray withoutChunks(const QByteArray& framed)
{
    QByteArray body;
    qsizetype at = 0;
    while (true) {
        const qsizetype end = framed.indexOf("\r\n", at);
        if (end < 0)
            break;
        const qsizetype size = framed.mid(at, end - at).trimmed().toLongLong(nullptr, 16);
        if (size == 0)
            break;
        body += framed.mid(end + 2, size);
        at = end + 2 + size + 2;
    }
    return body;
}

// `name` as in "ollama/gen_stream", below tests/data/captures.
inline HttpCapture readCapture(const QString& name)
{
    QFile file(QStringLiteral(LOQUAT_TEST_DATA "/captures/") + name + QStringLiteral(".http"));
    HttpCapture capture;
    if (!file.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << "cannot read " << file.fileName().toStdString();
        return capture;
    }
    const QByteArray bytes = file.readAll();
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    capture.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        capture.headers.insert(line.first(colon).trimmed().toLower(),
                               line.mid(colon + 1).trimmed());
    }
    capture.body = bytes.mid(headEnd + 4);
    if (capture.headers.value("transfer-encoding") == "chunked")
        capture.body = withoutChunks(capture.body);
    return capture;
}

} // namespace loquat::test
