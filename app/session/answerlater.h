// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace loquat {

// Calls back on a later turn of the event loop, unless the context is gone by then.
template <typename Use, typename Value>
void answerLater(QObject* context, const Use& use, Value value)
{
    QMetaObject::invokeMethod(
        context, [use, value = std::move(value)] { use(value); }, Qt::QueuedConnection);
}

} // namespace loquat
