-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Migrations are numbered, append-only and never edited once they were released. Statements are
-- separated by an empty line and hold none. Times are milliseconds since 1970 in UTC, names of
-- states and reasons are those of the code, sizes of text are UTF-16 units.

CREATE TABLE conversations (
  id INTEGER PRIMARY KEY,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  deleted_at INTEGER, -- NULL: not deleted
  head INTEGER, -- the turn shown last
  pinned INTEGER NOT NULL,
  titled INTEGER NOT NULL, -- the title was given by the person
  turn_count INTEGER NOT NULL DEFAULT 0,
  image_count INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  folder TEXT NOT NULL,
  profile TEXT NOT NULL,
  model TEXT NOT NULL,
  draft_settings TEXT NOT NULL DEFAULT '{}', -- JSON
  draft_text TEXT NOT NULL DEFAULT ''
) STRICT;

-- Small columns first: a row's long texts are then read only when they are asked for. The parent
-- is checked at the commit, so that a whole tree can be taken out in any order without recursion.
CREATE TABLE turns (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  parent INTEGER REFERENCES turns (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: a first turn
  depth INTEGER NOT NULL, -- how many turns stand above it
  created INTEGER NOT NULL,
  origin TEXT NOT NULL,
  excluded INTEGER NOT NULL,
  reply_state TEXT NOT NULL,
  writer TEXT, -- who is writing the reply; NULL: it has ended
  prompt_length INTEGER NOT NULL,
  reply_length INTEGER NOT NULL,
  profile TEXT NOT NULL,
  model TEXT NOT NULL,
  digest TEXT NOT NULL,
  memory_way TEXT NOT NULL,
  memory_reason TEXT NOT NULL,
  done_reason TEXT NOT NULL,
  reported_model TEXT NOT NULL,
  remote_host TEXT NOT NULL,
  figures TEXT NOT NULL, -- JSON
  error TEXT, -- JSON
  settings TEXT NOT NULL, -- JSON
  prompt TEXT NOT NULL,
  thinking TEXT NOT NULL,
  reply TEXT NOT NULL
) STRICT;

-- Everything a conversation's shape needs, so that its texts are not touched.
CREATE INDEX turn_shapes
  ON turns (conversation, id, parent, created, reply_state, prompt_length, reply_length);

CREATE INDEX turn_parents ON turns (parent);

CREATE INDEX turn_writers ON turns (writer) WHERE writer IS NOT NULL;

-- What has come of a reply that is still running.
CREATE TABLE reply_pieces (
  turn INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  thinking TEXT NOT NULL,
  reply TEXT NOT NULL,
  PRIMARY KEY (turn, number)
) STRICT;

-- The array that continues a reply: the first `shared` bytes of the parent turn's, then `rest`
-- unpacked, together `length` bytes.
CREATE TABLE contexts (
  turn INTEGER PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
  length INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  rest BLOB -- NULL: too long to be kept
) STRICT;

CREATE TABLE attachments (
  sha256 BLOB PRIMARY KEY,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  jpeg BLOB NOT NULL,
  original BLOB NOT NULL
) STRICT;

CREATE TABLE turn_attachments (
  turn INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  attachment BLOB NOT NULL REFERENCES attachments (sha256),
  name TEXT NOT NULL,
  PRIMARY KEY (turn, place)
) STRICT;

CREATE INDEX turn_attachment_uses ON turn_attachments (attachment);

CREATE TABLE draft_attachments (
  conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  attachment BLOB NOT NULL REFERENCES attachments (sha256),
  name TEXT NOT NULL,
  PRIMARY KEY (conversation, place)
) STRICT;

CREATE INDEX draft_attachment_uses ON draft_attachments (attachment);
