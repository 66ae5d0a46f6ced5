// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/requestsettings.h"
#include "ui/options/optioncontext.h"

#include <QCoreApplication>

#include <optional>

namespace loquat {

// What is to be said beside an option before it is sent. Translated.
struct OptionMark
{
    Q_DECLARE_TR_FUNCTIONS(OptionMark)

public:
    QString text;       // one sentence or two; empty: nothing
    bool wrong = false; // it will be refused, ignored or cut

    bool operator==(const OptionMark&) const = default;
};

// Whether it is one of those that servers had once.
bool isObsolete(const QString& key);

// `value` as it would be sent; nothing where it is not. `whole` is all that would be sent.
OptionMark optionMark(const QString& key, const std::optional<QJsonValue>& value,
                      const RequestSettings& whole, const OptionContext& context);

} // namespace loquat
