//! How a term was counted, as the template sees it.
//!
//! Whoever makes the sheet brings every word of it, in the language of the reader, and puts no
//! person in it: the sheet names a request by its number. What is decided here is where the strip
//! may be broken: between weeks, as far as they fit the page.

use chrono::NaiveDate;
use serde::Serialize;

use crate::letter::{Frame, Language};
use crate::printable::Literal;
use crate::typography::{cell, prose};

/// The count of one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountSheet {
    /// «Расчёт срока № 2026-0042»: also the title of the file.
    pub title: String,
    /// When it was drawn up; an archival file must know.
    pub date: NaiveDate,
    pub language: Language,
    /// What was counted from what: label and value.
    pub facts: Vec<(String, String)>,
    pub strip: Vec<StripMark>,
    /// The count in words, a paragraph each.
    pub sentences: Vec<String>,
    /// Heads of the table: date, weekday, number, ground.
    pub columns: [String; 4],
    /// A day a row; where the strip ends with the limit, so does the table.
    pub rows: Vec<[String; 4]>,
    /// Why the count is not final; every page repeats it.
    pub warning: Option<String>,
    /// The sources of the count.
    pub footer: String,
}

/// One day of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripMark {
    /// The date in short, «24.11»; stands under a day with a number and under the limit.
    pub label: String,
    /// The number of the day in the term; a day without one does not count.
    pub n: Option<u32>,
    pub limit: bool,
    pub kind: MarkKind,
}

/// What a day of the strip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    Work,
    /// Not worked. It has a number where the term runs in calendar days.
    Off,
    /// Counts towards the extension.
    Extension,
    /// The term ended on a day off and moves over this day to the next working day.
    Shift,
}

#[derive(Serialize)]
pub struct View {
    frame: Frame,
    facts: Vec<[String; 2]>,
    weeks: Vec<Vec<Mark>>,
    /// What the strip shows, for whoever cannot see it.
    strip_in_words: String,
    sentences: Vec<String>,
    columns: [Literal; 4],
    rows: Vec<Row>,
    footer: String,
}

#[derive(Serialize)]
struct Mark {
    label: String,
    n: Option<u32>,
    limit: bool,
    kind: MarkKind,
}

#[derive(Serialize)]
struct Row {
    cells: [Literal; 4],
    counts: bool,
    limit: bool,
}

pub fn view(sheet: &CountSheet) -> View {
    let title = prose(&sheet.title);
    let sentences = sheet.sentences.iter().map(|sentence| prose(sentence));
    View {
        frame: Frame {
            short_title: title.clone(),
            title,
            author: None,
            date: sheet.date.into(),
            language: sheet.language,
            caution: sheet.warning.as_deref().map(prose),
        },
        facts: sheet
            .facts
            .iter()
            .map(|(label, value)| [prose(label), prose(value)])
            .collect(),
        weeks: weeks(&sheet.strip),
        strip_in_words: strip_in_words(sheet),
        sentences: sentences.collect(),
        columns: sheet.columns.each_ref().map(|head| cell(head)),
        rows: rows(sheet),
        footer: prose(&sheet.footer),
    }
}

fn rows(sheet: &CountSheet) -> Vec<Row> {
    let ends_with_limit = sheet.strip.last().is_some_and(|mark| mark.limit);
    let last = sheet.rows.len().checked_sub(1).filter(|_| ends_with_limit);
    let row = |(index, cells): (usize, &[String; 4])| {
        let [_, _, number, _] = cells;
        Row {
            cells: cells.each_ref().map(|text| cell(text)),
            counts: number.chars().any(|c| c.is_ascii_digit()),
            limit: last == Some(index),
        }
    };
    sheet.rows.iter().enumerate().map(row).collect()
}

/// The numbers under their dates. The explanation and the table say the rest.
fn strip_in_words(sheet: &CountSheet) -> String {
    let counted = sheet.strip.iter().filter_map(|mark| {
        let number = mark.n.map(|n| n.to_string());
        (number.is_some() || mark.limit)
            .then(|| format!("{} — {}", mark.label, number.as_deref().unwrap_or("→")))
    });
    let days: Vec<String> = counted.collect();
    format!("{}: {}", sheet.title, days.join("; "))
}

/// Days that stay together on a line: a week with the days off after it, or as much of a longer run
/// as fits.
fn weeks(strip: &[StripMark]) -> Vec<Vec<Mark>> {
    let mut weeks: Vec<Vec<Mark>> = Vec::new();
    let mut width = 0;
    let mut after_rest = true;
    for mark in strip {
        let rests = mark.is_rest();
        width += mark.width();
        match weeks.last_mut() {
            Some(week) if (rests || !after_rest) && width <= LINE => week.push(mark.shown()),
            _ => {
                width = mark.width();
                weeks.push(vec![mark.shown()]);
            }
        }
        after_rest = rests;
    }
    weeks
}

/// A line of the strip, in tenths of a millimetre; `count.typ` draws marks and gaps of these widths.
const LINE: u32 = 1_750;

impl StripMark {
    const fn width(&self) -> u32 {
        if self.n.is_some() || self.limit {
            120
        } else {
            36
        }
    }

    /// Belongs to the end of a week.
    const fn is_rest(&self) -> bool {
        match self.kind {
            MarkKind::Off => true,
            MarkKind::Shift => !self.limit,
            MarkKind::Work | MarkKind::Extension => false,
        }
    }

    fn shown(&self) -> Mark {
        Mark {
            label: prose(&self.label),
            n: self.n,
            limit: self.limit,
            kind: self.kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A strip from letters: `#` work, `/` a day off, `.` a day off that counts.
    fn broken(days: &str) -> Vec<usize> {
        let mark = |letter| StripMark {
            label: "24.11".into(),
            n: (letter != '/').then_some(1),
            limit: false,
            kind: if letter == '#' {
                MarkKind::Work
            } else {
                MarkKind::Off
            },
        };
        let strip: Vec<StripMark> = days.chars().map(mark).collect();
        weeks(&strip).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_week_ends_with_its_days_off() {
        assert_eq!(broken("###//#####//##"), [5, 7, 2]);
        assert_eq!(broken("##..#####..###"), [4, 7, 3]);
        assert_eq!(broken("//###"), [2, 3], "received on a day off");
        assert_eq!(broken("######/#"), [7, 1], "a working Saturday");
    }

    #[test]
    fn a_run_longer_than_a_line_is_broken_inside() {
        assert_eq!(broken(&"#".repeat(31)), [14, 14, 3]);
        assert_eq!(broken(&".".repeat(31)), [14, 14, 3]);
        assert_eq!(broken(""), [0; 0]);
    }
}
