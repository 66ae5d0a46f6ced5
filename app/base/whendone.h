// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace loquat {

// Calls `use` with the future's result on the context's thread, never before this returns; not at
// all if the context is destroyed or the future is cancelled first. QFuture::then() with a context
// is not used because in Qt 6.4 it asserts when the context is gone before the result is there.
template <typename T, typename Use>
void whenDone(const QFuture<T>& future, QObject* context, Use use)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, use = std::move(use)] {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                use(watcher->result());
        },
        Qt::QueuedConnection);
    watcher->setFuture(future);
}

} // namespace loquat
