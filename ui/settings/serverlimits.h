// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/foldedpart.h"

class QLabel;
class QSpinBox;

namespace loquat {

struct ServerProfile;

// How long a server may be silent and how many replies it may write at once: a part of the
// server's form that is folded away until it is wanted. What is wrong is said beside its field and
// stays typed, but is not passed on.
class ServerLimits final : public FoldedPart
{
    Q_OBJECT
public:
    explicit ServerLimits(QWidget* parent = nullptr);
    ~ServerLimits() override;

    // Unfolded if the profile has limits of its own.
    void show(const ServerProfile& profile);
    // Writes what is valid into the profile.
    void write(ServerProfile& profile) const;

private:
    void check();
    bool idleIsValid() const;

    QSpinBox* m_firstByte; // seconds; 0: no limit
    QSpinBox* m_idle;      // the same
    QLabel* m_idleFault;
    QSpinBox* m_simultaneous;
};

} // namespace loquat
