//! Duties at once: data are blocked for the time of a check, advertising stops. They are owed on
//! the day of receipt, beside the limit, and stay open until the officer says that they are done.

use super::extend::demand_of;
use super::request::{advance, find, still_open};
use super::{Change, Desk, DeskError, Done};
use crate::calendar::{Citation, Duty, Rule, at_once};
use crate::journal::Op;
use crate::request::{AtOnceDone, DeletionGround, Demand, DemandKind, Request, RequestNumber};
use crate::workflow::{Event, StageId};
use chrono::{DateTime, NaiveDate, Utc};

/// A duty at once of one demand.
#[derive(Clone, Debug)]
pub struct Task {
    pub demand: DemandKind,
    pub duty: Duty,
    pub article: &'static Citation,
    /// The day on which it was owed.
    pub due: NaiveDate,
    pub done: Option<AtOnceDone>,
}

impl Desk {
    /// The duties at once of a request: of every demand that is not refused.
    #[must_use]
    pub fn tasks(&self, request: &Request) -> Vec<Task> {
        let received = self.received_on(request);
        let demands = request.demands.iter();
        let open = demands.filter(|demand| demand.refusal.is_none());
        open.filter_map(|demand| task(demand, received)).collect()
    }

    /// Duties at once that are not done, of all open requests, the earliest registered first.
    ///
    /// # Errors
    /// [`DeskError`] where the vault cannot be read.
    pub fn open_tasks(
        &self,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<(RequestNumber, Task)>, DeskError> {
        let owing = owing(self.today(now));
        self.read(|read| {
            let mut tasks = Vec::new();
            for (number, kind) in read.undone_at_once(&owing, limit)? {
                let request = read.request(number)?;
                let request = request.ok_or(DeskError::NoSuchRequest(number))?;
                let task = self
                    .tasks(&request)
                    .into_iter()
                    .find(|task| task.demand == kind);
                tasks.extend(task.map(|task| (number, task)));
            }
            Ok(tasks)
        })
    }

    /// Says that a duty at once was fulfilled, or takes that back. Its demand's limit follows.
    ///
    /// # Errors
    /// [`DeskError::NoTask`] where the demand owes nothing at once; that it is refused or closed.
    pub fn task_done(
        &self,
        number: RequestNumber,
        kind: DemandKind,
        done: bool,
        note: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        self.maybe_change(now, |tx| {
            let mut request = find(tx, number)?;
            still_open(&request)?;
            let received = self.received_on(&request);
            let demand = demand_of(&mut request, kind)?;
            if demand.refusal.is_some() {
                return Err(DeskError::DemandRefused);
            }
            let duty = task(demand, received).ok_or(DeskError::NoTask)?.duty;
            let known = demand.at_once.as_ref();
            if known.is_some() == done && (!done || known.and_then(|it| it.note.as_deref()) == note)
            {
                return Ok(Change::Nothing(()));
            }
            demand.at_once = done.then(|| AtOnceDone {
                note: note.map(str::to_owned),
                at: now,
            });
            if request.stage.id() != StageId::Returned {
                advance(&mut request, Event::Examine, now)?;
            }
            self.settle_limits(&mut request)?;
            tx.save_request(&request)?;
            let op = Op::TaskDone {
                kind: kind.id(),
                duty: duty.id(),
                done,
            };
            Ok(Change::Made(Done::about(number, (), op)))
        })
    }
}

fn task(demand: &Demand, received: NaiveDate) -> Option<Task> {
    let Rule { duty, citation, .. } = at_once(demand.kind, demand.ground, received)?;
    Some(Task {
        demand: demand.kind,
        duty: *duty,
        article: citation,
        due: received,
        done: demand.at_once.clone(),
    })
}

/// The kinds of demands that owe something at once, each with the ground where it depends on that.
fn owing(today: NaiveDate) -> Vec<(DemandKind, Option<DeletionGround>)> {
    let mut owing = Vec::new();
    for &kind in DemandKind::ALL {
        if at_once(kind, None, today).is_some() {
            owing.push((kind, None));
            continue;
        }
        let grounds = kind.grounds().iter().copied();
        let with = grounds.filter(|ground| at_once(kind, Some(*ground), today).is_some());
        owing.extend(with.map(|ground| (kind, Some(ground))));
    }
    owing
}
