// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loquat {

// What is to be deleted for good.
struct Erasing
{
    bool chats = false;  // all of them: archive, trash, drafts, queued prompts, pictures, folders
    bool copies = false; // backups, and databases that were set aside
    bool presets = false;
    bool prompts = false; // the saved ones

    bool rows() const { return chats || presets || prompts; }
    bool any() const { return rows() || copies; }
    bool operator==(const Erasing&) const = default;
};

} // namespace loquat
