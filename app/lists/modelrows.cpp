// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modelrows.h"

#include <algorithm>

namespace loquat {

namespace {

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
               holds(model.quantization);
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

ModelRows groupRows(const ServerModels& server, const ModelChoice& choice, bool offersTyped,
                    const QString& filter)
{
    const QString typed = filter.trimmed();
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    const ModelList& models = server.listing.models;
    const bool holdsChoice = choice.profile == server.profile.id && !choice.model.isEmpty();
    ModelRows rows;

    if (holdsChoice && !lists(models, choice.model) &&
        choice.model.contains(typed, Qt::CaseInsensitive)) {
        ModelRow chosen = row(ModelRow::Kind::Model, server.profile, choice.model);
        chosen.chosen = true;
        chosen.vanished = server.listing.state == ModelListing::State::Ready && !models.isEmpty();
        rows.append(chosen);
    }
    for (const ModelInfo& model : models) {
        if (!matches(model, words))
            continue;
        ModelRow listed = row(ModelRow::Kind::Model, server.profile, model.name);
        listed.info = model;
        listed.paints = runsImageModels(server.version);
        listed.chosen = holdsChoice && sameModelName(model.name, choice.model);
        rows.append(listed);
    }
    if (const std::optional<ModelRow> state = stateRow(server))
        rows.append(*state);
    const bool known = lists(models, typed) || (holdsChoice && choice.model == typed);
    if (!typed.isEmpty() && !known && (offersTyped || models.isEmpty()))
        rows.append(row(ModelRow::Kind::Typed, server.profile, typed));
    if (rows.isEmpty())
        return rows;

    ModelRow head = row(ModelRow::Kind::Server, server.profile, server.profile.name);
    head.chosen = choice.profile == server.profile.id;
    rows.prepend(head);
    return rows;
}

} // namespace

ModelRows modelRows(const QList<ServerModels>& servers, const ModelChoice& choice,
                    const QString& filter)
{
    ModelRows rows;
    const bool chosenIsThere = std::ranges::any_of(servers, [&choice](const ServerModels& server) {
        return server.profile.id == choice.profile;
    });
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const bool offersTyped =
            chosenIsThere ? servers.at(i).profile.id == choice.profile : i == 0;
        rows.append(groupRows(servers.at(i), choice, offersTyped, filter));
    }
    return rows;
}

} // namespace loquat
