//! The work ahead: what falls due in the next weeks against the officer's own pace, and which
//! limits are in danger.
//!
//! The pace is a plain average over the last two months of work; nothing is predicted beyond it.

use super::Desk;
use crate::calendar::{ProductionCalendar, next_working_days, working_days_left};
use crate::request::Request;
use crate::store::{DayLoad, RequestFilter, RequestLine, StoreError};
use crate::workflow::{Facts, Risk, risks};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};

/// Over so many working days the pace is measured.
const PACE_OVER: usize = 40;

/// Fewer completed requests say nothing of a pace.
const PACE_FROM: u32 = 5;

const WEEKS: usize = 6;

/// Limits within so many working days may be in danger.
const NEAR: usize = 7;

/// Nobody works through more requests than these in seven days: the rest is not looked at.
const LOOKED_AT: u32 = 500;

/// So many requests are read at once while those in danger are looked for.
const AT_ONCE: u32 = 50;

/// Everything that Today tells of the work ahead, from one look at the limits.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// Every day on which an open limit falls, the earliest first.
    pub load: Vec<DayLoad>,
    pub forecast: Forecast,
    /// The earliest limit first.
    pub at_risk: Vec<AtRisk>,
}

/// The next weeks by the open limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Requests completed in a working day; none where too few were.
    pub pace: Option<f64>,
    /// How many were completed in the days over which the pace is measured.
    pub completed: u32,
    pub weeks: Vec<Week>,
}

/// Monday to Sunday; the first week begins today and holds what is overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub working_days: u32,
    pub due: u32,
    /// What the pace allows in its working days.
    pub capacity: Option<u32>,
    /// More falls due up to its end than the pace allows from today.
    pub over: bool,
}

/// An open request whose limit is in danger, with the reasons.
#[derive(Clone, Debug)]
pub struct AtRisk {
    pub line: RequestLine,
    pub reasons: Vec<(Risk, Option<i32>)>,
}

impl Desk {
    /// The load of every day, the next six weeks, and open requests due within seven working days
    /// whose limit is in danger; at most `most` of these.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn ahead(&self, now: DateTime<Utc>, most: usize) -> Result<Ahead, StoreError> {
        let today = self.today(now);
        let calendar = self.calendar();
        let (completed, pace) = self.pace(today)?;
        let load = self.read(|read| read.load_by_day(None, None))?;
        let at_risk = self.at_risk(today, &load, pace, most)?;
        let weeks = weeks(today, &load, pace, &calendar);
        Ok(Ahead {
            load,
            forecast: Forecast {
                pace,
                completed,
                weeks,
            },
            at_risk,
        })
    }

    fn at_risk(
        &self,
        today: NaiveDate,
        load: &[DayLoad],
        pace: Option<f64>,
        most: usize,
    ) -> Result<Vec<AtRisk>, StoreError> {
        let calendar = self.calendar();
        let near = next_working_days(today, NEAR + 1, &calendar)
            .last()
            .copied();
        let near = near.unwrap_or(today);
        let mut found = Vec::new();
        for offset in (0..LOOKED_AT).step_by(AT_ONCE as usize) {
            let filter = RequestFilter {
                open: Some(true),
                due_by: Some(near),
                limit: Some(AT_ONCE),
                offset,
                ..RequestFilter::default()
            };
            let lines = self.read(|read| read.lines(&filter))?;
            let last = lines.len() < AT_ONCE as usize;
            for line in lines {
                let reasons = risks(&self.facts(&line, today, load, pace, &calendar));
                if !reasons.is_empty() {
                    found.push(AtRisk { line, reasons });
                }
            }
            if last || found.len() >= most {
                break;
            }
        }
        found.truncate(most);
        Ok(found)
    }

    /// How many requests were completed lately, and how many that is in a working day.
    fn pace(&self, today: NaiveDate) -> Result<(u32, Option<f64>), StoreError> {
        let calendar = self.calendar();
        let days = today.iter_days().rev();
        let worked = days.filter(|date| calendar.is_working(*date));
        let since = worked.take(PACE_OVER).last().unwrap_or(today);
        let completed = self.read(|read| read.completed_between(since, today))?;
        let pace = f64::from(completed) / PACE_OVER as f64;
        Ok((completed, (completed >= PACE_FROM).then_some(pace)))
    }

    fn facts(
        &self,
        line: &RequestLine,
        today: NaiveDate,
        load: &[DayLoad],
        pace: Option<f64>,
        calendar: &ProductionCalendar,
    ) -> Facts {
        let request = &line.request;
        let received = self.received_on(request);
        let that_day = load.iter().find(|day| day.date == request.due);
        Facts {
            stage: request.stage.id(),
            judged: line.judged,
            days_left: working_days_left(today, request.due, calendar),
            term: working_days_left(received, request.due, calendar),
            at_once_open: self.tasks(request).iter().any(|task| task.done.is_none()),
            ground_unread: ground_unread(request),
            searched: line.searched,
            undecided: line.undecided,
            due_that_day: that_day.map_or(0, |day| day.due),
            pace,
            provisional: (received.year()..=request.due.year())
                .any(|year| calendar.is_provisional(year)),
        }
    }
}

/// A demand whose term depends on a ground that nobody has read yet.
fn ground_unread(request: &Request) -> bool {
    request.demands.iter().any(|demand| {
        demand.refusal.is_none() && demand.ground.is_none() && !demand.kind.grounds().is_empty()
    })
}

fn weeks(
    today: NaiveDate,
    load: &[DayLoad],
    pace: Option<f64>,
    calendar: &ProductionCalendar,
) -> Vec<Week> {
    let (mut due_so_far, mut days_so_far) = (0, 0);
    let mut from = today;
    let mut weeks = Vec::with_capacity(WEEKS);
    for _ in 0..WEEKS {
        let to = from
            .week(chrono::Weekday::Mon)
            .checked_last_day()
            .unwrap_or(from);
        let first = from == today;
        let here = |day: &&DayLoad| day.date <= to && (first || day.date >= from);
        let due: u32 = load.iter().filter(here).map(|day| day.due).sum();
        let dates = from.iter_days().take_while(|date| *date <= to);
        let worked = dates.filter(|date| calendar.is_working(*date)).count();
        let working_days = u32::try_from(worked).unwrap_or(u32::MAX);
        due_so_far += due;
        days_so_far += working_days;
        weeks.push(Week {
            from,
            to,
            working_days,
            due,
            capacity: pace.map(|pace| within(pace, working_days)),
            over: pace.is_some_and(|pace| due_so_far > within(pace, days_so_far)),
        });
        from = to.checked_add_days(Days::new(1)).unwrap_or(to);
    }
    weeks
}

/// Whole requests that a pace allows.
fn within(pace: f64, days: u32) -> u32 {
    let whole = (pace * f64::from(days)).floor();
    // A float turns into the nearest number that fits.
    whole as u32
}
