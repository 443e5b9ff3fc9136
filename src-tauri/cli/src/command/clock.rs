//! Calls of the clock: limits, the calendar, reminders, and what is made of the limits.

use super::{Call, text};
use crate::arguments::{CalendarCommand, ClockCommand, Deadline, OverriddenDay, Switch, TaskState};
use serde_json::{Value, json};

pub(super) fn call(command: &ClockCommand) -> Option<Call> {
    let (name, input) = match command {
        ClockCommand::Deadline(deadline) => counted(deadline),
        ClockCommand::Calendar(command) => calendar(command),
        ClockCommand::Today => ("today", json!({})),
        ClockCommand::Remind { .. } => ("remind", json!({})),
        ClockCommand::Reminders => ("reminders", json!({})),
        ClockCommand::Snooze { request, until } => {
            let until = if until == "end" { "" } else { until };
            (
                "reminder.snooze",
                json!({ "request": request, "until": until }),
            )
        }
        ClockCommand::Background {
            timer: None,
            autostart: None,
        } => ("background.show", json!({})),
        ClockCommand::Background { timer, autostart } => {
            let on = |switch: &Option<Switch>| switch.map(|switch| switch == Switch::On);
            (
                "background.set",
                json!({ "timer": on(timer), "autostart": on(autostart) }),
            )
        }
        ClockCommand::Task {
            request,
            demand,
            state,
            note,
        } => (
            "task.done",
            json!({ "request": request, "demand": demand, "done": *state == TaskState::Done, "note": note }),
        ),
        ClockCommand::Ics { out } => ("ics.save", json!({ "path": text(out) })),
        ClockCommand::Statistics { from, to, out } => {
            let period = json!({ "from": from, "to": to });
            match out {
                None => ("statistics", period),
                Some(out) => (
                    "statistics.save",
                    json!({ "from": from, "to": to, "path": text(out) }),
                ),
            }
        }
        ClockCommand::Handover(_) => return None,
    };
    Some(Call { name, input })
}

fn counted(of: &Deadline) -> (&'static str, Value) {
    let input = json!({
        "kind": of.kind, "received": of.received, "extended": of.extended, "ground": of.ground,
        "supplied": of.supplied, "cured": of.cured, "gdpr": of.gdpr,
        "gdpr_extended": of.gdpr_extended,
    });
    match &of.out {
        None => ("deadline", input),
        Some(out) => (
            "deadline.print",
            json!({ "deadline": input, "path": text(out) }),
        ),
    }
}

fn calendar(command: &CalendarCommand) -> (&'static str, Value) {
    match command {
        CalendarCommand::Show { year } => ("calendar.show", json!({ "year": year })),
        CalendarCommand::Load {
            file,
            year,
            decree,
            decree_date,
            because,
            yes,
        } => {
            let decree = decree.map(|number| json!({ "number": number, "date": decree_date }));
            (
                "calendar.load",
                json!({ "path": text(file), "year": year, "decree": decree, "because": because, "apply": yes }),
            )
        }
        CalendarCommand::Decree {
            year,
            number,
            date,
            moves,
            because,
            yes,
        } => {
            let moves: Vec<Value> = moves
                .iter()
                .map(|(from, to)| json!({ "from": from, "to": to }))
                .collect();
            (
                "calendar.load",
                json!({ "year": year, "decree": { "number": number, "date": date }, "moves": moves, "because": because, "apply": yes }),
            )
        }
        CalendarCommand::Override { date, day, because } => {
            let working = match day {
                OverriddenDay::Off => Some(false),
                OverriddenDay::Working => Some(true),
                OverriddenDay::Calendar => None,
            };
            (
                "calendar.override",
                json!({ "date": date, "working": working, "because": because }),
            )
        }
        CalendarCommand::Month {
            month: (year, month),
        } => ("calendar.month", json!({ "year": year, "month": month })),
    }
}
