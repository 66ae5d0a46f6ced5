// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/schemacheck.h"

#include <QObject>

namespace loquat {

// Checks replies off the window's thread. Only the newest answer is told.
class FormatCheck final : public QObject
{
    Q_OBJECT
public:
    explicit FormatCheck(QObject* parent = nullptr);

    void check(const QString& format, const QString& reply);
    void forget(); // what is being checked

Q_SIGNALS:
    void done(const loquat::FormatVerdict& verdict); // never before check() has returned

private:
    quint64 m_newest = 0;
};

} // namespace loquat
