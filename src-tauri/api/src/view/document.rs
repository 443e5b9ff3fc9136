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
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DocumentInput {
    pub document: i64,
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
    pub pages: Vec<PageView>,
    /// Facts read from the page. None are proposed yet: they come with recognition.
    pub fields: Vec<FieldView>,
    /// Candidate signature regions. None are proposed yet: the officer draws them.
    pub signatures: Vec<RegionView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PageView {
    pub n: u32,
    pub width_pt: f32,
    pub height_pt: f32,
    /// How many words the page's text layer holds.
    pub words: u32,
    /// Nothing dark was drawn: the page is empty or could not be read.
    pub blank: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldView {
    pub name: String,
    pub value: String,
    pub page: u32,
    #[serde(rename = "box")]
    pub region: [f32; 4],
    pub confidence: f32,
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
    pub words: Vec<WordView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct WordView {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
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
