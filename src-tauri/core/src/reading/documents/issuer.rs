//! Who issued a document: what is left of the words behind `выдан` when date and code are taken out.

use super::super::dates::FoundDate;
use super::super::letter::Letter;
use super::super::phrase;
use std::ops::Range;

/// Words that announce the authority.
const ANNOUNCED: &[&str] = &["выдан*", "issued", "кем", "орган"];

/// Words of a form between its parts, none of the authority.
const LABELS: &str = "кем|выдан|выдана|выдано|дата|выдачи|код|подразделения|подр|когда|on|by|к|п";

/// A name of an authority has this many letters.
const SHORTEST: usize = 3;

/// The authority in the range of bytes behind the number.
pub(super) fn find(
    letter: &Letter,
    bytes: Range<usize>,
    issued: Option<&FoundDate>,
    code: Option<&(Range<usize>, String)>,
) -> Option<(Range<usize>, String)> {
    let tokens = letter.token_at(bytes.start)..letter.token_at(bytes.end);
    let given = tokens
        .clone()
        .find(|at| phrase::starts_with_any(letter, *at, ANNOUNCED))?;
    let words = words(letter, given, tokens.end, issued, code);
    let range = words.first()?.start..words.last()?.end;
    let text = joined(letter, &words);
    (text.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST).then_some((range, text))
}

fn words(
    letter: &Letter,
    given: usize,
    until: usize,
    issued: Option<&FoundDate>,
    code: Option<&(Range<usize>, String)>,
) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let inside = |other: &Range<usize>, word: &Range<usize>| {
        other.start <= word.start && word.end <= other.end
    };
    let sentence = letter.tokens().get(given).map(|token| token.sentence);
    for at in given + 1..until {
        let Some(token) = letter.tokens().get(at) else {
            break;
        };
        // `выдан ОВД … 12.03.2010, код …`: behind date or code nothing more is said of it.
        let date = issued.map(|date| &date.range);
        let said = words.first().is_some_and(|first| {
            date.into_iter()
                .chain(code.map(|(range, _)| range))
                .any(|other| first.start < other.start && other.end <= token.range.start)
        });
        if said
            || is_initial_below(letter, at)
            || Some(token.sentence) != sentence && !words.is_empty()
        {
            break;
        }
        let elsewhere = issued.is_some_and(|date| inside(&date.range, &token.range))
            || code.is_some_and(|(range, _)| inside(range, &token.range))
            || phrase::is_exactly_one_of(letter.token(at), LABELS)
            || is_year_sign(letter, at, issued);
        if !elsewhere {
            words.push(token.range.clone());
        }
    }
    words
}

/// A line that begins with an initial is a signature.
fn is_initial_below(letter: &Letter, at: usize) -> bool {
    let Some(token) = letter.tokens().get(at) else {
        return false;
    };
    letter.before(token.range.start, 1) == "\n"
        && letter.is_capital(at)
        && letter.token(at).chars().count() == 1
}

/// `г.` or `года` right behind the date.
fn is_year_sign(letter: &Letter, at: usize, issued: Option<&FoundDate>) -> bool {
    let before = at.checked_sub(1).and_then(|at| letter.tokens().get(at));
    matches!(letter.token(at), "г" | "года")
        && issued
            .zip(before)
            .is_some_and(|(date, before)| before.range.end == date.range.end)
}

/// The words with the signs that stand between them; a space where words were left out.
fn joined(letter: &Letter, words: &[Range<usize>]) -> String {
    let mut text = String::new();
    let mut end = None;
    for word in words {
        if let Some(end) = end {
            let gap = letter.slice(&(end..word.start));
            let next_to = !gap.contains(char::is_alphanumeric) && gap.chars().count() <= 3;
            text.push_str(if next_to { gap } else { " " });
        }
        text.push_str(letter.slice(word));
        end = Some(word.end);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
