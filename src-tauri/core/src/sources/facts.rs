//! What is known of a source as a file, and what a search of it was.
//!
//! Nothing found is a result too: it is worth as much as the statement of what was searched.

/// A source as it was when it was looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFacts {
    pub format: Format,
    /// The encoding's name in the WHATWG standard: `UTF-8`, `windows-1251`, `KOI8-R`.
    pub encoding: &'static str,
    /// Between the fields of a CSV; `None` in JSON.
    pub delimiter: Option<char>,
    pub rows: u64,
    pub bytes: u64,
    /// SHA-256 of the whole file, lower-case hexadecimal.
    pub sha256: String,
    /// The collection of the map that the file holds.
    pub collection: String,
    pub columns: Vec<String>,
    /// Fields of the map that the file does not have.
    pub columns_missing: Vec<String>,
    /// Columns of the file that the map does not describe; they are searched as running text.
    pub columns_unmapped: Vec<String>,
    pub broken_rows: BrokenRows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Csv,
    Json,
    JsonLines,
}

/// How many rows could be read only in part, and where the first of them are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrokenRows {
    pub count: u64,
    /// At most [`BROKEN_ROWS_LISTED`].
    pub first: Vec<BrokenRow>,
}

pub const BROKEN_ROWS_LISTED: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenRow {
    /// Line of the file, the first is 1; a header counts.
    pub line: u64,
    pub fault: Fault,
}

/// Why a row is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// More or fewer fields than the header.
    FieldCount { found: usize, expected: usize },
    /// A quotation mark that is never closed, or text after a closing one.
    Quotes,
    /// Bytes that are no text in the file's encoding.
    Encoding,
    /// Not a JSON object.
    Json,
    /// Longer than any record may be; read in pieces.
    TooLong,
}

/// One source, searched: what a signed "nothing found" rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    pub collection: String,
    pub rows: u64,
    pub bytes: u64,
    /// SHA-256 of what was searched. If it differs from the one recorded when the source was
    /// added, the file is another one now.
    pub sha256: String,
    pub broken_rows: BrokenRows,
    /// Findings of all people together.
    pub hits: u64,
    /// How many times the file was read: once, and again for each round of followed links.
    pub passes: u32,
}

impl Format {
    /// The name used in the vault, on the command line and in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::JsonLines => "json-lines",
        }
    }
}

impl Fault {
    /// The name used in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FieldCount { .. } => "field-count",
            Self::Quotes => "quotes",
            Self::Encoding => "encoding",
            Self::Json => "json",
            Self::TooLong => "too-long",
        }
    }
}

impl BrokenRows {
    pub fn note(&mut self, line: u64, fault: Fault) {
        self.count += 1;
        if self.first.len() < BROKEN_ROWS_LISTED {
            self.first.push(BrokenRow { line, fault });
        }
    }
}
