// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/shelftable.h"

#include "app/chat/storedjson.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<Shelf> ShelfTable::all() const
{
    Shelf shelf;
    Statement presets(m_connection, u"SELECT id, name, model, settings FROM presets ORDER BY id"_s);
    if (Result<void> done = presets.run(); !done)
        return failure(done.error());
    while (presets.next())
        shelf.presets.append({PresetId{presets.number(0)}, presets.text(1), presets.text(2),
                              requestSettingsFromJson(jsonFromText(presets.text(3)))});
    if (Result<void> done = presets.outcome(); !done)
        return failure(done.error());
    Statement prompts(m_connection, u"SELECT id, name, text FROM prompts ORDER BY id"_s);
    if (Result<void> done = prompts.run(); !done)
        return failure(done.error());
    while (prompts.next())
        shelf.prompts.append({SavedPromptId{prompts.number(0)}, prompts.text(1), prompts.text(2)});
    return prompts.outcome().transform([&] { return std::move(shelf); });
}

Result<void> ShelfTable::put(const Shelf& shelf) const
{
    for (const Preset& preset : shelf.presets) {
        Statement insert(m_connection,
                         u"INSERT OR REPLACE INTO presets (id, name, model, settings) "
                         u"VALUES (?, ?, ?, ?)"_s);
        insert.bind(preset.id.value).bind(preset.name).bind(preset.model);
        if (Result<void> done = insert.bind(textFromJson(toJson(preset.settings))).run(); !done)
            return done;
    }
    for (const SavedPrompt& prompt : shelf.prompts) {
        Statement insert(m_connection,
                         u"INSERT OR REPLACE INTO prompts (id, name, text) VALUES (?, ?, ?)"_s);
        insert.bind(prompt.id.value).bind(prompt.name);
        if (Result<void> done = insert.bind(prompt.text).run(); !done)
            return done;
    }
    return {};
}

Result<void> ShelfTable::remove(const Shelf& shelf) const
{
    for (const Preset& preset : shelf.presets) {
        Statement gone(m_connection, u"DELETE FROM presets WHERE id = ?"_s);
        if (Result<void> done = gone.bind(preset.id.value).run(); !done)
            return done;
    }
    for (const SavedPrompt& prompt : shelf.prompts) {
        Statement gone(m_connection, u"DELETE FROM prompts WHERE id = ?"_s);
        if (Result<void> done = gone.bind(prompt.id.value).run(); !done)
            return done;
    }
    return {};
}

} // namespace loquat
