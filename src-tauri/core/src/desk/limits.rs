//! Limits of a request's demands, and the board that shows them while the vault is locked.

use super::recount::own_calendar;
use super::{Desk, DeskError, held};
use crate::calendar::{
    self, Clock, Concern, Deadline, Duty, Gdpr, OpenLimit, WorkingDays, at_once, deadline,
    received_on, working_days_left,
};
use crate::request::{Demand, DemandKind, Request, RequestNumber};
use crate::store::{OpenDemand, OpenRequest, StoreError};
use crate::workflow::StageId;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// A demand's limit as it stands, and as it would stand without its extension.
pub struct DemandLimit {
    pub deadline: Deadline,
    pub original_due: NaiveDate,
    /// Working days left, 0 on the last day, negative when overdue.
    pub days_left: i32,
}

impl Desk {
    /// The limit of one demand, counted.
    ///
    /// # Errors
    /// [`DeskError::Deadline`] where the date of receipt cannot be counted from.
    pub fn limit(
        &self,
        request: &Request,
        demand: &Demand,
        today: NaiveDate,
    ) -> Result<DemandLimit, DeskError> {
        let clock = self.clock(request, demand);
        let deadline = deadline(&clock, &self.calendar())?;
        let original_due = match clock.extended {
            None => deadline.due,
            Some(_) => {
                calendar::deadline(
                    &Clock {
                        extended: None,
                        ..clock
                    },
                    &self.calendar(),
                )?
                .due
            }
        };
        Ok(DemandLimit {
            days_left: working_days_left(today, deadline.due, &self.calendar()),
            deadline,
            original_due,
        })
    }

    /// What the limit of a demand is counted from.
    #[must_use]
    pub fn clock(&self, request: &Request, demand: &Demand) -> Clock {
        clock(self.settings().zone, request.into(), &demand.into())
    }

    /// Computes every demand's last day and the request's earliest one. Called whenever a date, a
    /// kind or an extension changes; the result is stored, never derived from "days left".
    pub(super) fn settle_limits(&self, request: &mut Request) -> Result<(), DeskError> {
        let calendar = self.calendar();
        let zone = self.settings().zone;
        let received = Received::from(&*request);
        for demand in &mut request.demands {
            demand.due = deadline(&clock(zone, received, &(&*demand).into()), &calendar)?.due;
        }
        let open = request
            .demands
            .iter()
            .filter(|demand| demand.refusal.is_none());
        let earliest = open.map(|demand| demand.due).min();
        // A request that is refused whole keeps the limit by which it had to be.
        let earliest = earliest.or_else(|| request.demands.iter().map(|demand| demand.due).min());
        request.due = match earliest {
            Some(due) => due,
            None => deadline(&undemanded(zone, received), &calendar)?.due,
        };
        Ok(())
    }

    /// The civil date of receipt in the operator's legal time zone.
    #[must_use]
    pub fn received_on(&self, request: &Request) -> NaiveDate {
        received_on(request.received, self.settings().zone)
    }

    /// Writes the limits of these requests to the board. The board is a copy: where it cannot be
    /// written the vault goes on, and opening it again writes all of it.
    pub(super) fn tell_board(&self, changed: impl Iterator<Item = RequestNumber>) {
        for number in changed {
            let Ok(open) = self.read(|read| read.open_request(number)) else {
                continue;
            };
            let zone = self.settings().zone;
            let limits = open.map_or_else(Vec::new, |open| limits_of(&open, zone));
            if let Some(board) = held(&self.board).as_mut() {
                drop(board.put_limits(&number.to_string(), &limits));
            }
        }
    }

    /// Writes every open limit, the plan of reminders and the calendar to the board.
    pub(super) fn fill_board(&self) -> Result<(), StoreError> {
        let open = self.read(|read| read.open_requests())?;
        let (years, days) = self.read(own_calendar)?;
        let settings = self.settings();
        let limits: Vec<OpenLimit> = open
            .iter()
            .flat_map(|request| limits_of(request, settings.zone))
            .collect();
        if let Some(board) = held(&self.board).as_mut() {
            drop(board.replace_limits(&limits));
            drop(board.put_plan(&settings.reminders()));
            drop(board.put_calendar(&years, &days));
            self.tell_calendar_file(board, &settings);
        }
        Ok(())
    }
}

/// What all demands of a request have in common.
#[derive(Clone, Copy)]
pub(super) struct Received {
    pub at: DateTime<Utc>,
    pub cured: Option<DateTime<Utc>>,
    pub gdpr: bool,
}

impl From<&Request> for Received {
    fn from(request: &Request) -> Self {
        Self {
            at: request.received,
            cured: request.cured,
            gdpr: request.gdpr,
        }
    }
}

impl From<&OpenRequest> for Received {
    fn from(request: &OpenRequest) -> Self {
        Self {
            at: request.received,
            cured: request.cured,
            gdpr: request.gdpr,
        }
    }
}

pub(super) fn clock(zone: Tz, of: Received, demand: &OpenDemand) -> Clock {
    let gdpr = if demand.gdpr_extended {
        Gdpr::Extended
    } else {
        Gdpr::Plain
    };
    Clock {
        kind: demand.kind,
        received: received_on(of.at, zone),
        ground: demand.ground,
        supplied: demand.supplied,
        cured: of.cured.map(|at| received_on(at, zone)),
        extended: demand.extended.map(WorkingDays),
        gdpr: of.gdpr.then_some(gdpr),
        at_once_done: demand.at_once_done,
    }
}

/// Nobody has said yet what is asked: ten working days, the law's term for most.
pub(super) fn undemanded(zone: Tz, of: Received) -> Clock {
    Clock::new(DemandKind::Access, received_on(of.at, zone))
}

pub(super) fn open_limit(request: &OpenRequest, concern: Concern, due: NaiveDate) -> OpenLimit {
    OpenLimit {
        request: request.number.to_string(),
        concern,
        due,
        untouched: matches!(request.stage, StageId::Received | StageId::Examining),
        known_since: request.registered,
    }
}

/// What the board shows of a request: every demand that is not refused, and what is owed at once.
/// A duty at once that is the demand itself (advertising stops) is not told twice.
fn limits_of(request: &OpenRequest, zone: Tz) -> Vec<OpenLimit> {
    let limit = |concern, due| open_limit(request, concern, due);
    let received = received_on(request.received, zone);
    let blocks = |demand: &OpenDemand| {
        let owed = at_once(demand.kind, demand.ground, received);
        !demand.at_once_done && owed.is_some_and(|rule| rule.duty == Duty::Blocking)
    };
    let demands = request.demands.iter();
    let mut limits: Vec<OpenLimit> = demands
        .map(|demand| limit(Concern::Demand(demand.kind), demand.due))
        .collect();
    if limits.is_empty() {
        limits.push(limit(Concern::Demand(DemandKind::Access), request.due));
    }
    if request.demands.iter().any(blocks) {
        limits.push(limit(Concern::Blocking, received));
    }
    limits
}
