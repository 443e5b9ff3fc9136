//! Moving the limit of one demand: once, by a reasoned notice that leaves before the limit.
//!
//! The law's extension is of working days (152-FZ art. 20 p. 1, art. 21 p. 5.1); the GDPR's, of two
//! further months (art. 12 p. 3). The notice discloses nothing of what was found, so no gate stands
//! before it: it may have to leave before the person is confirmed.

use super::decide::reason;
use super::request::{find, still_open};
use super::{Desk, DeskError, Done, Report};
use crate::calendar::{DeadlineError, Term, WorkingDays, deadline};
use crate::journal::Op;
use crate::request::{Demand, DemandKind, Extension, GdprExtension, Request, RequestNumber};
use crate::store::{NewAnswer, StoredAnswer, Tx};
use chrono::{DateTime, NaiveDate, Utc};

impl Desk {
    /// Extends the limit of one demand, once, before it passes, where the law allows it. The
    /// finished notice is kept with the request's answers; returns its row.
    ///
    /// # Errors
    /// [`DeskError`] saying which of these conditions is not met.
    pub fn extend(
        &self,
        number: RequestNumber,
        kind: DemandKind,
        days: u32,
        because: &str,
        notice: Option<&Report<'_>>,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, DeskError> {
        let because = reason(because)?;
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            self.extendable(&request, kind, now)?;
            let known = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
            if notice.is_some_and(|notice| notice.date > known.due) {
                return Err(DeskError::LimitPassed);
            }
            let clock = self.clock(&request, known).extended(WorkingDays(days));
            let due = deadline(&clock, &self.calendar())?.due;
            demand_of(&mut request, kind)?.extension = Some(Extension {
                days,
                because: because.clone(),
                at: now,
            });
            let answer = match notice {
                Some(notice) => Some(keep_notice(tx, &request, notice, now)?),
                None => None,
            };
            self.settle_limits(&mut request)?;
            tx.save_request(&request)?;
            let op = Op::Extended {
                kind: kind.id(),
                days,
                because,
                due: due.to_string(),
                notice: notice.map(|notice| notice.sha256.to_owned()),
            };
            Ok(Done::about(number, answer, op))
        })
    }

    /// Notes the two further months of the GDPR: once, inside the first month.
    ///
    /// # Errors
    /// [`DeskError`] saying which of these conditions is not met.
    pub fn extend_gdpr(
        &self,
        number: RequestNumber,
        kind: DemandKind,
        because: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let because = reason(because)?;
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            self.extendable_gdpr(&request, kind, now)?;
            demand_of(&mut request, kind)?.gdpr_extension = Some(GdprExtension {
                because: because.clone(),
                at: now,
            });
            self.settle_limits(&mut request)?;
            let due = self.gdpr_term(&request, kind)?.due;
            tx.save_request(&request)?;
            let op = Op::ExtendedGdpr {
                kind: kind.id(),
                because,
                due: due.to_string(),
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// Whether a demand may still be extended, and why not.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub fn extendable(
        &self,
        request: &Request,
        kind: DemandKind,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let demand = unsettled(request, kind)?;
        // Whether the law knows an extension of this kind at all is asked first.
        let clock = self.clock(request, demand).extended(WorkingDays(1));
        deadline(&clock, &self.calendar())?;
        if demand.extension.is_some() {
            return Err(DeskError::AlreadyExtended);
        }
        if self.today(now) > demand.due {
            return Err(DeskError::LimitPassed);
        }
        Ok(())
    }

    /// Whether the GDPR's term of a demand may still be extended, and why not.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub fn extendable_gdpr(
        &self,
        request: &Request,
        kind: DemandKind,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let demand = unsettled(request, kind)?;
        let term = self.gdpr_term(request, kind)?;
        if demand.gdpr_extension.is_some() {
            return Err(DeskError::AlreadyExtended);
        }
        if self.today(now) > term.due {
            return Err(DeskError::LimitPassed);
        }
        Ok(())
    }

    /// The last day of a demand after the longest extension the law allows; none where it allows none.
    #[must_use]
    pub fn longest_extension(&self, request: &Request, kind: DemandKind) -> Option<NaiveDate> {
        let clock = self.clock(request, request.demand(kind)?);
        let extended = |days| deadline(&clock.extended(WorkingDays(days)), &self.calendar());
        match extended(u32::MAX) {
            Err(DeadlineError::ExtensionTooLong { longest }) => {
                extended(longest.0).ok().map(|limit| limit.due)
            }
            _ => None,
        }
    }

    /// The GDPR's term as it stands.
    fn gdpr_term(&self, request: &Request, kind: DemandKind) -> Result<Term, DeskError> {
        let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
        let limit = deadline(&self.clock(request, demand), &self.calendar())?;
        limit.gdpr.ok_or(DeskError::NoGdpr)
    }
}

/// The demand, where its limit still runs.
fn unsettled(request: &Request, kind: DemandKind) -> Result<&Demand, DeskError> {
    still_open(request)?;
    let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
    if demand.refusal.is_some() {
        return Err(DeskError::DemandRefused);
    }
    Ok(demand)
}

pub(super) fn demand_of(request: &mut Request, kind: DemandKind) -> Result<&mut Demand, DeskError> {
    let mut demands = request.demands.iter_mut();
    demands
        .find(|demand| demand.kind == kind)
        .ok_or(DeskError::NoSuchDemand)
}

fn keep_notice(
    tx: &Tx<'_>,
    request: &Request,
    notice: &Report<'_>,
    now: DateTime<Utc>,
) -> Result<i64, DeskError> {
    Ok(tx.insert_answer(&NewAnswer {
        request: request.id,
        kind: StoredAnswer::EXTENSION,
        number: &notice.number,
        date: notice.date,
        made: now,
        sha256: notice.sha256,
        pages: notice.pages,
        standard: notice.standard,
        file: notice.file,
    })?)
}
