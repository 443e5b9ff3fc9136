//! When two spellings are one telephone number.
//!
//! A Russian number has ten digits behind `+7`, `8` or nothing; any punctuation may stand between.
//! Other numbers are compared as all their digits. Found numbers are cut out of running text at
//! digit boundaries, so that the digits of a card or an order number are not mistaken for one.

use std::fmt;
use std::ops::Range;

use super::finding::How;

/// A number as its full international digits: `79161234567`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(u64);

/// ITU-T E.164: at most 15 digits.
const LONGEST: u32 = 15;
const NATIONAL: u32 = 10;
const TEN_DIGITS: u64 = 10_000_000_000;
/// `) - ` is the longest gap people type inside a number.
const WIDEST_GAP: u32 = 4;

impl Phone {
    /// The first number in `spelling`; `None` when there is none of at least ten digits.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        let mut best: Option<(Self, Range<usize>)> = None;
        phones_in(spelling, |phone, place| {
            // Of the numbers that begin there: a Russian one, else the longest.
            let better = best
                .as_ref()
                .is_none_or(|(known, at)| place.start == at.start && !known.is_russian());
            if better {
                best = Some((phone, place));
            }
        });
        best.map(|(phone, _)| phone)
    }

    const fn is_russian(self) -> bool {
        self.0 / TEN_DIGITS == 7
    }

    fn from_digits(digits: u64, count: u32, plus: bool) -> Self {
        let national = digits % TEN_DIGITS;
        let code = digits / TEN_DIGITS;
        // Area and mobile codes of Russia begin with 3, 4, 8 and 9. `+8 9…` is no country's
        // number, but a way people write theirs.
        let area = national / 1_000_000_000;
        let domestic = count == NATIONAL && !plus && matches!(area, 3 | 4 | 8 | 9);
        let trunk = count == NATIONAL + 1 && code == 8 && (!plus || area == 9);
        if domestic || trunk {
            Self(7 * TEN_DIGITS + national)
        } else {
            Self(digits)
        }
    }
}

/// As it is dialled from anywhere: `+79161234567`.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.0)
    }
}

/// Calls `found` for every stretch of `text` that could be a telephone number. Stretches may
/// overlap; the caller knows which numbers it is looking for.
pub fn phones_in(text: &str, mut found: impl FnMut(Phone, Range<usize>)) {
    // Digits that still belong to the country code and number that a `+` has opened.
    let mut after_plus = 0_u32;
    let mut previous = b' ';
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if byte.is_ascii_digit() {
            if !previous.is_ascii_digit() {
                starting_at(text, at, after_plus > 0, &mut found);
            }
            after_plus = after_plus.saturating_sub(1);
        } else if byte == b'+' {
            after_plus = NATIONAL + 1;
        } else if after_plus > 0 {
            let ended = text.get(at..).and_then(|rest| rest.chars().next());
            if ended.is_some_and(|c| !may_stand_inside(c)) {
                after_plus = 0;
            }
        }
        previous = byte;
    }
}

/// How the number found differs from the one asked for, given that they are the same number.
#[must_use]
pub fn how_phone(asked: &str, found: &str) -> Vec<How> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let asked_digits = digits(asked);
    let found_digits = digits(found);
    let asked = asked.trim().trim_start_matches('+');
    if asked == found {
        vec![How::Equal]
    } else if asked_digits == found_digits {
        vec![How::Punctuation]
    } else if found == found_digits && asked == asked_digits {
        vec![How::CountryCode]
    } else {
        vec![How::Punctuation, How::CountryCode]
    }
}

fn starting_at(text: &str, start: usize, plus: bool, found: &mut impl FnMut(Phone, Range<usize>)) {
    let bytes = text.as_bytes();
    let (mut at, mut digits, mut count, mut gap) = (start, 0_u64, 0_u32, 0_u32);
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_digit() {
            digits = digits * 10 + u64::from(byte - b'0');
            count += 1;
            gap = 0;
            at += 1;
            if count > LONGEST {
                return;
            }
            let at_boundary = !bytes.get(at).is_some_and(u8::is_ascii_digit);
            if at_boundary && count >= NATIONAL {
                found(Phone::from_digits(digits, count, plus), start..at);
            }
        } else {
            let inside = text.get(at..).and_then(|rest| rest.chars().next());
            let Some(c) = inside.filter(|c| gap < WIDEST_GAP && may_stand_inside(*c)) else {
                return;
            };
            gap += 1;
            at += c.len_utf8();
        }
    }
}

#[inline]
fn may_stand_inside(c: char) -> bool {
    matches!(
        c,
        ' ' | '-'
            | '('
            | ')'
            | '.'
            | '/'
            | '\u{a0}'
            | '\u{ad}'
            | '\u{2009}'
            | '\u{200b}'
            | '\u{2010}'..='\u{2015}' | '\u{202f}' | '\u{2060}' | '\u{2212}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, wanted: &str) -> bool {
        let wanted = Phone::parse(wanted).unwrap();
        let mut hit = false;
        phones_in(text, |phone, _| hit |= phone == wanted);
        hit
    }

    #[test]
    fn one_number_in_many_disguises() {
        for text in [
            "+79161234567",
            "89161234567",
            "9161234567",
            "+7 (916) 123-45-67",
            "8 916 123 45 67",
            "8-916-123-45-67",
            "+7\u{a0}916\u{a0}123\u{2011}45\u{2011}67",
            "+7.916.123.45.67",
            "8(916)1234567",
            "+8 916 123-45-67",
            "79161234567.0",
            "тел.: 8 (916) - 123 - 45 - 67, после шести",
            "89031112233, 89161234567",
            "8 903 111-22-33 8 916 123-45-67",
            "79161234567 доб. 12",
            "+7 903 111-22-33 9161234567",
            "+1 руб., 9161234567",
        ] {
            assert!(finds(text, "+7 916 123-45-67"), "{text}");
        }
    }

    #[test]
    fn a_number_that_looks_alike_is_another_number() {
        for text in [
            "+79161234568",
            "+79161234576",
            "+7 917 123-45-67",
            "4276 8916 1234 5678",
            "791612345670",
            "189161234567",
            "+1 916 123-45-67",
            "+1\u{a0}(916) 123-45-67",
            "916123456",
            "8916\n1234567",
            "",
        ] {
            assert!(!finds(text, "+7 916 123-45-67"), "{text}");
        }
    }

    #[test]
    fn a_foreign_number_is_all_its_digits() {
        assert!(finds("+49 30 1234-5678", "+49 (30) 12345678"));
        assert!(!finds("8 30 1234-5678", "+49 (30) 12345678"));
        assert!(finds("+852 8123 4567", "+85281234567"));
    }

    #[test]
    fn what_is_written_behind_a_number_is_not_part_of_it() {
        for spelling in [
            "8 916 123-45-67 12",
            "+7 (916) 123-45-67 доб. 12",
            "тел. 89161234567",
        ] {
            assert_eq!(
                Phone::parse(spelling),
                Phone::parse("+79161234567"),
                "{spelling}"
            );
        }
        assert_eq!(Phone::parse("123-45-67"), None);
    }

    #[test]
    fn how_two_spellings_differ() {
        use How::{CountryCode, Equal, Punctuation};
        for (asked, found, how) in [
            ("+79161234567", "79161234567", vec![Equal]),
            ("+7 (916) 123-45-67", "7 (916) 123-45-67", vec![Equal]),
            ("+7 (916) 123-45-67", "79161234567", vec![Punctuation]),
            ("79161234567", "89161234567", vec![CountryCode]),
            (
                "+7 916 123-45-67",
                "8 (916) 1234567",
                vec![Punctuation, CountryCode],
            ),
        ] {
            assert_eq!(how_phone(asked, found), how, "{asked} and {found}");
        }
    }
}
