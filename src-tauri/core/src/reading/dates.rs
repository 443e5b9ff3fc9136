//! Dates as people write them in letters: `12.03.2026`, `«12» марта 2026 г.`, `March 12, 2026`.

use chrono::NaiveDate;
use std::ops::Range;

/// A stretch of the letter shaped like a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoundDate {
    pub range: Range<usize>,
    /// `None` when no calendar has this day.
    pub date: Option<NaiveDate>,
}

impl FoundDate {
    /// `YYYY-MM-DD`, or what stands in the letter.
    pub(super) fn value(&self, text: &str) -> String {
        self.date.map_or_else(
            || text.get(self.range.clone()).unwrap_or_default().to_owned(),
            |date| date.format("%Y-%m-%d").to_string(),
        )
    }
}

const MONTHS: [(&str, u32); 26] = [
    ("янв", 1),
    ("фев", 2),
    ("мар", 3),
    ("апр", 4),
    ("мая", 5),
    ("май", 5),
    ("мае", 5),
    ("июн", 6),
    ("июл", 7),
    ("авг", 8),
    ("сен", 9),
    ("окт", 10),
    ("ноя", 11),
    ("дек", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Every date of the text, in order.
pub(super) fn dates_in(text: &str) -> Vec<FoundDate> {
    let parts = parts(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        if let Some((found, used)) = date_at(text, parts.get(at..).unwrap_or_default()) {
            dates.push(found);
            at += used;
        } else {
            at += 1;
        }
    }
    dates
}

/// The word begins as the name of a month does.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

fn month(word: &str) -> Option<u32> {
    let lower: String = word.chars().map(super::letter::lower).collect();
    let count = lower.chars().count();
    let known = MONTHS
        .iter()
        .find(|(start, _)| lower.starts_with(start) && (3..=9).contains(&count));
    known.map(|(_, month)| *month)
}

/// A run of digits or of letters, and what stands between it and the run before.
struct Part<'t> {
    range: Range<usize>,
    text: &'t str,
    gap: &'t str,
}

impl Part<'_> {
    fn number(&self, digits: &[usize]) -> Option<u32> {
        let fits = digits.contains(&self.text.len());
        let plain = self.text.bytes().all(|b| b.is_ascii_digit());
        (fits && plain).then(|| self.text.parse().ok()).flatten()
    }

    fn month(&self) -> Option<u32> {
        month(self.text)
    }
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    let mut end = 0;
    let mut close = |start: usize, at: usize| {
        parts.push(Part {
            range: start..at,
            text: text.get(start..at).unwrap_or_default(),
            gap: text.get(end..start).unwrap_or_default(),
        });
        end = at;
    };
    for (at, c) in text.char_indices() {
        let kind = c.is_alphanumeric().then(|| c.is_ascii_digit());
        if let Some((start, was)) = open
            && kind != Some(was)
        {
            close(start, at);
            open = None;
        }
        if let Some(kind) = kind {
            open.get_or_insert((at, kind));
        }
    }
    if let Some((start, _)) = open {
        close(start, text.len());
    }
    parts
}

fn date_at(text: &str, parts: &[Part<'_>]) -> Option<(FoundDate, usize)> {
    let [first, second, third, ..] = parts else {
        return None;
    };
    // A longer number goes on to the left or to the right: 1.12.03.2026, 12.03.2026.5.
    let found = |year: u32, month: u32, day: u32| {
        let year = i32::try_from(year).ok()?;
        let date = NaiveDate::from_ymd_opt(year, month, day);
        let range = first.range.start..third.range.end;
        Some((FoundDate { range, date }, 3))
    };
    let numeric = |gap: &str| is_separator(gap);
    if numeric(second.gap) && numeric(third.gap) {
        if let (Some(day), Some(month)) = (first.number(&[1, 2]), second.number(&[1, 2])) {
            let same = separator(second.gap) == separator(third.gap)
                || (separator(second.gap) != '-' && separator(third.gap) != '-');
            let year = third.number(&[4]).filter(|y| (1800..2200).contains(y));
            let year = year.or_else(|| {
                let short = third.number(&[2])?;
                let dotted = separator(second.gap) == '.' && separator(third.gap) == '.';
                (dotted && day <= 31 && month <= 12 && !goes_on(text, third.range.end))
                    .then(|| century(short))
            })?;
            return (same && day <= 39 && month <= 19)
                .then(|| found(year, month, day))
                .flatten();
        }
        if let (Some(year), Some(month), Some(day)) = (
            first.number(&[4]).filter(|y| (1800..2200).contains(y)),
            second.number(&[2]),
            third.number(&[2]),
        ) {
            return found(year, month, day);
        }
    }
    if let (Some(day), Some(month)) = (first.number(&[1, 2]), second.month())
        && close_by(second.gap)
        && close_by(third.gap)
    {
        let year = third.number(&[4]).filter(|y| (1800..2200).contains(y));
        return found(year?, month, day);
    }
    if let (Some(month), Some(day)) = (first.month(), second.number(&[1, 2]))
        && first.text.is_ascii()
        && close_by(second.gap)
        && close_by(third.gap)
    {
        return found(third.number(&[4])?, month, day);
    }
    None
}

fn is_separator(gap: &str) -> bool {
    let marks = gap.chars().filter(|c| !c.is_whitespace());
    let spaces = gap.chars().filter(|c| c.is_whitespace()).count();
    spaces <= 2 && marks.clone().count() == 1 && gap.contains(['.', ',', '/', '-'])
}

fn separator(gap: &str) -> char {
    match gap.trim().chars().next() {
        Some(',') | None => '.',
        Some(mark) => mark,
    }
}

/// Quotes, spaces and underscores of a form may stand between the parts of a written date.
fn close_by(gap: &str) -> bool {
    gap.chars().count() <= 12
        && gap.chars().all(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '«' | '»'
                        | '"'
                        | '“'
                        | '”'
                        | '„'
                        | '\''
                        | '_'
                        | '.'
                        | ','
                        | '<'
                        | '>'
                        | '‘'
                        | '’'
                        | '-'
                )
        })
}

fn goes_on(text: &str, end: usize) -> bool {
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let mark = behind.next();
    match mark {
        Some('.' | '-' | '/') => behind.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric() && c != 'г',
        None => false,
    }
}

/// A year of two digits in a letter: nobody who writes was born a hundred years ahead.
const fn century(short: u32) -> u32 {
    if short < 40 {
        2000 + short
    } else {
        1900 + short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        dates_in(text)
            .iter()
            .map(|found| found.value(text))
            .collect()
    }

    #[test]
    fn one_day_in_many_hands() {
        for text in [
            "12.03.2026",
            "12. 03. 2026 г.",
            "12,03,2026",
            "12/03/2026",
            "12-03-2026",
            "2026-03-12",
            "«12» марта 2026 г.",
            "« 12 » марта 2026",
            "\"12\" _марта_ 2026г",
            "12 мартa 2026 года",
            "12.03.26",
            "March 12, 2026",
            "12 March 2026",
            "12 Mar. 2026",
        ] {
            assert_eq!(read(text), ["2026-03-12"], "{text}");
        }
    }

    #[test]
    fn an_impossible_day_stands_as_it_is_written() {
        assert_eq!(read("родился 31.02.1990"), ["31.02.1990"]);
        assert_eq!(read("12.13.2026"), ["12.13.2026"]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "8 (916) 123-45-67",
            "45 08 123456",
            "770-001",
            "192.168.10.12",
            "ст. 14, ч. 3",
            "№ 152-ФЗ",
            "2 пункта 2026",
        ] {
            assert_eq!(read(text), [] as [&str; 0], "{text}");
        }
    }
}
