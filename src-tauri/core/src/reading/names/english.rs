//! Names in Latin letters, where the letter announces one: `I, John Smith,`, `My name is …`.

use super::super::letter::Letter;
use super::super::phrase;
use super::{Case, FoundName};

const ANNOUNCED: &[&str] = &[
    "my name is",
    "full name",
    "name",
    "i",
    "from",
    "sincerely",
    "faithfully",
    "regards",
    "behalf of",
    "undersigned",
];

/// Every announced name, as it is written.
pub(in super::super) fn english(letter: &Letter) -> Vec<FoundName> {
    let mut found: Vec<FoundName> = Vec::new();
    for phrase in ANNOUNCED {
        for tokens in phrase::find_all(letter, phrase) {
            if let Some(name) = name_at(letter, tokens.end)
                && !found
                    .iter()
                    .any(|known| known.range.start == name.range.start)
            {
                found.push(name);
            }
        }
    }
    found
}

/// Two or three capitalised Latin words, nothing but spaces between them.
fn name_at(letter: &Letter, at: usize) -> Option<FoundName> {
    let first = letter.tokens().get(at)?;
    let before = at.checked_sub(1).and_then(|at| letter.tokens().get(at))?;
    let gap = letter.slice(&(before.range.end..first.range.start));
    if gap.chars().count() > 4 || gap.contains(';') {
        return None;
    }
    let mut end = at;
    while end < at + 3 {
        let Some(token) = letter.tokens().get(end) else {
            break;
        };
        let word = letter.slice(&token.range);
        let previous = end.checked_sub(1).and_then(|at| letter.tokens().get(at))?;
        let gap = letter.slice(&(previous.range.end..token.range.start));
        let spaced = end == at || matches!(gap, " " | "-" | ". ");
        if !(spaced && is_name(word)) {
            break;
        }
        end += 1;
    }
    let last = letter.tokens().get(end.checked_sub(1)?)?;
    let range = first.range.start..last.range.end;
    (end >= at + 2).then(|| FoundName {
        surname: None,
        given: letter.slice(&range).to_owned(),
        range,
        patronymic: None,
        case: Case::Nominative,
        belief: 0.7,
    })
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && word.chars().all(|c| c.is_ascii_alphabetic())
        && !matches!(
            word,
            "Dear" | "Date" | "Passport" | "Email" | "Phone" | "Address" | "Request" | "I"
        )
}
