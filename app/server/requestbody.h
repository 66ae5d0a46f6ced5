// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace loquat {

// Bytes that can be read once. Qt repeats a request on its own when it can rewind the body; a
// sequential device cannot be rewound, so that a POST is sent exactly once (protocol.md §3.5).
class RequestBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit RequestBody(QByteArray bytes, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    // Qt tries even so.
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace loquat
