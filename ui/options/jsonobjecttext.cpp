// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/jsonobjecttext.h"

#include <QJsonDocument>

namespace loquat {

JsonObjectText JsonObjectText::read(const QString& text)
{
    JsonObjectText result;
    if (text.trimmed().isEmpty())
        return result;
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject()) {
        result.object = document.object();
    } else if (error.error != QJsonParseError::NoError) {
        // The offset counts bytes and may lie behind the end.
        const qsizetype offset = std::min(qsizetype(error.offset), bytes.size());
        result.line = int(bytes.left(offset).count('\n')) + 1;
    }
    return result;
}

} // namespace loquat
