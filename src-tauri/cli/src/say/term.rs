//! Limits and years of the calendar in words.

use super::{filled, list, say, text};
use dekada_api::text::Words;
use serde_json::{Map, Value};

pub(super) fn deadline(value: &Value, words: &Words) -> String {
    let mut out = vec![filled(
        words,
        "cli-deadline",
        &[
            ("kind", say(words, &format!("kind-{}", text(value, "kind")))),
            ("received", text(value, "received")),
            ("due", text(value, "due")),
            (
                "binding",
                say(words, &format!("binding-{}", text(value, "binding"))),
            ),
        ],
    )];
    let extended = value
        .get("extended")
        .and_then(Value::as_u64)
        .filter(|days| *days > 0);
    let more = extended
        .map(|days| format!(" + {days}"))
        .unwrap_or_default();
    if let Some(statute) = value.get("statute").filter(|statute| statute.is_object()) {
        out.push(format!(
            "  {}: {}, {}{more} — {}",
            say(words, "binding-statute"),
            text(statute, "article"),
            unit(statute, words),
            text(statute, "due")
        ));
    }
    if let Some(promise) = value.get("promise") {
        out.push(format!(
            "  {}: {}{more} — {}",
            say(words, "binding-promise"),
            unit(promise, words),
            text(promise, "due")
        ));
    }
    if value.get("provisional") == Some(&Value::Bool(true)) {
        out.push(say(words, "cli-provisional"));
    }
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

pub(super) fn calendar(value: &Value, words: &Words) -> String {
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

fn unit(term: &Value, words: &Words) -> String {
    let mut params = Map::new();
    params.insert(
        "amount".into(),
        term.get("amount").cloned().unwrap_or_default(),
    );
    words.say(&format!("unit-{}", text(term, "unit")), &params)
}
