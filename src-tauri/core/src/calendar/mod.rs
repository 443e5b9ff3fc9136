//! The clock of the law: which days are working days, and when a demand must be answered.
//!
//! Three things stand here. The **production calendar** says of any date whether it is worked
//! and on what ground (Labour Code art. 112 and the Government's yearly decree); a year that no
//! decree has settled is computed from the Code alone and is *provisional*. A year that the officer
//! [`load`]s from a file or types in is [`check`]ed and laid over the built-in one, and a single
//! day is overridden only for a reason. The **terms** say how long the law (152-FZ) and the
//! company's own promise give for a kind of demand; they are data with a validity date, and a
//! demand keeps the rule of the day it was received. The **deadline** puts the two together as
//! Civil Code art. 190-194 count, keeps every day of the count with its ground, and lets the
//! earlier of statute and promise bind. `remind` says which reminders of a limit are due at a
//! moment.
//!
//! Dates are civil dates in the operator's legal time zone; [`received_on`] is the only place
//! where an instant becomes one. Deliberately absent: the clock, storage, and words. Sentences are
//! made from these types where people read them; only names given by law (a holiday, an article)
//! are data here.

mod check;
mod count;
mod day;
mod deadline;
mod differences;
mod embedded;
mod labour_code;
pub mod load;
mod loaded;
mod production;
mod remind;
mod settled;
mod span;
mod strip;
mod terms;
mod zone;

pub use check::{Doubt, Implausible, check};
pub use count::{CountedDay, Stretch, count};
pub use day::{Day, Decree, Ground, Holiday, Transfer, Why};
pub use deadline::{Binding, Clock, Deadline, DeadlineError, Gdpr, Term, deadline, term};
pub use differences::{DayChange, differences};
pub use loaded::{CalendarFormat, LoadedYear, Override, YearDays};
pub use production::{ProductionCalendar, YearOutOfRange, YearView};
pub use remind::{
    Concern, DeliveryKey, DueReminder, Late, LateBecause, LedgerLine, Missed, NotAStage, OpenLimit,
    QuietHours, ReminderPlan, Snooze, SnoozeError, SnoozeFor, Snoozes, Stage, StandIn, due_now,
    late_of, ledger_line, moments, next_moment, snooze,
};
pub use span::{next_working_days, working_days_left};
pub use strip::{StripCell, When, strip};
pub use terms::{
    Citation, Duty, GdprRule, Length, Promise, Rule, Start, WorkingDays, at_once, promise, rule,
};
pub(crate) use zone::moment_at;
pub use zone::received_on;

#[cfg(test)]
mod tests;
