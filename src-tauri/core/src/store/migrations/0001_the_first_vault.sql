-- The first format: requests, their documents, judgements, sources, findings, answers, journal.

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
    due TEXT NOT NULL,
    UNIQUE (year, n)
) STRICT;

CREATE INDEX request_by_stage ON request (stage, due);

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
    refused_at TEXT,
    PRIMARY KEY (request, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request INTEGER NOT NULL REFERENCES request (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    imported TEXT NOT NULL,
    original BLOB NOT NULL
) STRICT;

CREATE INDEX document_by_request ON document (request);

CREATE TABLE page (
    document INTEGER NOT NULL REFERENCES document (id),
    n INTEGER NOT NULL,
    width_pt REAL NOT NULL,
    height_pt REAL NOT NULL,
    blank INTEGER NOT NULL,
    image_type TEXT NOT NULL,
    image_width INTEGER NOT NULL,
    image_height INTEGER NOT NULL,
    image_sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    image BLOB NOT NULL,
    PRIMARY KEY (document, n)
) STRICT;

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

CREATE VIRTUAL TABLE request_words USING fts5 (number, name, contact, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- What is deleted leaves the index at once, not when its segments are merged one day.
INSERT INTO request_words (request_words, rank) VALUES ('secure-delete', 1);
