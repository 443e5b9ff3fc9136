use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be known without a passphrase.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VaultState {
    /// The vault file, as a person would name it.
    pub file: String,
    pub exists: bool,
    pub open: bool,
    /// Everybody in this vault is invented; the screens say so.
    pub practice: bool,
    /// Seconds until the vault locks itself if nobody works; absent while locked.
    pub locks_in: Option<u32>,
    /// The language and appearance chosen in the settings; absent while locked.
    pub language: Option<String>,
    pub appearance: Option<String>,
    /// Limits known without opening the vault: how many are overdue or due today.
    pub pressing: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct VaultInfo {
    pub file: String,
    /// Version of the vault's format.
    pub format: u32,
    pub requests: u64,
    pub documents: u64,
    pub pages: u64,
    pub journal_entries: u64,
    pub practice: bool,
    /// When the work was handed over, while it has not come back.
    pub handed_over: Option<Instant>,
    pub key: KeyCost,
    /// What this machine enforces on the process that opens incoming files.
    pub sandbox: Vec<String>,
    /// The system's own programs that the work needs.
    pub tools: Vec<super::ToolView>,
}

/// Cost of deriving the key from the passphrase (Argon2id, RFC 9106).
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyCost {
    pub memory_mib: u32,
    pub iterations: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct VaultCheck {
    pub intact: bool,
    pub problems: Vec<Problem>,
}

/// One damaged thing, named so that an officer can act on it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Problem {
    /// `page`, `document`, `journal`, `link` or `answer`.
    pub kind: String,
    pub what: String,
}

#[derive(Clone, Deserialize, TS)]
pub struct CreateVault {
    pub passphrase: String,
    /// Marks every screen and document as practice with invented people.
    #[serde(default)]
    pub practice: bool,
}

#[derive(Clone, Deserialize, TS)]
pub struct Unlock {
    pub passphrase: String,
}

#[derive(Clone, Deserialize, TS)]
pub struct ChangePassphrase {
    pub old: String,
    pub new: String,
}
