// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverlimits.h"

#include "app/settings/serverprofile.h"
#include "ui/theme/tokens.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastIdleSeconds = ServerProfile::leastIdleLimitMs / 1000;

QSpinBox* field(const QString& accessibleName, const QString& objectName, const QString& tip,
                QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setAccessibleName(accessibleName);
    box->setObjectName(objectName);
    box->setToolTip(tip);
    box->setKeyboardTracking(false);
    return box;
}

void countSeconds(QSpinBox* box)
{
    box->setRange(0, ServerProfile::mostLimitMs / 1000);
    box->setSingleStep(60);
    box->setSpecialValueText(ServerLimits::tr("no limit"));
    box->setSuffix(ServerLimits::tr(" seconds"));
}

} // namespace

ServerLimits::ServerLimits(QWidget* parent)
    : FoldedPart(tr("&Limits"), u"limits"_s,
                 tr("How long to wait for this server, and how much to ask of it at once"), parent)
    , m_firstByte(field(tr("Longest wait for a reply"), u"firstByteLimit"_s,
                        tr("How long a reply may take to begin. Loading a big model takes minutes; "
                           "without a limit Loquat waits until you press Stop."),
                        fields()))
    , m_idle(field(tr("Longest pause in a reply"), u"idleLimit"_s,
                   tr("How long a reply that has begun may be silent before it counts as "
                      "interrupted."),
                   fields()))
    , m_idleFault(new QLabel(fields()))
    , m_simultaneous(field(tr("Replies at once"), u"simultaneous"_s,
                           tr("How many replies this server writes at the same time. The others "
                              "wait for their turn."),
                           fields()))
{
    countSeconds(m_firstByte);
    countSeconds(m_idle);
    m_simultaneous->setRange(1, ServerProfile::mostSimultaneous);
    m_idleFault->setObjectName(u"idleLimitFault"_s);
    m_idleFault->setTextFormat(Qt::PlainText);
    m_idleFault->setWordWrap(true);

    form()->addRow(tr("&Wait for a reply to begin"), m_firstByte);
    form()->addRow(tr("&Pause within a reply"), m_idle);
    form()->addRow(m_idleFault);
    form()->addRow(tr("&Replies at once"), m_simultaneous);
    connect(m_idle, &QSpinBox::valueChanged, this, &ServerLimits::check);
    for (QSpinBox* box : {m_firstByte, m_idle, m_simultaneous})
        connect(box, &QSpinBox::editingFinished, this, &ServerLimits::edited);
    check();
}

ServerLimits::~ServerLimits()
{
    // A field that goes with the focus says that its editing is finished.
    for (QSpinBox* box : {m_firstByte, m_idle, m_simultaneous})
        box->disconnect(this);
}

void ServerLimits::show(const ServerProfile& profile)
{
    m_firstByte->setValue(profile.firstByteLimitMs / 1000);
    m_idle->setValue(profile.idleLimitMs / 1000);
    m_simultaneous->setValue(profile.simultaneous);
    setOpen(profile.firstByteLimitMs != 0 || profile.idleLimitMs != 0 || profile.simultaneous != 1);
}

void ServerLimits::write(ServerProfile& profile) const
{
    // A limit that is not whole seconds was not set here, and stays unless it is changed here.
    if (profile.firstByteLimitMs / 1000 != m_firstByte->value())
        profile.firstByteLimitMs = m_firstByte->value() * 1000;
    if (idleIsValid() && profile.idleLimitMs / 1000 != m_idle->value())
        profile.idleLimitMs = m_idle->value() * 1000;
    profile.simultaneous = m_simultaneous->value();
}

bool ServerLimits::idleIsValid() const
{
    return m_idle->value() == 0 || m_idle->value() >= leastIdleSeconds;
}

void ServerLimits::check()
{
    m_idleFault->setVisible(!idleIsValid());
    // Servers fall silent for minutes while they read a long prompt.
    m_idleFault->setText(
        idleIsValid() ? QString()
                      : tr("Use %1 seconds or more, or 0 for no limit.").arg(leastIdleSeconds));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::colour(palette(), theme::Colour::Danger));
    m_idleFault->setPalette(colours);
    m_idle->setAccessibleDescription(m_idleFault->text());
}

} // namespace loquat
