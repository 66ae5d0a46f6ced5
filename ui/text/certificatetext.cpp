// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/certificatetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace loquat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

constexpr qsizetype longestName = 120;
constexpr qsizetype mostNames = 8;

QString day(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace

QString fingerprintText(const QString& sha256)
{
    if (sha256.size() != 64)
        return sha256;
    QString text;
    for (qsizetype i = 0; i < sha256.size(); i += 2) {
        if (i > 0)
            text += u':';
        // A label breaks no line by itself where there are neither spaces nor hyphens.
        if (i == sha256.size() / 2)
            text += u'\n';
        text += sha256.mid(i, 2).toUpper();
    }
    return text;
}

QString certificateText(const PinnedCertificate& certificate)
{
    QStringList names;
    for (const QString& name : certificate.names.first(qMin(mostNames, certificate.names.size())))
        names.append(name.left(longestName).simplified());
    if (certificate.names.size() > mostNames)
        names.append(QStringLiteral("…"));
    QStringList lines;
    lines.append(Words::tr("Names: %1")
                     .arg(names.isEmpty() ? Words::tr("none") : names.join(QStringLiteral(", "))));
    const QString issuer = certificate.issuer.left(longestName).simplified();
    lines.append(Words::tr("Issued by: %1").arg(issuer.isEmpty() ? Words::tr("nobody") : issuer));
    if (certificate.validFrom.isValid() && certificate.validUntil.isValid())
        lines.append(Words::tr("Valid from %1 to %2")
                         .arg(day(certificate.validFrom), day(certificate.validUntil)));
    lines.append(Words::tr("SHA-256: %1").arg(fingerprintText(certificate.sha256)));
    return lines.join(u'\n');
}

QString caFileText(CaFileFault fault, const QString& path)
{
    const QString wanted =
        Words::tr("Ask whoever runs the server for the certificate of the authority that signed "
                  "it, as a file in PEM or DER form, often called ca.pem or ca.crt.");
    switch (fault) {
    case CaFileFault::None:
        return {};
    case CaFileFault::Unnamed:
        return Words::tr("No file is chosen yet, so the system decides whom to trust.") + u' ' +
               wanted;
    case CaFileFault::Missing:
        return Words::tr("There is no file %1. Correct the path, or choose the file with "
                         "“Browse…”.")
            .arg(path);
    case CaFileFault::Folder:
        return Words::tr("%1 is a folder. Choose the file of certificates in it.").arg(path);
    case CaFileFault::NoFile:
        return Words::tr("%1 is a device, not a file. Choose a file of certificates.").arg(path);
    case CaFileFault::Unreadable:
        return Words::tr("The file %1 may not be read by you. Change its permissions, or choose a "
                         "copy of it.")
            .arg(path);
    case CaFileFault::Empty:
        return Words::tr("The file %1 is empty, so it holds no certificate.").arg(path) + u' ' +
               wanted;
    case CaFileFault::TooLarge:
        return Words::tr("The file %1 is too large for a file of certificates.").arg(path) + u' ' +
               wanted;
    case CaFileFault::PrivateKey:
        return Words::tr("The file %1 holds a private key and no certificate. It belongs to the "
                         "server and is to stay there.")
                   .arg(path) +
               u' ' + wanted;
    case CaFileFault::Request:
        return Words::tr("The file %1 holds a request for a certificate, which nobody has signed.")
                   .arg(path) +
               u' ' + wanted;
    case CaFileFault::Bundle:
        return Words::tr("The file %1 is a bundle that Loquat does not open. Save the certificates "
                         "in it in PEM form.")
            .arg(path);
    case CaFileFault::NoCertificate:
        return Words::tr("There is no certificate in the file %1: neither a part that begins with "
                         "“-----BEGIN CERTIFICATE-----” nor the binary DER form.")
                   .arg(path) +
               u' ' + wanted;
    }
    Q_UNREACHABLE();
}

} // namespace loquat
