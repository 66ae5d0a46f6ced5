-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Options under a name. An empty model: for all of them.
CREATE TABLE presets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  model TEXT NOT NULL DEFAULT '',
  settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Prompts under a name.
CREATE TABLE prompts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT ''
) STRICT;
