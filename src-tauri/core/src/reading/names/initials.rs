//! `И. И. Иванов` and `Иванов И.И.`: how a name stands beside a signature.

use super::super::letter::{Letter, is_cyrillic};
use std::ops::Range;

/// Every surname with initials: the range and the name as `Иванов И. И.`.
pub(in super::super) fn initials(letter: &Letter) -> Vec<(Range<usize>, String)> {
    let marks = marks(letter.text());
    let mut found = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        let rest = marks.get(at..).unwrap_or_default();
        if let Some((used, name)) = first_initials(rest).or_else(|| surname_first(rest)) {
            let used = rest.get(..used).unwrap_or_default();
            if let (Some(first), Some(last)) = (used.first(), used.last()) {
                found.push((first.range().start..last.range().end, name));
            }
            at += used.len();
        } else {
            at += 1;
        }
    }
    found
}

enum Mark<'t> {
    Initial(Range<usize>, char),
    Surname(Range<usize>, &'t str),
    Other(Range<usize>),
}

impl Mark<'_> {
    fn range(&self) -> Range<usize> {
        match self {
            Self::Initial(range, _) | Self::Surname(range, _) | Self::Other(range) => range.clone(),
        }
    }
}

/// Capital letters with a full stop, capitalised words, and whatever separates them.
fn marks(text: &str) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !is_cyrillic(c) {
            if !matches!(c, '.' | ' ') {
                marks.push(Mark::Other(start..start + c.len_utf8()));
            }
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut letters = 1;
        while let Some((at, next)) = rest.peek().copied() {
            if !(is_cyrillic(next) || next == '-') {
                break;
            }
            end = at + next.len_utf8();
            letters += 1;
            rest.next();
        }
        let word = text.get(start..end).unwrap_or_default();
        let dotted = rest
            .peek()
            .is_some_and(|(_, next)| matches!(next, '.' | ','));
        marks.push(match letters {
            1 if c.is_uppercase() && dotted => Mark::Initial(start..end + 1, c),
            3.. if c.is_uppercase() => Mark::Surname(start..end, word),
            _ => Mark::Other(start..end),
        });
    }
    marks
}

fn first_initials(marks: &[Mark<'_>]) -> Option<(usize, String)> {
    match marks {
        [
            Mark::Initial(_, a),
            Mark::Initial(_, b),
            Mark::Surname(_, surname),
            ..,
        ] => Some((3, format!("{} {a}. {b}.", super::titled(surname)))),
        [Mark::Initial(_, a), Mark::Surname(_, surname), ..] => {
            Some((2, format!("{} {a}.", super::titled(surname))))
        }
        _ => None,
    }
}

fn surname_first(marks: &[Mark<'_>]) -> Option<(usize, String)> {
    match marks {
        [
            Mark::Surname(_, surname),
            Mark::Initial(_, a),
            Mark::Initial(_, b),
            ..,
        ] => Some((3, format!("{} {a}. {b}.", super::titled(surname)))),
        [Mark::Surname(_, surname), Mark::Initial(_, a), ..] => {
            Some((2, format!("{} {a}.", super::titled(surname))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::letter;

    #[test]
    fn initials_on_either_side() {
        for (text, expected) in [
            ("/ И.И. Иванов /", "Иванов И. И."),
            ("Иванова М. А. ______", "Иванова М. А."),
            ("К. Д. Орлова-Мещерская", "Орлова-Мещерская К. Д."),
            ("П. Сидоров", "Сидоров П."),
        ] {
            let names: Vec<String> = initials(&letter(text)).into_iter().map(|n| n.1).collect();
            assert_eq!(names, [expected], "{text}");
        }
        assert!(initials(&letter("г. Москва, д. 10, ст. 14")).is_empty());
    }
}
