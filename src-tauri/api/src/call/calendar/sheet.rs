//! A count as it is printed.

use crate::limit::Teller;
use crate::text::Language;
use crate::view::{CountedDayView, DeadlineView};
use chrono::NaiveDate;
use dekada_press::{CountSheet, MarkKind, StripMark};

pub(super) fn of(teller: &Teller, limit: &DeadlineView, today: NaiveDate) -> CountSheet {
    let say = |id: &str| teller.say(id, &[]);
    let kind = |prefix: &str| {
        teller
            .words
            .maybe(&format!("{prefix}-{}", limit.kind), &serde_json::Map::new())
    };
    let last = limit
        .statute
        .as_ref()
        .map(|term| term.raw_due)
        .filter(|_| limit.binding == "statute");
    CountSheet {
        title: say("sheet-count-title"),
        date: today,
        language: match teller.words.language() {
            Language::Russian => dekada_press::Language::Russian,
            Language::English => dekada_press::Language::English,
        },
        facts: vec![
            (
                say("sheet-count-kind"),
                kind("kind").or_else(|| kind("duty")).unwrap_or_default(),
            ),
            (say("sheet-count-received"), teller.date(limit.received)),
            (
                say("sheet-count-due"),
                format!("{}, {}", teller.date(limit.due), teller.weekday(limit.due)),
            ),
        ],
        strip: limit
            .count
            .iter()
            .map(|day| mark(day, limit, last))
            .collect(),
        sentences: limit.explanation.clone(),
        columns: ["date", "weekday", "n", "ground"].map(|name| say(&format!("sheet-count-{name}"))),
        rows: limit.count.iter().map(|day| row(teller, day)).collect(),
        warning: limit.provisional.then(|| say("cli-provisional")),
        footer: say("sheet-count-footer"),
    }
}

fn mark(day: &CountedDayView, limit: &DeadlineView, last: Option<NaiveDate>) -> StripMark {
    let kind = match day.n {
        _ if last.is_some_and(|last| day.date > last) => MarkKind::Shift,
        None => MarkKind::Off,
        // Days off have a number in a term of calendar days.
        Some(_) if !matches!(day.why.as_str(), "working" | "short") => MarkKind::Off,
        Some(n) if n > amount(limit) => MarkKind::Extension,
        Some(_) => MarkKind::Work,
    };
    StripMark {
        label: day.date.format("%d.%m").to_string(),
        n: day.n,
        limit: day.date == limit.due,
        kind,
    }
}

/// Units of the binding term before any extension.
fn amount(limit: &DeadlineView) -> u32 {
    match (limit.binding.as_str(), &limit.statute, &limit.promise) {
        ("statute", Some(statute), _) => statute.amount,
        ("promise", _, Some(promise)) => promise.amount,
        _ => u32::MAX,
    }
}

fn row(teller: &Teller, day: &CountedDayView) -> [String; 4] {
    let ground = if day.note.is_empty() {
        teller.say(&format!("why-{}", day.why), &[])
    } else {
        format!(
            "{}, {}",
            teller.say(&format!("why-{}", day.why), &[]),
            day.note
        )
    };
    [
        teller.date(day.date),
        teller.weekday(day.date),
        day.n.map_or_else(|| "—".to_owned(), |n| n.to_string()),
        ground,
    ]
}
