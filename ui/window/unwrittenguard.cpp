// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/unwrittenguard.h"

#include "app/session/conversationlibrary.h"
#include "app/settings/settingsstore.h"
#include "ui/text/errortext.h"
#include "ui/window/closingconsent.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

UnwrittenGuard::UnwrittenGuard(ConversationLibrary& library, SettingsStore& settings,
                               ClosingConsent& consent, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_settings(settings)
    , m_consent(consent)
    , m_window(window)
{
    connect(&library, &ConversationLibrary::written, this, &UnwrittenGuard::finish);
}

bool UnwrittenGuard::mayClose()
{
    if (m_consent.isGiven(this))
        return true;
    if (m_closing)
        return false;
    const bool settingsSaved = m_settings.save().has_value();
    if (settingsSaved && !m_library.hasUnwritten())
        return true;
    m_closing = true;
    tryAgain();
    return false;
}

void UnwrittenGuard::tryAgain()
{
    if (m_library.isOpen())
        m_library.writeNow();
    else
        finish(std::nullopt);
}

void UnwrittenGuard::finish(std::optional<Error> fault)
{
    if (!m_closing)
        return;
    if (const Result<void> saved = m_settings.save(); !saved)
        fault = saved.error();
    if (fault)
        return ask(*fault);
    m_closing = false;
    m_window->close();
}

void UnwrittenGuard::ask(const Error& fault)
{
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Loquat"),
        tr("Something you typed, received or set is not stored yet. Quit and lose it?"),
        QMessageBox::Cancel, m_window);
    box->setObjectName(u"unwrittenQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(errorText(fault).whole());
    QPushButton* again = box->addButton(tr("Try again"), QMessageBox::AcceptRole);
    again->setObjectName(u"tryAgain"_s);
    QPushButton* lose = box->addButton(tr("Quit and lose it"), QMessageBox::DestructiveRole);
    lose->setObjectName(u"loseIt"_s);
    box->setDefaultButton(again);
    connect(box, &QDialog::rejected, this, [this] {
        m_closing = false;
        m_consent.withdraw();
    });
    connect(again, &QPushButton::clicked, this, &UnwrittenGuard::tryAgain);
    connect(lose, &QPushButton::clicked, this, [this] {
        m_closing = false;
        m_consent.give(this);
    });
    box->open();
}

} // namespace loquat
