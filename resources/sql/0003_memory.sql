-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the choice of a memory needs to know of conversations and turns.

-- "auto", or the way that the person chose.
ALTER TABLE conversations ADD COLUMN memory TEXT NOT NULL DEFAULT 'auto';

-- Of the server when it was asked; empty: unknown.
ALTER TABLE turns ADD COLUMN address TEXT NOT NULL DEFAULT '';

-- So many of the first turns did not fit.
ALTER TABLE turns ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;

-- `think` was set but not sent: the model refuses it.
ALTER TABLE turns ADD COLUMN without_think INTEGER NOT NULL DEFAULT 0;

DROP INDEX turn_shapes;

CREATE INDEX turn_shapes
  ON turns (conversation, id, parent, created, reply_state, prompt_length, reply_length, excluded);
