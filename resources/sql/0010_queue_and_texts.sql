-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is to be asked after the reply that is running, and texts that go with a prompt.

-- NULL: an image. The other columns of a text are empty.
ALTER TABLE attachments ADD COLUMN text TEXT;

-- NULL: at hand. The address of an image that the server fetches itself.
ALTER TABLE attachments ADD COLUMN link TEXT;

CREATE TABLE queued_prompts (
  id INTEGER PRIMARY KEY, -- of the turn that it will be
  conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  origin TEXT NOT NULL,
  parent INTEGER, -- of anything but a plain prompt. NULL: a first turn
  profile TEXT NOT NULL,
  model TEXT NOT NULL,
  settings TEXT NOT NULL, -- JSON
  prompt TEXT NOT NULL
) STRICT;

CREATE INDEX queued_conversations ON queued_prompts (conversation, place);

-- The column has the name that it has in the other tables of uses.
CREATE TABLE queued_attachments (
  turn INTEGER NOT NULL REFERENCES queued_prompts (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  attachment BLOB NOT NULL REFERENCES attachments (sha256),
  name TEXT NOT NULL,
  PRIMARY KEY (turn, place)
) STRICT;

CREATE INDEX queued_attachment_uses ON queued_attachments (attachment);
