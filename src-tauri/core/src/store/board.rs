//! The board: limits without names, readable while the vault is locked.
//!
//! A small unencrypted SQLite file beside the vault (`vault.dekada-board`). It holds the numbers of
//! open requests, the kinds and last days of their demands, when and where to remind, and which
//! reminders were delivered. It names no person. Whoever takes the laptop learns from it how many
//! requests are open, of which kinds, and when they are due; the README says so.
//!
//! It is a copy: opening the vault writes it anew, so it may be lost without harm. Claiming a
//! delivery is an insert under a primary key, so that two programs never deliver the same reminder.

use crate::calendar::{DeliveryKey, OpenLimit, ReminderPlan, Stage};
use crate::request::DemandKind;
use chrono::{DateTime, NaiveTime, Utc};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};
use std::path::{Path, PathBuf};
use std::time::Duration;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS open_limit (
        request TEXT NOT NULL, kind TEXT NOT NULL, due TEXT NOT NULL, known_since TEXT NOT NULL,
        PRIMARY KEY (request, kind)) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS delivered (
        request TEXT NOT NULL, kind TEXT NOT NULL, due TEXT NOT NULL, stage TEXT NOT NULL,
        at TEXT NOT NULL, days_left INTEGER NOT NULL, journalled INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (request, kind, due, stage)) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS plan (
        id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL, zone TEXT NOT NULL,
        leads TEXT NOT NULL, language TEXT NOT NULL) STRICT;";

/// The board file, open.
#[derive(Debug)]
pub struct Board {
    connection: Connection,
}

/// One open limit as the vault tells it to the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLimit {
    pub request: String,
    pub kind: DemandKind,
    pub due: chrono::NaiveDate,
    pub known_since: DateTime<Utc>,
}

/// A reminder that was delivered, in the words of the board.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub request: String,
    pub kind: String,
    pub due: String,
    pub days_left: i32,
    pub at: String,
}

/// The board cannot be read or written; the vault itself is not concerned.
#[derive(Debug, thiserror::Error)]
#[error("the board of limits cannot be used")]
pub struct BoardError(#[from] rusqlite::Error);

impl Board {
    /// Where the board of a vault lies.
    #[must_use]
    pub fn beside(vault: &Path) -> PathBuf {
        let mut name = vault.as_os_str().to_owned();
        name.push("-board");
        PathBuf::from(name)
    }

    /// Opens the board, creating it if it is not there.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be used.
    pub fn open(file: &Path) -> Result<Self, BoardError> {
        owned_file(file);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self { connection })
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn limits(&self) -> Result<Vec<OpenLimit>, BoardError> {
        let mut statement = self.connection.prepare(
            "SELECT request, kind, due, known_since FROM open_limit ORDER BY due, request",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        })?;
        let mut limits = Vec::new();
        for row in rows {
            let (request, kind, due, known_since) = row?;
            // A line that makes no sense is nobody's limit: opening the vault writes it anew.
            if let (Ok(demand), Ok(due), Ok(known_since)) = (
                kind.parse(),
                due.parse(),
                DateTime::parse_from_rfc3339(&known_since),
            ) {
                limits.push(OpenLimit {
                    request,
                    demand,
                    due,
                    known_since: known_since.to_utc(),
                });
            }
        }
        Ok(limits)
    }

    /// Replaces the limits of one request; none where it is closed.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_limits(&mut self, request: &str, limits: &[BoardLimit]) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        tx.execute("DELETE FROM open_limit WHERE request = ?1", [request])?;
        insert(&tx, limits)?;
        Ok(tx.commit()?)
    }

    /// Replaces all limits.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn replace_limits(&mut self, limits: &[BoardLimit]) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        tx.execute("DELETE FROM open_limit", [])?;
        insert(&tx, limits)?;
        Ok(tx.commit()?)
    }

    /// When to remind, and in which language; the defaults where nobody said.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn plan(&self) -> Result<(ReminderPlan, String), BoardError> {
        let row: Option<(String, String, String, String)> = self
            .connection
            .query_row("SELECT at, zone, leads, language FROM plan", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        let fallback = ReminderPlan::default();
        let Some((at, zone, leads, language)) = row else {
            return Ok((fallback, "ru".to_owned()));
        };
        let plan = ReminderPlan {
            hour: NaiveTime::parse_from_str(&at, "%H:%M").unwrap_or(fallback.hour),
            zone: zone.parse().unwrap_or(fallback.zone),
            leads: leads
                .split(',')
                .filter_map(|lead| lead.parse().ok())
                .collect(),
        };
        Ok((plan, language))
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_plan(&self, plan: &ReminderPlan, language: &str) -> Result<(), BoardError> {
        let leads: Vec<String> = plan.leads.iter().map(u32::to_string).collect();
        self.connection.execute(
            "INSERT OR REPLACE INTO plan (id, at, zone, leads, language) VALUES (1, ?1, ?2, ?3, ?4)",
            params![plan.hour.format("%H:%M").to_string(), plan.zone.name(), leads.join(","), language],
        )?;
        Ok(())
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn was_delivered(&self, key: &DeliveryKey) -> Result<bool, BoardError> {
        Ok(self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM delivered WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4)",
        )?.query_row(params![key.request, key.demand.id(), key.due.to_string(), stage(key.stage)], |row| row.get(0))?)
    }

    /// Takes a delivery for this program. `false` where another one was faster.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn claim(
        &self,
        key: &DeliveryKey,
        at: DateTime<Utc>,
        days_left: i32,
    ) -> Result<bool, BoardError> {
        let claimed = self.connection.execute(
            "INSERT OR IGNORE INTO delivered (request, kind, due, stage, at, days_left)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                key.request,
                key.demand.id(),
                key.due.to_string(),
                stage(key.stage),
                super::text::instant(at),
                days_left
            ],
        )?;
        Ok(claimed > 0)
    }

    /// Gives a claim back when the desktop did not take the notification.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn release(&self, key: &DeliveryKey) -> Result<(), BoardError> {
        self.connection.execute(
            "DELETE FROM delivered WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4",
            params![
                key.request,
                key.demand.id(),
                key.due.to_string(),
                stage(key.stage)
            ],
        )?;
        Ok(())
    }

    /// Deliveries the journal does not know yet.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be used.
    pub fn unjournalled(&self) -> Result<Vec<Delivery>, BoardError> {
        let mut statement = self.connection.prepare(
            "SELECT request, kind, due, days_left, at FROM delivered WHERE journalled = 0 ORDER BY at, request",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Delivery {
                request: row.get(0)?,
                kind: row.get(1)?,
                due: row.get(2)?,
                days_left: row.get(3)?,
                at: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn mark_journalled(&self) -> Result<(), BoardError> {
        self.connection.execute(
            "UPDATE delivered SET journalled = 1 WHERE journalled = 0",
            [],
        )?;
        Ok(())
    }
}

/// Makes the file, if it is not there, for its owner alone. Where that fails SQLite says why.
fn owned_file(file: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    drop(options.open(file));
}

fn insert(tx: &rusqlite::Transaction<'_>, limits: &[BoardLimit]) -> Result<(), rusqlite::Error> {
    let mut statement = tx.prepare_cached(
        "INSERT OR REPLACE INTO open_limit (request, kind, due, known_since) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for limit in limits {
        statement.execute(params![
            limit.request,
            limit.kind.id(),
            limit.due.to_string(),
            super::text::instant(limit.known_since)
        ])?;
    }
    Ok(())
}

fn stage(stage: Stage) -> String {
    match stage {
        Stage::Lead(days) => format!("lead-{days}"),
        Stage::Overdue(days) => format!("overdue-{days}"),
    }
}
