//! Limits and years of the calendar in words.

use super::{filled, lines, list, request, row_of, say, text};
use crate::arguments::{CalendarCommand, ClockCommand, Deadline};
use dekada_api::text::Words;
use serde_json::{Map, Value};

pub(super) fn in_words(command: &ClockCommand, value: &Value, words: &Words) -> String {
    match command {
        ClockCommand::Deadline(Deadline { out: None, .. }) => deadline(value, words),
        ClockCommand::Calendar(CalendarCommand::Show { .. } | CalendarCommand::Override { .. }) => {
            calendar(value, words)
        }
        ClockCommand::Calendar(CalendarCommand::Load { .. } | CalendarCommand::Decree { .. }) => {
            loaded(value, words)
        }
        ClockCommand::Remind { .. } => lines(list(value, "delivered"), |reminder| {
            filled(
                words,
                "cli-reminded",
                &[
                    ("request", text(reminder, "request")),
                    ("due", text(reminder, "due")),
                ],
            )
        }),
        ClockCommand::Today => today(value, words),
        ClockCommand::Task { .. } => request(value, words),
        ClockCommand::Deadline(_) | ClockCommand::Ics { .. } => text(value, "file"),
        ClockCommand::Statistics { out: Some(_), .. } => text(value, "file"),
        _ => serde_json::to_string_pretty(value).unwrap_or_default(),
    }
}

/// What presses first, then what is at risk.
fn today(value: &Value, words: &Words) -> String {
    let rows = |name| lines(list(value, name), |row| row_of(row, words));
    let risks = lines(list(value, "at_risk"), |risk| {
        let row = risk.get("row").map(|row| row_of(row, words));
        let reasons = list(risk, "reasons").iter().map(|reason| {
            let n = reason.get("n").cloned().unwrap_or_default();
            let n = Map::from_iter([("n".to_owned(), n)]);
            words.say(&format!("risk-{}", text(reason, "code")), &n)
        });
        let reasons: Vec<String> = reasons.collect();
        format!("{}\n      {}", row.unwrap_or_default(), reasons.join("; "))
    });
    let parts = [rows("now"), risks, rows("later")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        say(words, "cli-no-requests")
    } else {
        parts.join("\n\n")
    }
}

/// What loading a year changes: days, doubts, limits.
fn loaded(value: &Value, words: &Words) -> String {
    let day = |change: &Value| {
        let ground = |name, note| {
            let why = say(words, &format!("why-{}", text(change, name)));
            let note = text(change, note);
            if note.is_empty() {
                why
            } else {
                format!("{why} ({note})")
            }
        };
        format!(
            "  {}  {} → {}",
            text(change, "date"),
            ground("was", "was_note"),
            ground("is", "note")
        )
    };
    let limit = |change: &Value| {
        let id = if change.get("shorter") == Some(&Value::Bool(true)) {
            "cli-limit-shorter"
        } else {
            "cli-limit-longer"
        };
        let names = ["request", "was", "is"];
        filled(words, id, &names.map(|name| (name, text(change, name))))
    };
    let doubt = |doubt: &Value| {
        let params = doubt.get("params").and_then(Value::as_object);
        let params = params.cloned().unwrap_or_default();
        words.say(&format!("err-{}", text(doubt, "code")), &params)
    };
    let applied = value.get("applied") == Some(&Value::Bool(true));
    let mut out = vec![calendar(value, words)];
    if list(value, "diff").is_empty() {
        out.push(say(words, "cli-calendar-same"));
    }
    out.extend(list(value, "diff").iter().map(day));
    out.extend(list(value, "doubts").iter().map(doubt));
    out.extend(list(value, "limits").iter().map(limit));
    out.push(say(
        words,
        if applied {
            "cli-calendar-applied"
        } else {
            "cli-calendar-shown"
        },
    ));
    out.join("\n")
}

fn deadline(value: &Value, words: &Words) -> String {
    let mut out = vec![filled(
        words,
        "cli-deadline",
        &[
            ("kind", named(words, &text(value, "kind"))),
            ("received", text(value, "received")),
            ("due", text(value, "due")),
            (
                "binding",
                say(words, &format!("binding-{}", text(value, "binding"))),
            ),
        ],
    )];
    out.extend(
        list(value, "explanation")
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned),
    );
    for day in list(value, "count") {
        let n = day
            .get("n")
            .and_then(Value::as_u64)
            .map_or_else(|| "·".to_owned(), |n| n.to_string());
        let note = text(day, "note");
        let note = if note.is_empty() {
            note
        } else {
            format!(", {note}")
        };
        out.push(format!(
            "{n:>4}  {}  {}{note}",
            text(day, "date"),
            say(words, &format!("why-{}", text(day, "why")))
        ));
    }
    out.join("\n")
}

fn calendar(value: &Value, words: &Words) -> String {
    let decree = value.get("decree").filter(|decree| decree.is_object());
    let ground = match decree {
        Some(decree) => filled(
            words,
            "cli-decree",
            &[
                ("number", text(decree, "number")),
                ("date", text(decree, "date")),
            ],
        ),
        None => say(words, "cli-provisional"),
    };
    let mut out = vec![
        filled(
            words,
            "cli-year",
            &[
                ("year", text(value, "year")),
                ("days", text(value, "working_days")),
            ],
        ),
        ground,
    ];
    for (id, name) in [
        ("cli-off", "off_weekdays"),
        ("cli-worked", "working_weekends"),
        ("cli-short", "short"),
    ] {
        let days: Vec<&str> = list(value, name).iter().filter_map(Value::as_str).collect();
        if !days.is_empty() {
            out.push(filled(words, id, &[("days", days.join(" "))]));
        }
    }
    out.join("\n")
}

/// A kind of demand, or another duty.
fn named(words: &Words, kind: &str) -> String {
    let nothing = Map::new();
    let kind_of_demand = words.maybe(&format!("kind-{kind}"), &nothing);
    kind_of_demand.unwrap_or_else(|| say(words, &format!("duty-{kind}")))
}
