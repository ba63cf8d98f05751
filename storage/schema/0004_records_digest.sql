-- SPDX-License-Identifier: GPL-3.0-or-later
-- What all records come to, in every audit entry from here on: by it an old page of the file is
-- told that was put back. Entries from before have NULL.

ALTER TABLE audit_entry ADD COLUMN records BLOB CHECK (length(records) = 32);

-- Random; drawn anew whenever a client is erased, so that no earlier sum tells of what is gone.
CREATE TABLE records_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
