//! From open limits to events: the demands of a request that are due on one day are one event.
//!
//! An event is known by its request and the first of its concerns. The day is no part of that, so
//! that an event moves with its limit; where one demand of several is extended, the others stay
//! the event they were, or become one of their own.

use crate::text::Words;
use chrono::{DateTime, NaiveDate, Utc};
use dekada_core::calendar::{Concern, OpenLimit, ProductionCalendar, ReminderPlan, moments};
use dekada_core::store::ShownEvent;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// A whole day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub shown: ShownEvent,
    pub due: NaiveDate,
    pub summary: String,
    /// What is asked, a line each.
    pub description: String,
    /// The moments of its reminders, the earliest first.
    pub alarms: Vec<DateTime<Utc>>,
}

/// The events, by request and day.
pub(super) fn events(
    limits: &[OpenLimit],
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
    words: &Words,
) -> Vec<Event> {
    let mut together: BTreeMap<(&str, NaiveDate), BTreeMap<Concern, DateTime<Utc>>> =
        BTreeMap::new();
    for limit in limits {
        let day = together.entry((&limit.request, limit.due)).or_default();
        day.insert(limit.concern, limit.known_since);
    }
    let event = |((request, due), concerns): ((&str, NaiveDate), BTreeMap<_, _>)| {
        let (first, known_since) = concerns
            .first_key_value()
            .map(|(first, at)| (*first, *at))?;
        let said: Vec<String> = concerns
            .keys()
            .filter_map(|concern| in_words(*concern, words))
            .collect();
        let about = Map::from_iter([("request".to_owned(), Value::from(request))]);
        // What came too late to be reminded of has no alarm in the past.
        let alarms = moments(due, plan, calendar)
            .into_iter()
            .map(|(_, moment)| moment);
        let mut event = Event {
            due,
            summary: words.say("ics-summary", &about),
            description: said.join("\n"),
            alarms: alarms.filter(|moment| *moment >= known_since).collect(),
            shown: ShownEvent {
                id: format!("{request}-{}", first.id()),
                content: String::new(),
                known_since,
            },
        };
        event.shown.content = content(&event);
        Some(event)
    };
    together.into_iter().filter_map(event).collect()
}

fn in_words(concern: Concern, words: &Words) -> Option<String> {
    let id = match concern {
        Concern::Demand(kind) => format!("kind-{}", kind.id()),
        Concern::Blocking => "ics-blocking".to_owned(),
        // It is of no request, and so on no board.
        Concern::Calendar => return None,
    };
    Some(words.say(&id, &Map::new()))
}

/// A hash of all that people see, so that any change of it is one.
fn content(event: &Event) -> String {
    let alarms: Vec<i64> = event.alarms.iter().map(DateTime::timestamp).collect();
    let seen = format!(
        "{}\n{}\n{}\n{alarms:?}",
        event.due, event.summary, event.description
    );
    crate::call::intake::hex(&Sha256::digest(seen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, words};

    fn limit(request: &str, concern: &str, due: &str) -> OpenLimit {
        OpenLimit {
            request: request.into(),
            concern: concern.parse().unwrap(),
            due: due.parse().unwrap(),
            untouched: false,
            known_since: "2026-05-04T07:00:00Z".parse().unwrap(),
        }
    }

    fn of(limits: &[OpenLimit]) -> Vec<(String, String, String)> {
        let calendar = ProductionCalendar::built_in();
        let said = words(Language::English);
        events(limits, &ReminderPlan::default(), &calendar, said)
            .into_iter()
            .map(|event| (event.shown.id, event.due.to_string(), event.description))
            .collect()
    }

    #[test]
    fn demands_of_one_day_are_one_event_and_keep_its_id_when_another_moves() {
        let both = of(&[
            limit("2026-0001", "deletion", "2026-05-18"),
            limit("2026-0001", "access", "2026-05-18"),
        ]);
        assert_eq!(both.len(), 1, "{both:?}");
        assert_eq!(both[0].2.lines().count(), 2);
        let apart = of(&[
            limit("2026-0001", "deletion", "2026-05-18"),
            limit("2026-0001", "access", "2026-05-25"),
        ]);
        let moved = apart
            .iter()
            .find(|(_, due, _)| due == "2026-05-25")
            .unwrap();
        assert_eq!(moved.0, both[0].0, "the event of the access moved with it");
        assert_ne!(apart[0].0, apart[1].0);
    }

    #[test]
    fn alarms_come_at_the_plan_s_moments_but_not_before_the_limit_was_known() {
        let calendar = ProductionCalendar::built_in();
        let said = words(Language::Russian);
        let plan = ReminderPlan::default();
        let alarms = |due| {
            let limits = [limit("2026-0001", "access", due)];
            let event = events(&limits, &plan, &calendar, said).remove(0);
            event.alarms.len()
        };
        assert_eq!(
            (
                alarms("2026-05-18"),
                alarms("2026-05-06"),
                alarms("2026-05-04")
            ),
            (4, 2, 1)
        );
    }
}
