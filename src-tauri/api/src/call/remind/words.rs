//! A reminder in words: numbers of requests and days, never a person but the deputy whom the
//! officer wants named.

use crate::host::{Notice, SnoozeButton};
use crate::text::Words;
use chrono::Datelike as _;
use dekada_core::calendar::{Concern, DueReminder, ReminderPlan, StandIn};
use serde_json::{Map, Value};

/// A digest names so many; desktops cut what is longer.
const LINES_AT_MOST: usize = 30;

/// What can be done with a notice by a button, in this order.
const SNOOZES: [(&str, &str); 2] = [
    ("hour", "notice-snooze-hour"),
    ("tomorrow", "notice-snooze-tomorrow"),
];

/// The notice of these requests, each with its reminders; none where there is nothing to tell.
pub(super) fn notice(
    words: &Words,
    plan: &ReminderPlan,
    told: &[Vec<&DueReminder>],
) -> Option<Notice> {
    let (title, body) = match told {
        [] => return None,
        [one] => (title(words, one)?, lines(words, plan, one).join("\n")),
        many => digest(words, plan, many),
    };
    let mut requests: Vec<String> = told
        .iter()
        .flatten()
        .map(|reminder| reminder.key.request.clone())
        .filter(|request| !request.is_empty())
        .collect();
    requests.sort_unstable();
    requests.dedup();
    Some(Notice {
        title,
        body,
        request: match requests.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        },
        open: words.say("notice-open", &Map::new()),
        snoozes: snoozes(words, told),
        requests,
    })
}

/// The buttons that are lawful for every one of them: "tomorrow" must not hide a last day.
fn snoozes(words: &Words, told: &[Vec<&DueReminder>]) -> Vec<SnoozeButton> {
    let all = || told.iter().flatten();
    if all().any(|reminder| reminder.key.concern == Concern::Calendar) {
        return Vec::new();
    }
    let is_last_day = all().any(|reminder| reminder.days_left == 0);
    SNOOZES
        .iter()
        .filter(|(until, _)| *until == "hour" || !is_last_day)
        .map(|(until, label)| SnoozeButton {
            until,
            label: words.say(label, &Map::new()),
        })
        .collect()
}

fn title(words: &Words, of_request: &[&DueReminder]) -> Option<String> {
    let first = of_request.first()?;
    let id = match first.key.concern {
        Concern::Calendar => "notice-calendar-title",
        Concern::Demand(_) | Concern::Blocking => "notice-title",
    };
    Some(words.say(id, &params(first)))
}

/// One notice for many requests: a line each, the earliest limit first.
fn digest(words: &Words, plan: &ReminderPlan, many: &[Vec<&DueReminder>]) -> (String, String) {
    let count =
        |name: &str, number: usize| Map::from_iter([(name.to_owned(), Value::from(number))]);
    let mut told: Vec<String> = many
        .iter()
        .take(LINES_AT_MOST)
        .filter_map(|of_request| {
            let request = &of_request.first()?.key.request;
            let what = lines(words, plan, of_request).join(" ");
            Some(match request.is_empty() {
                true => what,
                false => format!("{request}: {what}"),
            })
        })
        .collect();
    let left = many.len().saturating_sub(LINES_AT_MOST);
    if left > 0 {
        told.push(words.say("notice-more", &count("requests", left)));
    }
    let title = words.say("notice-digest", &count("requests", many.len()));
    (title, told.join("\n"))
}

/// What is told of one request and day: a sentence for what is owed at once, one for the limit, and
/// who stands in where nobody has taken it up.
fn lines(words: &Words, plan: &ReminderPlan, of_request: &[&DueReminder]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for reminder in of_request {
        let line = words.say(sentence(reminder), &params(reminder));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let deputy = plan.deputy.as_ref();
    let presses = of_request
        .iter()
        .any(|reminder| reminder.untouched && (0..=1).contains(&reminder.days_left));
    lines.extend(
        deputy
            .filter(|_| presses)
            .map(|deputy| stands_in(words, deputy)),
    );
    lines
}

fn stands_in(words: &Words, deputy: &StandIn) -> String {
    let id = match deputy.reach.is_empty() {
        true => "notice-deputy-name",
        false => "notice-deputy",
    };
    let params = Map::from_iter([
        ("name".to_owned(), Value::from(deputy.name.clone())),
        ("reach".to_owned(), Value::from(deputy.reach.clone())),
    ]);
    words.say(id, &params)
}

const fn sentence(reminder: &DueReminder) -> &'static str {
    match (reminder.key.concern, reminder.days_left) {
        (Concern::Calendar, _) => "notice-calendar",
        (Concern::Blocking, _) => "notice-blocking",
        (Concern::Demand(_), 0) => "notice-today",
        (Concern::Demand(_), ..0) => "notice-overdue",
        (Concern::Demand(_), _) => "notice-left",
    }
}

fn params(reminder: &DueReminder) -> Map<String, Value> {
    let key = &reminder.key;
    Map::from_iter([
        ("request".to_owned(), Value::from(key.request.clone())),
        (
            "days".to_owned(),
            Value::from(reminder.days_left.unsigned_abs()),
        ),
        (
            "due".to_owned(),
            Value::from(key.due.format("%d.%m.%Y").to_string()),
        ),
        ("year".to_owned(), Value::from(key.due.year().to_string())),
    ])
}
