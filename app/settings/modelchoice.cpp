// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/modelchoice.h"

namespace loquat {

using namespace Qt::StringLiterals;

QString fullModelName(const QString& name)
{
    // A colon before the last slash is a port's.
    const bool tagged = name.lastIndexOf(u':') > name.lastIndexOf(u'/');
    return tagged || name.isEmpty() ? name : name + ":latest"_L1;
}

bool sameModelName(const QString& one, const QString& other)
{
    return one == other || one + ":latest"_L1 == other || one == other + ":latest"_L1;
}

bool isSameModel(const ModelChoice& one, const ModelChoice& other)
{
    return one.profile == other.profile && sameModelName(one.model, other.model);
}

} // namespace loquat
