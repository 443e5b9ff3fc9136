//! What a newer schema says of rows that an older program wrote.

use super::StoreError;
use super::text::Columns;
use crate::calendar::received_on;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::{OptionalExtension as _, Transaction, params};

/// The day on which older requests were completed: the answer left, or the last demand was refused.
pub(super) fn days_of_completion(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE request SET completed =
            (SELECT max(sent_on) FROM answer WHERE answer.request = request.id)
         WHERE stage IN ('answered','archived')",
        [],
    )?;
    let zone = zone(tx)?;
    let mut write = tx.prepare("UPDATE request SET completed = ?2 WHERE id = ?1")?;
    let mut statement = tx.prepare(
        "SELECT request.id AS id, coalesce(max(refused_at), stage_since) AS at
         FROM request LEFT JOIN demand ON demand.request = request.id
         WHERE completed IS NULL AND stage IN ('answered','refused','archived')
         GROUP BY request.id
         HAVING stage <> 'archived' OR (count(kind) > 0 AND count(kind) = count(refused_at))",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let columns = Columns::of(row, "request");
        let at: DateTime<Utc> = columns.instant("at")?;
        let on = received_on(at, zone).to_string();
        write.execute(params![columns.get::<i64>("id")?, on])?;
    }
    Ok(())
}

/// The operator's legal time zone, as the settings of the vault have it.
fn zone(tx: &Transaction<'_>) -> Result<Tz, StoreError> {
    let name: Option<Option<String>> = tx
        .query_row(
            "SELECT value ->> 'zone' FROM setting WHERE name = 'settings'",
            [],
            |row| row.get(0),
        )
        .optional()?;
    let zone = name.flatten().and_then(|name| name.parse().ok());
    Ok(zone.unwrap_or(Tz::Europe__Moscow))
}
