// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"

#include <QJsonObject>
#include <QString>

namespace loquat {

// What is known of whom the next prompt goes to, as far as options are concerned.
struct OptionContext
{
    ServerKind server = ServerKind::Unknown;
    QString model;
    QString family; // of the model
    Known canThink = Known::Unknown;
    Known canInsert = Known::Unknown;
    Known canSee = Known::Unknown;
    qint64 contextLength = 0; // that the model was trained for; 0: unknown
    QJsonObject ownOptions;   // the model's own, from /api/show
    QString ownSystem;        // and its system prompt
    QString templateText;     // and its template

    bool operator==(const OptionContext&) const = default;
};

} // namespace loquat
