//! Moving the limit of one demand: once, by a reasoned notice that leaves before the limit.

use super::decide::reason;
use super::request::{find, still_open};
use super::{Desk, DeskError, Done};
use crate::calendar::{DeadlineError, WorkingDays, deadline};
use crate::journal::Op;
use crate::request::{DemandKind, Extension, Request, RequestNumber};
use chrono::{DateTime, NaiveDate, Utc};

impl Desk {
    /// Extends the limit of one demand, once, before it passes, where the law allows it
    /// (152-FZ art. 20 p. 1, art. 21 p. 5.1).
    ///
    /// # Errors
    /// [`DeskError`] saying which of these conditions is not met.
    pub fn extend(
        &self,
        number: RequestNumber,
        kind: DemandKind,
        days: u32,
        because: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let because = reason(because)?;
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            self.extendable(&request, kind, now)?;
            let received = self.received_on(&request);
            let due = deadline(kind, received, Some(WorkingDays(days)), self.calendar())?.due;
            if let Some(demand) = request
                .demands
                .iter_mut()
                .find(|demand| demand.kind == kind)
            {
                demand.extension = Some(Extension {
                    days,
                    because: because.clone(),
                    at: now,
                });
            }
            self.settle_limits(&mut request)?;
            tx.save_request(&request)?;
            let op = Op::Extended {
                kind: kind.id(),
                days,
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
        still_open(request)?;
        let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
        if demand.refusal.is_some() {
            return Err(DeskError::DemandRefused);
        }
        // Whether the law knows an extension of this kind at all is asked first.
        deadline(
            kind,
            self.received_on(request),
            Some(WorkingDays(1)),
            self.calendar(),
        )?;
        if demand.extension.is_some() {
            return Err(DeskError::AlreadyExtended);
        }
        if self.today(now) > demand.due {
            return Err(DeskError::LimitPassed);
        }
        Ok(())
    }

    /// The last day of a demand after the longest extension the law allows; none where it allows none.
    #[must_use]
    pub fn longest_extension(&self, request: &Request, kind: DemandKind) -> Option<NaiveDate> {
        let received = self.received_on(request);
        let extended = |days| deadline(kind, received, Some(WorkingDays(days)), self.calendar());
        match extended(u32::MAX) {
            Err(DeadlineError::ExtensionTooLong { longest }) => {
                extended(longest.0).ok().map(|limit| limit.due)
            }
            _ => None,
        }
    }
}
