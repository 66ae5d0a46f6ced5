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

} // namespace loquat
