// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/diagnostics.h"

#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/wire/baseurl.h"
#include "ui/text/servertext.h"

#include <QDir>
#include <QGuiApplication>
#include <QImageReader>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString line(const QString& name, const QString& value)
{
    return name + u": "_s + value;
}

// The files of one kind of plugin, as their names without what all of them share.
QStringList pluginsOf(const QString& kind)
{
    QStringList found;
    for (const QString& path : QCoreApplication::libraryPaths()) {
        for (QString name : QDir(path + u'/' + kind).entryList({u"*.so"_s}, QDir::Files)) {
            name.chop(3);
            if (name.startsWith("lib"_L1))
                name = name.mid(3);
            if (!found.contains(name))
                found.append(name);
        }
    }
    found.sort();
    return found;
}

} // namespace

QString Diagnostics::report() const
{
    QStringList lines = versions() + plugins();
    lines.append(line(tr("Keychain"), keychain));
    lines += folders();
    lines += servers();
    return lines.join(u'\n') + u'\n';
}

QString Diagnostics::databaseText(const StoreFacts& facts)
{
    return tr("SQLite %1, schema %2, %3")
        .arg(facts.sqliteVersion, QString::number(facts.schemaVersion),
             facts.verdict == "ok"_L1 ? tr("sound") : tr("damaged: %1").arg(facts.verdict));
}

QStringList Diagnostics::versions()
{
    return {
        line(u"Loquat"_s, QStringLiteral(LOQUAT_VERSION)),
        line(u"Qt"_s, tr("%1, built with %2")
                          .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))),
        line(u"QtKeychain"_s, tr("built with %1").arg(QStringLiteral(LOQUAT_QTKEYCHAIN_VERSION))),
        line(tr("System"), QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion() +
                               u", "_s + QSysInfo::currentCpuArchitecture()),
        line(tr("Display"), QGuiApplication::platformName()),
        line(tr("Language"), QLocale().name()),
        line(tr("Encryption"), QSslSocket::supportsSsl() ? QSslSocket::activeBackend() + u", "_s +
                                                               QSslSocket::sslLibraryVersionString()
                                                         : tr("none"))};
}

QStringList Diagnostics::plugins()
{
    QStringList lines{line(
        tr("Plugins"), QDir::toNativeSeparators(QCoreApplication::libraryPaths().join(u", "_s)))};
    for (const QString& kind : {u"platforms"_s, u"platformthemes"_s, u"imageformats"_s,
                                u"iconengines"_s, u"sqldrivers"_s, u"tls"_s})
        lines.append(line(u"  "_s + kind, pluginsOf(kind).join(u", "_s)));
    QStringList formats;
    for (const QByteArray& format : QImageReader::supportedImageFormats())
        formats.append(QString::fromLatin1(format));
    lines.append(line(tr("Picture formats"), formats.join(u", "_s)));
    return lines;
}

QStringList Diagnostics::folders() const
{
    QStringList lines{
        line(tr("Settings"), QDir::toNativeSeparators(m_subjects.settings.filePath()))};
    const QFileInfo file(m_subjects.dataFolder + u"/loquat.db"_s);
    if (!m_subjects.dataFolder.isEmpty())
        lines.append(line(
            tr("Database"),
            QDir::toNativeSeparators(file.filePath()) + u", "_s +
                (file.exists() ? QLocale().formattedDataSize(file.size()) : tr("not there yet"))));
    lines.append(line(tr("Database check"), database));
    lines.append(line(tr("Chats"), QString::number(m_subjects.library.conversations().size())));
    return lines;
}

QStringList Diagnostics::servers() const
{
    QStringList lines;
    for (const ServerProfile& profile : m_subjects.servers.profiles()) {
        const auto base = parseBaseUrl(profile.address);
        QStringList parts{profile.practice ? tr("built in")
                          : base           ? base->toDisplayString()
                                           : tr("no address")};
        const QString kind = serverText(m_subjects.servers.facts(profile.id));
        if (!kind.isEmpty())
            parts.append(kind);
        parts.append(profile.hasSecrets() ? tr("with a secret in the keychain")
                                          : tr("without a key"));
        const ModelListing listing = m_subjects.servers.listing(profile.id);
        if (listing.error)
            parts.append(QString(errorCodeName(listing.error->code)) + u'/' +
                         QString(errorReasonName(listing.error->reason)));
        lines.append(line(tr("Server “%1”").arg(profile.name), parts.join(u", "_s)));
    }
    return lines;
}

} // namespace loquat
