//! How requests were dealt with: dates, ends and kinds, and nothing of the person.

use super::text::{Columns, instant};
use super::{Read, StoreError};
use crate::request::{DemandKind, RequestId};
use crate::workflow::StageId;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, params};

/// One request of a period.
#[derive(Clone, Debug)]
pub struct Dealt {
    pub id: RequestId,
    pub received: DateTime<Utc>,
    /// The limit it has, or had when it was completed.
    pub due: NaiveDate,
    pub completed: Option<NaiveDate>,
    pub stage: StageId,
    /// It was no request, or became part of another one; known of an archived one too.
    pub dismissed: bool,
    pub demands: Vec<DealtDemand>,
}

#[derive(Clone, Debug)]
pub struct DealtDemand {
    pub kind: DemandKind,
    pub due: NaiveDate,
    pub extended: bool,
    /// When it was refused.
    pub refused: Option<DateTime<Utc>>,
}

impl Read<'_> {
    /// The requests received from a moment on and before another.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn dealt(
        self,
        from: DateTime<Utc>,
        before: DateTime<Utc>,
    ) -> Result<Vec<Dealt>, StoreError> {
        // An archived request no longer says how it ended; the journal does.
        let mut statement = self.0.prepare_cached(
            "SELECT request.id, received, request.due AS request_due, completed, stage,
                stage = 'dismissed' OR (stage = 'archived' AND completed IS NULL AND EXISTS
                    (SELECT 1 FROM journal WHERE journal.request = printf('%04d-%04d', year, request.n)
                        AND op IN ('dismissed','merged'))) AS dismissed,
                kind, demand.due AS due, refused_at,
                extended_at IS NOT NULL OR gdpr_extended_at IS NOT NULL AS extended
             FROM request LEFT JOIN demand ON demand.request = request.id
             WHERE received >= ?1 AND received < ?2 ORDER BY request.id",
        )?;
        let mut rows = statement.query(params![instant(from), instant(before)])?;
        let mut all: Vec<Dealt> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = RequestId(row.get("id")?);
            if all.last().is_none_or(|last| last.id != id) {
                all.push(dealt(row, id)?);
            }
            let demand = demand(row)?;
            if let Some(last) = all.last_mut() {
                last.demands.extend(demand);
            }
        }
        Ok(all)
    }
}

fn dealt(row: &Row<'_>, id: RequestId) -> Result<Dealt, StoreError> {
    let columns = Columns::of(row, "request");
    Ok(Dealt {
        id,
        received: columns.instant("received")?,
        due: columns.date("request_due")?,
        completed: columns.maybe_date("completed")?,
        stage: columns.word("stage")?,
        dismissed: columns.get("dismissed")?,
        demands: Vec::new(),
    })
}

fn demand(row: &Row<'_>) -> Result<Option<DealtDemand>, StoreError> {
    let columns = Columns::of(row, "demand");
    let Some(kind) = columns.maybe_word("kind")? else {
        return Ok(None);
    };
    Ok(Some(DealtDemand {
        kind,
        due: columns.date("due")?,
        extended: columns.get("extended")?,
        refused: columns.maybe_instant("refused_at")?,
    }))
}
