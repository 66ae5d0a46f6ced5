// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/modelparameters.h"

#include "app/wire/modelrecipe.h"

namespace loquat {

QJsonObject modelParameters(const QString& text)
{
    return readParameters(text).values;
}

} // namespace loquat
