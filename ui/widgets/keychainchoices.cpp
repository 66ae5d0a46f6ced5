// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keychainchoices.h"

#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

KeychainChoices::KeychainChoices(const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_state(new MutedLabel({}, this))
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_keep(new QPushButton(tr("Keep for this run only"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_state->setObjectName(what.left(1).toLower() + what.mid(1) + u"State"_s);
    m_retry->setObjectName(u"retry"_s + what);
    m_retry->setToolTip(tr("Asks the keychain once more"));
    m_keep->setObjectName(u"keep"_s + what + u"ForThisRun"_s);
    m_keep->setToolTip(tr("Held in memory and forgotten when Loquat is closed"));
    m_cancel->setObjectName(u"cancel"_s + what);
    m_cancel->setToolTip(tr("Stops waiting for the keychain"));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_retry, m_keep, m_cancel}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_state);
    column->addLayout(row);
    connect(m_retry, &QPushButton::clicked, this, &KeychainChoices::retryRequested);
    connect(m_keep, &QPushButton::clicked, this, &KeychainChoices::keepRequested);
    connect(m_cancel, &QPushButton::clicked, this, &KeychainChoices::cancelRequested);
    show({});
}

void KeychainChoices::show(const Offer& offer)
{
    const QList<std::pair<QPushButton*, bool>> wanted{
        {m_retry, offer.retry}, {m_keep, offer.keep}, {m_cancel, offer.cancel}};
    m_state->setTone(offer.bad ? MutedLabel::Tone::Danger : MutedLabel::Tone::Muted);
    m_state->setText(offer.text);
    QPushButton* first = nullptr;
    bool focusGoes = false;
    for (const auto& [button, shown] : wanted) {
        focusGoes = focusGoes || (button->hasFocus() && !shown);
        if (shown && !first)
            first = button;
    }
    if (first)
        first->show();
    if (focusGoes && first)
        first->setFocus(Qt::OtherFocusReason);
    for (const auto& [button, shown] : wanted)
        button->setVisible(shown);
    m_state->setVisible(!offer.text.isEmpty());
    setVisible(!offer.text.isEmpty());
}

} // namespace loquat
