//! Which of the two JSON forms a file has: the list of `months` of xmlcalendar.ru or the list of
//! `days` of production-calendar.ru.

use serde::Deserialize;

use super::{CalendarFile, LoadError, Place, production_calendar, xml_calendar_json};

#[derive(Deserialize)]
struct Either {
    year: Option<Number>,
    country: Option<String>,
    country_code: Option<String>,
    months: Option<Vec<xml_calendar_json::Month>>,
    #[serde(default)]
    transitions: Vec<xml_calendar_json::Transition>,
    statistic: Option<xml_calendar_json::Statistic>,
    days: Option<Vec<production_calendar::Row>>,
}

pub(super) fn read(text: &str) -> Result<CalendarFile, LoadError> {
    let file: Either = serde_json::from_str(text).map_err(|error| LoadError::Broken {
        at: Place::Line(error.line().max(1)),
    })?;
    for country in [&file.country, &file.country_code] {
        super::of_russia(country.as_deref())?;
    }
    match (file.months, file.days) {
        (Some(months), None) => {
            let year = super::countable(file.year.as_ref().and_then(Number::whole))?;
            xml_calendar_json::read(year, &months, &file.transitions, file.statistic)
        }
        (None, Some(days)) => production_calendar::read(&days),
        _ => Err(LoadError::NotACalendar),
    }
}

/// A number, written as one or in quotes.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Plain(i64),
    Quoted(String),
}

impl Number {
    pub fn whole(&self) -> Option<i64> {
        match self {
            Self::Plain(number) => Some(*number),
            Self::Quoted(text) => text.trim().parse().ok(),
        }
    }
}
