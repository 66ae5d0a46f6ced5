-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The words of every turn whose reply has ended, folded and cut by searchtext.h; the row's id is
-- the turn's. It is filled a few turns at a time by whoever has the database open.

CREATE VIRTUAL TABLE turn_search USING fts5 (prompt, reply, thinking, system,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

ALTER TABLE turns ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;

CREATE INDEX turn_unindexed ON turns (id) WHERE indexed = 0;

CREATE TRIGGER turn_search_forgets AFTER DELETE ON turns BEGIN
  DELETE FROM turn_search WHERE rowid = old.id;
END;

CREATE TRIGGER turn_search_reads_again AFTER UPDATE OF reply, thinking, correction ON turns
WHEN new.indexed <> 0 BEGIN
  UPDATE turns SET indexed = 0 WHERE id = new.id;
END;
