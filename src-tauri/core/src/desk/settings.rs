//! Settings of a vault: the officer, the company, the clock, the screen.

use super::{Desk, Done, held};
use crate::calendar::{QuietHours, ReminderPlan, StandIn};
use crate::journal::Op;
use crate::store::{Read, StoreError};
use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::sync::PoisonError;

/// Name under which all settings stand, as one JSON value.
const NAME: &str = "settings";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `ru` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub appearance: String,
    pub lock_after_minutes: u32,
    /// The operator's legal time zone.
    #[serde(with = "zone")]
    pub zone: Tz,
    pub remind_at: NaiveTime,
    /// Working days before the limit.
    pub remind_days: Vec<u32>,
    /// No reminder comes between these two; the same twice where none is quiet.
    pub quiet: (NaiveTime, NaiveTime),
    /// From so many reminders at once on, one digest tells them all.
    pub digest_from: u32,
    /// Named in reminders when a limit is a working day off and untouched.
    pub deputy: Deputy,
    /// Folder in which the calendar file of limits is kept up to date; empty where none is.
    pub ics_folder: String,
    /// When the work was handed over, while it has not come back.
    pub handed_over: Option<DateTime<Utc>>,
    /// Folder in which files appear that are to be taken in; empty where none is watched.
    pub watched_folder: String,
    /// What was taken in is moved into a folder beside it.
    pub move_taken: bool,
    /// Scans are read in the background.
    pub read_scans: bool,
    pub officer: Officer,
    pub operator: OperatorProfile,
    /// Everybody in this vault is invented.
    pub practice: bool,
}

/// Who judges and signs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Officer {
    pub name: String,
    pub position: String,
    pub phone: String,
}

/// A colleague who stands in, as reminders name them in the clear.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Deputy {
    pub name: String,
    /// Telephone, room, messenger.
    pub reach: String,
}

/// The company's requisites as they stand on its documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperatorProfile {
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

impl Default for Settings {
    fn default() -> Self {
        let plan = ReminderPlan::default();
        Self {
            language: "ru".to_owned(),
            appearance: "system".to_owned(),
            lock_after_minutes: 10,
            zone: plan.zone,
            remind_at: plan.hour,
            remind_days: plan.leads,
            quiet: (NaiveTime::MIN, NaiveTime::MIN),
            digest_from: 4,
            deputy: Deputy::default(),
            ics_folder: String::new(),
            handed_over: None,
            watched_folder: String::new(),
            move_taken: true,
            read_scans: true,
            officer: Officer::default(),
            operator: OperatorProfile::default(),
            practice: false,
        }
    }
}

impl Settings {
    /// Who stands in the journal.
    #[must_use]
    pub fn author(&self) -> String {
        if self.officer.name.is_empty() {
            "officer".to_owned()
        } else {
            self.officer.name.clone()
        }
    }

    #[must_use]
    pub fn reminders(&self) -> ReminderPlan {
        ReminderPlan {
            hour: self.remind_at,
            zone: self.zone,
            leads: self.remind_days.clone(),
            quiet: QuietHours {
                from: self.quiet.0,
                to: self.quiet.1,
            },
            digest_from: self.digest_from,
            deputy: Some(&self.deputy)
                .filter(|deputy| !deputy.name.is_empty())
                .map(|Deputy { name, reach }| StandIn {
                    name: name.clone(),
                    reach: reach.clone(),
                }),
            language: self.language.clone(),
        }
    }

    pub(super) fn load(read: Read<'_>) -> Result<Self, StoreError> {
        match read.setting(NAME)? {
            Some(json) => {
                serde_json::from_str(&json).map_err(|_| StoreError::BadRow { table: "setting" })
            }
            None => Ok(Self::default()),
        }
    }

    pub(super) fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Desk {
    /// The settings in force.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written; the old settings stay in force.
    pub fn set_settings(&self, settings: Settings, now: DateTime<Utc>) -> Result<(), StoreError> {
        let names = changed(&self.settings(), &settings);
        if names.is_empty() {
            return Ok(());
        }
        self.change(now, |tx| {
            put(tx, &settings)?;
            Ok::<_, StoreError>(Done::of_the_vault((), Op::SettingsChanged { names }))
        })?;
        if let Some(board) = held(&self.board).as_mut() {
            drop(board.put_plan(&settings.reminders()));
            self.tell_calendar_file(board, &settings);
        }
        *self
            .settings
            .write()
            .unwrap_or_else(PoisonError::into_inner) = settings;
        Ok(())
    }
}

pub(super) fn put(tx: &crate::store::Tx<'_>, settings: &Settings) -> Result<(), StoreError> {
    tx.put_setting(NAME, &settings.json())
}

fn changed(old: &Settings, new: &Settings) -> Vec<&'static str> {
    [
        ("language", old.language != new.language),
        ("appearance", old.appearance != new.appearance),
        (
            "lock_after_minutes",
            old.lock_after_minutes != new.lock_after_minutes,
        ),
        ("time_zone", old.zone != new.zone),
        ("remind_at", old.remind_at != new.remind_at),
        ("remind_days", old.remind_days != new.remind_days),
        ("quiet", old.quiet != new.quiet),
        ("digest_from", old.digest_from != new.digest_from),
        ("deputy", old.deputy != new.deputy),
        ("ics_folder", old.ics_folder != new.ics_folder),
        ("handed_over", old.handed_over != new.handed_over),
        ("watched_folder", old.watched_folder != new.watched_folder),
        ("move_taken", old.move_taken != new.move_taken),
        ("read_scans", old.read_scans != new.read_scans),
        ("officer", old.officer != new.officer),
        ("operator", old.operator != new.operator),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

mod zone {
    use chrono_tz::Tz;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(zone.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
        let name = String::deserialize(from)?;
        name.parse()
            .map_err(|_| D::Error::custom("not a time zone"))
    }
}
