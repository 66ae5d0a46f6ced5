// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/servernames.h"

#include "app/settings/serverprofile.h"

#include <algorithm>

namespace loquat {

bool isSameServerName(const QString& one, const QString& other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

bool isServerNameTaken(const QString& name, const QList<ServerProfile>& servers,
                       const ProfileId& ofItsOwn)
{
    return std::ranges::any_of(servers, [&](const ServerProfile& one) {
        return one.id != ofItsOwn && isSameServerName(one.name, name);
    });
}

QString freeServerName(const QString& name, const QList<ServerProfile>& servers,
                       const ProfileId& ofItsOwn)
{
    QString free = name;
    for (int number = 2; isServerNameTaken(free, servers, ofItsOwn); ++number)
        free = name.simplified() + u' ' + QString::number(number);
    return free;
}

} // namespace loquat
