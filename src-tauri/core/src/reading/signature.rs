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

pub(super) fn propose(letter: &Letter) -> Vec<Proposal> {
    let decoded = names::initials(letter);
    let full = names::names_in(letter);
    let mut found = Vec::new();
    for (at, line) in letter.lines().iter().enumerate() {
        let text = letter.lower(&line.range);
        let ruled = is_ruled(text);
        let said = text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| is_exactly_one_of(word, "подпись|подпис|signature|signed|расшифровка"));
        let reach = beside(letter, at);
        let name = decoded
            .iter()
            .find(|(range, _)| line.range.contains(&range.start))
            .or_else(|| {
                decoded
                    .iter()
                    .find(|(range, _)| reach.contains(&range.start))
            })
            .map(|(range, name)| (range.clone(), name.clone()))
            .or_else(|| {
                let name = full
                    .iter()
                    .find(|name| line.range.contains(&name.range.start))?;
                Some((name.range.clone(), name.value()))
            });
        let short = letter_words(text) <= 8;
        let own = name
            .as_ref()
            .filter(|(range, _)| line.range.contains(&range.start));
        let initials_close = decoded
            .iter()
            .any(|(range, _)| line.range.contains(&range.start))
            && closes(letter, line)
            && short;
        let belief = match (ruled, said, own.is_some()) {
            (_, true, true) if short => 0.92,
            (true, _, true) if short && closes(letter, line) => 0.92,
            (true, true, false) => 0.85,
            // A line to write one's name on stands at the top of a form.
            (_, true, false) if short => 0.7,
            (true, false, _) if closes(letter, line) && short => 0.6,
            _ if initials_close => 0.75,
            _ => continue,
        };
        // `(подпись) (расшифровка)` beneath a line is not another one.
        if ruled_above(letter, at) && !ruled && own.is_none() {
            continue;
        }
        let said_name = if ruled || said { name } else { own.cloned() };
        let value = said_name.map(|(_, name)| name).unwrap_or_default();
        found.extend(Proposal::new(
            letter,
            ProposedField::SignatureLine,
            value,
            &line.range,
            belief,
        ));
    }
    found
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
