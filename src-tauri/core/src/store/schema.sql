-- The whole schema of a fresh vault, for people; a test holds it against the migrations.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    n INTEGER NOT NULL,
    stage TEXT NOT NULL,
    stage_detail TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    sent TEXT,
    received TEXT NOT NULL,
    registered TEXT NOT NULL,
    channel TEXT,
    name TEXT,
    email TEXT,
    phone TEXT,
    account TEXT,
    birth_date TEXT,
    id_document TEXT,
    name_genitive TEXT,
    name_dative TEXT,
    salutation TEXT,
    due TEXT NOT NULL, cured TEXT, completed TEXT, gdpr INTEGER NOT NULL DEFAULT 0,
    UNIQUE (year, n)
) STRICT;

CREATE INDEX request_by_stage ON request (stage, due);

CREATE INDEX request_open ON request (due)
    WHERE stage IN ('received','examining','returned','accepted','fulfilling');

CREATE INDEX request_completed ON request (completed) WHERE completed IS NOT NULL;

CREATE TABLE demand (
    request INTEGER NOT NULL REFERENCES request (id),
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    due TEXT NOT NULL,
    extended_days INTEGER,
    extended_because TEXT,
    extended_at TEXT,
    refused_ground TEXT,
    refused_because TEXT,
    refused_at TEXT, ground TEXT, supplied TEXT, at_once_note TEXT, at_once_at TEXT, gdpr_extended_because TEXT, gdpr_extended_at TEXT,
    PRIMARY KEY (request, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX demand_at_once ON demand (kind, ground)
    WHERE at_once_at IS NULL AND refused_at IS NULL;

CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request INTEGER NOT NULL REFERENCES request (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    imported TEXT NOT NULL,
    original BLOB NOT NULL
, password TEXT, belongs_to INTEGER REFERENCES document (id), tie TEXT) STRICT;

CREATE INDEX document_by_request ON document (request);

CREATE TABLE mark (
    request INTEGER NOT NULL REFERENCES request (id),
    item TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT,
    evidence TEXT,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (request, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request INTEGER NOT NULL REFERENCES request (id),
    about TEXT NOT NULL,
    verdict TEXT NOT NULL,
    because TEXT NOT NULL,
    evidence TEXT,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    voided TEXT
) STRICT;

CREATE INDEX judgement_by_request ON judgement (request, about);

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    map TEXT NOT NULL,
    collection TEXT NOT NULL,
    facts TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    added TEXT NOT NULL,
    removed TEXT
) STRICT;

CREATE TABLE search (
    request INTEGER NOT NULL REFERENCES request (id),
    source INTEGER NOT NULL REFERENCES source (id),
    at TEXT NOT NULL,
    rows INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    broken_rows INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (request, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request INTEGER NOT NULL REFERENCES request (id),
    source INTEGER NOT NULL REFERENCES source (id),
    record TEXT NOT NULL,
    fields TEXT NOT NULL,
    matched TEXT NOT NULL,
    contradicted TEXT NOT NULL,
    certainty TEXT NOT NULL,
    decision TEXT,
    because TEXT,
    UNIQUE (request, source, record)
) STRICT;

CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request INTEGER NOT NULL REFERENCES request (id),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    made TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    standard TEXT NOT NULL,
    sent_number TEXT,
    sent_on TEXT,
    sent_channel TEXT,
    file BLOB NOT NULL
) STRICT;

CREATE INDEX answer_by_request ON answer (request);

CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    op TEXT NOT NULL,
    request TEXT,
    detail TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX journal_by_request ON journal (request);

CREATE TABLE sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id),
    n INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- Where the original of a page lies that was split off: document and page there.
    origin INTEGER REFERENCES document (id),
    origin_n INTEGER,
    width_pt REAL NOT NULL,
    height_pt REAL NOT NULL,
    state TEXT NOT NULL,
    -- Quarter turns in degrees: as the reading found it, and as the officer wants it.
    turn_found INTEGER NOT NULL,
    turn_chosen INTEGER,
    skew REAL NOT NULL,
    dpi REAL,
    contrast REAL NOT NULL,
    sharpness REAL NOT NULL,
    ink REAL NOT NULL,
    reading TEXT NOT NULL,
    confidence REAL,
    word_count INTEGER NOT NULL,
    likeness INTEGER NOT NULL,
    text_likeness INTEGER,
    UNIQUE (document, n)
) STRICT;

CREATE TABLE sheet_text (
    sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
    text TEXT NOT NULL,
    stems TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE sheet_image (
    sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    image BLOB NOT NULL
) STRICT;

CREATE INDEX sheet_waiting ON sheet (id) WHERE reading = 'waiting';

CREATE INDEX sheet_likeness ON sheet (likeness, text_likeness, document) WHERE n = 1 AND origin IS NULL;

CREATE TABLE letter (
    document INTEGER PRIMARY KEY REFERENCES document (id),
    sender TEXT,
    recipient TEXT,
    subject TEXT,
    date TEXT,
    message_id TEXT,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    request INTEGER PRIMARY KEY REFERENCES request (id),
    document INTEGER NOT NULL REFERENCES document (id),
    user_id TEXT,
    email TEXT,
    phone TEXT,
    ip TEXT,
    submitted TEXT
) STRICT;

CREATE TABLE repeat (
    request INTEGER NOT NULL REFERENCES request (id),
    document INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (request, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched (
    path TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    modified TEXT NOT NULL,
    outcome TEXT NOT NULL,
    document INTEGER REFERENCES document (id),
    at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE request_words USING fts5 (
    number, name, contact, notes, text,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
);

-- What is deleted leaves the index at once, not when its segments are merged one day.
INSERT INTO request_words (request_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE calendar_year (
    year INTEGER PRIMARY KEY,
    days TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT,
    because TEXT,
    loaded TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_override (
    date TEXT PRIMARY KEY,
    working INTEGER NOT NULL,
    because TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
