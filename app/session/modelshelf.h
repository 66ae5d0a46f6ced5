// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/modelchoice.h"

#include <QList>
#include <QObject>

namespace loquat {

class SettingsStore;

// The models that were marked as favourites, and those chosen last; kept in the settings. GUI
// thread only.
class ModelShelf final : public QObject
{
    Q_OBJECT
public:
    // The store must outlive it.
    explicit ModelShelf(SettingsStore& settings, QObject* parent = nullptr);

    // A server that is there for this run only has no place in the settings.
    bool canKeep(const ProfileId& server) const;

    const QList<ModelChoice>& favourites() const; // in the order in which they were marked
    const QList<ModelChoice>& recents() const;    // the last one first
    bool isFavourite(const ModelChoice& model) const;

    // Does nothing where it cannot be kept.
    void setFavourite(const ModelChoice& model, bool favourite);
    void noteUsed(const ModelChoice& model);

Q_SIGNALS:
    void changed();

private:
    SettingsStore& m_settings;
};

} // namespace loquat
