//! Reminders of what is due now; they come while the vault is locked.

use crate::host::Notice;
use crate::text::{Language, Words};
use crate::view::{DeliveredReminder, MissedReminder, Reminded};
use crate::{App, Failure, Nothing, maps};
use chrono::{DateTime, Utc};
use dekada_core::calendar::{DueReminder, ProductionCalendar, due_now};
use dekada_core::desk::Desk;
use dekada_core::store::Board;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

const AT_MOST_ONE_BY_ONE: usize = 3;

pub(crate) fn remind(app: &App, _: Nothing) -> Result<Reminded, Failure> {
    if !app.file().exists() {
        return Err(Failure::failed("vault-missing"));
    }
    let now = app.now();
    let board = Board::open(&Board::beside(app.file()))?;
    let (plan, language) = board.plan()?;
    let words = Words::of(Language::of(&language));
    let delivered = |key: &_| board.was_delivered(key).unwrap_or(true);
    let due = due_now(
        &board.limits()?,
        &delivered,
        now,
        &plan,
        &ProductionCalendar::built_in(),
    );

    let mut reminded = Reminded {
        delivered: Vec::new(),
        missed: Vec::new(),
    };
    let mut trouble = None;
    let due: Vec<Vec<DueReminder>> = by_request(due).into_values().collect();
    // A few are told one by one; a burst after a weekend is one digest.
    let together = if due.len() > AT_MOST_ONE_BY_ONE {
        due.len()
    } else {
        1
    };
    for requests in due.chunks(together) {
        match deliver(app, &board, &words, requests, now) {
            Ok(claimed) => {
                for reminder in claimed {
                    reminded.delivered.push(told(reminder));
                    reminded
                        .missed
                        .extend(reminder.missed.iter().map(|missed| MissedReminder {
                            request: reminder.key.request.clone(),
                            kind: reminder.key.demand.id().to_owned(),
                            due: reminder.key.due,
                            moment: maps::instant(missed.moment, plan.zone),
                        }));
                }
            }
            Err(failure) => trouble = Some(failure),
        }
    }
    if let Ok(desk) = app.desk() {
        journal_deliveries(&desk, now);
    }
    match trouble {
        Some(failure) if reminded.delivered.is_empty() => Err(failure),
        _ => Ok(reminded),
    }
}

/// Writes deliveries that happened while the vault was locked into its journal. They stay marked on
/// the board until that succeeded, so a failure here only postpones it.
pub(crate) fn journal_deliveries(desk: &Desk, now: DateTime<Utc>) {
    desk.journal_deliveries(now).ok();
}

/// One notice for all demands of a request that are due the same day.
fn by_request(due: Vec<DueReminder>) -> BTreeMap<(chrono::NaiveDate, String), Vec<DueReminder>> {
    let mut together: BTreeMap<_, Vec<DueReminder>> = BTreeMap::new();
    for reminder in due {
        together
            .entry((reminder.key.due, reminder.key.request.clone()))
            .or_default()
            .push(reminder);
    }
    together
}

/// Claims the reminders, shows one notice, and gives them back if the desktop did not take it.
fn deliver<'a>(
    app: &App,
    board: &Board,
    words: &Words,
    requests: &'a [Vec<DueReminder>],
    now: DateTime<Utc>,
) -> Result<Vec<&'a DueReminder>, Failure> {
    let mut claimed = Vec::new();
    let mut lines: Vec<&DueReminder> = Vec::new();
    for request in requests {
        let before = claimed.len();
        for reminder in request {
            if board.claim(&reminder.key, now, reminder.days_left)? {
                claimed.push(reminder);
            }
        }
        lines.extend(claimed.get(before));
    }
    let notice = match lines.as_slice() {
        [] => return Ok(claimed),
        [one] => notice(words, one),
        many => digest(words, many),
    };
    if app.host.notify(&notice).is_err() {
        for reminder in &claimed {
            board.release(&reminder.key)?;
        }
        return Err(Failure::failed("no-notifications"));
    }
    Ok(claimed)
}

fn notice(words: &Words, reminder: &DueReminder) -> Notice {
    let params = params(reminder);
    Notice {
        title: words.say("notice-title", &params),
        body: words.say(body(reminder), &params),
        request: Some(reminder.key.request.clone()),
        open: words.say("notice-open", &params),
    }
}

/// One notice for many requests: a line each, the earliest limit first.
fn digest(words: &Words, reminders: &[&DueReminder]) -> Notice {
    let count = Map::from_iter([("requests".to_owned(), Value::from(reminders.len()))]);
    let lines: Vec<String> = reminders
        .iter()
        .map(|reminder| {
            format!(
                "{}: {}",
                reminder.key.request,
                words.say(body(reminder), &params(reminder))
            )
        })
        .collect();
    Notice {
        title: words.say("notice-digest", &count),
        body: lines.join("\n"),
        request: None,
        open: words.say("notice-open", &count),
    }
}

fn body(reminder: &DueReminder) -> &'static str {
    match reminder.days_left {
        0 => "notice-today",
        left if left < 0 => "notice-overdue",
        _ => "notice-left",
    }
}

fn params(reminder: &DueReminder) -> Map<String, Value> {
    Map::from_iter([
        (
            "request".to_owned(),
            Value::from(reminder.key.request.clone()),
        ),
        (
            "days".to_owned(),
            Value::from(reminder.days_left.unsigned_abs()),
        ),
        (
            "due".to_owned(),
            Value::from(reminder.key.due.format("%d.%m.%Y").to_string()),
        ),
    ])
}

fn told(reminder: &DueReminder) -> DeliveredReminder {
    DeliveredReminder {
        request: reminder.key.request.clone(),
        kind: reminder.key.demand.id().to_owned(),
        due: reminder.key.due,
        days_left: reminder.days_left,
    }
}
