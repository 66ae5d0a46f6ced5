// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shelfkeeper.h"

#include "app/base/whendone.h"
#include "app/storage/conversationstore.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

template <typename List, typename IdType>
auto find(List& list, IdType id)
{
    return std::ranges::find_if(list, [id](const auto& one) { return one.id == id; });
}

// With the name that it can have.
template <typename Item>
void putInto(QList<Item>& list, Item& item)
{
    using IdType = decltype(item.id);
    if (!item.id.isValid())
        item.id = newId<IdType>();
    const QString wanted = item.name;
    const auto taken = [&](const QString& name) {
        return std::ranges::any_of(list, [&](const Item& one) {
            return one.id != item.id && one.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    for (int number = 2; taken(item.name); ++number)
        item.name = wanted + u" (%1)"_s.arg(number);
    if (const auto old = find(list, item.id); old != list.end())
        *old = item;
    else
        list.append(item);
}

template <typename List>
void sortByName(List& list)
{
    std::ranges::stable_sort(list, [](const auto& one, const auto& other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
}

template <typename Item>
void takeNames(QList<Item>& list)
{
    for (Item& one : list)
        one.name = one.name.simplified();
    list.removeIf([](const Item& one) { return one.name.isEmpty(); });
}

} // namespace

ShelfKeeper::ShelfKeeper(ConversationStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

const Preset* ShelfKeeper::findPreset(PresetId id) const
{
    const auto found = find(m_shelf.presets, id);
    return found == m_shelf.presets.end() ? nullptr : &*found;
}

const SavedPrompt* ShelfKeeper::findPrompt(SavedPromptId id) const
{
    const auto found = find(m_shelf.prompts, id);
    return found == m_shelf.prompts.end() ? nullptr : &*found;
}

void ShelfKeeper::read()
{
    whenDone(m_store.shelf(), this, [this](const Result<Shelf>& stored) {
        // What is being written is newer than what was read.
        if (!stored || m_writing > 0)
            return;
        const Shelf before = std::exchange(m_shelf, *stored);
        sort();
        if (m_shelf != before)
            Q_EMIT changed();
    });
}

Shelf ShelfKeeper::put(Shelf shelf)
{
    takeNames(shelf.presets);
    takeNames(shelf.prompts);
    if (shelf == Shelf{})
        return shelf;
    for (Preset& preset : shelf.presets)
        putInto(m_shelf.presets, preset);
    for (SavedPrompt& prompt : shelf.prompts)
        putInto(m_shelf.prompts, prompt);
    sort();
    ++m_writing;
    whenDone(m_store.putOnShelf(shelf), this, [this](const Result<void>& stored) {
        --m_writing;
        if (!stored)
            Q_EMIT storageFailed(stored.error());
    });
    Q_EMIT changed();
    return shelf;
}

Preset ShelfKeeper::put(const Preset& preset)
{
    return put(Shelf{{preset}, {}}).presets.value(0);
}

SavedPrompt ShelfKeeper::put(const SavedPrompt& prompt)
{
    return put(Shelf{{}, {prompt}}).prompts.value(0);
}

void ShelfKeeper::remove(PresetId id)
{
    const auto found = find(m_shelf.presets, id);
    if (found == m_shelf.presets.end())
        return;
    m_store.removeFromShelf({{*found}, {}});
    m_shelf.presets.erase(found);
    Q_EMIT changed();
}

void ShelfKeeper::remove(SavedPromptId id)
{
    const auto found = find(m_shelf.prompts, id);
    if (found == m_shelf.prompts.end())
        return;
    m_store.removeFromShelf({{}, {*found}});
    m_shelf.prompts.erase(found);
    Q_EMIT changed();
}

void ShelfKeeper::sort()
{
    sortByName(m_shelf.presets);
    sortByName(m_shelf.prompts);
}

} // namespace loquat
