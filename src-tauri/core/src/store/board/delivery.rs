//! Which reminders were delivered: claimed, shown, written into the journal.

use super::{Board, BoardError};
use crate::calendar::DeliveryKey;
use crate::store::text;
use chrono::{DateTime, Utc};
use rusqlite::{TransactionBehavior, params};

/// So many seconds a claim holds without a notice: longer than a desktop may take for one.
const LEASE: i64 = 60;

const CLAIM: &str = "INSERT INTO delivered (request, kind, due, stage, at, claimed, days_left)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT DO UPDATE SET at = excluded.at, claimed = excluded.claimed,
         days_left = excluded.days_left
     WHERE NOT shown AND abs(excluded.claimed - claimed) >= ?8";

/// A reminder that was delivered, in the words of the board.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub request: String,
    pub kind: String,
    pub due: String,
    pub stage: String,
    pub days_left: i32,
    pub at: String,
}

impl Board {
    /// It was shown, or another program is about to show it.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn was_delivered(&self, key: &DeliveryKey, now: DateTime<Utc>) -> Result<bool, BoardError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM delivered
             WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4
             AND (shown OR abs(?5 - claimed) < ?6))",
        )?;
        let [request, kind, due, stage] = columns(key);
        let found = statement.query_row(
            params![request, kind, due, stage, now.timestamp(), LEASE],
            |row| row.get(0),
        );
        Ok(found?)
    }

    /// Takes deliveries, each with the days that are left, for this program. Says of each whether
    /// it did: another program may have been faster.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn claim<'k>(
        &mut self,
        wanted: impl IntoIterator<Item = (&'k DeliveryKey, i32)>,
        now: DateTime<Utc>,
    ) -> Result<Vec<bool>, BoardError> {
        let behavior = TransactionBehavior::Immediate;
        let tx = self.connection.transaction_with_behavior(behavior)?;
        let mut claimed = Vec::new();
        for (key, days_left) in wanted {
            let [request, kind, due, stage] = columns(key);
            let at = text::instant(now);
            let second = now.timestamp();
            let taken = tx.prepare_cached(CLAIM)?.execute(params![
                request, kind, due, stage, at, second, days_left, LEASE
            ])?;
            claimed.push(taken > 0);
        }
        tx.commit()?;
        Ok(claimed)
    }

    /// The desktop has taken the notice of these.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn settle<'k>(
        &mut self,
        keys: impl IntoIterator<Item = &'k DeliveryKey>,
    ) -> Result<(), BoardError> {
        const SETTLE: &str = "UPDATE delivered SET shown = 1
             WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4";
        self.for_each(SETTLE, keys)
    }

    /// Gives claims back when the desktop did not take the notice.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn release<'k>(
        &mut self,
        keys: impl IntoIterator<Item = &'k DeliveryKey>,
    ) -> Result<(), BoardError> {
        const RELEASE: &str = "DELETE FROM delivered
             WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4 AND NOT shown";
        self.for_each(RELEASE, keys)
    }

    fn for_each<'k>(
        &mut self,
        sql: &str,
        keys: impl IntoIterator<Item = &'k DeliveryKey>,
    ) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        for key in keys {
            tx.prepare_cached(sql)?.execute(columns(key))?;
        }
        Ok(tx.commit()?)
    }

    /// Deliveries the journal does not know yet.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be used.
    pub fn unjournalled(&self) -> Result<Vec<Delivery>, BoardError> {
        let mut statement = self.connection.prepare(
            "SELECT request, kind, due, stage, days_left, at FROM delivered
             WHERE shown AND NOT journalled ORDER BY at, request, kind",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Delivery {
                request: row.get(0)?,
                kind: row.get(1)?,
                due: row.get(2)?,
                stage: row.get(3)?,
                days_left: row.get(4)?,
                at: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The journal knows these deliveries, and these lines of the ledger.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn mark_journalled(
        &mut self,
        deliveries: &[Delivery],
        lines: impl IntoIterator<Item = i64>,
    ) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        for delivery in deliveries {
            tx.execute(
                "UPDATE delivered SET journalled = 1
                 WHERE request = ?1 AND kind = ?2 AND due = ?3 AND stage = ?4",
                [
                    &delivery.request,
                    &delivery.kind,
                    &delivery.due,
                    &delivery.stage,
                ],
            )?;
        }
        for line in lines {
            tx.execute("UPDATE ledger SET journalled = 1 WHERE id = ?1", [line])?;
        }
        Ok(tx.commit()?)
    }
}

fn columns(key: &DeliveryKey) -> [String; 4] {
    [
        key.request.clone(),
        key.concern.id().to_owned(),
        key.due.to_string(),
        key.stage.to_string(),
    ]
}
