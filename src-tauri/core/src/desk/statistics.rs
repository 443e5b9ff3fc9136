//! How requests were dealt with in a period, by the day of receipt: counts and days, no names.
//!
//! A request is on time when it was completed no later than its limit at that time, and a near miss
//! when that was on the last day or the working day before. What was dismissed or became part of
//! another request is told and does not count as work.

use super::Desk;
use crate::calendar::{ProductionCalendar, moment_at, received_on, working_days_left};
use crate::request::DemandKind;
use crate::store::{Dealt, DealtDemand, StoreError};
use crate::workflow::StageId;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Days of receipt, both included.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub all: Tally,
    /// A request with several demands counts under each kind.
    pub kinds: Vec<(DemandKind, Tally)>,
    /// Year and month of receipt, without gaps from the first to the last that had any.
    pub months: Vec<((i32, u32), Tally)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Without those that were dismissed.
    pub received: u32,
    /// Answered or refused.
    pub completed: u32,
    pub on_time: u32,
    pub late: u32,
    /// Of those on time.
    pub near_misses: u32,
    pub refused: u32,
    pub withdrawn: u32,
    pub dismissed: u32,
    pub extended: u32,
    pub open: u32,
    /// Of those open.
    pub overdue: u32,
    /// Working days from receipt to completion, of all that were completed.
    pub days: u64,
    pub longest_days: Option<u32>,
}

impl Tally {
    /// Working days from receipt to completion.
    #[must_use]
    pub fn average_days(&self) -> Option<f64> {
        (self.completed > 0).then(|| self.days as f64 / f64::from(self.completed))
    }
}

impl Desk {
    /// The requests received in a period.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn statistics(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        today: NaiveDate,
    ) -> Result<Statistics, StoreError> {
        let zone = self.settings().zone;
        let after = to.succ_opt().unwrap_or(to);
        let all =
            self.read(|read| read.dealt(first_moment(from, zone), first_moment(after, zone)))?;
        let calendar = self.calendar();
        let mut statistics = Statistics {
            from,
            to,
            all: Tally::default(),
            kinds: Vec::new(),
            months: Vec::new(),
        };
        let mut kinds: BTreeMap<DemandKind, Tally> = BTreeMap::new();
        let mut months: BTreeMap<(i32, u32), Tally> = BTreeMap::new();
        for dealt in &all {
            let received = received_on(dealt.received, zone);
            let outcome = Outcome::of(dealt, received, today, &calendar);
            statistics.all.add(&outcome);
            let month = (received.year(), received.month());
            months.entry(month).or_default().add(&outcome);
            for demand in &dealt.demands {
                let own = outcome.of_demand(demand, today, zone, &calendar);
                kinds.entry(demand.kind).or_default().add(&own);
            }
        }
        statistics.kinds = kinds.into_iter().collect();
        statistics.months = without_gaps(&months);
        Ok(statistics)
    }
}

/// The first moment of a day. Years that are never written stand at the ends of those that are.
fn first_moment(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let year = date.year().clamp(1, 9998);
    let date = date.with_year(year).unwrap_or(date);
    let midnight = moment_at(date, NaiveTime::MIN, zone);
    midnight.unwrap_or_else(|| date.and_time(NaiveTime::MIN).and_utc())
}

/// What became of one request, or of one of its demands.
#[derive(Clone, Copy)]
struct Outcome {
    received: NaiveDate,
    /// The day it was answered, or refused whole.
    ended: Option<NaiveDate>,
    completed: Option<Completed>,
    refused: bool,
    withdrawn: bool,
    dismissed: bool,
    extended: bool,
    open: bool,
    overdue: bool,
}

#[derive(Clone, Copy)]
struct Completed {
    on_time: bool,
    near_miss: bool,
    days: u32,
}

impl Outcome {
    fn of(
        dealt: &Dealt,
        received: NaiveDate,
        today: NaiveDate,
        calendar: &ProductionCalendar,
    ) -> Self {
        let mut demands = dealt.demands.iter();
        let open = dealt.stage.is_open();
        let ended = dealt.completed.filter(|_| !dealt.dismissed);
        let archived = dealt.stage == StageId::Archived;
        Self {
            received,
            ended,
            completed: ended.map(|on| Completed::of(received, dealt.due, on, calendar)),
            refused: ended.is_some()
                && !dealt.demands.is_empty()
                && demands.all(|demand| demand.refused.is_some()),
            withdrawn: dealt.stage == StageId::Withdrawn
                || (archived && ended.is_none() && !dealt.dismissed),
            dismissed: dealt.dismissed,
            extended: dealt.demands.iter().any(|demand| demand.extended),
            open,
            overdue: open && dealt.due < today,
        }
    }

    /// A refused demand ended with its refusal, whatever became of the others.
    fn of_demand(
        self,
        demand: &DealtDemand,
        today: NaiveDate,
        zone: Tz,
        calendar: &ProductionCalendar,
    ) -> Self {
        let refused = demand.refused.map(|at| received_on(at, zone));
        let refused = refused.filter(|_| !self.dismissed && !self.withdrawn);
        let ended = refused.or(self.ended);
        let open = self.open && refused.is_none();
        Self {
            completed: ended.map(|on| Completed::of(self.received, demand.due, on, calendar)),
            refused: refused.is_some(),
            extended: demand.extended,
            open,
            overdue: open && demand.due < today,
            ..self
        }
    }
}

impl Completed {
    fn of(
        received: NaiveDate,
        due: NaiveDate,
        on: NaiveDate,
        calendar: &ProductionCalendar,
    ) -> Self {
        let left = working_days_left(on, due, calendar);
        let days = working_days_left(received, on, calendar);
        Self {
            on_time: left >= 0,
            near_miss: (0..=1).contains(&left),
            days: u32::try_from(days).unwrap_or(0),
        }
    }
}

impl Tally {
    fn add(&mut self, of: &Outcome) {
        self.dismissed += u32::from(of.dismissed);
        if of.dismissed {
            return;
        }
        self.received += 1;
        self.refused += u32::from(of.refused);
        self.withdrawn += u32::from(of.withdrawn);
        self.extended += u32::from(of.extended);
        self.open += u32::from(of.open);
        self.overdue += u32::from(of.overdue);
        if let Some(completed) = of.completed {
            self.completed += 1;
            self.on_time += u32::from(completed.on_time);
            self.late += u32::from(!completed.on_time);
            self.near_misses += u32::from(completed.near_miss);
            self.days += u64::from(completed.days);
            self.longest_days = self.longest_days.max(Some(completed.days));
        }
    }
}

/// A month between two others that had no request stands with nothing in it.
fn without_gaps(months: &BTreeMap<(i32, u32), Tally>) -> Vec<((i32, u32), Tally)> {
    let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value())
    else {
        return Vec::new();
    };
    let next = |&(year, month): &(i32, u32)| match month {
        12 => Some((year + 1, 1)),
        _ => Some((year, month + 1)),
    };
    std::iter::successors(Some(*first), next)
        .take_while(|month| month <= last)
        .map(|month| (month, months.get(&month).copied().unwrap_or_default()))
        .collect()
}
