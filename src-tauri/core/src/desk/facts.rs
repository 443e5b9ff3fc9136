//! Facts on which a term depends: the ground of a deletion, the day confirming data came, the
//! completed document after a return, the GDPR. Each is refused where it cannot be true.

use super::extend::demand_of;
use super::request::{Edit, RequestEdit};
use super::{Desk, DeskError};
use crate::calendar::{DeadlineError, Start, deadline, received_on};
use crate::request::{DeletionGround, DemandKind, Request};
use crate::store::Tx;
use crate::workflow::StageId;
use chrono::{DateTime, NaiveDate, Utc};

impl Desk {
    /// Applies those facts of an edit, after its dates and kinds; names the fields that changed.
    pub(super) fn apply_facts(
        &self,
        tx: &Tx<'_>,
        request: &mut Request,
        edit: &RequestEdit,
        now: DateTime<Utc>,
    ) -> Result<Vec<&'static str>, DeskError> {
        let mut fields = Vec::new();
        let mut note = |field, changed: bool| {
            if changed && !fields.contains(&field) {
                fields.push(field);
            }
        };
        for &(kind, ground) in &edit.grounds {
            let extended = demand_of(request, kind)?.extension.is_some();
            note("ground", self.set_ground(request, kind, ground)?);
            note(
                "extension",
                extended != demand_of(request, kind)?.extension.is_some(),
            );
        }
        for &(kind, day) in &edit.supplied {
            note("supplied", self.set_supplied(request, kind, day)?);
        }
        if edit.cured != Edit::Keep {
            was_returned(tx, request)?;
            note("cured", edit.cured.apply(&mut request.cured));
        }
        if let Some(gdpr) = edit.gdpr {
            note("gdpr", gdpr != request.gdpr);
            request.gdpr = gdpr;
        }
        self.in_order(request, now)?;
        Ok(fields)
    }

    /// A ground on which the law knows no extension takes a notified one away: its limit runs as
    /// if there had been none.
    fn set_ground(
        &self,
        request: &mut Request,
        kind: DemandKind,
        ground: Edit<DeletionGround>,
    ) -> Result<bool, DeskError> {
        if let Edit::Set(ground) = ground
            && !kind.grounds().contains(&ground)
        {
            return Err(DeskError::NoSuchGround);
        }
        let changed = ground.apply(&mut demand_of(request, kind)?.ground);
        let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
        let limit = deadline(&self.clock(request, demand), &self.calendar());
        if changed && limit == Err(DeadlineError::NoExtension) {
            demand_of(request, kind)?.extension = None;
        }
        Ok(changed)
    }

    fn set_supplied(
        &self,
        request: &mut Request,
        kind: DemandKind,
        day: Edit<NaiveDate>,
    ) -> Result<bool, DeskError> {
        let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
        let limit = deadline(&self.clock(request, demand), &self.calendar())?;
        let mut terms = limit.statute.iter().chain(&limit.beside);
        if !terms.any(|term| term.starts == Start::ConfirmingData) {
            return Err(DeskError::NothingToSupply);
        }
        Ok(day.apply(&mut demand_of(request, kind)?.supplied))
    }

    /// Nothing was supplied or completed before the receipt, or is known from the future.
    fn in_order(&self, request: &Request, now: DateTime<Utc>) -> Result<(), DeskError> {
        let zone = self.settings().zone;
        let possible = self.received_on(request)..=self.today(now);
        let mut supplied = request.demands.iter().filter_map(|demand| demand.supplied);
        if !supplied.all(|day| possible.contains(&day)) {
            return Err(DeskError::SuppliedOutside);
        }
        let cured = request.cured.map(|at| received_on(at, zone));
        if cured.is_some_and(|day| !possible.contains(&day)) {
            return Err(DeskError::CuredOutside);
        }
        Ok(())
    }
}

/// Only what was sent back can come back complete.
fn was_returned(tx: &Tx<'_>, request: &Request) -> Result<(), DeskError> {
    let returned = request.stage.id() == StageId::Returned
        || request.cured.is_some()
        || tx.read().was_done(request.number, "returned")?;
    if returned {
        Ok(())
    } else {
        Err(DeskError::NotReturned)
    }
}
