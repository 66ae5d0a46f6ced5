// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace loquat {

// What the names in a Go template stand for at some place in it.
struct TemplateScope
{
    QJsonValue root;
    QJsonValue dot;
    QHash<QString, QJsonValue> variables; // with their $
};

// The words of an action, strings in their quotes; nothing for what is no Go.
std::optional<QStringList> templateWords(const QString& action);

// The value of an expression without declarations; nothing for what is not known here.
std::optional<QJsonValue> templateValue(const QStringList& words, const TemplateScope& scope);

// As Go sees it: false for nothing, zero, and what is empty.
bool isTrueInTemplate(const QJsonValue& value);

} // namespace loquat
