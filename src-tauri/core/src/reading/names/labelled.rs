//! A form with a line for each part of the name: `Фамилия: … Имя: … Отчество: …`.

use super::super::letter::{Letter, is_cyrillic};
use super::{Case, FoundName, forms, titled};
use std::ops::Range;

/// The name of the form, if the letter is one.
pub(in super::super) fn labelled(letter: &Letter) -> Option<FoundName> {
    let label = (0..letter.tokens().len()).find(|at| letter.token(*at) == "фамилия")?;
    let (surname_at, surname) = value(letter, label)?;
    let given = next_label(letter, label, "имя")?;
    let (given_at, given_word) = value(letter, given)?;
    let father = next_label(letter, given, "отчество").and_then(|at| value(letter, at));
    let range = surname_at.start..father.as_ref().map_or(given_at.end, |(at, _)| at.end);
    let known = forms::given(&given_word);
    Some(FoundName {
        range,
        surname: Some(titled(&surname)),
        given: titled(&given_word),
        patronymic: father.map(|(_, word)| titled(&word)),
        case: Case::Nominative,
        belief: if known.is_empty() { 0.85 } else { 0.95 },
    })
}

/// The label a few words further on.
fn next_label(letter: &Letter, after: usize, label: &str) -> Option<usize> {
    (after + 1..after + 8).find(|at| letter.token(*at) == label)
}

/// The capitalised word behind a label, with its other half behind a hyphen.
fn value(letter: &Letter, label: usize) -> Option<(Range<usize>, String)> {
    let first = letter.tokens().get(label + 1)?;
    let word = letter.slice(&first.range);
    let is_label = matches!(
        letter.token(label + 1),
        "имя" | "отчество" | "фамилия" | "при" | "дата"
    );
    if is_label || !word.chars().all(is_cyrillic) || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let mut range = first.range.clone();
    if let Some(second) = letter.tokens().get(label + 2)
        && letter.slice(&(range.end..second.range.start)) == "-"
    {
        range.end = second.range.end;
    }
    Some((range.clone(), letter.slice(&range).to_owned()))
}
