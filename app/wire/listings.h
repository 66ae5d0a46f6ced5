// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/modelinfo.h"

#include <QByteArray>
#include <QDateTime>

namespace loquat {

// GET /api/tags: protocol.md §4.3. `models` null, missing or [] is an empty list. Duplicate
// identities are dropped, order is case-insensitive by name. Fails with NotJson or WebPage.
Result<ModelList> decodeTags(const QByteArray& body);

// POST /api/show: protocol.md §4.4; every field optional.
struct ModelDetails
{
    std::optional<QStringList> capabilities;
    qint64 contextLength = 0; // <architecture>.context_length; 0: not said
    bool hasProjector = false;
    QString templateText;
    QString system;
    QString parameters;
    QString license;
    QString family;
    QStringList families;
    QString format;      // "gguf"
    QString parentModel; // what it was made from; empty: not said
    QString parameterSize;
    QString quantization;

    bool operator==(const ModelDetails&) const = default;
};
Result<ModelDetails> decodeShow(const QByteArray& body);

// GET /api/version: the string as sent, possibly empty; an unreadable body is an error.
Result<QString> decodeVersion(const QByteArray& body);

// GET /api/ps: protocol.md §4.6.
struct LoadedModel
{
    QString name;
    qint64 sizeBytes = 0;
    qint64 vramBytes = 0;
    qint64 contextLength = 0; // the allocated window; 0: not said
    QDateTime expires;        // invalid: not said

    bool operator==(const LoadedModel&) const = default;
};
Result<QList<LoadedModel>> decodePs(const QByteArray& body);

} // namespace loquat
