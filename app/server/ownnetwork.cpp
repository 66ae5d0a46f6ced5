// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/ownnetwork.h"

#include "app/wire/baseurl.h"

#include <QHostAddress>
#include <QUrl>

namespace loquat {

using namespace Qt::StringLiterals;

bool isInOwnNetwork(const QUrl& url)
{
    BaseUrl base;
    base.host = url.host().toLower();
    while (base.host.endsWith(u'.'))
        base.host.chop(1);
    const QHostAddress number(base.host);
    return number.isNull() ? base.isPrivate() : isInOwnNetwork(number);
}

bool isInOwnNetwork(const QHostAddress& address)
{
    BaseUrl base;
    QHostAddress plain = address;
    bool mapped = false;
    if (const quint32 v4 = address.toIPv4Address(&mapped); mapped)
        plain = QHostAddress(v4);
    base.host = plain.toString();
    const bool shared = mapped && (plain.isInSubnet(QHostAddress(u"0.0.0.0"_s), 8) ||
                                   plain.isInSubnet(QHostAddress(u"100.64.0.0"_s), 10));
    return shared || base.isPrivate() || !plain.isGlobal();
}

} // namespace loquat
