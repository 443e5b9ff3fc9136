//! Series, number and code.

use super::super::dates::FoundDate;
use super::super::letter::Letter;
use super::parse::IdDocumentKind::{
    self, BirthCertificate, ForeignPassport, MilitaryCard, Passport, ResidencePermit,
    TravelPassport,
};
use std::ops::Range;

pub(super) struct Number {
    pub series: Option<String>,
    pub number: String,
    /// How many digits both have.
    pub digits: usize,
    /// The byte behind the number.
    pub end: usize,
}

/// Words that may stand between a document's name and the end of its number.
pub(super) const INSIDE: &[&str] = &[
    "серия",
    "серии",
    "сер",
    "номер",
    "номером",
    "ном",
    "n",
    "no",
    "рф",
    "гражданина",
    "гражданки",
    "гр",
    "российской",
    "федерации",
    "россии",
    "данные",
    "и",
    "паспорт",
    "паспорта",
    "паспортные",
    "документ",
    "удостоверяющий",
    "личность",
    "number",
    "series",
    "s",
    "the",
    "russian",
    "of",
    "рождении",
    "а",
    "с",
    "м",
    "иностранного",
    "вид",
    "основной",
    "наименование",
    "реквизиты",
    "представителя",
    "заявителя",
    "субъекта",
    "мой",
];

/// Other words in a row that end the search.
const STRANGE: usize = 4;

pub(super) fn find(
    letter: &Letter,
    kind: IdDocumentKind,
    from: usize,
    until: usize,
    dates: &[FoundDate],
) -> Option<Number> {
    if matches!(kind, BirthCertificate | MilitaryCard) {
        return lettered(letter, kind, from, until);
    }
    let read = digits(letter, kind, from, until, dates);
    let count = read.digits.len();
    let (series, number) = match (kind, count) {
        (_, 0..=4) => return None,
        (Passport, 10) => {
            let (series, number) = read.digits.split_at_checked(4)?;
            let (region, year) = series.split_at_checked(2)?;
            (Some(format!("{region} {year}")), number.to_owned())
        }
        (Passport | TravelPassport | ResidencePermit, 9) => {
            let (series, number) = read.digits.split_at_checked(2)?;
            (Some(series.to_owned()), number.to_owned())
        }
        _ => (read.letters, read.digits),
    };
    Some(Number {
        series,
        number,
        digits: count,
        end: read.end,
    })
}

/// The digits of a description up to the length of its kind.
#[derive(Default)]
struct Digits {
    digits: String,
    /// The letters before them in the passports of many states.
    letters: Option<String>,
    end: usize,
}

fn digits(
    letter: &Letter,
    kind: IdDocumentKind,
    from: usize,
    until: usize,
    dates: &[FoundDate],
) -> Digits {
    let wanted = match kind {
        Passport => 10,
        TravelPassport | ResidencePermit => 9,
        _ => 5,
    };
    let (mut read, mut strange) = (Digits::default(), 0);
    for (at, token) in (from..until).zip(letter.tokens().iter().skip(from)) {
        let word = letter.token(at);
        let is_date = dates
            .iter()
            .any(|date| date.range.contains(&token.range.start));
        if is_date
            || matches!(
                word,
                "выдан" | "выдана" | "выдано" | "issued" | "от" | "кем"
            )
        {
            break;
        }
        if word.bytes().all(|b| b.is_ascii_digit()) {
            // A telephone number begins with a plus.
            let phone = letter.before(token.range.start, 1) == "+";
            if phone || read.digits.len() + word.len() > 10 {
                break;
            }
            read.digits.push_str(word);
            read.end = token.range.end;
            if read.digits.len() >= wanted {
                break;
            }
        } else if kind == ForeignPassport && word.len() <= 3 && word.is_ascii() {
            read.letters = Some(word.to_uppercase()).filter(|word| word != "NO" && word != "N");
        } else if !INSIDE.contains(&word) {
            strange += 1;
            if !read.digits.is_empty() || strange > STRANGE {
                break;
            }
        }
    }
    read
}

/// `II-АА № 000012`, `АБ № 1234567`: the letters before the number are part of it.
fn lettered(letter: &Letter, kind: IdDocumentKind, from: usize, until: usize) -> Option<Number> {
    let wanted = if kind == BirthCertificate { 6 } else { 7 };
    let at = (from..until.min(from + 10)).find(|at| {
        let word = letter.token(*at);
        word.len() == wanted && word.bytes().all(|b| b.is_ascii_digit())
    })?;
    let token = letter.tokens().get(at)?;
    let mut words: Vec<&str> = Vec::new();
    for before in (from..at).rev() {
        let word = letter.slice(&letter.tokens().get(before)?.range);
        if matches!(letter.token(before), "номер" | "n" | "no") {
            continue;
        }
        let short = word.chars().count() <= 4 && word.chars().all(char::is_uppercase);
        if !short || words.len() == 2 {
            break;
        }
        words.insert(0, word);
    }
    let series = match words.as_slice() {
        [roman, letters] => Some(format!("{}-{letters}", roman_digits(roman))),
        [letters] => Some((*letters).to_owned()),
        _ => None,
    };
    Some(Number {
        series,
        number: letter.token(at).to_owned(),
        digits: wanted,
        end: token.range.end,
    })
}

/// Roman digits typed or read with Cyrillic letters and ones.
fn roman_digits(word: &str) -> String {
    word.chars()
        .flat_map(|c| match c {
            'І' | '1' | 'l' | '|' => vec!['I'],
            'Х' => vec!['X'],
            'П' => vec!['I', 'I'],
            'Ш' => vec!['I', 'I', 'I'],
            'У' | 'Ѵ' => vec!['V'],
            _ => vec![c],
        })
        .collect()
}

/// `770-001` among the tokens.
pub(super) fn code(letter: &Letter, from: usize, until: usize) -> Option<(Range<usize>, String)> {
    let three = |at: usize| {
        let word = letter.token(at);
        (word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit())).then_some(word)
    };
    (from..until).find_map(|at| {
        let (first, second) = (three(at)?, three(at + 1)?);
        let start = letter.tokens().get(at)?;
        let end = letter.tokens().get(at + 1)?;
        let gap = letter.slice(&(start.range.end..end.range.start));
        let behind = letter.after(end.range.end, 2);
        let goes_on = behind.starts_with('-') && behind.ends_with(|c: char| c.is_ascii_digit());
        (gap.trim() == "-" && !goes_on).then(|| {
            (
                start.range.start..end.range.end,
                format!("{first}-{second}"),
            )
        })
    })
}
