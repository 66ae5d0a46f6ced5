// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>

namespace loquat {

// One request to a server. The contract, for every job:
//   start() never emits before it has returned; then any number of progress signals; then at most
//   one of succeeded(value) (declared by each job) or failed(error); then finished(), exactly once,
//   always, last. cancel() closes the socket at once and leaves only finished(), before it returns;
//   after finished() it does nothing. Deleting a running job cancels it silently.
// A job is used once. It does not delete itself.
class Job : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void cancel() = 0;
    virtual bool isFinished() const = 0;

Q_SIGNALS:
    void failed(const loquat::Error& error);
    void finished();
};

} // namespace loquat
