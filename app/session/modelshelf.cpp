// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelshelf.h"

#include "app/settings/settingsstore.h"

#include <algorithm>

namespace loquat {

namespace {

bool isAmong(const QList<ModelChoice>& models, const ModelChoice& model)
{
    return std::ranges::any_of(
        models, [&model](const ModelChoice& one) { return isSameModel(one, model); });
}

} // namespace

ModelShelf::ModelShelf(SettingsStore& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &SettingsStore::changed, this,
            [this](const Settings& before, const Settings& after) {
                if (before.favouriteModels != after.favouriteModels ||
                    before.recentModels != after.recentModels)
                    Q_EMIT changed();
            });
}

bool ModelShelf::canKeep(const ProfileId& server) const
{
    return m_settings.current().findServer(server) != nullptr;
}

const QList<ModelChoice>& ModelShelf::favourites() const
{
    return m_settings.current().favouriteModels;
}

const QList<ModelChoice>& ModelShelf::recents() const
{
    return m_settings.current().recentModels;
}

bool ModelShelf::isFavourite(const ModelChoice& model) const
{
    return isAmong(favourites(), model);
}

void ModelShelf::setFavourite(const ModelChoice& model, bool favourite)
{
    if (favourite == isFavourite(model))
        return;
    m_settings.update([&](Settings& settings) {
        if (favourite)
            settings.favouriteModels.append(model);
        else
            settings.favouriteModels.removeIf(
                [&model](const ModelChoice& one) { return isSameModel(one, model); });
    });
}

void ModelShelf::noteUsed(const ModelChoice& model)
{
    if (model.model.isEmpty() || !canKeep(model.profile) ||
        (!recents().isEmpty() && recents().first() == model))
        return;
    m_settings.update([&](Settings& settings) {
        settings.recentModels.removeIf(
            [&model](const ModelChoice& one) { return isSameModel(one, model); });
        settings.recentModels.prepend(model);
    });
}

} // namespace loquat
