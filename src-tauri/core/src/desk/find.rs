//! What was found in the sources, and what the officer decides of it.

use super::request::{advance, find, still_open};
use super::{Desk, DeskError, Done};
use crate::journal::Op;
use crate::request::{Request, RequestNumber};
use crate::store::{Decision, NewFinding, StoreError, StoredSearch, Tx};
use crate::workflow::{Event, Gate, StageId};
use chrono::{DateTime, Utc};

/// What one pass over one source gave for one request.
pub struct Hit<'a> {
    pub search: StoredSearch,
    pub found: Vec<NewFinding<'a>>,
}

/// What one search gave for one request.
pub struct SearchRun<'a> {
    pub request: RequestNumber,
    pub sources: Vec<Hit<'a>>,
}

impl Desk {
    /// Keeps what was found for one request, also where it is nothing. An accepted request is being
    /// fulfilled from here on.
    ///
    /// # Errors
    /// [`DeskError`] where the request is closed.
    pub fn keep_findings(&self, run: &SearchRun<'_>, now: DateTime<Utc>) -> Result<(), DeskError> {
        self.change(now, |tx| {
            let mut request = find(tx, run.request)?;
            match request.stage.id() {
                StageId::Accepted | StageId::Fulfilling => fulfil(tx, &mut request, now)?,
                _ => still_open(&request)?,
            }
            for hit in &run.sources {
                tx.put_search(request.id, &hit.search)?;
                tx.put_findings(request.id, hit.search.source, &hit.found)?;
            }
            tx.save_request(&request)?;
            let op = Op::Searched {
                sources: run.sources.len(),
                hits: run.sources.iter().map(|hit| hit.found.len()).sum(),
            };
            Ok(Done::about(run.request, (), op))
        })
    }

    /// Includes a finding in the answer, leaves it out with a reason, or takes the decision back.
    ///
    /// # Errors
    /// [`DeskError::ReasonMissing`] where a finding is left out without a reason.
    pub fn decide_finding(
        &self,
        number: RequestNumber,
        finding: i64,
        decision: Option<Decision>,
        because: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let because = because.map(str::trim).filter(|reason| !reason.is_empty());
        if decision == Some(Decision::LeftOut) && because.is_none() {
            return Err(DeskError::ReasonMissing);
        }
        self.change(now, |tx| {
            let request = find(tx, number)?;
            still_open(&request)?;
            if !tx.decide_finding(request.id, finding, decision, because)? {
                return Err(DeskError::NoSuchFinding(finding));
            }
            let op = Op::FindingDecided {
                finding,
                decision: decision.map(Decision::id),
                because: because.map(str::to_owned),
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// Adds a source, or reads it anew.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn add_source(
        &self,
        new: &crate::store::NewSource<'_>,
        rows: u64,
    ) -> Result<i64, StoreError> {
        self.change(new.added, |tx| {
            let source = tx.put_source(new)?;
            let op = Op::SourceAdded {
                source,
                sha256: new.sha256.to_owned(),
                rows,
            };
            Ok::<_, StoreError>(Done::of_the_vault(source, op))
        })
    }

    /// # Errors
    /// [`DeskError::NoSuchSource`] where there is none of that id.
    pub fn remove_source(&self, source: i64, now: DateTime<Utc>) -> Result<(), DeskError> {
        self.change(now, |tx| {
            if !tx.remove_source(source, now)? {
                return Err(DeskError::NoSuchSource(source));
            }
            Ok(Done::of_the_vault((), Op::SourceRemoved { source }))
        })
    }
}

/// Moves an accepted request on; the gate is asked again, whatever path led here.
pub(super) fn fulfil(
    tx: &Tx<'_>,
    request: &mut Request,
    now: DateTime<Utc>,
) -> Result<(), DeskError> {
    let gate = Gate::open(&tx.read().judgements(request.id)?)?;
    advance(request, Event::Fulfil(gate), now)
}
