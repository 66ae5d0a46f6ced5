// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <atomic>

namespace loquat {

qint64 newIdValue()
{
    static std::atomic<qint64> last{0};
    const qint64 fresh = (QDateTime::currentMSecsSinceEpoch() << 20) |
                         qint64(QRandomGenerator::global()->bounded(1u << 20));
    qint64 previous = last.load();
    qint64 next = 0;
    do {
        next = std::max(fresh, previous + 1);
    } while (!last.compare_exchange_weak(previous, next));
    return next;
}

ProfileId newProfileId()
{
    return ProfileId{QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

} // namespace loquat
