// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

class ModelPulls;
class SettingsStore;

// Keeps in the settings which pulls are not done, so that the next run lists them again: not
// started, for a person to go on with or to take off the list. What failed for good, as a mistyped
// name does, is not kept. GUI thread only.
class PullKeeper final : public QObject
{
    Q_OBJECT
public:
    // Lists what the settings hold at once. Both must outlive it.
    PullKeeper(ModelPulls& pulls, SettingsStore& settings, QObject* parent = nullptr);

private:
    void follow();
    void keep();

    ModelPulls& m_pulls;
    SettingsStore& m_settings;
};

} // namespace loquat
