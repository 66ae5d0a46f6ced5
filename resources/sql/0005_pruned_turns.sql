-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Few turns are deleted or corrected; these find them without reading the others.

CREATE INDEX deleted_turns ON turns (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX corrected_turns ON turns (conversation, id) WHERE correction IS NOT NULL;
