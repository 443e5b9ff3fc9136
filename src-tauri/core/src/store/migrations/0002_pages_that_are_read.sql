-- Pages are read by recognition, turned, ordered and split by the officer; documents hang together;
-- a request is found by the stems of its words.

ALTER TABLE document ADD COLUMN password TEXT;
ALTER TABLE document ADD COLUMN belongs_to INTEGER REFERENCES document (id);
ALTER TABLE document ADD COLUMN tie TEXT;

-- What a page is, apart from what is on it: narrow, so that a list of pages reads no picture.
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

INSERT INTO sheet (document, n, position, width_pt, height_pt, state, turn_found, skew, contrast,
    sharpness, ink, reading, word_count, likeness)
SELECT document, n, n, width_pt, height_pt, iif(blank, 'blank', 'drawn'), 0, 0, 1, 1, 0,
    iif(word_count > 0, 'layer', 'waiting'), word_count, 0
FROM page ORDER BY document, n;

INSERT INTO sheet_text (sheet, text, stems, words)
SELECT sheet.id, page.text, '', page.words
FROM page JOIN sheet ON sheet.document = page.document AND sheet.n = page.n;

INSERT INTO sheet_image (sheet, type, width, height, sha256, image)
SELECT sheet.id, page.image_type, page.image_width, page.image_height, page.image_sha256, page.image
FROM page JOIN sheet ON sheet.document = page.document AND sheet.n = page.n;

DROP TABLE page;

CREATE INDEX sheet_waiting ON sheet (id) WHERE reading = 'waiting';
CREATE INDEX sheet_likeness ON sheet (likeness, text_likeness, document) WHERE n = 1 AND origin IS NULL;

-- The head and the words of a mail.
CREATE TABLE letter (
    document INTEGER PRIMARY KEY REFERENCES document (id),
    sender TEXT,
    recipient TEXT,
    subject TEXT,
    date TEXT,
    message_id TEXT,
    text TEXT NOT NULL
) STRICT;

-- The account from which a request came through the program.
CREATE TABLE account (
    request INTEGER PRIMARY KEY REFERENCES request (id),
    document INTEGER NOT NULL REFERENCES document (id),
    user_id TEXT,
    email TEXT,
    phone TEXT,
    ip TEXT,
    submitted TEXT
) STRICT;

-- A document of another request that came again with this one.
CREATE TABLE repeat (
    request INTEGER NOT NULL REFERENCES request (id),
    document INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (request, document)
) STRICT, WITHOUT ROWID;

-- Files that the watched folder has offered, so that none is taken twice.
CREATE TABLE watched (
    path TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    modified TEXT NOT NULL,
    outcome TEXT NOT NULL,
    document INTEGER REFERENCES document (id),
    at TEXT NOT NULL
) STRICT;

-- The index keeps stems; the text itself stands in its own tables.
DROP TABLE request_words;

CREATE VIRTUAL TABLE request_words USING fts5 (
    number, name, contact, notes, text,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
);

-- What is deleted leaves the index at once, not when its segments are merged one day.
INSERT INTO request_words (request_words, rank) VALUES ('secure-delete', 1);
