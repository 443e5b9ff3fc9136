//! The file itself. The library keeps the standard's forms: escaping, lines of 75 octets that break
//! no letter, CRLF.
//!
//! The same board gives the same bytes: stamps are those of the last change of an event, never of
//! the writing.

use super::events::{Event, events};
use crate::text::{self, Language, Words};
use crate::{App, Failure};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarAction, ICalendarComponent, ICalendarComponentType as Kind,
    ICalendarParameter, ICalendarParameterName, ICalendarParameterValue,
    ICalendarProperty as Property, ICalendarTransparency, ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use dekada_core::store::{Board, EventState};
use serde_json::Map;

/// A calendar file, ready to be written.
pub(super) struct Made {
    pub text: String,
    pub events: usize,
}

/// All open limits that the board knows, in the language of the vault.
pub(super) fn of_the_board(app: &App) -> Result<Made, Failure> {
    let mut board = Board::open(&Board::beside(app.file()))?;
    let plan = board.plan()?;
    let words = text::words(Language::of(&plan.language));
    let vault = board.calendar_file()?.map(|file| file.vault);
    let vault = vault.ok_or_else(|| Failure::failed("board-failed"))?;
    let events = events(&board.limits()?, &plan, &app.calendar(), words);
    let shown: Vec<_> = events.iter().map(|event| event.shown.clone()).collect();
    let states = board.show_events(&shown, app.now())?;
    Ok(Made {
        text: written(events.iter().zip(states), &vault, words),
        events: events.len(),
    })
}

fn written<'e>(
    events: impl Iterator<Item = (&'e Event, EventState)>,
    vault: &str,
    words: &Words,
) -> String {
    let mut file = File::new(words);
    for (event, state) in events {
        let at = file.put(0, of_event(event, state, vault));
        for moment in &event.alarms {
            file.put(at, alarm(event, *moment));
        }
    }
    if file.0.components.len() == 1 {
        file.fill();
    }
    file.0.to_string()
}

/// The calendar: a list of components that name their parts by place; the first is the whole.
struct File(ICalendar);

impl File {
    fn new(words: &Words) -> Self {
        let name = words.say("ics-name", &Map::new());
        let mut calendar = ICalendarComponent::new(Kind::VCalendar);
        calendar.add_property(Property::Version, plain("2.0"));
        calendar.add_property(Property::Prodid, plain("-//Im.work//Dekada//RU"));
        calendar.add_property(Property::Calscale, plain("GREGORIAN"));
        // RFC 7986, and what programs older than it read.
        calendar.add_property(Property::Name, plain(&name));
        calendar.add_property(Property::Other("X-WR-CALNAME".to_owned()), plain(&name));
        Self(ICalendar {
            components: vec![calendar],
        })
    }

    /// Puts a component into another one; returns its place.
    fn put(&mut self, into: u32, component: ICalendarComponent) -> u32 {
        let at = u32::try_from(self.0.components.len()).unwrap_or(u32::MAX);
        self.0.components.push(component);
        let whole = usize::try_from(into).ok();
        if let Some(whole) = whole.and_then(|into| self.0.components.get_mut(into)) {
            whole.component_ids.push(at);
        }
        at
    }

    /// A calendar holds at least one component (RFC 5545 section 3.6): a time zone, where nothing is
    /// due.
    fn fill(&mut self) {
        let mut zone = ICalendarComponent::new(Kind::VTimezone);
        zone.add_property(Property::Tzid, plain("UTC"));
        let mut standard = ICalendarComponent::new(Kind::Standard);
        standard.add_property(Property::Dtstart, plain("19700101T000000"));
        standard.add_property(Property::Tzoffsetfrom, plain("+0000"));
        standard.add_property(Property::Tzoffsetto, plain("+0000"));
        let at = self.put(0, zone);
        self.put(at, standard);
    }
}

fn of_event(event: &Event, state: EventState, vault: &str) -> ICalendarComponent {
    let mut component = ICalendarComponent::new(Kind::VEvent);
    component.add_uid(&format!("{}@{vault}", event.shown.id));
    component.add_dtstamp(instant(state.changed));
    component.add_property(Property::LastModified, instant(state.changed));
    component.add_sequence(state.sequence.into());
    component.add_property_with_params(
        Property::Dtstart,
        [value_is(ICalendarValueType::Date)],
        day(event.due),
    );
    component.add_property(Property::Summary, plain(&event.summary));
    component.add_property(Property::Description, plain(&event.description));
    component.add_property(
        Property::Transp,
        ICalendarValue::Transparency(ICalendarTransparency::Transparent),
    );
    component
}

fn alarm(event: &Event, moment: DateTime<Utc>) -> ICalendarComponent {
    let mut component = ICalendarComponent::new(Kind::VAlarm);
    component.add_property(
        Property::Action,
        ICalendarValue::Action(ICalendarAction::Display),
    );
    component.add_property_with_params(
        Property::Trigger,
        [value_is(ICalendarValueType::DateTime)],
        instant(moment),
    );
    component.add_property(Property::Description, plain(&event.summary));
    component
}

fn plain(text: &str) -> ICalendarValue {
    ICalendarValue::Text(text.to_owned())
}

fn instant(moment: DateTime<Utc>) -> PartialDateTime {
    PartialDateTime::from_utc_timestamp(moment.timestamp())
}

fn day(date: NaiveDate) -> PartialDateTime {
    PartialDateTime::from_date_timestamp(date.and_time(NaiveTime::MIN).and_utc().timestamp())
}

fn value_is(value: ICalendarValueType) -> ICalendarParameter {
    ICalendarParameter {
        name: ICalendarParameterName::Value,
        value: ICalendarParameterValue::Value(value),
    }
}
