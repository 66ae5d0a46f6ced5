// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pullguard.h"

#include "app/session/modelpulls.h"
#include "ui/window/closingconsent.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

PullGuard::PullGuard(const ModelPulls& pulls, ClosingConsent& consent, QWidget* window)
    : QObject(window)
    , m_pulls(pulls)
    , m_consent(consent)
    , m_window(window)
{}

bool PullGuard::mayClose()
{
    if (m_consent.isGiven(this) || !m_pulls.isAnyRunning())
        return true;
    if (m_asking)
        return false;
    m_asking = true;
    const auto count = std::ranges::count_if(m_pulls.all(), [](const ModelPull* pull) {
        return pull->state() == ModelPull::State::Running;
    });
    auto* box = new QMessageBox(QMessageBox::Question, tr("Loquat"),
                                tr("%n model(s) are being pulled. Quit?", nullptr, int(count)),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"pullsQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Quitting stops it. What has arrived stays on the server, and the window “Models” "
           "offers to go on at the next start. With the window minimised it goes on now."));
    QPushButton* quit = box->addButton(tr("Quit and resume later"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitAnyway"_s);
    QPushButton* minimise = box->addButton(tr("Minimise"), QMessageBox::AcceptRole);
    minimise->setObjectName(u"minimiseInstead"_s);
    box->setDefaultButton(minimise);
    connect(quit, &QPushButton::clicked, this, [this] { m_consent.give(this); });
    connect(minimise, &QPushButton::clicked, m_window, [this] {
        m_consent.withdraw();
        m_window->showMinimized();
    });
    connect(box, &QDialog::rejected, &m_consent, &ClosingConsent::withdraw);
    connect(box, &QObject::destroyed, this, [this] { m_asking = false; });
    box->open();
    return false;
}

} // namespace loquat
