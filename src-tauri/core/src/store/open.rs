//! Open requests as the clock needs them: what their limits are counted from, and nothing of the
//! person. A hundred thousand of them are read in one pass, so columns are taken by their place.

use super::stage::OPEN;
use super::{Read, StoreError, Tx};
use crate::request::{DeletionGround, Demand, DemandKind, RequestId, RequestNumber};
use crate::workflow::StageId;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, params};
use std::str::FromStr;

/// An open request without its person.
#[derive(Clone, Debug)]
pub struct OpenRequest {
    pub id: RequestId,
    pub number: RequestNumber,
    pub stage: StageId,
    pub received: DateTime<Utc>,
    pub registered: DateTime<Utc>,
    pub cured: Option<DateTime<Utc>>,
    pub gdpr: bool,
    pub due: NaiveDate,
    /// Those that are not refused.
    pub demands: Vec<OpenDemand>,
}

/// What the limit of a demand is counted from, beside the dates of its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDemand {
    pub kind: DemandKind,
    pub due: NaiveDate,
    pub ground: Option<DeletionGround>,
    pub supplied: Option<NaiveDate>,
    pub at_once_done: bool,
    /// Working days of a notified extension.
    pub extended: Option<u32>,
    pub gdpr_extended: bool,
}

impl From<&Demand> for OpenDemand {
    fn from(demand: &Demand) -> Self {
        Self {
            kind: demand.kind,
            due: demand.due,
            ground: demand.ground,
            supplied: demand.supplied,
            at_once_done: demand.at_once.is_some(),
            extended: demand.extension.as_ref().map(|extension| extension.days),
            gdpr_extended: demand.gdpr_extension.is_some(),
        }
    }
}

impl Read<'_> {
    /// Every open request, in the order of their registration.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn open_requests(self) -> Result<Vec<OpenRequest>, StoreError> {
        self.open_among("")
    }

    /// One request, if it is open.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn open_request(self, number: RequestNumber) -> Result<Option<OpenRequest>, StoreError> {
        let RequestNumber { year, n } = number;
        Ok(self
            .open_among(&format!("AND year = {year} AND n = {n}"))?
            .pop())
    }

    fn open_among(self, also: &str) -> Result<Vec<OpenRequest>, StoreError> {
        // The ids come from an index, sorted, so that the pages of the table are read in their
        // order; LIMIT keeps SQLite from forgetting that order.
        let mut statement = self.0.prepare_cached(&format!(
            "WITH open AS MATERIALIZED
                (SELECT id FROM request WHERE {OPEN} {also} ORDER BY id LIMIT -1)
             SELECT request.id, year, n, stage, received, registered, cured, gdpr, request.due,
                kind, demand.due, ground, supplied, at_once_at IS NOT NULL, extended_days,
                gdpr_extended_at IS NOT NULL
             FROM open CROSS JOIN request ON request.id = open.id
                LEFT JOIN demand ON demand.request = request.id AND refused_at IS NULL"
        ))?;
        let mut rows = statement.query([])?;
        let mut requests: Vec<OpenRequest> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = RequestId(row.get(0)?);
            if requests.last().is_none_or(|last| last.id != id) {
                requests.push(open_request(row, id)?);
            }
            let demand = open_demand(row)?;
            if let Some(last) = requests.last_mut() {
                last.demands.extend(demand);
            }
        }
        Ok(requests)
    }
}

impl Tx<'_> {
    /// Writes the limit of one demand.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn move_demand(
        &self,
        request: RequestId,
        kind: DemandKind,
        due: NaiveDate,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE demand SET due = ?3 WHERE request = ?1 AND kind = ?2")?
            .execute(params![request.0, kind.id(), due.to_string()])?;
        Ok(())
    }

    /// Writes the limit of a request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn move_request(&self, request: RequestId, due: NaiveDate) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE request SET due = ?2 WHERE id = ?1")?
            .execute(params![request.0, due.to_string()])?;
        Ok(())
    }
}

fn open_request(row: &Row<'_>, id: RequestId) -> Result<OpenRequest, StoreError> {
    Ok(OpenRequest {
        id,
        number: RequestNumber {
            year: row.get(1)?,
            n: row.get(2)?,
        },
        stage: read(row, 3)?,
        received: moment(row, 4)?.ok_or(BAD)?,
        registered: moment(row, 5)?.ok_or(BAD)?,
        cured: moment(row, 6)?,
        gdpr: row.get(7)?,
        due: read(row, 8)?,
        demands: Vec::new(),
    })
}

fn open_demand(row: &Row<'_>) -> Result<Option<OpenDemand>, StoreError> {
    let Some(kind) = maybe(row, 9)? else {
        return Ok(None);
    };
    Ok(Some(OpenDemand {
        kind,
        due: read(row, 10)?,
        ground: maybe(row, 11)?,
        supplied: maybe(row, 12)?,
        at_once_done: row.get(13)?,
        extended: row.get(14)?,
        gdpr_extended: row.get(15)?,
    }))
}

const BAD: StoreError = StoreError::BadRow { table: "request" };

fn read<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T, StoreError> {
    maybe(row, column)?.ok_or(BAD)
}

fn maybe<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>, StoreError> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| BAD)?;
    text.map(str::parse).transpose().map_err(|_| BAD)
}

fn moment(row: &Row<'_>, column: usize) -> Result<Option<DateTime<Utc>>, StoreError> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| BAD)?;
    let at = text.map(DateTime::parse_from_rfc3339).transpose();
    Ok(at.map_err(|_| BAD)?.map(|at| at.to_utc()))
}
