// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/certificatefacts.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace loquat {

namespace {

QString firstOf(const QStringList& one, const QStringList& other)
{
    return one.value(0).isEmpty() ? other.value(0) : one.value(0);
}

} // namespace

PinnedCertificate certificateFacts(const QSslCertificate& certificate)
{
    PinnedCertificate facts;
    if (certificate.isNull())
        return facts;
    facts.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    facts.names = certificate.subjectInfo(QSslCertificate::CommonName);
    for (const QString& name : certificate.subjectAlternativeNames()) {
        if (!facts.names.contains(name))
            facts.names.append(name);
    }
    facts.issuer = firstOf(certificate.issuerInfo(QSslCertificate::CommonName),
                           certificate.issuerInfo(QSslCertificate::Organization));
    facts.validFrom = certificate.effectiveDate().toUTC();
    facts.validUntil = certificate.expiryDate().toUTC();
    return facts;
}

} // namespace loquat
