-- SPDX-FileCopyrightText: The Loquat developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a search is narrowed by, so that it need not look into every turn that holds the words.

CREATE INDEX turn_filters ON turns (model, profile, created, conversation, deleted_at);
