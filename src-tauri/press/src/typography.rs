//! How Russians write dates, counts and short words; of English, what must not be torn.

use chrono::{Datelike, NaiveDate};

use crate::printable::{Literal, printable};

const NBSP: char = '\u{a0}';

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// «4 декабря 2026 г.», unbreakable.
pub fn date(day: NaiveDate) -> String {
    let month = MONTHS
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    format!("{}{NBSP}{month}{NBSP}{}{NBSP}г.", day.day(), day.year())
}

/// «04.12.2026», for tables.
pub fn short_date(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// The count with its noun: «1 лист», «2 листа», «5 листов».
pub fn count(number: usize, [one, few, many]: [&str; 3]) -> String {
    let noun = match (number % 10, number % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    };
    format!("{number}{NBSP}{noun}")
}

/// The same text beginning with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Prose for paper: characters that can be shown, and no line that ends in «в», «№» or «ст.».
pub fn prose(text: &str) -> String {
    let one_line: Vec<&str> = text.split_ascii_whitespace().collect();
    let shown = printable(&one_line.join(" "));
    let mut words = shown.split(' ');
    let mut previous = words.next().unwrap_or_default();
    let mut set = previous.to_owned();
    for word in words {
        let glued = holds_next(previous) || holds_previous(word) || is_short_name(previous, word);
        set.push(if glued { NBSP } else { ' ' });
        set.push_str(word);
        previous = word;
    }
    set
}

/// Prose for a cell of a table, where even an address or an identifier must find its break.
pub fn cell(text: &str) -> Literal {
    Literal::new(&prose(text))
}

/// Prepositions, «№», a number before its noun, and the abbreviations of addresses and articles.
fn holds_next(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '«', '„']);
    let short = bare.chars().count() <= 2 && bare.chars().all(char::is_alphabetic);
    let number = bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_digit() || c == '+');
    !bare.is_empty()
        && (short
            || number
            || matches!(
                bare,
                "№" | "ООО"
                    | "ПАО"
                    | "ст."
                    | "ч."
                    | "п."
                    | "пп."
                    | "г."
                    | "ул."
                    | "пр."
                    | "д."
                    | "стр."
                    | "кв."
                    | "art."
                    | "No."
            ))
}

/// «Практика Им.ворк»: a quoted name of two words.
fn is_short_name(first: &str, second: &str) -> bool {
    first.starts_with('«') && !first.contains('»') && second.contains('»')
}

/// A dash never opens a line, and «г.» stays with its year.
fn holds_previous(word: &str) -> bool {
    word.starts_with(['—', '–']) || matches!(word, "г." | "г.," | "г.;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_in_words_cannot_break() {
        assert_eq!(date(day("2026-12-04")), "4\u{a0}декабря\u{a0}2026\u{a0}г.");
        assert_eq!(short_date(day("2026-12-04")), "04.12.2026");
    }

    #[test]
    fn nouns_follow_their_number() {
        let sheets = |number| count(number, ["лист", "листа", "листов"]).replace(NBSP, " ");
        for (number, words) in [
            (1, "1 лист"),
            (3, "3 листа"),
            (5, "5 листов"),
            (11, "11 листов"),
            (21, "21 лист"),
            (112, "112 листов"),
        ] {
            assert_eq!(sheets(number), words);
        }
    }

    #[test]
    fn short_words_and_numbers_hold_what_follows() {
        let shown = |text| prose(text).replace(NBSP, "_");
        assert_eq!(
            shown("ч. 4 ст. 14 Закона № 152-ФЗ — от 4 декабря 2026 г."),
            "ч._4_ст._14_Закона №_152-ФЗ_— от_4_декабря 2026_г."
        );
        assert_eq!(
            shown("ООО «Практика Им.ворк», +7 495 000-00-00"),
            "ООО_«Практика_Им.ворк», +7_495_000-00-00"
        );
        assert_eq!(shown("Civil Code, art. 191"), "Civil Code, art._191");
        assert_eq!(
            shown("в течение  10 рабочих\nдней"),
            "в_течение 10_рабочих дней"
        );
    }
}
