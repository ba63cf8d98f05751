-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema: everything that is recorded, and the audit chain. Frozen: a released migration
-- is never edited; a change is a new file. Ids are 16 random bytes, days are YYYY-MM-DD, words of
-- enumerations are the codes of core/record. NULL is "missing" and nothing else.

CREATE TABLE vault (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    created_at INTEGER NOT NULL,
    made_up INTEGER NOT NULL CHECK (made_up IN (0, 1))
) STRICT;

CREATE TABLE user (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE user_role (
    user BLOB NOT NULL REFERENCES user (id),
    role TEXT NOT NULL,
    PRIMARY KEY (user, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision (
    supervisor BLOB NOT NULL REFERENCES user (id),
    therapist BLOB NOT NULL REFERENCES user (id),
    first_day TEXT NOT NULL,
    last_day TEXT,
    PRIMARY KEY (supervisor, therapist, first_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX supervision_therapist ON supervision (therapist);

CREATE TABLE audit_entry (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at INTEGER NOT NULL,
    user BLOB NOT NULL REFERENCES user (id),
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE client (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    year_of_birth INTEGER,
    gender TEXT NOT NULL,
    language TEXT NOT NULL,
    caution INTEGER NOT NULL CHECK (caution IN (0, 1)),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- "case" is a word of SQL.
CREATE TABLE episode (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    format TEXT NOT NULL,
    therapist BLOB NOT NULL REFERENCES user (id),
    start TEXT NOT NULL,
    end TEXT,
    ending TEXT,
    CHECK ((end IS NULL) = (ending IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX episode_open ON episode (therapist, start) WHERE end IS NULL;
CREATE INDEX episode_therapist ON episode (therapist);

CREATE TABLE participant (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    episode BLOB NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    client BLOB NOT NULL REFERENCES client (id),
    part TEXT NOT NULL,
    UNIQUE (episode, position),
    UNIQUE (episode, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX participant_client ON participant (client);

CREATE TABLE due_measure (
    episode BLOB NOT NULL REFERENCES episode (id),
    position INTEGER NOT NULL,
    measure TEXT NOT NULL,
    rater TEXT NOT NULL,
    every_sessions INTEGER NOT NULL CHECK (every_sessions >= 1),
    PRIMARY KEY (episode, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    episode BLOB NOT NULL REFERENCES episode (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    date TEXT NOT NULL,
    attendance TEXT NOT NULL,
    discussed INTEGER CHECK (discussed IN (0, 1)),
    changed TEXT NOT NULL,
    notes TEXT NOT NULL,
    countertransference TEXT NOT NULL,
    UNIQUE (episode, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE response (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    session BLOB NOT NULL REFERENCES session (id),
    participant BLOB REFERENCES participant (id),
    rater TEXT NOT NULL,
    measure TEXT NOT NULL,
    measure_version TEXT NOT NULL,
    definition_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    mode TEXT NOT NULL,
    skipped TEXT NOT NULL,
    corrects BLOB UNIQUE REFERENCES response (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX response_session ON response (session);
CREATE INDEX response_participant ON response (participant);
CREATE UNIQUE INDEX response_first ON response
    (session, coalesce(participant, x''), rater, measure) WHERE corrects IS NULL;

CREATE TABLE answer (
    response BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    value REAL,
    PRIMARY KEY (response, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
    response BLOB NOT NULL REFERENCES response (id),
    score TEXT NOT NULL,
    position INTEGER NOT NULL,
    value REAL,
    reason TEXT NOT NULL,
    band TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    PRIMARY KEY (response, score)
) STRICT, WITHOUT ROWID;

CREATE TABLE flag (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    episode BLOB NOT NULL REFERENCES episode (id),
    participant BLOB REFERENCES participant (id),
    rater TEXT NOT NULL,
    measure TEXT NOT NULL,
    score TEXT NOT NULL,
    session BLOB NOT NULL REFERENCES session (id),
    item TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX flag_episode ON flag (episode, state);
CREATE INDEX flag_state ON flag (state);
CREATE INDEX flag_participant ON flag (participant);
CREATE UNIQUE INDEX flag_once ON flag
    (session, kind, coalesce(participant, x''), rater, measure, score, item);

CREATE TABLE flag_evidence (
    flag BLOB NOT NULL REFERENCES flag (id),
    position INTEGER NOT NULL,
    method TEXT NOT NULL,
    version TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    statistic REAL,
    threshold REAL,
    comparison TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (flag, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE flag_input (
    flag BLOB NOT NULL,
    evidence INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (flag, evidence, position),
    FOREIGN KEY (flag, evidence) REFERENCES flag_evidence (flag, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rupture (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    episode BLOB NOT NULL REFERENCES episode (id),
    flag BLOB UNIQUE REFERENCES flag (id),
    opened_at_session INTEGER NOT NULL CHECK (opened_at_session >= 0),
    state TEXT NOT NULL,
    type TEXT,
    plan TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX rupture_episode ON rupture (episode);
CREATE INDEX rupture_state ON rupture (state);

CREATE TABLE review (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    flag BLOB NOT NULL REFERENCES flag (id),
    position INTEGER NOT NULL,
    supervisor BLOB NOT NULL REFERENCES user (id),
    agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    note TEXT NOT NULL,
    task TEXT NOT NULL,
    due TEXT,
    signed_on TEXT NOT NULL,
    UNIQUE (flag, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_supervisor ON review (supervisor);

CREATE TABLE measure (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    position INTEGER NOT NULL,
    profile TEXT NOT NULL,
    tests TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE questionnaire (
    measure TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (measure, version, language),
    FOREIGN KEY (measure, version) REFERENCES measure (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
