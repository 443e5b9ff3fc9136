//! The count of a limit in sentences that a lawyer can follow: receipt, each term with its article,
//! what moved its end, what was skipped, what binds.

use super::Teller;
use crate::view::Date;
use chrono::{DateTime, Datelike as _, FixedOffset};
use dekada_core::calendar::{Binding, CountedDay, Day, Deadline, Length, Rule, Term};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

impl Teller {
    /// The count in words, a line each.
    pub(crate) fn explain(&self, limit: &Deadline) -> Vec<String> {
        let mut lines = vec![self.receipt(limit)];
        if let Some(term) = limit
            .statute
            .as_ref()
            .filter(|term| term.from > limit.received)
        {
            lines.push(self.say("explain-supplied", &[("date", self.date(term.from))]));
        }
        if limit.promise.from > limit.received {
            lines.push(self.say("explain-cured", &[("date", self.date(limit.promise.from))]));
        }
        let at_once = |term: &&Term| term.length != Length::AtOnce;
        for term in limit.statute.iter().filter(at_once) {
            lines.extend(self.term("explain-statute", term));
        }
        for term in &limit.beside {
            lines.extend(self.term("explain-beside", term));
        }
        lines.extend(self.term("explain-promise", &limit.promise));
        if let Some(term) = &limit.gdpr {
            lines.extend(self.term("explain-gdpr", term));
        }
        lines.extend(limit.at_once.as_ref().map(|term| self.at_once(limit, term)));
        lines.extend(self.skipped(&limit.count));
        lines.extend(limit.count.iter().filter_map(|day| self.worked(day)));
        lines.extend(self.provisional(limit));
        lines.push(self.binding(limit));
        lines
    }

    /// The count of a duty that no demand brings.
    pub(crate) fn explain_duty(&self, term: &Term, count: &[CountedDay]) -> Vec<String> {
        let mut lines = self.term("explain-statute", term);
        lines.extend(self.skipped(count));
        lines.extend(count.iter().filter_map(|day| self.worked(day)));
        lines
    }

    /// The count of a term of hours.
    pub(crate) fn explain_hours(
        &self,
        rule: &Rule,
        event: DateTime<FixedOffset>,
        end: DateTime<FixedOffset>,
    ) -> Vec<String> {
        let moment = |at: DateTime<FixedOffset>| {
            format!("{} {}", self.date(at.date_naive()), at.format("%H:%M %:z"))
        };
        let article = self.own(&rule.citation.ru, &rule.citation.en);
        vec![
            self.say("explain-detected", &[("moment", moment(event))]),
            self.say(
                "explain-hours",
                &[
                    ("length", self.length(rule.length)),
                    ("article", article),
                    ("moment", moment(end)),
                ],
            ),
        ]
    }

    fn receipt(&self, limit: &Deadline) -> String {
        let mut params = vec![
            ("date", self.date(limit.received)),
            ("weekday", self.weekday(limit.received)),
        ];
        let works = |day: &&CountedDay| day.day.is_working();
        match limit.count.iter().find(works) {
            Some(first) if !limit.received_day.is_working() => {
                params.push(("first", self.date(first.date)));
                self.say("explain-received-off", &params)
            }
            _ => self.say("explain-received", &params),
        }
    }

    /// A term, and what moved its end.
    fn term(&self, id: &str, term: &Term) -> Vec<String> {
        let length = match term.extension {
            None => self.length(term.length),
            Some(more) => self.say(
                "explain-length-more",
                &[
                    ("length", self.length(term.length)),
                    ("more", self.length(more)),
                ],
            ),
        };
        let said = self.say(
            id,
            &[
                ("length", length),
                ("article", self.article(term)),
                ("due", self.date(term.due)),
            ],
        );
        let moved = (term.raw_due < term.due).then(|| {
            let id = if id == "explain-gdpr" {
                "explain-shift-gdpr"
            } else {
                "explain-shift"
            };
            self.say(
                id,
                &[
                    ("raw", self.date(term.raw_due)),
                    ("weekday", self.weekday(term.raw_due)),
                    ("due", self.date(term.due)),
                ],
            )
        });
        [Some(said), moved].into_iter().flatten().collect()
    }

    fn at_once(&self, limit: &Deadline, term: &Term) -> String {
        let duty = match limit.kind.id() {
            "marketing" => "explain-at-once-marketing",
            _ => "explain-at-once-blocking",
        };
        self.say(
            "explain-at-once",
            &[
                ("duty", self.say(duty, &[])),
                ("article", self.article(term)),
            ],
        )
    }

    /// Days off inside the count: weekends by number, the others by name.
    fn skipped(&self, count: &[CountedDay]) -> Option<String> {
        let off: Vec<_> = count.iter().filter(|day| !day.counts()).collect();
        let off: Vec<_> = off
            .into_iter()
            .filter(|day| !day.day.is_working())
            .collect();
        let weekends = off.iter().filter(|day| day.day == Day::Weekend).count();
        let mut days = Vec::new();
        if weekends > 0 {
            let n = Map::from_iter([("n".to_owned(), Value::from(weekends))]);
            days.push(self.words.say("explain-skipped-weekends", &n));
        }
        let named = off.iter().filter(|day| day.day != Day::Weekend);
        let named: Vec<_> = named
            .map(|day| (day.date, self.note(day.date, day.day)))
            .collect();
        // Days in a row off on one ground are told together.
        let goes_on = |(date, note): &(Date, String), next: &(Date, String)| {
            date.succ_opt() == Some(next.0) && *note == next.1
        };
        days.extend(named.chunk_by(goes_on).filter_map(|run| {
            let ((first, note), (last, _)) = (run.first()?, run.last()?);
            let date = if first == last {
                self.date(*first)
            } else {
                format!("{} – {}", self.date(*first), self.date(*last))
            };
            Some(self.say(
                "explain-skipped-named",
                &[("date", date), ("note", note.clone())],
            ))
        }));
        (!days.is_empty()).then(|| self.say("explain-skipped", &[("days", days.join("; "))]))
    }

    /// What surprises people: a worked weekend, and a shortened day that counts in full.
    fn worked(&self, day: &CountedDay) -> Option<String> {
        match day.day {
            _ if !day.counts() => None,
            Day::WorkingWeekend { .. } => Some(self.say(
                "explain-worked",
                &[
                    ("weekday", self.weekday(day.date)),
                    ("date", self.date(day.date)),
                    ("note", self.note(day.date, day.day)),
                ],
            )),
            Day::Short { .. } => Some(self.say("explain-short", &[("date", self.date(day.date))])),
            _ => None,
        }
    }

    fn provisional(&self, limit: &Deadline) -> Option<String> {
        let terms = limit
            .statute
            .iter()
            .chain(&limit.beside)
            .chain([&limit.promise]);
        let years: BTreeSet<i32> = terms
            .flat_map(|term| term.from.year()..=term.due.year())
            .filter(|year| self.calendar.is_provisional(*year))
            .collect();
        let years: Vec<String> = years.iter().map(i32::to_string).collect();
        limit
            .provisional
            .then(|| self.say("explain-provisional", &[("years", years.join(", "))]))
    }

    fn binding(&self, limit: &Deadline) -> String {
        let binding = match limit.binding {
            Binding::Statute => "binding-statute",
            Binding::Promise => "binding-promise",
            Binding::Gdpr => "binding-gdpr",
        };
        self.say(
            "explain-binding",
            &[
                ("due", self.date(limit.due)),
                ("weekday", self.weekday(limit.due)),
                ("binding", self.say(binding, &[])),
            ],
        )
    }

    fn length(&self, length: Length) -> String {
        let amount = Map::from_iter([("amount".to_owned(), Value::from(length.amount()))]);
        self.words.say(&format!("unit-{}", length.unit()), &amount)
    }

    /// A date as the reader's language writes it.
    pub(crate) fn date(&self, date: Date) -> String {
        let form = self.own("%d.%m.%Y", "%-d %B %Y");
        date.format(&form).to_string()
    }

    pub(crate) fn weekday(&self, date: Date) -> String {
        let id = format!("weekday-{}", date.weekday().to_string().to_lowercase());
        self.say(&id, &[])
    }
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
