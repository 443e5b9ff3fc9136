//! The list of reminders in the window, and what a person does with it: put off, put away.

use super::Round;
use crate::view::*;
use crate::{App, Failure, Nothing, maps};
use chrono_tz::Tz;
use dekada_core::calendar::{
    Late, LedgerLine, OpenLimit, SnoozeError, SnoozeFor, next_moment, snooze as put_off,
};

/// So many lines of the ledger are told.
const LINES: u32 = 50;

pub(crate) fn show(app: &App, _: Nothing) -> Result<RemindersView, Failure> {
    let round = Round::begin(app)?;
    let zone = round.plan.zone;
    let pending = round.due()?.into_iter().map(|due| PendingReminder {
        request: due.key.request,
        kind: due.key.concern.id().to_owned(),
        due: due.key.due,
        days_left: due.days_left,
        moment: maps::instant(due.moment, zone),
    });
    let (limits, snoozes) = (round.board.limits()?, round.board.snoozes()?);
    let calendar = app.calendar();
    let next = next_moment(&limits, &snoozes, round.now, &round.plan, &calendar);
    let running = snoozes
        .iter()
        .filter(|(_, snooze)| snooze.until > round.now);
    let ledger = round.board.ledger(LINES)?;
    Ok(RemindersView {
        notifications: app.host.takes_notices(),
        pending: pending.collect(),
        snoozed: running
            .map(|(request, snooze)| SnoozedReminder {
                request: request.clone(),
                until: maps::instant(snooze.until, zone),
            })
            .collect(),
        next: next.map(|moment| maps::instant(moment, zone)),
        ledger: ledger.into_iter().map(|line| told(line, zone)).collect(),
    })
}

pub(crate) fn snooze(app: &App, input: SnoozeInput) -> Result<RemindersView, Failure> {
    let round = Round::begin(app)?;
    let limits = of_request(&round, &input.request)?;
    let wish = match input.until.as_str() {
        "" => {
            round.board.end_snooze(&input.request)?;
            return show(app, Nothing {});
        }
        "hour" => SnoozeFor::OneHour,
        "tomorrow" => SnoozeFor::Tomorrow,
        date => SnoozeFor::Until(maps::date(date)?),
    };
    let snooze = put_off(&limits, wish, round.now, &round.plan)
        .map_err(|error| refused(error, &input.request))?;
    round.board.put_snooze(&input.request, snooze)?;
    show(app, Nothing {})
}

/// What is pending of a request counts as delivered; later reminders still come.
pub(crate) fn dismiss(app: &App, input: DismissReminder) -> Result<RemindersView, Failure> {
    let mut round = Round::begin(app)?;
    let due = round.due()?;
    let pending: Vec<_> = due
        .iter()
        .filter(|due| due.key.request == input.request)
        .flat_map(|due| {
            let keys = std::iter::once(&due.key).chain(&due.settles);
            keys.map(|key| (key, due.days_left))
        })
        .collect();
    round.board.claim(pending.iter().copied(), round.now)?;
    round.board.settle(pending.iter().map(|(key, _)| *key))?;
    round.board.forget_snooze(&input.request, round.now)?;
    show(app, Nothing {})
}

impl App {
    /// Puts requests off, as a button of a notice asks. What may not be put off stays as it is: a
    /// day may have passed between the notice and its button.
    pub fn put_off(&self, requests: &[String], until: &str) {
        for request in requests {
            let input = SnoozeInput {
                request: request.clone(),
                until: until.to_owned(),
            };
            snooze(self, input).ok();
        }
    }
}

fn of_request(round: &Round<'_>, request: &str) -> Result<Vec<OpenLimit>, Failure> {
    let mut limits = round.board.limits()?;
    limits.retain(|limit| limit.request == request);
    Ok(limits)
}

fn refused(error: SnoozeError, request: &str) -> Failure {
    match error {
        SnoozeError::NothingOpen => Failure::failed("no-such-request").with("request", request),
        SnoozeError::Past => Failure::usage("snooze-past"),
        SnoozeError::PastLimit { latest } => Failure::not_now("snooze-past-limit")
            .with("latest", latest.format("%d.%m.%Y").to_string()),
    }
}

fn told(line: LedgerLine, zone: Tz) -> crate::view::LedgerLine {
    crate::view::LedgerLine {
        from: maps::instant(line.from, zone),
        to: maps::instant(line.to, zone),
        why: line.because.id().to_owned(),
        late: line
            .late
            .into_iter()
            .map(|late| came_late(late, zone))
            .collect(),
    }
}

fn came_late(late: Late, zone: Tz) -> LateReminder {
    LateReminder {
        request: late.request,
        kind: late.concern.id().to_owned(),
        due: late.due,
        moment: maps::instant(late.moment, zone),
        delivered: late.delivered,
    }
}
