// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/unwrittenguard.h"

#include "app/session/conversationlibrary.h"
#include "ui/text/errortext.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

UnwrittenGuard::UnwrittenGuard(ConversationLibrary& library, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_window(window)
{
    connect(&library, &ConversationLibrary::storageFailed, this, [this] { m_failed = true; });
    connect(&library, &ConversationLibrary::written, this, &UnwrittenGuard::finish);
}

bool UnwrittenGuard::mayClose()
{
    if (m_agreed || !m_failed || !m_library.isOpen())
        return true;
    if (!std::exchange(m_closing, true))
        m_library.writeNow();
    return false;
}

void UnwrittenGuard::finish(const std::optional<Error>& fault)
{
    m_failed = fault.has_value();
    if (!m_closing)
        return;
    if (fault)
        return ask(*fault);
    m_closing = false;
    m_window->close();
}

void UnwrittenGuard::ask(const Error& fault)
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Loquat"),
                        tr("Something you typed or received is not stored yet. Quit and lose it?"),
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
    connect(box, &QDialog::rejected, this, [this] { m_closing = false; });
    connect(again, &QPushButton::clicked, &m_library, &ConversationLibrary::writeNow);
    connect(lose, &QPushButton::clicked, this, [this] {
        m_closing = false;
        m_agreed = true;
        m_window->close();
        m_agreed = false;
    });
    box->open();
}

} // namespace loquat
