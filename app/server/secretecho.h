// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace loquat {

struct EndpointAccess;

// The secrets that requests carry, in every form in which a server or proxy may give them back.
// Holds secrets: never printed.
class SecretEcho final
{
public:
    SecretEcho() = default;
    explicit SecretEcho(const EndpointAccess& access);

    // With "•••" in place of every secret of at least four characters, and of the beginning of one
    // at which the text was cut off. A link that holds one goes. What Loquat itself put in stays:
    // fingerprints, and subjects but those of redirects.
    Error blanked(Error error) const;

private:
    void add(const QByteArray& secret);
    // A value of a header: also what stands behind its scheme.
    void addCredentials(const QByteArray& value);
    QString blanked(QString text) const;

    QStringList m_forms; // the longest first
};

} // namespace loquat
