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
    /// No reminder between these, `HH:MM` in that zone; both empty: none is quiet.
    pub quiet_from: String,
    pub quiet_to: String,
    /// From so many reminders at once on, one digest tells them all.
    pub digest_from: u32,
    /// Who stands in; named in reminders when a limit is one working day off and untouched.
    pub deputy: DeputyView,
    /// Folder in which `dekada.ics` is kept up to date; empty: none.
    pub ics_folder: String,
    /// Folder in which the scanner or the server puts files; empty: none is watched.
    pub watched_folder: String,
    /// What was taken in is moved into a folder beside it; otherwise it stays where it lies.
    pub move_taken: bool,
    /// Scans are read in the background.
    pub read_scans: bool,
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

/// A colleague, as reminders name them in the clear.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct DeputyView {
    pub name: String,
    /// Telephone, room, messenger.
    pub reach: String,
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
    /// The system's own programs that the work needs.
    pub tools: Vec<ToolView>,
    pub version: String,
}

/// A program of the system and what it is needed for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolView {
    pub name: String,
    /// The Debian package it comes with.
    pub package: String,
    /// Absent where it is not installed.
    pub version: Option<String>,
    /// What is not possible without it.
    #[ts(type = "\"second-engine\" | \"ocr\" | \"heif\"")]
    pub needed_for: String,
}

/// What reminds while the window is closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackgroundView {
    /// A timer of the user's service manager runs `dekadactl remind`.
    pub timer: bool,
    /// The service manager runs; without it the timer waits for the next start of the desktop.
    pub timer_running: bool,
    /// The window starts with the desktop, in the tray.
    pub autostart: bool,
    /// A notification service answers on the session bus.
    pub notifications: bool,
}

/// What is absent stays.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct SetBackground {
    #[serde(default)]
    #[ts(optional)]
    pub timer: Option<bool>,
    #[serde(default)]
    #[ts(optional)]
    pub autostart: Option<bool>,
}
