//! What is true about the practice material, so that a test, a trainer or a reader can compare
//! what the program found with what was put there. Written as `manifest.json` beside it.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Says that everything here is invented.
    pub notice: String,
    pub seed: u64,
    pub operator: Operator,
    pub letters: Vec<Letter>,
    pub exports: Vec<Export>,
    pub traces: Vec<Traces>,
}

/// The invented company the letters are addressed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    pub full_name: String,
    pub short_name: String,
    pub address: String,
    pub email: String,
    pub phone: String,
    pub ogrn: String,
    pub inn: String,
    pub kpp: String,
}

/// One file a person sent, and the facts it states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// A stable name for tests: `access`, `photo`, `damaged`.
    pub key: String,
    /// Path below the directory of the manifest, with `/`.
    pub file: String,
    /// What an officer meets in it, in Russian.
    pub what: String,
    pub format: Format,
    /// Pages a reader must find; none where it cannot be opened.
    pub pages: Option<u32>,
    /// Identifiers of kinds of demand, in the order of the letter.
    pub kinds: Vec<String>,
    pub subject: Person,
    /// Who signs for the subject, and by what authority.
    pub representative: Option<Representative>,
    /// As written in the letter, `YYYY-MM-DD`.
    pub sent: String,
    pub signatures: Vec<Signature>,
    pub expected: Expected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// One JPEG per page, no text.
    PdfScan,
    /// Real text and a pasted signature.
    PdfText,
    Jpeg,
    /// A photograph; Exif orientation 6.
    Photo,
    Png,
    Tiff,
}

/// A person as the letter presents them; what it leaves out is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub full_name: String,
    /// `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub identity_document: Option<IdentityDocument>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityDocument {
    pub kind: String,
    pub number: String,
    /// `YYYY-MM-DD`.
    pub issued: String,
    pub authority: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representative {
    pub person: Person,
    pub authority: String,
}

/// A handwritten signature and the upright box around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    pub by: String,
    /// Counted from 1.
    pub page: u32,
    pub region: Region,
}

/// In points from the top left corner of the page as a reader shows it (a photograph after its
/// turn, one point per pixel); divide by `page` to compare at another resolution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// Width and height of the page in points.
    pub page: [f32; 2],
}

/// What intake must do with the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Expected {
    Imported,
    /// The same bytes as the letter `of`.
    Duplicate {
        of: String,
    },
    /// Cannot be opened.
    Refused {
        reason: Refusal,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    Damaged,
}

/// One exported table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// The collection it belongs to in the map of Im.work: `users`, `cookie_events`.
    pub collection: String,
    /// Path below the directory of the manifest, with `/`.
    pub file: String,
    pub columns: Vec<String>,
    /// Whole records, the header not counted.
    pub rows: u32,
    /// Lines (counted from 1) that are no whole record.
    pub broken_lines: Vec<u32>,
}

/// Where the rows of one person lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traces {
    pub full_name: String,
    pub rows: Vec<Trace>,
    /// Rows of other people that look alike and must not be given to this one.
    pub namesakes: Vec<Trace>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Trace {
    pub collection: String,
    /// Value of the first column.
    pub id: String,
    /// Line of the file, counted from 1.
    pub line: u32,
}
