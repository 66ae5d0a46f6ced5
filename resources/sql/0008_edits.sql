-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Prompts and replies of earlier turns that are being edited in place and not sent or kept yet: a
-- JSON array, the one touched last at the end.
ALTER TABLE conversations ADD COLUMN draft_edits TEXT NOT NULL DEFAULT '[]';

-- The images of such a prompt.
CREATE TABLE edit_attachments (
  turn INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  attachment BLOB NOT NULL REFERENCES attachments (sha256),
  name TEXT NOT NULL,
  PRIMARY KEY (turn, place)
) STRICT;

CREATE INDEX edit_attachment_uses ON edit_attachments (attachment);
