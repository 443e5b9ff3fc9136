use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct IntakeInput {
    /// Files or folders.
    pub paths: Vec<String>,
    /// Moment of receipt, if it was not now: RFC 3339, or a date.
    #[serde(default)]
    #[ts(optional)]
    pub received: Option<String>,
    /// Add the documents to this request instead of opening one each.
    #[serde(default)]
    #[ts(optional)]
    pub into: Option<String>,
    /// Tried, one after the other, on files that open only with a password.
    #[serde(default)]
    #[ts(optional)]
    pub passwords: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IntakeResult {
    /// Every file below each path, exactly once.
    pub files: Vec<IntakeFile>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IntakeFile {
    pub path: String,
    #[ts(type = "\"imported\" | \"duplicate\" | \"refused\"")]
    pub outcome: String,
    /// The document, or the one that these bytes repeat.
    pub document: Option<i64>,
    pub request: Option<String>,
    pub pages: Option<u32>,
    pub sha256: Option<String>,
    pub received: Option<Instant>,
    /// Why it was refused; words are `err-<code>` and `rec-<code>`.
    pub code: Option<String>,
    #[ts(type = "Record<string, string | number>")]
    pub params: serde_json::Map<String, serde_json::Value>,
    /// The same in words, in the caller's language.
    pub message: Option<String>,
    /// What it has to do with another file: `side-file` and `signature` belong to the file they
    /// stand beside, `inside` came out of a mail, an archive or a PDF.
    #[ts(type = "Tie | null")]
    pub tie: Option<String>,
    /// What came out of it.
    pub parts: Vec<IntakeFile>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DocumentInput {
    pub document: i64,
    /// Pages that wait to be read are read first.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub read: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DocumentView {
    pub id: i64,
    pub request: String,
    /// Name under which the file came.
    pub name: String,
    pub sha256: String,
    pub bytes: u64,
    pub media_type: String,
    pub imported: Instant,
    /// In the order in which they are shown.
    pub pages: Vec<PageView>,
    /// The document it belongs to, and how.
    pub belongs_to: Option<i64>,
    #[ts(type = "Tie | null")]
    pub tie: Option<String>,
    /// A mail's own words, which have no page.
    pub letter: Option<LetterView>,
    /// Facts read from the pages: proposals, never more.
    pub fields: Vec<FieldView>,
    /// Candidate signature regions. None are proposed yet: the officer draws them.
    pub signatures: Vec<RegionView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PageView {
    pub n: u32,
    pub width_pt: f32,
    pub height_pt: f32,
    /// How many words are known of it.
    pub words: u32,
    /// `drawn`; `redrawn` by the second engine; `blank`; `unreadable`, where both engines failed.
    #[ts(type = "PageState")]
    pub state: String,
    /// Nothing is on it as far as anybody can see.
    pub blank: bool,
    /// Quarter turns clockwise, in degrees, by which it is shown: 0, 90, 180 or 270.
    pub turn: u32,
    /// The officer chose the turn; otherwise it is what the reading found.
    pub turned_by_officer: bool,
    /// How far its lines lean, in degrees, clockwise positive.
    pub skew: f32,
    /// Pixels per inch, where the page is one picture.
    pub dpi: Option<f32>,
    /// Why it is hard to read: a ground for asking for a better scan.
    #[ts(type = "Poor | null")]
    pub poor: Option<String>,
    /// Where its words come from.
    #[ts(type = "Reading")]
    pub reading: String,
    /// How sure the recognition was, 0 to 1.
    pub confidence: Option<f32>,
}

/// The head and the text of a mail.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LetterView {
    pub from: Option<String>,
    pub to: Option<String>,
    pub subject: Option<String>,
    pub date: Option<Instant>,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldView {
    #[ts(type = "ProposedField")]
    pub name: String,
    pub value: String,
    pub page: u32,
    /// Left, top, width, height in points.
    #[serde(rename = "box")]
    pub region: [f32; 4],
    /// 0 to 1.
    pub confidence: f32,
    /// What speaks against it; words are `doubt-<id>`.
    #[ts(type = "Doubt[]")]
    pub doubts: Vec<String>,
    /// Sure enough, and nothing speaks against it: `request.take` takes it.
    pub good: bool,
    /// The request says the same.
    pub taken: bool,
}

/// A place on a page: points from the top left of the upright page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RegionView {
    pub document: i64,
    pub page: u32,
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DocumentText {
    pub document: i64,
    pub pages: Vec<PageText>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PageText {
    pub n: u32,
    pub text: String,
    #[ts(type = "Reading")]
    pub reading: String,
    pub words: Vec<WordView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct WordView {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
    /// How sure the recognition was, 0 to 1; 1 for the text of a file.
    pub confidence: f32,
    /// Words with the same number stand on one line.
    pub line: u32,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveDocument {
    pub document: i64,
    /// Where to write the original bytes.
    pub path: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Saved {
    pub file: String,
    pub sha256: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct FindInDocument {
    pub document: i64,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct TurnPage {
    pub document: i64,
    pub page: u32,
    /// 0, 90, 180 or 270; absent: as the reading found it.
    pub turn: Option<u32>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct OrderPages {
    pub document: i64,
    /// Every page number exactly once, in the order in which they are to be shown.
    pub order: Vec<u32>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SplitDocument {
    pub document: i64,
    /// First page of the second letter, as shown; the first page of all moves the whole document.
    pub page: u32,
}

/// How far the reading of scans is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingView {
    /// Pages not read yet.
    pub waiting: u64,
    pub read: u64,
    /// Pages that could not be read.
    pub failed: u64,
    pub paused: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PauseReading {
    pub paused: bool,
}

/// Another request that looks like the same letter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AlikeView {
    pub request: String,
    pub document: i64,
    pub page: u32,
    /// The document of this request that it resembles.
    pub mine: i64,
    #[ts(type = "Alikeness")]
    pub by: String,
    /// 0 to 1.
    pub likeness: f32,
}

/// The folder that is watched for scans.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WatchView {
    pub folder: Option<String>,
    /// False while the folder cannot be reached, such as a network drive that went away.
    pub reachable: bool,
    /// Files that are still growing or were not looked at yet.
    pub waiting: u32,
    /// What became of the newest files, the newest first.
    pub recent: Vec<IntakeFile>,
}
