//! Limits in the shapes of the contract, with the names of the law in the reader's language.
//!
//! A [`Teller`] knows the calendar and the words; it turns terms, days and strips into views, and a
//! whole count into sentences (`explain`).

mod explain;

use crate::text::Words;
use crate::view::*;
use dekada_core::calendar::{
    CountedDay, Day, Deadline, Ground, Holiday, ProductionCalendar, StripCell, Term, When, strip,
};
use serde_json::{Map, Value};
use std::sync::Arc;

/// Says what the calendar says.
pub(crate) struct Teller {
    pub calendar: Arc<ProductionCalendar>,
    pub words: &'static Words,
}

impl Teller {
    /// The limit of one demand.
    pub fn deadline(&self, limit: &Deadline, extended: u32) -> DeadlineView {
        DeadlineView {
            kind: limit.kind.id().to_owned(),
            received: limit.received,
            statute: limit.statute.as_ref().map(|term| self.statute(term)),
            beside: limit.beside.iter().map(|term| self.statute(term)).collect(),
            at_once: limit.at_once.as_ref().map(|term| self.statute(term)),
            promise: Some(promise(&limit.promise)),
            gdpr: limit.gdpr.as_ref().map(|term| self.statute(term)),
            binding: limit.binding.id().to_owned(),
            due: limit.due,
            moment: None,
            provisional: limit.provisional,
            extended,
            count: limit.count.iter().map(|day| self.counted(day)).collect(),
            explanation: self.explain(limit),
        }
    }

    pub fn statute(&self, term: &Term) -> StatuteView {
        StatuteView {
            article: self.article(term),
            amount: term.length.amount(),
            unit: term.length.unit().to_owned(),
            extended: term.extension.map_or(0, |more| more.amount()),
            from: term.from,
            due: term.due,
            raw_due: term.raw_due,
        }
    }

    fn article(&self, term: &Term) -> String {
        self.own(&term.citation.ru, &term.citation.en)
    }

    /// The strip of a term, from the day after `received` to the limit.
    pub fn strip(&self, received: Date, due: Date, today: Date) -> Vec<StripCellView> {
        strip(received, due, today, &self.calendar)
            .iter()
            .map(|cell| self.cell(cell))
            .collect()
    }

    /// The ground of a day in the words of the law: a holiday's name, a decree and what it moved,
    /// the officer's reason.
    pub fn note(&self, date: Date, day: Day) -> String {
        let from = |date: Option<Date>| date.map(|date| self.date(date));
        match day {
            Day::Working | Day::Weekend => String::new(),
            Day::Short { before } => self.say("note-short", &[("holiday", self.holiday(before))]),
            Day::Holiday(holiday) => self.holiday(holiday),
            Day::WorkingWeekend { to, decree, .. } => match (from(to), decree) {
                (Some(to), Some(decree)) => self.say(
                    "note-worked-decree",
                    &[
                        ("to", to),
                        ("date", self.date(decree.date)),
                        ("number", decree.number.to_string()),
                    ],
                ),
                (Some(to), None) => self.say("note-worked-to", &[("to", to)]),
                (None, _) => self.say("note-worked", &[]),
            },
            Day::Transferred {
                from: moved,
                ground,
            } => match (from(moved), ground) {
                (Some(from), Ground::Decree(decree)) => self.say(
                    "note-moved-decree",
                    &[
                        ("from", from),
                        ("date", self.date(decree.date)),
                        ("number", decree.number.to_string()),
                    ],
                ),
                (Some(from), Ground::LabourCode) => self.say("note-moved-code", &[("from", from)]),
                (Some(from), Ground::Listed) => self.say("note-moved-from", &[("from", from)]),
                (None, _) => self.say("note-moved", &[]),
            },
            Day::Overridden { .. } => {
                // The reason stays in the vault: while it is locked only the day is known.
                let own = self.calendar.override_of(date);
                match own.filter(|own| !own.because.is_empty()) {
                    Some(own) => self.say("note-overridden", &[("because", own.because.clone())]),
                    None => self.say("note-overridden-locked", &[]),
                }
            }
        }
    }

    pub fn counted(&self, day: &CountedDay) -> CountedDayView {
        CountedDayView {
            date: day.date,
            counts: day.counts(),
            n: day.n,
            why: why(day.day).to_owned(),
            note: self.note(day.date, day.day),
        }
    }

    fn cell(&self, cell: &StripCell) -> StripCellView {
        StripCellView {
            date: cell.date,
            counts: cell.n.is_some(),
            past: cell.when == When::Past,
            today: cell.when == When::Today,
            last: cell.limit,
            why: why(cell.day).to_owned(),
            note: self.note(cell.date, cell.day),
        }
    }

    fn holiday(&self, holiday: &Holiday) -> String {
        self.own(&holiday.name_ru, &holiday.name_en)
    }

    /// Names that the law gives, in the reader's language.
    pub(crate) fn own(&self, ru: &str, en: &str) -> String {
        let english = self.words.language() == crate::text::Language::English;
        if english { en } else { ru }.to_owned()
    }

    pub(crate) fn say(&self, id: &str, params: &[(&str, String)]) -> String {
        let params = params.iter();
        let params: Map<String, Value> = params
            .map(|(name, value)| ((*name).to_owned(), Value::from(value.clone())))
            .collect();
        self.words.say(id, &params)
    }
}

pub(crate) fn why(day: Day) -> &'static str {
    day.why().id()
}

pub(crate) fn promise(term: &Term) -> TermView {
    TermView {
        amount: term.length.amount(),
        unit: term.length.unit().to_owned(),
        from: term.from,
        due: term.due,
    }
}
