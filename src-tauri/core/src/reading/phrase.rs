//! Phrases of a letter, whatever the endings of their words.
//!
//! A phrase is written as words: `отзыва*` begins a word, `согласи*|разрешени*` is one of several,
//! `..` lets up to [`GAP`] other words stand between. Words are in lower case with `е` for `ё`. A
//! phrase does not run past the end of a sentence. One letter of a long word may be misread.

use super::letter::Letter;
use std::ops::Range;

/// Words that `..` may pass over.
const GAP: usize = 8;

/// A misread letter is forgiven from this many letters on.
const FORGIVING: usize = 6;

/// A letter lost or doubled is forgiven from this many letters on.
const LOSING: usize = 9;

/// Where the phrase stands: ranges of tokens, in order.
pub(super) fn find_all<'a>(
    letter: &'a Letter,
    phrase: &'static str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = phrase.split(' ').next().unwrap_or_default();
    let mut starts: Vec<usize> = first
        .split('|')
        .filter_map(|word| word.chars().next())
        .flat_map(|letter_of| letter.tokens_from(letter_of).iter().copied())
        .collect();
    starts.sort_unstable();
    starts.dedup();
    starts
        .into_iter()
        .filter_map(move |at| Some(at..matches_at(letter, at, phrase)?))
}

/// One of the phrases stands at the token.
pub(super) fn starts_with_any(letter: &Letter, at: usize, phrases: &[&'static str]) -> bool {
    phrases
        .iter()
        .any(|phrase| matches_at(letter, at, phrase).is_some())
}

/// The phrase stands somewhere in the range of tokens.
pub(super) fn stands_within(letter: &Letter, tokens: &Range<usize>, phrase: &'static str) -> bool {
    tokens
        .clone()
        .any(|at| matches_at(letter, at, phrase).is_some_and(|end| end <= tokens.end))
}

/// The token behind the phrase when it stands at the token.
pub(super) fn matches_at(letter: &Letter, at: usize, phrase: &'static str) -> Option<usize> {
    let sentence = letter.tokens().get(at)?.sentence;
    run(letter, at, sentence, phrase)
}

fn run(letter: &Letter, at: usize, sentence: u32, phrase: &'static str) -> Option<usize> {
    let phrase = phrase.trim_start();
    if phrase.is_empty() {
        return Some(at);
    }
    let (part, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    if part == ".." {
        return (at..=at + GAP).find_map(|next| run(letter, next, sentence, rest));
    }
    let token = letter.tokens().get(at)?;
    let inside = token.sentence == sentence;
    (inside && is_one_of(letter.token(at), part))
        .then(|| run(letter, at + 1, sentence, rest))
        .flatten()
}

/// The word is one of the alternatives of a part of a phrase.
pub(super) fn is_one_of(word: &str, part: &str) -> bool {
    part.split('|').any(|alternative| {
        alternative
            .strip_suffix('*')
            .map_or(word == alternative, |stem| begins(word, stem))
    })
}

/// As [`is_one_of`], with every letter as it is.
pub(super) fn is_exactly_one_of(word: &str, part: &str) -> bool {
    part.split('|').any(|alternative| {
        alternative
            .strip_suffix('*')
            .map_or(word == alternative, |stem| word.starts_with(stem))
    })
}

/// The word begins with the stem, but for one letter when the stem is long.
fn begins(word: &str, stem: &str) -> bool {
    if word.starts_with(stem) {
        return true;
    }
    let same = word
        .chars()
        .zip(stem.chars())
        .take_while(|(a, b)| a == b)
        .count();
    // The first letters decide quickly for nearly every word.
    if same < 2 || stem.chars().count() < FORGIVING {
        return false;
    }
    let word: Vec<char> = word.chars().skip(same).collect();
    let stem: Vec<char> = stem.chars().skip(same).collect();
    let rest = |skip_word: usize, skip_stem: usize| {
        let stem = stem.get(skip_stem..).unwrap_or_default();
        word.get(skip_word..)
            .is_some_and(|word| word.starts_with(stem))
    };
    // A letter lost or doubled makes other words of short ones: контакт, контракт.
    let long = same + stem.len() >= LOSING;
    rest(1, 1) || long && (rest(0, 1) || rest(1, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::letter;

    fn stands_in(text: &str, phrase: &'static str) -> bool {
        find_all(&letter(text), phrase).next().is_some()
    }

    #[test]
    fn endings_gaps_and_a_misread_letter_are_overlooked() {
        assert!(stands_in("Отзываю своё согласие", "отзыва* .. согласи*"));
        assert!(stands_in("отзывак своё согласие", "отзыва* .. согласи*"));
        assert!(stands_in("отзываю свое соглаоие", "отзыва* .. согласи*"));
        assert!(!stands_in("Отзываю. Своё согласие", "отзыва* .. согласи*"));
        assert!(!stands_in("Отвечаю за согласие", "отзыва* .. согласи*"));
        assert!(stands_in("ваш аккаунт", "аккаунт*|логин*"));
        assert!(!stands_in("вашего", "ваш"));
    }
}
