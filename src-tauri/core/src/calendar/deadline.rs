//! The limit of one demand: what the law gives, what the company promised, which of them binds,
//! and the count day by day.
//!
//! The day of receipt is not counted (Civil Code art. 191). A term of working days skips the days
//! that are not worked; a term of calendar days or months that ends on a day off ends on the next
//! working day (art. 193), and its unshifted date is kept beside the legal one. The limit lasts
//! until 24:00 of its day (art. 194).
//!
//! Two decisions are ours. A lawful extension moves the company's promise by the same number of
//! days: the notice tells the person the new date, and a promise that did not move would make the
//! extension empty. And a `deletion` without a stated ground runs two statutory clocks, the
//! demand to stop (art. 21 p. 5.1 of 152-FZ) and the withdrawal of consent (p. 5); only the first
//! can be extended, and the earlier of the two is the statute's limit at every moment.

use chrono::{Datelike, NaiveDate};

use super::ProductionCalendar;
use super::count::{CountedDay, count};
use super::day::Day;
use super::production::YEARS;
use super::span::not_before_a_working_day;
use super::terms::{Citation, Length, Start, WorkingDays, duties, known_since, promise, rule};
use crate::request::DemandKind;
use crate::word::words;

/// The limit of a demand received on a day.
///
/// `received` is the date of the event that starts the term: of receipt, or, where
/// [`Term::starts`] says so, the day the person supplied confirming data. `extended` is the
/// length of a notified extension. The rule is that of the day of receipt.
///
/// # Errors
/// An extension that the law does not allow, and dates that cannot be counted.
pub fn deadline(
    kind: DemandKind,
    received: NaiveDate,
    extended: Option<WorkingDays>,
    calendar: &ProductionCalendar,
) -> Result<Deadline, DeadlineError> {
    if !YEARS.contains(&received.year()) {
        return Err(DeadlineError::OutOfRange);
    }
    if received < known_since() {
        let since = known_since();
        return Err(DeadlineError::BeforeTheLaw { since });
    }
    let duties = duties(kind).iter();
    let rules: Vec<_> = duties.filter_map(|duty| rule(*duty, received)).collect();
    let longest = rules.iter().map(|rule| rule.extension).max();
    let extension = allowed(extended, longest.unwrap_or(WorkingDays(0)))?;

    let run = |citation, length, starts, extension| {
        Term::run(received, citation, length, starts, extension, calendar)
    };
    let statutes = rules.iter().map(|rule| {
        let extension = extension.min(rule.extension);
        run(&rule.citation, rule.length, rule.starts, extension)
    });
    let mut statutes = statutes.collect::<Result<Vec<_>, _>>()?;
    statutes.sort_by_key(|term| term.due);
    let promise = promise();
    let promise = run(&promise.citation, promise.length, promise.starts, extension)?;
    Ok(Deadline::earliest(
        kind, received, statutes, promise, calendar,
    ))
}

fn allowed(asked: Option<WorkingDays>, longest: WorkingDays) -> Result<WorkingDays, DeadlineError> {
    match asked {
        None => Ok(WorkingDays(0)),
        Some(_) if longest == WorkingDays(0) => Err(DeadlineError::NoExtension),
        Some(WorkingDays(0)) => Err(DeadlineError::EmptyExtension),
        Some(days) if days > longest => Err(DeadlineError::ExtensionTooLong { longest }),
        Some(days) => Ok(days),
    }
}

/// When a demand must be answered, and why then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub kind: DemandKind,
    pub received: NaiveDate,
    /// What the day of receipt is; a duty at once may fall on a day off, and the screen says so.
    pub received_day: Day,
    /// The law's limit; none where the law gives no term.
    pub statute: Option<Term>,
    /// Other statutory limits of the same demand, none of them earlier than `statute`.
    pub beside: Vec<Term>,
    pub promise: Term,
    pub binding: Binding,
    /// The last day: the earlier of statute and promise.
    pub due: NaiveDate,
    /// A date shown here depends on a year that no decree has settled.
    pub provisional: bool,
    /// Every day from the day after receipt to `due`, as the binding term counts them. Empty for
    /// a duty at once.
    pub count: Vec<CountedDay>,
}

impl Deadline {
    /// Puts the terms of one demand together; `statutes` stand in the order of their ends.
    fn earliest(
        kind: DemandKind,
        received: NaiveDate,
        statutes: Vec<Term>,
        promise: Term,
        calendar: &ProductionCalendar,
    ) -> Self {
        let provisional = promise.provisional || statutes.iter().any(|term| term.provisional);
        let mut statutes = statutes.into_iter();
        let statute = statutes.next();
        let (binding, term) = match statute {
            Some(statute) if statute.due <= promise.due => (Binding::Statute, statute),
            _ => (Binding::Promise, promise),
        };
        Self {
            kind,
            received,
            received_day: calendar.day(received),
            statute,
            beside: statutes.collect(),
            promise,
            binding,
            due: term.due,
            provisional,
            count: count(received, &term, calendar),
        }
    }
}

words! {
    /// Which of the two limits binds. The statute does when both end on one day.
    Binding, "binding limit" {
        Statute = "statute",
        Promise = "promise",
    }
}

/// One term and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub citation: &'static Citation,
    /// As the law or the policy gives it, without the extension.
    pub length: Length,
    /// Working days added by a notice; zero without one.
    pub extension: WorkingDays,
    pub starts: Start,
    /// The last day before a day off moved it: the internal target.
    pub raw_due: NaiveDate,
    /// The last day in law.
    pub due: NaiveDate,
    /// A day between receipt and `due` lies in a year that no decree has settled.
    pub provisional: bool,
}

impl Term {
    fn run(
        event: NaiveDate,
        citation: &'static Citation,
        length: Length,
        starts: Start,
        extension: WorkingDays,
        calendar: &ProductionCalendar,
    ) -> Result<Self, DeadlineError> {
        let whole = match length {
            Length::WorkingDays(n) => Length::WorkingDays(n.saturating_add(extension.0)),
            other => other,
        };
        let raw_due = whole.last_day(event, calendar);
        let raw_due = raw_due.ok_or(DeadlineError::OutOfRange)?;
        let due = if whole.moves_off_days_off() {
            not_before_a_working_day(raw_due, calendar).ok_or(DeadlineError::OutOfRange)?
        } else {
            raw_due
        };
        let first = event.succ_opt().unwrap_or(event).min(due);
        Ok(Self {
            citation,
            length,
            extension,
            starts,
            raw_due,
            due,
            provisional: (first.year()..=due.year()).any(|year| calendar.is_provisional(year)),
        })
    }
}

/// Why there is no limit to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// The law allows no extension of this demand's term.
    #[error("the law allows no extension here")]
    NoExtension,
    #[error("an extension of no days is none")]
    EmptyExtension,
    #[error("the law allows an extension of at most {} working days", longest.0)]
    ExtensionTooLong { longest: WorkingDays },
    /// Terms of an earlier law are not known to the program.
    #[error("the terms of the law are known for receipts from {since} on")]
    BeforeTheLaw { since: NaiveDate },
    /// Outside the years 1 to 9998.
    #[error("the date is outside the years that can be counted")]
    OutOfRange,
}
