use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A pack for a second officer, opened with a passphrase of their own.
#[derive(Clone, Deserialize, TS)]
pub struct HandOver {
    pub path: String,
    pub passphrase: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct HandOverView {
    pub file: String,
    pub requests: u64,
    pub documents: u64,
    pub at: Instant,
}

/// The pack comes back: its work becomes this vault's.
#[derive(Clone, Deserialize, TS)]
pub struct TakeBack {
    pub path: String,
    /// The pack's.
    pub passphrase: String,
    /// This vault's, which stays.
    pub own_passphrase: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TakenBackView {
    /// Journal entries that were written in the pack.
    pub entries: u64,
    pub requests: u64,
}
