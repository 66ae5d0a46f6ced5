// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace loquat {

class ClosingConsent;
class ModelPulls;

// Asks before the window closes while models are being pulled: quitting stops them, and the next
// run can go on with them.
class PullGuard final : public QObject
{
    Q_OBJECT
public:
    // `window` becomes its parent and is closed or minimised as the person answers.
    PullGuard(const ModelPulls& pulls, ClosingConsent& consent, QWidget* window);

    // True: nothing is being pulled, or the person agreed. Else the question is there.
    bool mayClose();

private:
    const ModelPulls& m_pulls;
    ClosingConsent& m_consent;
    QWidget* m_window;
    bool m_asking = false;
};

} // namespace loquat
