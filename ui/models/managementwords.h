// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/wire/listings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace loquat {

class ServerDirectory;
struct ModelInfo;

// What is said where a server's models are looked after. Plain text throughout. Translated.
struct ManagementWords
{
    Q_DECLARE_TR_FUNCTIONS(ManagementWords)

public:
    // Why some things are not offered for the models of a server; empty: all are.
    static QString notOffered(const ServerDirectory& servers, const ProfileId& server);
    // "Loaded · 10.2 GB · 32k context · unloaded in 4 min 12 s".
    static QString loaded(const LoadedModel& model, const QDateTime& now);
    // "unloaded in 4 min 12 s"; empty: the server does not say when.
    static QString expiry(const QDateTime& expires, const QDateTime& now);

    // A part of a page; without a heading it is the facts.
    struct Part
    {
        QString heading;
        QString text;
    };
    // What is known of a model, whole: from its listing and, if it was asked for, from the server's
    // details. No text is longer than 200,000 characters.
    static QList<Part> page(const ModelInfo& model, const std::optional<ModelDetails>& details);
};

} // namespace loquat
