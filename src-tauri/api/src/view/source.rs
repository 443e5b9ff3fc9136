use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddSource {
    pub path: String,
    /// A Fides dataset (YAML); absent: the map for Im.work that ships with the program.
    #[serde(default)]
    #[ts(optional)]
    pub map: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SourceInput {
    pub source: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceView {
    pub id: i64,
    pub path: String,
    /// The collection of the map that this file holds.
    pub map: String,
    pub format: String,
    pub encoding: String,
    pub rows: u64,
    pub bytes: u64,
    pub sha256: String,
    pub broken_rows: u64,
    /// The first broken lines, to look at in the export.
    pub broken_lines: Vec<u64>,
    pub columns: Vec<SourceColumn>,
    /// Columns of the map that the export does not have.
    pub columns_missing: Vec<String>,
    pub added: Instant,
    /// The file on disk is there and unchanged since it was added.
    pub present: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceColumn {
    pub name: String,
    pub mapped: bool,
    pub categories: Vec<String>,
    pub identity: Option<String>,
    pub purpose: Option<String>,
    pub ground: Option<String>,
    pub storage: Option<String>,
    pub recipients: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct FindInput {
    #[serde(default)]
    pub requests: Vec<String>,
    /// All open requests in one pass.
    #[serde(default)]
    pub open: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FindResult {
    pub requests: Vec<FoundForRequest>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundForRequest {
    pub id: String,
    pub findings: Vec<FindingView>,
    /// Per source, also where nothing was found.
    pub searched: Vec<SearchedView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingView {
    pub id: i64,
    pub source: i64,
    pub collection: String,
    /// Row number and primary key in the export.
    pub record: String,
    pub fields: std::collections::BTreeMap<String, String>,
    pub matched: Vec<MatchView>,
    /// Fields of the record that speak against it: another birth date, another e-mail.
    pub contradicted: Vec<String>,
    /// `sure` or `candidate` (a namesake, a name alone).
    #[ts(type = "\"sure\" | \"candidate\"")]
    pub certainty: String,
    #[ts(type = "\"included\" | \"left-out\" | null")]
    pub decision: Option<String>,
    pub because: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MatchView {
    /// Which identifier: `email`, `phone`, `name`, `account`, `reference`.
    pub by: String,
    pub field: String,
    /// How equal: `equal`, or what was normalised.
    #[serde(rename = "as")]
    pub how: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SearchedView {
    pub source: i64,
    pub name: String,
    pub rows: u64,
    pub bytes: u64,
    pub seconds: f64,
    pub hits: u64,
    pub sha256: String,
    /// The export is another one than when it was added.
    pub changed: bool,
    pub broken_rows: u64,
    pub at: Instant,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DecideFinding {
    pub request: String,
    pub finding: i64,
    /// `included`, `left-out`; null takes the decision back.
    #[ts(type = "\"included\" | \"left-out\" | null")]
    pub decision: Option<String>,
    /// Why it is left out; needed for that decision.
    #[serde(default)]
    #[ts(optional)]
    pub because: Option<String>,
}
