//! Where the letter is or should be signed: a ruled line, the word `подпись`, or a name with
//! initials that ends the letter. The value is the name decoded beside it, or empty.

use super::letter::{Letter, Line};
use super::names;
use super::phrase::is_exactly_one_of;
use super::{Proposal, ProposedField};
use std::ops::Range;

/// Underscores in a row that make a line to sign on.
const RULED: usize = 5;

/// A name closes the letter within its last bytes of a page.
const CLOSING: usize = 260;

/// Words on the line that say what it is for.
const SAID: &str = "подпись|подпис|signature|signed|расшифровка";

/// A line with more words of at least three letters is prose.
const SHORT: usize = 8;

pub(super) fn propose(letter: &Letter) -> Vec<Proposal> {
    let decoded = decoded(letter);
    (0..letter.lines().len())
        .filter_map(|at| signed_line(letter, at, &decoded))
        .collect()
}

/// Names as they stand beside signatures: with initials, then in full.
fn decoded(letter: &Letter) -> Vec<(Range<usize>, String)> {
    let full = names::names_in(letter).into_iter();
    let full = full.map(|name| (name.range.clone(), name.value()));
    names::initials(letter).into_iter().chain(full).collect()
}

fn signed_line(letter: &Letter, at: usize, decoded: &[(Range<usize>, String)]) -> Option<Proposal> {
    let line = letter.lines().get(at)?;
    let text = letter.lower(&line.range);
    let ruled = is_ruled(text);
    let said = text
        .split(|c: char| !c.is_alphabetic())
        .any(|word| is_exactly_one_of(word, SAID));
    let within = |reach: &Range<usize>| {
        let name = decoded
            .iter()
            .find(|(range, _)| reach.contains(&range.start));
        name.map(|(_, name)| name.clone())
    };
    let own = within(&line.range);
    // `(подпись) (расшифровка)` beneath a line is not another one.
    if ruled_above(letter, at) && !ruled && own.is_none() {
        return None;
    }
    let short = letter_words(text) <= SHORT;
    let ends = short && closes(letter, line);
    let belief = match (ruled, said, own.is_some()) {
        (_, true, true) if short => 0.92,
        // A line to write one's name on stands at the top of a form.
        (true, _, true) if ends => 0.92,
        (true, true, false) => 0.85,
        (_, true, false) if short => 0.7,
        (false, false, true) if ends => 0.75,
        (true, false, _) if ends => 0.6,
        _ => return None,
    };
    let beneath = || within(&beside(letter, at)).filter(|_| ruled || said);
    let value = own.or_else(beneath).unwrap_or_default();
    Proposal::new(
        letter,
        ProposedField::SignatureLine,
        value,
        &line.range,
        belief,
    )
}

/// The line above is ruled.
fn ruled_above(letter: &Letter, at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|at| letter.lines().get(at));
    above.is_some_and(|line| is_ruled(letter.lower(&line.range)))
}

fn is_ruled(text: &str) -> bool {
    text.split(|c| c != '_').any(|run| run.len() >= RULED)
}

fn letter_words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() >= 3)
        .count()
}

/// The line and the two below: `(подпись)  (расшифровка)` stands under what it names.
fn beside(letter: &Letter, at: usize) -> Range<usize> {
    let start = letter.lines().get(at).map_or(0, |line| line.range.start);
    let end = letter
        .lines()
        .get(at + 1)
        .or_else(|| letter.lines().get(at))
        .map_or(start, |line| line.range.end);
    start..end
}

/// The line is one of the last of its page.
fn closes(letter: &Letter, line: &Line) -> bool {
    let end = letter
        .lines()
        .iter()
        .filter(|other| other.page == line.page)
        .map(|other| other.range.end)
        .max()
        .unwrap_or_default();
    end.saturating_sub(line.range.start) < CLOSING
}
