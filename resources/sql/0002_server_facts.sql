-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE server_facts (
  profile TEXT NOT NULL PRIMARY KEY,
  facts TEXT NOT NULL -- what was learnt of that server, as JSON
) WITHOUT ROWID;
