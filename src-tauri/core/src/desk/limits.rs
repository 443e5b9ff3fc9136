//! Limits of a request's demands, and the board that shows them while the vault is locked.

use super::{Desk, DeskError, held};
use crate::calendar::{Deadline, WorkingDays, deadline, received_on, working_days_left};
use crate::journal::Op;
use crate::request::{Demand, DemandKind, Request, RequestNumber};
use crate::store::{BoardLimit, RequestFilter, StoreError};
use chrono::{DateTime, NaiveDate, Utc};

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
        let received = self.received_on(request);
        let original = deadline(demand.kind, received, None, &self.calendar)?;
        let original_due = original.due;
        let deadline = match &demand.extension {
            Some(extension) => deadline(
                demand.kind,
                received,
                Some(WorkingDays(extension.days)),
                &self.calendar,
            )?,
            None => original,
        };
        Ok(DemandLimit {
            days_left: working_days_left(today, deadline.due, &self.calendar),
            deadline,
            original_due,
        })
    }

    /// Computes every demand's last day and the request's earliest one. Called whenever a date, a
    /// kind or an extension changes; the result is stored, never derived from "days left".
    pub(super) fn settle_limits(&self, request: &mut Request) -> Result<(), DeskError> {
        let received = self.received_on(request);
        for demand in &mut request.demands {
            let extended = demand
                .extension
                .as_ref()
                .map(|extension| WorkingDays(extension.days));
            demand.due = deadline(demand.kind, received, extended, &self.calendar)?.due;
        }
        let earliest = request
            .demands
            .iter()
            .filter(|demand| demand.refusal.is_none())
            .map(|demand| demand.due)
            .min();
        request.due = match earliest {
            Some(due) => due,
            // Nobody has said yet what is asked: ten working days, the law's term for most.
            None => deadline(DemandKind::Access, received, None, &self.calendar)?.due,
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
            let Ok(Some(request)) = self.read(|read| read.request(number)) else {
                continue;
            };
            if let Some(board) = held(&self.board).as_mut() {
                drop(board.put_limits(&number.to_string(), &limits_of(&request)));
            }
        }
    }

    /// Writes deliveries that happened while the vault was locked into the journal, once.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written; they stay marked on the board.
    pub fn journal_deliveries(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let board = held(&self.board);
        let Some(board) = board.as_ref() else {
            return Ok(());
        };
        let Ok(deliveries) = board.unjournalled() else {
            return Ok(());
        };
        for delivery in deliveries {
            let request = delivery.request.parse().ok();
            let op = Op::Reminded {
                kind: delivery.kind,
                due: delivery.due,
                days_left: delivery.days_left,
                delivered: delivery.at,
            };
            self.write_down(now, request, op)?;
        }
        board.mark_journalled().ok();
        Ok(())
    }

    /// Writes every open limit and the plan of reminders to the board.
    pub(super) fn fill_board(&self) -> Result<(), StoreError> {
        let open = RequestFilter {
            open: Some(true),
            ..RequestFilter::default()
        };
        let (lines, _) = self.read(|read| read.requests(&open))?;
        let limits: Vec<BoardLimit> = lines
            .iter()
            .flat_map(|line| limits_of(&line.request))
            .collect();
        let settings = self.settings();
        if let Some(board) = held(&self.board).as_mut() {
            drop(board.replace_limits(&limits));
            drop(board.put_plan(&settings.reminders(), &settings.language));
        }
        Ok(())
    }
}

fn limits_of(request: &Request) -> Vec<BoardLimit> {
    if !request.stage.id().is_open() {
        return Vec::new();
    }
    let limit = |kind, due| BoardLimit {
        request: request.number.to_string(),
        kind,
        due,
        known_since: request.registered,
    };
    let open: Vec<BoardLimit> = request
        .demands
        .iter()
        .filter(|demand| demand.refusal.is_none())
        .map(|demand| limit(demand.kind, demand.due))
        .collect();
    if open.is_empty() {
        vec![limit(DemandKind::Access, request.due)]
    } else {
        open
    }
}
