// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QList>
#include <QString>

namespace loquat {

struct ServerProfile;

// No two servers have one name: blanks around and between the words, and the case of the letters,
// make no difference.
bool isSameServerName(const QString& one, const QString& other);
// Whether a server other than `ofItsOwn` has it.
bool isServerNameTaken(const QString& name, const QList<ServerProfile>& servers,
                       const ProfileId& ofItsOwn = {});
// The name, with the first free number behind it if another server has it.
QString freeServerName(const QString& name, const QList<ServerProfile>& servers,
                       const ProfileId& ofItsOwn = {});

} // namespace loquat
