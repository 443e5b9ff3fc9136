//! A text that may hold a name, and the places around a surname in it.

use super::super::finding::How;
use super::word::{Word, stands_in_word};

/// A text cut into words.
#[derive(Clone, Debug)]
pub struct NameText {
    words: Vec<Word>,
    /// What stands before, between and after the words; one more than words.
    gaps: Vec<String>,
}

/// Positions of a name's words in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub surname: usize,
    pub given: Option<usize>,
    pub patronymic: Option<usize>,
}

/// The words looked for beside a surname.
#[derive(Clone, Copy)]
pub(super) struct Beside<'w> {
    pub given: &'w Word,
    pub patronymic: Option<&'w Word>,
}

impl Seat {
    /// In the order of the text.
    pub(super) fn places(self) -> Vec<usize> {
        let mut places = vec![self.surname];
        places.extend(self.given);
        places.extend(self.patronymic);
        places.sort_unstable();
        places
    }
}

impl NameText {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut gaps = vec![String::new()];
        for piece in text.split_inclusive(|c| !stands_in_word(c)) {
            let raw = piece.trim_end_matches(|c| !stands_in_word(c));
            let gap = match Word::new(raw) {
                None => piece,
                Some(word) => {
                    words.push(word);
                    gaps.push(String::new());
                    piece.get(raw.len()..).unwrap_or_default()
                }
            };
            if let Some(last) = gaps.last_mut() {
                last.push_str(gap);
            }
        }
        Self { words, gaps }
    }

    /// How many words it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    pub(super) fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    /// Given name and patronymic around the surname at `at`: `S G P`, `G P S`, `G S P`.
    pub(super) fn seat_around(&self, at: usize, beside: Beside<'_>) -> Option<Seat> {
        let before = |n: usize| at.checked_sub(n);
        self.seat(at, Some(at + 1), Some(at + 2), beside)
            .or_else(|| {
                // Between given name and surname nothing but a patronymic may stand.
                self.seat(at, before(2), before(1), beside)
                    .filter(|seat| seat.patronymic.is_some())
            })
            .or_else(|| self.seat(at, before(1), Some(at + 1), beside))
    }

    fn seat(
        &self,
        surname: usize,
        given: Option<usize>,
        patronymic: Option<usize>,
        beside: Beside<'_>,
    ) -> Option<Seat> {
        let given = given.filter(|at| self.fits(beside.given, *at))?;
        let patronymic = patronymic.filter(|at| *at < self.words.len());
        let taken = match (beside.patronymic, patronymic) {
            (Some(wanted), Some(at)) if self.fits(wanted, at) => Some(at),
            (Some(_), Some(at)) if self.is_patronymic(at) || self.words.len() == 3 => return None,
            (None, Some(at)) if self.is_patronymic(at) => Some(at),
            (Some(_) | None, _) => None,
        };
        Some(Seat {
            surname,
            given: Some(given),
            patronymic: taken,
        })
    }

    /// The word is spelled in full, or one side is the other's initial.
    fn fits(&self, known: &Word, at: usize) -> bool {
        let Some(word) = self.word(at) else {
            return false;
        };
        if word.folded == known.folded {
            return true;
        }
        let one_is_initial = known.is_letter() || self.is_initial(at);
        one_is_initial && word.folded.chars().next() == known.folded.chars().next()
    }

    /// One letter, and not a conjunction or preposition of running text.
    fn is_initial(&self, at: usize) -> bool {
        let dotted = self
            .gaps
            .get(at + 1)
            .is_some_and(|gap| gap.starts_with('.'));
        self.word(at).is_some_and(|word| {
            word.is_letter()
                && (dotted || self.words.len() <= 3 || word.raw.chars().all(char::is_uppercase))
        })
    }

    fn is_patronymic(&self, at: usize) -> bool {
        self.is_initial(at) || self.word(at).is_some_and(Word::is_patronymic)
    }

    /// What the words at `places`, in their order, have between and around them.
    pub(super) fn gap_difference(&self, places: &[usize], initials: bool) -> Vec<How> {
        let first = places.first().copied().unwrap_or_default();
        let last = places.last().copied().unwrap_or_default();
        let mut how = Vec::new();
        let edges = [(0, ""), (self.words.len(), "")];
        let inner = (first + 1..=last).map(|at| (at, " "));
        let whole = places.len() == self.words.len();
        for (at, usual) in edges.into_iter().filter(|_| whole).chain(inner) {
            let Some(gap) = self.gaps.get(at).filter(|gap| *gap != usual) else {
                continue;
            };
            if gap.chars().all(char::is_whitespace) {
                how.push(How::Spaces);
            } else if !initials {
                how.push(How::Punctuation);
            }
        }
        how
    }
}
