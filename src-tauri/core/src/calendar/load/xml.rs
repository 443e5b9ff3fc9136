//! The XML of xmlcalendar.ru.
//!
//! `calendar` names its year and as a rule its country; every `days/day` has a date `d="MM.DD"`
//! and a kind `t`: 1 off, 2 worked and shortened (a Saturday as well as a weekday), 3 worked in
//! full. `f` is the day whose rest was moved there. Days without a mark are what the week makes
//! them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::listing::{Listing, Mark, two_numbers};
use super::{CalendarFile, LoadError, Place, countable, of_russia};
use crate::calendar::labour_code::is_weekend;
use crate::calendar::loaded::CalendarFormat;

pub(super) fn read(text: &str) -> Result<CalendarFile, LoadError> {
    let mut reader = Reader::from_str(text);
    let mut lines = Lines {
        text,
        read: 0,
        line: 1,
    };
    let mut walk = Walk::default();
    loop {
        let event = reader.read_event();
        let line = lines.at(reader.buffer_position());
        match event.map_err(|_| broken(line))? {
            Event::Start(tag) => {
                walk.open(&tag, line)?;
                walk.depth += 1;
            }
            Event::Empty(tag) => walk.open(&tag, line)?,
            Event::End(_) => walk.depth = walk.depth.saturating_sub(1),
            Event::DocType(_) => return Err(LoadError::Declares),
            Event::GeneralRef(entity) if !is_plain(&entity) => return Err(LoadError::Declares),
            Event::Eof => return walk.finish(line),
            _ => {}
        }
    }
}

/// Counts lines as the reader goes on, so that a long file is walked once.
struct Lines<'t> {
    text: &'t str,
    read: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, position: u64) -> usize {
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        let passed = self.text.as_bytes().get(self.read..position);
        let passed = passed.unwrap_or_default().iter();
        self.line += passed.filter(|byte| **byte == b'\n').count();
        self.read = self.read.max(position);
        self.line
    }
}

/// Where the reader stands in the tree.
#[derive(Default)]
struct Walk {
    listing: Option<(i32, Listing)>,
    depth: usize,
    /// Inside `calendar/days`.
    in_days: bool,
    seen_days: bool,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart<'_>, line: usize) -> Result<(), LoadError> {
        let name = tag.local_name();
        match (self.depth, name.as_ref()) {
            (0, "calendar") if self.listing.is_none() => self.root(tag, line)?,
            (0, _) if self.listing.is_none() => return Err(LoadError::NotACalendar),
            (0, _) => return Err(broken(line)),
            (1, name) => {
                self.in_days = name == "days";
                self.seen_days |= self.in_days;
            }
            (2, "day") if self.in_days => self.day(tag, line)?,
            _ => {}
        }
        Ok(())
    }

    fn root(&mut self, tag: &BytesStart<'_>, line: usize) -> Result<(), LoadError> {
        of_russia(attribute(tag, "country", line)?.as_deref())?;
        let year = attribute(tag, "year", line)?;
        let year = countable(year.and_then(|year| year.trim().parse().ok()))?;
        self.listing = Some((year, Listing::of(year)));
        Ok(())
    }

    fn day(&mut self, tag: &BytesStart<'_>, line: usize) -> Result<(), LoadError> {
        let bad = || LoadError::BadDay {
            at: Place::Line(line),
        };
        let (_, listing) = self.listing.as_mut().ok_or_else(bad)?;
        let on = |text: &str| {
            let (month, day) = two_numbers(text.trim())?;
            listing.date(month, day)
        };
        let date = attribute(tag, "d", line)?.as_deref().and_then(on);
        let date = date.ok_or_else(bad)?;
        let mark = match attribute(tag, "t", line)?.as_deref().map(str::trim) {
            Some("1") => Mark::Off,
            Some("2") => Mark::Short,
            Some("3") => Mark::Worked,
            _ => return Err(bad()),
        };
        if let Some(from) = attribute(tag, "f", line)? {
            let from = on(&from).ok_or_else(bad)?;
            listing.moved(from, date);
        }
        listing.mark(date, mark)
    }

    fn finish(self, line: usize) -> Result<CalendarFile, LoadError> {
        let (year, listing) = self.listing.ok_or(LoadError::NotACalendar)?;
        if self.depth > 0 {
            return Err(broken(line));
        }
        if !self.seen_days {
            return Err(LoadError::Incomplete { month: 1 });
        }
        Ok(CalendarFile {
            format: CalendarFormat::XmlCalendarXml,
            year,
            days: listing.finish(by_the_week),
        })
    }
}

fn by_the_week(date: chrono::NaiveDate) -> Mark {
    if is_weekend(date) {
        Mark::Off
    } else {
        Mark::Worked
    }
}

/// An attribute's value as it stands; an entity in it is left alone and so is no date.
fn attribute(tag: &BytesStart<'_>, name: &str, line: usize) -> Result<Option<String>, LoadError> {
    let mut found = None;
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| broken(line))?;
        if attribute.key.as_ref() == name {
            found = Some(attribute.value.into_owned());
        }
    }
    Ok(found)
}

/// The five entities that XML itself declares, and characters by number.
fn is_plain(entity: &str) -> bool {
    matches!(entity, "amp" | "lt" | "gt" | "quot" | "apos") || entity.starts_with('#')
}

const fn broken(line: usize) -> LoadError {
    LoadError::Broken {
        at: Place::Line(line),
    }
}
