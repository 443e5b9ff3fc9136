use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SettingsView {
    /// `ru` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub appearance: String,
    /// Minutes without work after which the vault locks.
    pub lock_after_minutes: u32,
    /// The operator's legal time zone, e.g. `Europe/Moscow`.
    pub time_zone: String,
    /// Hour and minute of reminders, `HH:MM` in that zone.
    pub remind_at: String,
    /// Working days before the limit.
    pub remind_days: Vec<u32>,
    /// The officer: author of judgements, signer of documents.
    pub officer: OfficerView,
    pub operator: OperatorView,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficerView {
    pub name: String,
    pub position: String,
    pub phone: String,
}

/// The company's requisites, as they stand on its documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct OperatorView {
    pub full_name: String,
    pub short_name: String,
    pub address: String,
    /// Place where documents are drawn up.
    pub city: String,
    pub phone: String,
    pub email: String,
    pub ogrn: String,
    pub inn: String,
    pub kpp: String,
}

/// How well this machine can do its part.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MachineView {
    /// A notification service answers on the session bus.
    pub notifications: bool,
    /// The desktop tells when the screen is locked.
    pub screen_lock: bool,
    pub sandbox: Vec<String>,
    pub version: String,
}
