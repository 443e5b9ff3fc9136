use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct JournalInput {
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<String>,
    /// Entries before this number, newest first.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<u64>,
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct JournalEntryView {
    pub n: u64,
    pub at: Instant,
    pub author: String,
    /// What was done; words are `op-<id>`.
    pub op: String,
    pub request: Option<String>,
    /// Particulars for the words.
    #[ts(type = "Record<string, string | number | boolean | null>")]
    pub detail: serde_json::Map<String, serde_json::Value>,
    /// SHA-256 over this entry and the hash of the one before.
    pub hash: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct JournalCheck {
    pub entries: u64,
    pub intact: bool,
    pub first_broken: Option<u64>,
    /// Hash of the newest entry.
    pub head: String,
}
