-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody has begun and not recorded yet, and whose records were erased.

-- At most one for each user and case: what they had entered when the vault was locked. It goes when
-- it is recorded or thrown away.
CREATE TABLE draft (
    user BLOB NOT NULL REFERENCES user (id),
    episode BLOB NOT NULL REFERENCES episode (id),
    saved_at INTEGER NOT NULL CHECK (saved_at >= 0),
    content TEXT NOT NULL,
    PRIMARY KEY (user, episode)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_by_episode ON draft (episode);

-- Of an erased client nothing is left but the random id their records had: by it a restored backup
-- is rid of them again.
CREATE TABLE erased_client (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    erased_at INTEGER NOT NULL CHECK (erased_at >= 0)
) STRICT, WITHOUT ROWID;
