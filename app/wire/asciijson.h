// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

namespace loquat {

// ASCII-only compact JSON of any value: everything else as \uXXXX, numbers independent of the
// locale (protocol.md §3.1).
QByteArray asciiJson(const QJsonValue& value);

// Such an object in the making; its keys stand in the order in which they were added.
class AsciiObject
{
public:
    void add(QByteArrayView key, const QJsonValue& value);
    // `json` must be ASCII JSON already.
    void addRaw(QByteArrayView key, QByteArrayView json);
    // Nothing if the text is empty.
    void addText(QByteArrayView key, const QString& text);
    QByteArray finished() const { return m_json + '}'; }

private:
    void begin(QByteArrayView key);

    QByteArray m_json = "{";
};

// The same JSON text, its order and its numbers as they are written, in ASCII and without white
// space between its parts. `json` must be sound.
QByteArray minifiedJson(QStringView json);

} // namespace loquat
