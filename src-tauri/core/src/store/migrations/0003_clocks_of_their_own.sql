-- Every demand has a clock of its own; the calendar can be loaded; work can be handed over.

ALTER TABLE request ADD COLUMN cured TEXT;
ALTER TABLE request ADD COLUMN completed TEXT;
ALTER TABLE request ADD COLUMN gdpr INTEGER NOT NULL DEFAULT 0;

ALTER TABLE demand ADD COLUMN ground TEXT;
ALTER TABLE demand ADD COLUMN supplied TEXT;
ALTER TABLE demand ADD COLUMN at_once_note TEXT;
ALTER TABLE demand ADD COLUMN at_once_at TEXT;
ALTER TABLE demand ADD COLUMN gdpr_extended_because TEXT;
ALTER TABLE demand ADD COLUMN gdpr_extended_at TEXT;

-- Years of the production calendar that did not come with the program.
CREATE TABLE calendar_year (
    year INTEGER PRIMARY KEY,
    days TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT,
    because TEXT,
    loaded TEXT NOT NULL
) STRICT;

-- Single days that the officer overrode, with the reason.
CREATE TABLE calendar_override (
    date TEXT PRIMARY KEY,
    working INTEGER NOT NULL,
    because TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists, counts and forecasts are read from indexes, however many requests are kept.
CREATE INDEX request_open ON request (due)
    WHERE stage IN ('received','examining','returned','accepted','fulfilling');
CREATE INDEX request_completed ON request (completed) WHERE completed IS NOT NULL;
CREATE INDEX demand_at_once ON demand (kind, ground)
    WHERE at_once_at IS NULL AND refused_at IS NULL;
