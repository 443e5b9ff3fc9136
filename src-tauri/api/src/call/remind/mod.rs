//! Reminders of what is due now; they come while the vault is locked.
//!
//! A round looks at the board, claims what is due, shows it on the desktop and settles it. What the
//! desktop does not take is given back and waits for the next round. What came late goes to the
//! ledger (`dekada_core::calendar::ledger_line`). Words are made in `words`, the list that the
//! window shows and what a person does with it in `list`, what the sign beside the clock says in
//! `pressing`.

mod list;
mod pressing;
mod words;

pub use pressing::Pressing;

pub(crate) use list::{dismiss, show, snooze};

use crate::text::{self, Language, Words};
use crate::view::{DeliveredReminder, MissedReminder, Reminded};
use crate::{App, Failure, Nothing, maps};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dekada_core::calendar::{
    DeliveryKey, DueReminder, ReminderPlan, due_now, late_of, ledger_line,
};
use dekada_core::desk::Desk;
use dekada_core::store::Board;
use std::collections::{BTreeMap, BTreeSet};

/// A look is written down this often: whether somebody looked is known to five minutes, and the
/// disk of a resting laptop sleeps meanwhile.
const HEARTBEAT: TimeDelta = TimeDelta::minutes(5);

pub(crate) fn remind(app: &App, _: Nothing) -> Result<Reminded, Failure> {
    let mut round = Round::begin(app)?;
    let last = round.board.last_look()?;
    let due = round.due()?;
    let trouble = round.deliver_all(&due)?;
    round.write_down(last, &due)?;
    if let Ok(desk) = app.desk() {
        journal_deliveries(&desk, round.now);
    }
    // A folder that is away is told where it is set.
    super::ics::keep(app).ok();
    match trouble {
        Some(failure) if round.reminded.delivered.is_empty() => Err(failure),
        _ => Ok(round.reminded),
    }
}

/// Writes deliveries that happened while the vault was locked into its journal. They stay marked on
/// the board until that succeeded, so a failure here only postpones it.
pub(crate) fn journal_deliveries(desk: &Desk, now: DateTime<Utc>) {
    desk.journal_deliveries(now).ok();
}

/// One look at the board, and what comes of it.
struct Round<'a> {
    app: &'a App,
    board: Board,
    plan: ReminderPlan,
    words: &'static Words,
    now: DateTime<Utc>,
    reminded: Reminded,
    /// What the desktop did not take.
    waiting: BTreeSet<DeliveryKey>,
}

impl<'a> Round<'a> {
    fn begin(app: &'a App) -> Result<Self, Failure> {
        if !app.file().exists() {
            return Err(Failure::failed("vault-missing"));
        }
        let board = Board::open(&Board::beside(app.file()))?;
        let plan = board.plan()?;
        Ok(Self {
            app,
            words: text::words(Language::of(&plan.language)),
            board,
            plan,
            now: app.now(),
            reminded: Reminded {
                delivered: Vec::new(),
                missed: Vec::new(),
            },
            waiting: BTreeSet::new(),
        })
    }

    fn due(&self) -> Result<Vec<DueReminder>, Failure> {
        // What cannot be looked up counts as delivered: silence for now, and no burst.
        let delivered = |key: &_| self.board.was_delivered(key, self.now).unwrap_or(true);
        Ok(due_now(
            &self.board.limits()?,
            &self.board.snoozes()?,
            &delivered,
            self.now,
            &self.plan,
            &self.app.calendar(),
        ))
    }

    /// A few are told one by one; a burst is one digest. Returns why something was not shown.
    fn deliver_all(&mut self, due: &[DueReminder]) -> Result<Option<Failure>, Failure> {
        let together = told_together(due);
        let burst = usize::try_from(self.plan.digest_from).unwrap_or(usize::MAX);
        let at_once = match together.len() < burst {
            true => 1,
            false => together.len(),
        };
        let mut trouble = None;
        for some in together.chunks(at_once.max(1)) {
            if let Err(failure) = self.deliver(some) {
                trouble = Some(failure);
            }
        }
        Ok(trouble)
    }

    /// Claims reminders, shows one notice of all that were not claimed by another program, and
    /// settles them, or gives them back if the desktop did not take it.
    fn deliver(&mut self, some: &[Vec<&DueReminder>]) -> Result<(), Failure> {
        let mut mine: Vec<Vec<&DueReminder>> = Vec::new();
        for of_request in some {
            let wanted = of_request.iter().map(|one| (&one.key, one.days_left));
            let claimed = self.board.claim(wanted, self.now)?;
            let won = of_request.iter().zip(claimed);
            let won: Vec<&DueReminder> = won.filter(|(_, won)| *won).map(|(one, _)| *one).collect();
            mine.extend(Some(won).filter(|won| !won.is_empty()));
        }
        let Some(notice) = words::notice(self.words, &self.plan, &mine) else {
            return Ok(());
        };
        let all: Vec<&DueReminder> = mine.into_iter().flatten().collect();
        let keys = all.iter().map(|one| &one.key);
        if self.app.host.notify(&notice).is_err() {
            self.waiting.extend(keys.clone().cloned());
            self.board.release(keys)?;
            return Err(Failure::failed("no-notifications"));
        }
        let settled = all.iter().flat_map(|one| &one.settles);
        let with_it: Vec<_> = all
            .iter()
            .flat_map(|one| one.settles.iter().map(|key| (key, one.days_left)))
            .collect();
        self.board.claim(with_it, self.now)?;
        self.board.settle(keys.chain(settled))?;
        for reminder in all {
            self.board.forget_snooze(&reminder.key.request, self.now)?;
            self.tell(reminder);
        }
        Ok(())
    }

    fn tell(&mut self, reminder: &DueReminder) {
        let key = &reminder.key;
        self.reminded.delivered.push(DeliveredReminder {
            request: key.request.clone(),
            kind: key.concern.id().to_owned(),
            due: key.due,
            days_left: reminder.days_left,
        });
        let missed = reminder.missed.iter().map(|missed| MissedReminder {
            request: key.request.clone(),
            kind: key.concern.id().to_owned(),
            due: key.due,
            moment: maps::instant(missed.moment, self.plan.zone),
        });
        self.reminded.missed.extend(missed);
    }

    /// Writes down that somebody looked, and what came late.
    fn write_down(
        &mut self,
        last: Option<DateTime<Utc>>,
        due: &[DueReminder],
    ) -> Result<(), Failure> {
        let came = |key: &DeliveryKey| !self.waiting.contains(key);
        let line = ledger_line(last, self.now, due, &came);
        let is_fresh = last.is_some_and(|last| (self.now - last).abs() < HEARTBEAT);
        if line.is_some() || !is_fresh {
            self.board.look(last, self.now, line.as_ref())?;
        }
        let (arrived, waiting): (Vec<_>, Vec<_>) = due.iter().partition(|due| came(&due.key));
        let late = |some: Vec<&DueReminder>, came| -> Vec<_> {
            some.into_iter()
                .flat_map(|due| late_of(due, came))
                .collect()
        };
        if waiting.is_empty() {
            self.board.service_is_back(self.now, &came_with(&arrived))?;
        } else {
            self.board
                .wait_for_service(self.now, &late(waiting, false))?;
        }
        Ok(())
    }
}

/// The delivered ones themselves, without the older ones that they replace.
fn came_with(arrived: &[&DueReminder]) -> Vec<dekada_core::calendar::Late> {
    let newest = arrived.iter();
    newest
        .filter_map(|due| late_of(due, true).into_iter().next())
        .collect()
}

/// One notice tells all demands of a request that are due the same day.
fn told_together(due: &[DueReminder]) -> Vec<Vec<&DueReminder>> {
    let mut together: BTreeMap<(NaiveDate, &str), Vec<&DueReminder>> = BTreeMap::new();
    for reminder in due {
        let of_request = (reminder.key.due, reminder.key.request.as_str());
        together.entry(of_request).or_default().push(reminder);
    }
    together.into_values().collect()
}
