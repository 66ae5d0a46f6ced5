-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a tree that is pruned, corrected and put away has to know.

ALTER TABLE conversations ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;

-- A reply has ended there while another conversation was shown.
ALTER TABLE conversations ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;

-- How many turns have none below them.
ALTER TABLE conversations ADD COLUMN branch_count INTEGER NOT NULL DEFAULT 0;

UPDATE conversations SET branch_count = (
  SELECT count(*) FROM turns WHERE turns.conversation = conversations.id
    AND NOT EXISTS (SELECT 1 FROM turns AS below WHERE below.parent = turns.id));

-- In the order in which the person put them; also those that hold nothing.
CREATE TABLE folders (
  name TEXT NOT NULL PRIMARY KEY,
  place INTEGER NOT NULL,
  folded INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO folders (name, place)
  SELECT folder, row_number() OVER (ORDER BY folder) FROM conversations
  WHERE folder <> '' GROUP BY folder;

-- NULL: not deleted. Everything below a deleted turn is deleted too, those at the same moment
-- that were deleted together.
ALTER TABLE turns ADD COLUMN deleted_at INTEGER;

-- What the person put in place of the reply, which is kept; NULL: nothing.
ALTER TABLE turns ADD COLUMN correction TEXT;

-- Whether the person opened (1) or folded (0) the thoughts; NULL: neither.
ALTER TABLE turns ADD COLUMN thinking_open INTEGER;

-- What an image model answered.
CREATE TABLE reply_pictures (
  turn INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  attachment BLOB NOT NULL REFERENCES attachments (sha256),
  name TEXT NOT NULL,
  PRIMARY KEY (turn, place)
) STRICT;

CREATE INDEX reply_picture_uses ON reply_pictures (attachment);

DROP INDEX turn_shapes;

CREATE INDEX turn_shapes
  ON turns (conversation, id, parent, created, origin, reply_state, prompt_length, reply_length,
    excluded, deleted_at);
