// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QString>

namespace loquat {

struct ServerColour
{
    QString value; // as ServerProfile::colour
    QString name;  // translated
};

// What a person can choose to tell servers apart; the first is none.
QList<ServerColour> serverColours();

// A dot of that colour; null for none.
QIcon colourDot(const QString& value);

} // namespace loquat
