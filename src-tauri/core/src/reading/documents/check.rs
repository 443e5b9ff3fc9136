//! What cannot be right about a document. Warnings only: blanks are printed late and issued early,
//! and a person may have copied a digit wrongly from a true passport.

use super::parse::IdDocumentKind;
use super::{Doubt, Paper};
use chrono::{Datelike, Months, NaiveDate};

/// Regulation on the passport (government decree 2267 of 2023): from 14, again at 20 and at 45,
/// each time to be asked for within 90 days.
const FIRST_PASSPORT: u32 = 14;
const REISSUES: [u32; 2] = [20, 45];
const TO_ASK_FOR_IT: u64 = 90;

pub(super) fn doubts(paper: &Paper, born: Option<NaiveDate>, today: NaiveDate) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let document = &paper.document;
    if !document.is_patterned() {
        doubts.push(Doubt::Incomplete);
    }
    let Some(issued) = document.issued_on else {
        doubts.push(if paper.issued.is_some() {
            Doubt::ImpossibleDate
        } else {
            Doubt::Incomplete
        });
        return doubts;
    };
    if issued > today {
        doubts.push(Doubt::InTheFuture);
    }
    let passport = document.kind == IdDocumentKind::Passport;
    if passport && !year_fits(document.series.as_deref(), issued) {
        doubts.push(Doubt::SeriesYear);
    }
    if let Some(born) = born {
        doubts.extend(against_birth(issued, born, today, passport));
    }
    doubts
}

fn against_birth(
    issued: NaiveDate,
    born: NaiveDate,
    today: NaiveDate,
    passport: bool,
) -> Option<Doubt> {
    let aged = |years: u32| born.checked_add_months(Months::new(12 * years));
    if issued < born {
        return Some(Doubt::IssuedBeforeBirth);
    }
    if !passport {
        return None;
    }
    if aged(FIRST_PASSPORT).is_some_and(|day| issued < day) {
        return Some(Doubt::TooYoungForPassport);
    }
    let ended = |years: u32| {
        let day = aged(years)?;
        let last = day.checked_add_days(chrono::Days::new(TO_ASK_FOR_IT))?;
        Some(issued < day && last < today)
    };
    REISSUES
        .into_iter()
        .any(|years| ended(years) == Some(true))
        .then_some(Doubt::ReissueDue)
}

/// Digits 3 and 4 of the series are the year in which the blank was printed: that of issue, or a
/// few years before; a year after for blanks printed ahead.
fn year_fits(series: Option<&str>, issued: NaiveDate) -> bool {
    let digits: String = series
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let Some(short) = digits.get(2..4).and_then(|year| year.parse::<i32>().ok()) else {
        return true;
    };
    // The first such passports are of 1997.
    let printed = if short >= 97 {
        1900 + short
    } else {
        2000 + short
    };
    (-1..=4).contains(&(issued.year() - printed))
}
