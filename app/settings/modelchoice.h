// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>

namespace loquat {

// A model on a server, by its identity there.
struct ModelChoice
{
    ProfileId profile;
    QString model;

    bool operator==(const ModelChoice&) const = default;
};

// Ollama calls "name" what it lists as "name:latest".
QString fullModelName(const QString& name);
bool sameModelName(const QString& one, const QString& other);
bool isSameModel(const ModelChoice& one, const ModelChoice& other);

} // namespace loquat
