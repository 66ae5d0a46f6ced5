// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <gtest/gtest.h>

namespace loquat::test {

// What a server on loopback proves itself with.
inline QSslConfiguration loopbackIdentity(const QString& folder)
{
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    QFile key(folder + QStringLiteral("/key.pem"));
    EXPECT_TRUE(key.open(QIODevice::ReadOnly));
    identity.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    identity.setLocalCertificateChain(
        QSslCertificate::fromPath(folder + QStringLiteral("/loopback.pem")));
    return identity;
}

// For its lifetime the process trusts that certificate, as if the system did.
class TrustedLoopback
{
public:
    explicit TrustedLoopback(const QString& folder)
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificates(
            QSslCertificate::fromPath(folder + QStringLiteral("/loopback.pem")));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedLoopback() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

} // namespace loquat::test
