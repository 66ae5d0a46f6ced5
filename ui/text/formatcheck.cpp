// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formatcheck.h"

#include "app/base/whendone.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace loquat {

FormatCheck::FormatCheck(QObject* parent)
    : QObject(parent)
{}

void FormatCheck::check(const QString& format, const QString& reply)
{
    const quint64 number = ++m_newest;
    auto promise = std::make_shared<QPromise<FormatVerdict>>();
    promise->start();
    whenDone(promise->future(), this, [this, number](const FormatVerdict& verdict) {
        if (number == m_newest)
            Q_EMIT done(verdict);
    });
    QThreadPool::globalInstance()->start([promise, format, reply] {
        promise->addResult(checkFormat(format, reply));
        promise->finish();
    });
}

void FormatCheck::forget()
{
    ++m_newest;
}

} // namespace loquat
