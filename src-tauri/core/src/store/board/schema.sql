-- What the board is: limits without names, when to remind of them, and what became of it.
CREATE TABLE open_limit (
    request TEXT NOT NULL, kind TEXT NOT NULL, due TEXT NOT NULL, known_since TEXT NOT NULL,
    untouched INTEGER NOT NULL,
    PRIMARY KEY (request, kind)) STRICT, WITHOUT ROWID;
CREATE TABLE snooze (
    request TEXT PRIMARY KEY, asked TEXT NOT NULL, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- A delivery is claimed (second since 1970) before the desktop is asked, and shown after it has
-- taken the notice.
CREATE TABLE delivered (
    request TEXT NOT NULL, kind TEXT NOT NULL, due TEXT NOT NULL, stage TEXT NOT NULL,
    at TEXT NOT NULL, claimed INTEGER NOT NULL, shown INTEGER NOT NULL DEFAULT 0,
    days_left INTEGER NOT NULL, journalled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (request, kind, due, stage)) STRICT, WITHOUT ROWID;
CREATE TABLE plan (
    id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL, zone TEXT NOT NULL,
    leads TEXT NOT NULL, quiet_from TEXT NOT NULL, quiet_to TEXT NOT NULL,
    digest_from INTEGER NOT NULL, deputy TEXT, deputy_reach TEXT, language TEXT NOT NULL) STRICT;
CREATE TABLE calendar (
    id INTEGER PRIMARY KEY CHECK (id = 1), years TEXT NOT NULL, overrides TEXT NOT NULL) STRICT;
-- The last look at this board.
CREATE TABLE look (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL) STRICT;
-- Stretches of time in which reminders did not come as they should. One that lasts is open.
CREATE TABLE ledger (
    id INTEGER PRIMARY KEY, from_at TEXT NOT NULL, to_at TEXT NOT NULL, because TEXT NOT NULL,
    open INTEGER NOT NULL, journalled INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE late (
    line INTEGER NOT NULL REFERENCES ledger (id), request TEXT NOT NULL, kind TEXT NOT NULL,
    due TEXT NOT NULL, moment TEXT NOT NULL, came INTEGER NOT NULL,
    PRIMARY KEY (line, request, kind, due, moment)) STRICT, WITHOUT ROWID;
-- The file that calendar programs read: where it is kept, and since when each event in it stands.
CREATE TABLE calendar_file (
    id INTEGER PRIMARY KEY CHECK (id = 1), vault TEXT NOT NULL, folder TEXT NOT NULL) STRICT;
CREATE TABLE event (
    id TEXT PRIMARY KEY, content TEXT NOT NULL, changed TEXT NOT NULL,
    sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;
