// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loquat {

// What the command line wants to see in the window: design of the options --server, --model,
// --prompt, --image and --send.
struct Prefill
{
    QString server; // a profile's name or an address
    QString model;
    QString prompt;
    QStringList images; // absolute paths, or addresses of the web
    bool practice = false;
    bool send = false;

    bool isEmpty() const { return *this == Prefill{}; }
    bool operator==(const Prefill&) const = default;
};

// For handing over to a running instance.
QByteArray toBytes(const Prefill& prefill);
Prefill prefillFromBytes(const QByteArray& bytes);

} // namespace loquat
