//! When two spellings are one Russian name.
//!
//! A name is compared word by word: surname and given name must both be there, the surname in
//! full, the rest in full or as initials, in any usual order; the patronymic may be missing on
//! either side but must not be another one. Case, `е` and `ё`, hyphens, apostrophes and all kinds
//! of spaces are overlooked, and what was overlooked is said.
//!
//! A search looks at every name in the file, so words are first met as hashes
//! ([`folded_token_hashes`]); only where a surname's hash turns up are the words cut out and
//! compared. Absent for now: declension, typing errors, transliteration.

mod text;
mod word;

#[cfg(test)]
mod tests;

use super::finding::How;
pub use text::NameText;
use text::{Beside, Seat};
use word::Word;
pub use word::{folded_token_hashes, token_hash};

/// The name a request gives, prepared for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownName {
    words: Vec<Word>,
    /// The ways in which the words may be surname, given name and patronymic.
    readings: Vec<Reading>,
}

/// Positions among the words of a [`KnownName`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reading {
    surname: usize,
    given: Option<usize>,
    patronymic: Option<usize>,
}

impl KnownName {
    /// `None` when there is no word in it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let words = NameText::new(name).words().to_vec();
        let readings = readings(&words);
        (!readings.is_empty()).then_some(Self { words, readings })
    }

    /// Hashes of the words that may be its surname.
    pub fn anchors(&self) -> impl Iterator<Item = u64> {
        self.readings
            .iter()
            .filter_map(|reading| self.words.get(reading.surname))
            .map(|word| token_hash(&word.folded))
    }

    /// What has to be overlooked to see this name in `text`; `None` when it is not there.
    #[must_use]
    pub fn find_in(&self, text: &NameText) -> Option<Vec<How>> {
        self.readings
            .iter()
            .find_map(|reading| Some(self.how(*reading, self.seat(*reading, text)?, text)))
    }

    fn seat(&self, reading: Reading, text: &NameText) -> Option<Seat> {
        let surname = self.word(Some(reading.surname))?;
        let is_surname = |word: &Word| word.folded == surname.folded;
        let Some(given) = self.word(reading.given) else {
            // One word is a name only where nothing else stands beside it.
            let alone = text.words().len() == 1 && text.words().iter().all(is_surname);
            return alone.then_some(Seat {
                surname: 0,
                given: None,
                patronymic: None,
            });
        };
        let beside = Beside {
            given,
            patronymic: self.word(reading.patronymic),
        };
        (0..)
            .zip(text.words())
            .filter(|(_, word)| is_surname(word) && !word.is_letter())
            .find_map(|(at, _)| text.seat_around(at, beside))
    }

    fn how(&self, reading: Reading, seat: Seat, text: &NameText) -> Vec<How> {
        let mut how = Vec::new();
        if reading.patronymic.is_some() != seat.patronymic.is_some() {
            how.push(How::NoPatronymic);
        }
        let mut pairs: Vec<(usize, usize)> = [
            (Some(reading.surname), Some(seat.surname)),
            (reading.given, seat.given),
            (reading.patronymic, seat.patronymic),
        ]
        .into_iter()
        .filter_map(|(ours, theirs)| ours.zip(theirs))
        .collect();
        for (ours, theirs) in &pairs {
            if let (Some(known), Some(found)) = (self.word(Some(*ours)), text.word(*theirs)) {
                how.extend(known.difference(found));
            }
        }
        pairs.sort_by_key(|(_, theirs)| *theirs);
        if !pairs.is_sorted_by_key(|(ours, _)| *ours) {
            how.push(How::Order);
        }
        let places = seat.places();
        how.extend(text.gap_difference(&places, how.contains(&How::Initials)));
        if places.len() < text.len() {
            how.push(How::InText);
        }
        how.sort_unstable();
        how.dedup();
        if how.is_empty() {
            how.push(How::Equal);
        }
        how
    }

    fn word(&self, at: Option<usize>) -> Option<&Word> {
        self.words.get(at?)
    }
}

fn readings(words: &[Word]) -> Vec<Reading> {
    let reading = |surname, given, patronymic| Reading {
        surname,
        given,
        patronymic,
    };
    let is_patronymic = |at: usize| words.get(at).is_some_and(Word::is_patronymic);
    let surname_first = reading(0, Some(1), Some(2));
    let surname_last = reading(2, Some(0), Some(1));
    let read = match words.len() {
        0 => Vec::new(),
        1 => vec![reading(0, None, None)],
        2 => vec![reading(0, Some(1), None), reading(1, Some(0), None)],
        4 if is_patronymic(3) => vec![reading(0, Some(2), Some(3)), reading(1, Some(2), Some(3))],
        _ if is_patronymic(2) && !is_patronymic(1) => vec![surname_first],
        _ if is_patronymic(1) && !is_patronymic(2) => vec![surname_last],
        _ => vec![surname_first, surname_last],
    };
    // An initial is nobody's surname, except where the name is nothing but one letter.
    read.into_iter()
        .filter(|r| words.len() == 1 || words.get(r.surname).is_some_and(|word| !word.is_letter()))
        .collect()
}
