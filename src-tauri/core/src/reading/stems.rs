//! The words of a text as they are searched: lower case, `е` for `ё`, without punctuation and
//! endings.
//!
//! Stems are made by Snowball: the Russian rules for Cyrillic words, the English ones for Latin.
//! Numbers stay as they are. An e-mail address, a telephone number or a document number is kept
//! whole **and** in parts, so that both `ivanov@mail.ru` and `ivanov` find it, `+7 (916)
//! 123-45-67` and `89161234567`; a whole of digits is its digits alone,
//! a Russian telephone number its ten national ones.

use rust_stemmers::{Algorithm, Stemmer};
use std::sync::LazyLock;

static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Russian));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The stems of a text in its order, separated by spaces.
#[must_use]
pub fn of(text: &str) -> String {
    let mut stems = String::with_capacity(text.len());
    let mut push = |stem: &str| {
        if !stem.is_empty() {
            if !stems.is_empty() {
                stems.push(' ');
            }
            stems.push_str(stem);
        }
    };
    for piece in text.split_whitespace() {
        if let Some(whole) = whole(piece) {
            push(&whole);
        }
        for part in tokens(piece) {
            push(&word(&part));
        }
    }
    for number in numbers_with_spaces(text) {
        push(&number);
    }
    stems
}

/// The words of a text in lower case with `е` for `ё`, addresses and numbers in parts: what is
/// typed into a search, before it is known whether a word is finished. A telephone number in one
/// piece is its ten national digits, whatever stands before them.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && !is_invisible(c))
        .map(plain)
        .filter(|token| !token.is_empty())
        .map(national)
        .collect()
}

/// The stem of one word; of what is no word, what [`of`] keeps whole.
#[must_use]
pub fn word(word: &str) -> String {
    if let Some(whole) = whole(word) {
        return whole;
    }
    let plain = plain(word);
    if plain.chars().any(|c| c.is_ascii_digit()) {
        national(plain)
    } else if plain.is_ascii() {
        ENGLISH.stem(&plain).into_owned()
    } else {
        RUSSIAN.stem(&plain).into_owned()
    }
}

/// An address, or a number in several parts: kept in one piece beside its parts.
fn whole(piece: &str) -> Option<String> {
    let piece = piece.trim_matches(|c: char| !c.is_alphanumeric());
    if piece.contains('@') {
        return Some(piece.chars().flat_map(char::to_lowercase).collect());
    }
    let inner = piece.contains(|c: char| !c.is_alphanumeric());
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let letters = piece.chars().any(char::is_alphabetic);
    (inner && digits >= 3 && !letters).then(|| national(digits_of(piece)))
}

fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}

/// `89161234567` and `79161234567` are one number.
fn national(number: String) -> String {
    let all_digits = number.bytes().all(|b| b.is_ascii_digit());
    match number.strip_prefix(['7', '8']) {
        Some(rest) if all_digits && rest.len() == 10 => rest.to_owned(),
        _ => number,
    }
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{301}'
    )
}

/// Numbers that people write with spaces: telephones, series and number of a document.
fn numbers_with_spaces(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut close = |run: &mut Vec<&str>| {
        let digits = digits_of(&run.concat());
        if run.len() > 1 && (6..=15).contains(&digits.len()) {
            found.push(national(digits));
        }
        run.clear();
    };
    for piece in text.split_whitespace() {
        let numeric =
            piece.chars().any(|c| c.is_ascii_digit()) && !piece.chars().any(char::is_alphabetic);
        if numeric {
            run.push(piece);
        }
        if !numeric || piece.ends_with([',', ';']) || piece.ends_with('.') {
            close(&mut run);
        }
    }
    close(&mut run);
    found
}

#[cfg(test)]
mod tests {
    use super::{of, tokens, word};

    #[test]
    fn forms_of_one_word_share_a_stem() {
        assert_eq!(word("согласие"), word("согласия"));
        assert_eq!(word("Удалённые"), word("удаленных"));
        assert_eq!(word("персональных"), word("персональными"));
        assert_eq!(word("Иванову"), word("ИВАНОВЫМ"));
        assert_eq!(word("deleted"), word("deleting"));
        assert_ne!(word("согласие"), word("отказ"));
    }

    #[test]
    fn punctuation_is_gone_and_numbers_are_kept() {
        assert_eq!(of("«Прошу», — (удалить)!"), "прош удал");
        assert_eq!(of("152-ФЗ"), "152 фз");
        assert_eq!(word("123456"), "123456");
    }

    #[test]
    fn what_is_typed_becomes_words_before_they_are_finished() {
        assert_eq!(tokens("Удалён, 152-ФЗ"), ["удален", "152", "фз"]);
        assert_eq!(tokens("89161234567"), ["9161234567"]);
        assert_eq!(tokens("a.b@c.ru"), ["a", "b", "c", "ru"]);
    }

    #[test]
    fn addresses_and_numbers_are_kept_whole_and_in_parts() {
        let stems = of("Почта: A.Ivanov@Mail.ru, тел. +7 (916) 123-45-67, паспорт 45 08 123456.");
        let stems: Vec<&str> = stems.split(' ').collect();
        for wanted in [
            "a.ivanov@mail.ru",
            "ivanov",
            "9161234567",
            "916",
            "4508123456",
            "123456",
        ] {
            assert!(stems.contains(&wanted), "{wanted}: {stems:?}");
        }
        assert_eq!(word("A.Ivanov@Mail.ru"), "a.ivanov@mail.ru");
        assert_eq!(word("+7-916-123-45-67"), "9161234567");
        assert_eq!(word("89161234567"), "9161234567");
    }
}
