//! Letters for the tests, from their text alone.

use super::letter::Letter;
use super::{PageOfWords, Proposal, ProposedField, propose};
use crate::pages::{PageNo, Region, Word};
use crate::personal::Personal;
use chrono::NaiveDate;

/// Every line of the text as a line on paper, 6 points to a letter; leading spaces move it right.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for (row, line) in (0_u16..).zip(text.lines()) {
        let mut at = 0;
        for piece in line.split(' ') {
            let letters = u16::try_from(piece.chars().count()).unwrap();
            if letters > 0 {
                words.push(word(piece, at, row, letters));
            }
            at += letters + 1;
        }
    }
    words
}

fn word(text: &str, at: u16, row: u16, letters: u16) -> Word {
    Word {
        text: Personal::from(text),
        region: Region {
            x: 40.0 + 6.0 * f32::from(at),
            y: 40.0 + 15.0 * f32::from(row),
            w: 6.0 * f32::from(letters),
            h: 10.0,
        },
        confidence: 0.95,
        line: u32::from(row),
    }
}

pub(super) fn page(words: &[Word]) -> PageOfWords<'_> {
    PageOfWords {
        page: PageNo::FIRST,
        width_pt: 595.0,
        height_pt: 842.0,
        words,
    }
}

pub(super) fn letter(text: &str) -> Letter {
    Letter::new(&[page(&words(text))])
}

pub(super) fn proposals(text: &str) -> Vec<Proposal> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    propose(&[page(&words(text))], today)
}

/// The likeliest value of a field.
pub(super) fn first(text: &str, field: ProposedField) -> Option<String> {
    proposals(text)
        .into_iter()
        .find(|proposal| proposal.field == field)
        .map(|proposal| proposal.value.into_revealed())
}
