// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutpage.h"

#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "app/wire/baseurl.h"
#include "ui/text/errortext.h"
#include "ui/text/servertext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSslSocket>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

AboutPage::AboutPage(const SettingsSubjects& subjects, QWidget* parent)
    : SettingsPage(parent)
    , m_subjects(subjects)
    , m_report(new QPlainTextEdit(this))
    , m_keychain(tr("asking…"))
{
    auto* words = new MutedLabel(
        tr("Loquat %1. Free software under the GNU General Public License, version 3 or later. "
           "Built on Qt (LGPL 3), SQLite (public domain), QtKeychain (BSD), libsecret (LGPL), "
           "libcmark-gfm (BSD), libheif (LGPL), Poppler (GPL), Hunspell (LGPL), libcsv (LGPL 2.1 "
           "or "
           "later), valijson (BSD-2-Clause), tl-expected (CC0) and zlib (zlib licence).")
            .arg(QStringLiteral(LOQUAT_VERSION)),
        this);
    words->setObjectName(u"licences"_s);
    words->setTone(MutedLabel::Tone::Plain);
    m_report->setObjectName(u"diagnostics"_s);
    m_report->setAccessibleName(tr("Diagnostics"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* copy = new QPushButton(theme::icon(theme::Icon::Copy), tr("Copy diagnostics"), this);
    copy->setObjectName(u"copyDiagnostics"_s);
    copy->setToolTip(tr("For a bug report; no key or password is in it"));
    auto* again = new QPushButton(theme::icon(theme::Icon::Refresh), tr("Look again"), this);
    again->setObjectName(u"refreshDiagnostics"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(again);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(words);
    column->addWidget(m_report, 1);
    column->addLayout(row);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(report()); });
    const auto ask = [this] {
        const bool proves =
            std::ranges::any_of(m_subjects.servers.profiles(), &ServerProfile::hasSecrets);
        m_subjects.servers.checkKeychain(this, [this, proves](const Result<void>& answer) {
            m_keychain = !answer  ? errorText(answer.error()).sentence
                         : proves ? tr("works")
                                  : tr("It answers, but may be locked: no key is stored yet that "
                                       "could be read.");
            showReport();
        });
        showReport();
    };
    connect(again, &QPushButton::clicked, this, ask);
    connect(&m_subjects.servers, &ServerDirectory::profilesChanged, this, &AboutPage::showReport);
    connect(&m_subjects.servers, &ServerDirectory::factsChanged, this, &AboutPage::showReport);
    ask();
}

void AboutPage::showReport()
{
    m_report->setPlainText(report());
}

QString AboutPage::report() const
{
    QStringList lines;
    const auto line = [&lines](const QString& name, const QString& value) {
        lines.append(name + u": "_s + value);
    };
    line(u"Loquat"_s, QStringLiteral(LOQUAT_VERSION));
    line(u"Qt"_s, tr("%1, built with %2")
                      .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)));
    line(tr("System"), QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion() +
                           u", "_s + QSysInfo::currentCpuArchitecture());
    line(tr("Display"), QGuiApplication::platformName());
    line(tr("Language"), QLocale().name());
    line(tr("Encryption"), QSslSocket::supportsSsl() ? QSslSocket::activeBackend() + u", "_s +
                                                           QSslSocket::sslLibraryVersionString()
                                                     : tr("none"));
    line(tr("Plugins"), QCoreApplication::libraryPaths().join(u", "_s));
    QStringList formats;
    for (const QByteArray& format : QImageReader::supportedImageFormats())
        formats.append(QString::fromLatin1(format));
    line(tr("Picture formats"), formats.join(u", "_s));
    line(tr("Keychain"), m_keychain);
    line(tr("Settings"), QDir::toNativeSeparators(m_subjects.settings.filePath()));
    const QFileInfo database(m_subjects.dataFolder + u"/loquat.db"_s);
    if (!m_subjects.dataFolder.isEmpty())
        line(tr("Database"), QDir::toNativeSeparators(database.filePath()) + u", "_s +
                                 (database.exists() ? QLocale().formattedDataSize(database.size())
                                                    : tr("not there yet")));
    line(tr("Chats"), QString::number(m_subjects.library.conversations().size()));
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
        line(tr("Server “%1”").arg(profile.name), parts.join(u", "_s));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace loquat
