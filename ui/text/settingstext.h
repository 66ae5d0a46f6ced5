// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

class SettingsStore;

// What was wrong with the settings file at start, and what became of it; empty: nothing.
QString settingsFileNotice(const SettingsStore& settings);

} // namespace loquat
