// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modelrows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace loquat {

namespace {

constexpr qsizetype mostRecents = 5;

// What is known of a server's models besides the listing, ready for thousands of rows.
struct GroupMarks
{
    explicit GroupMarks(const ServerModels& server, const ShelvedModels& shelved)
        : paints(runsImageModels(server.version))
        , canBeFavourite(server.canBeFavourite)
    {
        for (const QString& name : server.loaded.value_or(QStringList()))
            loaded.insert(fullModelName(name).toLower());
        for (const ModelChoice& one : shelved.favourites) {
            if (one.profile == server.profile.id)
                favourites.insert(fullModelName(one.model));
        }
    }

    void mark(ModelRow& row) const
    {
        row.paints = paints;
        row.canBeFavourite = canBeFavourite;
        row.favourite = !favourites.isEmpty() && favourites.contains(fullModelName(row.name));
        row.loaded = !loaded.isEmpty() && loaded.contains(fullModelName(row.name).toLower());
    }

    bool paints;
    bool canBeFavourite;
    QSet<QString> loaded;
    QSet<QString> favourites;
};

ModelRow row(ModelRow::Kind kind, const ServerProfile& profile, const QString& name)
{
    ModelRow made;
    made.kind = kind;
    made.profile = profile.id;
    made.name = name;
    return made;
}

bool matches(const ModelInfo& model, const QStringList& words)
{
    return std::ranges::all_of(words, [&model](const QString& word) {
        const auto holds = [&word](const QString& text) {
            return text.contains(word, Qt::CaseInsensitive);
        };
        return holds(model.name) || holds(model.family) || holds(model.parameterSize) ||
               holds(model.quantization) ||
               (model.capabilities &&
                std::ranges::any_of(*model.capabilities, [&word](const QString& ability) {
                    return ability.startsWith(word, Qt::CaseInsensitive);
                }));
    });
}

bool lists(const ModelList& models, const QString& name)
{
    return std::ranges::any_of(
        models, [&name](const ModelInfo& model) { return sameModelName(model.name, name); });
}

std::optional<ModelRow> stateRow(const ServerModels& server)
{
    switch (server.listing.state) {
    case ModelListing::State::Failed: {
        // Nothing went wrong: there is no list to be had.
        if (server.listing.error && server.listing.error->isMissingEndpoint() &&
            server.listing.models.isEmpty())
            return row(ModelRow::Kind::NoModels, server.profile, {});
        ModelRow failed = row(ModelRow::Kind::Failed, server.profile, {});
        failed.error = server.listing.error;
        return failed;
    }
    case ModelListing::State::Unknown:
    case ModelListing::State::Loading:
        if (server.listing.models.isEmpty())
            return row(ModelRow::Kind::Loading, server.profile, {});
        return std::nullopt;
    case ModelListing::State::Ready:
        if (server.listing.models.isEmpty())
            return row(ModelRow::Kind::NoModels, server.profile, {});
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QStringList wordsOf(const QString& filter)
{
    return filter.simplified().split(u' ', Qt::SkipEmptyParts);
}

ModelRow chosenRow(const ServerModels& server, const ModelChoice& choice)
{
    ModelRow chosen = row(ModelRow::Kind::Model, server.profile, choice.model);
    chosen.chosen = true;
    chosen.vanished =
        server.listing.state == ModelListing::State::Ready && !server.listing.models.isEmpty();
    return chosen;
}

ModelRows listedRows(const ServerModels& server, const ModelChoice& choice, const QString& filter,
                     const GroupMarks& marks)
{
    const QStringList words = wordsOf(filter);
    const bool holdsChoice = choice.profile == server.profile.id && !choice.model.isEmpty();
    ModelRows rows;
    for (const ModelInfo& model : server.listing.models) {
        if (!matches(model, words))
            continue;
        ModelRow listed = row(ModelRow::Kind::Model, server.profile, model.name);
        listed.info = model;
        listed.chosen = holdsChoice && sameModelName(model.name, choice.model);
        marks.mark(listed);
        rows.append(listed);
    }
    return rows;
}

ModelRows groupRows(const ServerModels& server, const ModelChoice& choice, bool offersTyped,
                    const QString& filter, const ShelvedModels& shelved)
{
    const QString typed = filter.trimmed();
    const ModelList& models = server.listing.models;
    const GroupMarks marks(server, shelved);
    const bool holdsChoice = choice.profile == server.profile.id && !choice.model.isEmpty();
    ModelRows rows;

    if (holdsChoice && !lists(models, choice.model) &&
        choice.model.contains(typed, Qt::CaseInsensitive)) {
        ModelRow chosen = chosenRow(server, choice);
        marks.mark(chosen);
        chosen.paints = false;
        rows.append(chosen);
    }
    rows.append(listedRows(server, choice, filter, marks));
    // A favourite stands at the top already.
    if (typed.isEmpty())
        rows.removeIf([](const ModelRow& one) { return one.favourite; });
    if (const std::optional<ModelRow> state = stateRow(server))
        rows.append(*state);
    const bool known = lists(models, typed) || (holdsChoice && choice.model == typed);
    if (!typed.isEmpty() && !known && (offersTyped || models.isEmpty()))
        rows.append(row(ModelRow::Kind::Typed, server.profile, typed));
    if (rows.isEmpty())
        return rows;

    ModelRow head = row(ModelRow::Kind::Server, server.profile, server.profile.name);
    head.chosen = choice.profile == server.profile.id;
    head.serverColour = server.profile.colour;
    rows.prepend(head);
    return rows;
}

// A model of a section, whether its server lists it or not.
std::optional<ModelRow> shelvedRow(const QList<ServerModels>& servers, const ModelChoice& model,
                                   const ModelChoice& choice, const ShelvedModels& shelved)
{
    const auto server = std::ranges::find_if(
        servers, [&model](const ServerModels& one) { return one.profile.id == model.profile; });
    if (server == servers.end())
        return std::nullopt;
    const ModelList& models = server->listing.models;
    const auto listed = std::ranges::find_if(
        models, [&model](const ModelInfo& one) { return sameModelName(one.name, model.model); });
    ModelRow made = row(ModelRow::Kind::Model, server->profile,
                        listed == models.end() ? model.model : listed->name);
    if (listed != models.end())
        made.info = *listed;
    GroupMarks(*server, shelved).mark(made);
    made.vanished = listed == models.end() && !models.isEmpty() &&
                    server->listing.state == ModelListing::State::Ready;
    made.chosen = isSameModel(model, choice);
    made.serverName = server->profile.name;
    made.serverColour = server->profile.colour;
    return made;
}

ModelRows sectionRows(ModelRow::Section section, const QList<ModelChoice>& models,
                      const QList<ServerModels>& servers, const ModelChoice& choice,
                      const ShelvedModels& shelved)
{
    ModelRows rows;
    for (const ModelChoice& model : models) {
        std::optional<ModelRow> made = shelvedRow(servers, model, choice, shelved);
        if (!made)
            continue;
        made->section = section;
        rows.append(*made);
    }
    if (rows.isEmpty())
        return rows;
    ModelRow head;
    head.kind = ModelRow::Kind::Section;
    head.section = section;
    rows.prepend(head);
    return rows;
}

// Neither what is chosen nor what stands above them anyway.
QList<ModelChoice> otherRecents(const ShelvedModels& shelved, const ModelChoice& choice)
{
    QList<ModelChoice> others;
    for (const ModelChoice& recent : shelved.recents) {
        const bool isFavourite =
            std::ranges::any_of(shelved.favourites, [&recent](const ModelChoice& one) {
                return isSameModel(one, recent);
            });
        if (!isFavourite && !isSameModel(recent, choice) && others.size() < mostRecents)
            others.append(recent);
    }
    return others;
}

} // namespace

ModelRows modelRows(const QList<ServerModels>& servers, const ModelChoice& choice,
                    const QString& filter, const ShelvedModels& shelved)
{
    ModelRows rows;
    if (filter.trimmed().isEmpty()) {
        rows = sectionRows(ModelRow::Section::Favourites, shelved.favourites, servers, choice,
                           shelved);
        rows.append(sectionRows(ModelRow::Section::Recent, otherRecents(shelved, choice), servers,
                                choice, shelved));
    }
    const bool chosenIsThere = std::ranges::any_of(servers, [&choice](const ServerModels& server) {
        return server.profile.id == choice.profile;
    });
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const bool offersTyped =
            chosenIsThere ? servers.at(i).profile.id == choice.profile : i == 0;
        rows.append(groupRows(servers.at(i), choice, offersTyped, filter, shelved));
    }
    return rows;
}

ModelRows serverModelRows(const ServerModels& server, const ModelChoice& chosen,
                          const QString& filter, const ShelvedModels& shelved)
{
    ModelRows rows = listedRows(server, chosen, filter, GroupMarks(server, shelved));
    if (const std::optional<ModelRow> state = stateRow(server))
        rows.append(*state);
    return rows;
}

} // namespace loquat
