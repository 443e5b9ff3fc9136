//! The limit of one demand: what the law gives, what the company promised, which of them binds,
//! and the count day by day.
//!
//! The day of receipt is not counted (Civil Code art. 191). A term of working days skips the days
//! that are not worked; a term of calendar days or months that ends on a day off ends on the next
//! working day (art. 193), and its unshifted date is kept beside the legal one. The limit lasts
//! until 24:00 of its day (art. 194).
//!
//! Where the GDPR applies beside 152-FZ its month (Regulation 1182/71) is a third limit, and the
//! earliest of the three binds. A returned request has two clocks: the law's term runs from receipt
//! all the same, the promise from the day the duly completed document came.
//!
//! What is owed at once (blocking, stopping advertising) is a task beside the limit. It is the
//! statute's limit itself only where the law asks for nothing else, and only until it is done.
//!
//! Two decisions are ours. A lawful extension moves the company's promise by the same number of
//! days: the notice tells the person the new date, and a promise that did not move would make the
//! extension empty. And a `deletion` without a stated ground runs two statutory clocks, the
//! demand to stop (art. 21 p. 5.1 of 152-FZ) and the withdrawal of consent (p. 5); only the first
//! can be extended, and the earlier of the two is the statute's limit at every moment.

use chrono::{Datelike, NaiveDate, Weekday};

use super::ProductionCalendar;
use super::count::{CountedDay, count};
use super::day::Day;
use super::labour_code;
use super::production::YEARS;
use super::span::not_before_a_working_day;
use super::terms::{
    Citation, Duty, GdprRule, Length, Rule, Start, WorkingDays, duties, gdpr, known_since, promise,
    rule,
};
use crate::request::{DeletionGround, DemandKind};
use crate::word::words;

/// What one demand's limit is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    pub kind: DemandKind,
    pub received: NaiveDate,
    /// What a deletion, or forgetting cookies, is grounded on; none until it was read.
    pub ground: Option<DeletionGround>,
    /// The day the person supplied confirming data; the day of receipt where nobody said.
    pub supplied: Option<NaiveDate>,
    /// The day the duly completed document came after a return.
    pub cured: Option<NaiveDate>,
    /// The length of a notified extension.
    pub extended: Option<WorkingDays>,
    /// The GDPR applies too.
    pub gdpr: Option<Gdpr>,
    /// What is owed at once has been done.
    pub at_once_done: bool,
}

/// Where the GDPR applies: its one month, or three after a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gdpr {
    Plain,
    Extended,
}

impl Clock {
    /// A demand received on a day, and nothing else known of it.
    #[must_use]
    pub const fn new(kind: DemandKind, received: NaiveDate) -> Self {
        Self {
            kind,
            received,
            ground: None,
            supplied: None,
            cured: None,
            extended: None,
            gdpr: None,
            at_once_done: false,
        }
    }

    #[must_use]
    pub const fn extended(mut self, by: WorkingDays) -> Self {
        self.extended = Some(by);
        self
    }

    /// The day after which a term runs. An event before receipt is none.
    fn event(&self, starts: Start) -> NaiveDate {
        match starts {
            Start::ConfirmingData => self.supplied.unwrap_or(self.received).max(self.received),
            _ => self.received,
        }
    }
}

/// The limit of a demand. The rule is that of the day of receipt.
///
/// # Errors
/// An extension that the law does not allow, and dates that cannot be counted.
pub fn deadline(clock: &Clock, calendar: &ProductionCalendar) -> Result<Deadline, DeadlineError> {
    countable(clock.received)?;
    let duties = duties(clock.kind, clock.ground).iter();
    let rules = duties.filter_map(|duty| rule(*duty, clock.received));
    let (at_once, rules): (Vec<_>, Vec<_>) = rules.partition(|rule| rule.length == Length::AtOnce);
    let extension = allowed(clock.extended, &rules)?;

    let run = |rule: &&'static Rule| {
        let extension = extension.min(rule.extension);
        Term::run(
            clock.event(rule.starts),
            &rule.citation,
            rule.length,
            rule.starts,
            extension,
            calendar,
        )
    };
    let mut statutes = rules.iter().map(run).collect::<Result<Vec<_>, _>>()?;
    statutes.sort_by_key(|term| term.due);
    let at_once = at_once.first().map(run).transpose()?;
    if statutes.is_empty() && !clock.at_once_done {
        statutes.extend(at_once);
    }
    let from = clock.cured.unwrap_or(clock.received).max(clock.received);
    let promise = promise();
    let promise = Term::run(
        from,
        &promise.citation,
        promise.length,
        promise.starts,
        extension,
        calendar,
    )?;
    let gdpr = clock
        .gdpr
        .filter(|_| clock.received >= gdpr().valid_from)
        .map(|extended| Term::of_the_gdpr(clock.received, gdpr(), extended))
        .transpose()?;
    Ok(Deadline::earliest(
        clock,
        Terms {
            statutes,
            at_once,
            promise,
            gdpr,
        },
        calendar,
    ))
}

/// The term of one duty that runs from an event, for duties that no demand brings.
///
/// # Errors
/// As [`deadline`]; [`DeadlineError::OutOfRange`] for a term of hours, which ends at a
/// [moment](Length::last_moment).
pub fn term(
    duty: Duty,
    event: NaiveDate,
    extended: Option<WorkingDays>,
    calendar: &ProductionCalendar,
) -> Result<Term, DeadlineError> {
    countable(event)?;
    let since = known_since();
    let rule = rule(duty, event).ok_or(DeadlineError::BeforeTheLaw { since })?;
    let extension = allowed(extended, &[rule])?;
    Term::run(
        event,
        &rule.citation,
        rule.length,
        rule.starts,
        extension,
        calendar,
    )
}

fn countable(event: NaiveDate) -> Result<(), DeadlineError> {
    if !YEARS.contains(&event.year()) {
        return Err(DeadlineError::OutOfRange);
    }
    let since = known_since();
    if event < since {
        return Err(DeadlineError::BeforeTheLaw { since });
    }
    Ok(())
}

fn allowed(asked: Option<WorkingDays>, rules: &[&Rule]) -> Result<WorkingDays, DeadlineError> {
    let longest = rules.iter().map(|rule| rule.extension).max();
    let longest = longest.unwrap_or(WorkingDays(0));
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
    /// What is owed at once, done or not.
    pub at_once: Option<Term>,
    pub promise: Term,
    /// The limit of the GDPR, where it applies.
    pub gdpr: Option<Term>,
    pub binding: Binding,
    /// The last day: the earliest of statute, promise and GDPR.
    pub due: NaiveDate,
    /// A date shown here depends on a year that no decree has settled.
    pub provisional: bool,
    /// Every day from the day after receipt to `due`, as the binding term counts them. Empty for
    /// a duty at once.
    pub count: Vec<CountedDay>,
}

/// The terms of one demand; `statutes` stand in the order of their ends.
struct Terms {
    statutes: Vec<Term>,
    at_once: Option<Term>,
    promise: Term,
    gdpr: Option<Term>,
}

impl Terms {
    /// The first to end. The statute binds before the promise, and the promise before the GDPR,
    /// when they end on one day.
    fn binding(&self) -> (Binding, Term) {
        let statute = self.statutes.first().map(|term| (Binding::Statute, *term));
        let promise = (Binding::Promise, self.promise);
        let gdpr = self.gdpr.map(|term| (Binding::Gdpr, term));
        let others = [statute, gdpr].into_iter().flatten();
        others.fold(promise, |earliest, other| {
            let key = |&(binding, term): &(Binding, Term)| (term.due, binding);
            if key(&other) < key(&earliest) {
                other
            } else {
                earliest
            }
        })
    }
}

impl Deadline {
    fn earliest(clock: &Clock, terms: Terms, calendar: &ProductionCalendar) -> Self {
        let (binding, term) = terms.binding();
        let Terms {
            statutes,
            at_once,
            promise,
            gdpr,
        } = terms;
        let provisional = promise.provisional || statutes.iter().any(|term| term.provisional);
        let mut statutes = statutes.into_iter();
        Self {
            kind: clock.kind,
            received: clock.received,
            received_day: calendar.day(clock.received),
            statute: statutes.next(),
            beside: statutes.collect(),
            at_once,
            promise,
            gdpr,
            binding,
            due: term.due,
            provisional,
            count: count(&term, calendar),
        }
    }
}

words! {
    /// Which of the limits binds. Of limits that end on one day the first in this order does.
    Binding, "binding limit" {
        Statute = "statute",
        Promise = "promise",
        Gdpr = "gdpr",
    }
}

/// One term and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub citation: &'static Citation,
    /// As the law or the policy gives it, without the extension.
    pub length: Length,
    /// Added by a notice.
    pub extension: Option<Length>,
    pub starts: Start,
    /// The day of the event after which it runs.
    pub from: NaiveDate,
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
            extension: (extension > WorkingDays(0)).then_some(Length::WorkingDays(extension.0)),
            starts,
            from: event,
            raw_due,
            due,
            provisional: (first.year()..=due.year()).any(|year| calendar.is_provisional(year)),
        })
    }

    /// Months of Regulation 1182/71: the same date in the last month, or its last day (art. 3
    /// p. 2 c); a Saturday, a Sunday or a public holiday at the end moves it to the next working
    /// day (p. 4). Days off that a decree or the Labour Code moved are working days there: the
    /// earlier date is the safe one.
    fn of_the_gdpr(
        received: NaiveDate,
        rule: &'static GdprRule,
        extended: Gdpr,
    ) -> Result<Self, DeadlineError> {
        let more = match extended {
            Gdpr::Plain => 0,
            Gdpr::Extended => rule.extension_months,
        };
        let raw_due = received.checked_add_months(chrono::Months::new(rule.months + more));
        let raw_due = raw_due.ok_or(DeadlineError::OutOfRange)?;
        let works = |date: &NaiveDate| {
            !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
                && labour_code::holiday(*date).is_none()
        };
        let due = raw_due.iter_days().find(works);
        Ok(Self {
            citation: &rule.citation,
            length: Length::Months(rule.months),
            extension: (more > 0).then_some(Length::Months(more)),
            starts: Start::Receipt,
            from: received,
            raw_due,
            due: due.ok_or(DeadlineError::OutOfRange)?,
            provisional: false,
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
