-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a clinic has learned from its own records: one row for each time a number was frozen. Rows
-- are never changed; of those about the same subject the one with the highest position is in force.

CREATE TABLE clinic_model (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    measure TEXT NOT NULL,
    score TEXT NOT NULL,
    rater TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    frozen_on TEXT NOT NULL,
    model TEXT NOT NULL,
    UNIQUE (kind, measure, score, rater, position)
) STRICT, WITHOUT ROWID;
