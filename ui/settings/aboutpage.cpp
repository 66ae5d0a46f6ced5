// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutpage.h"

#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

AboutPage::AboutPage(const SettingsSubjects& subjects, QWidget* parent)
    : SettingsPage(parent)
    , m_subjects(subjects)
    , m_diagnostics(subjects)
    , m_report(new QPlainTextEdit(this))
{
    m_diagnostics.keychain = tr("asking…");
    m_diagnostics.database = tr("looking…");
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
            [this] { QGuiApplication::clipboard()->setText(m_diagnostics.report()); });
    connect(again, &QPushButton::clicked, this, [this] {
        askKeychain();
        askDatabase();
    });
    connect(&m_subjects.servers, &ServerDirectory::profilesChanged, this, &AboutPage::showReport);
    connect(&m_subjects.servers, &ServerDirectory::factsChanged, this, &AboutPage::showReport);
    askKeychain();
}

void AboutPage::showEvent(QShowEvent* event)
{
    SettingsPage::showEvent(event);
    if (!std::exchange(m_looked, true))
        askDatabase();
}

void AboutPage::askKeychain()
{
    const bool proves =
        std::ranges::any_of(m_subjects.servers.profiles(), &ServerProfile::hasSecrets);
    m_subjects.servers.checkKeychain(this, [this, proves](const Result<void>& answer) {
        m_diagnostics.keychain = !answer  ? errorText(answer.error()).sentence
                                 : proves ? tr("works")
                                          : tr("It answers, but may be locked: no key is stored "
                                               "yet that could be read.");
        showReport();
    });
    showReport();
}

void AboutPage::askDatabase()
{
    m_subjects.library.describeStore(this, [this](const Result<StoreFacts>& facts) {
        m_diagnostics.database =
            facts ? Diagnostics::databaseText(*facts) : errorText(facts.error()).sentence;
        showReport();
    });
}

void AboutPage::showReport()
{
    m_report->setPlainText(report());
}

} // namespace loquat
