//! One word of a name: how it is folded for comparison, and hashed to be met quickly.

use super::super::finding::How;

/// A word as it is spelled and as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub raw: String,
    pub folded: String,
}

impl Word {
    /// `None` when nothing of it is a letter.
    pub(super) fn new(raw: &str) -> Option<Self> {
        let mut folded = String::new();
        fold(raw, |c| folded.push(c));
        (!folded.is_empty()).then(|| Self {
            raw: raw.to_owned(),
            folded,
        })
    }

    /// An initial, or a word of running text that looks like one.
    pub(super) fn is_letter(&self) -> bool {
        self.folded.chars().nth(1).is_none()
    }

    pub(super) fn is_patronymic(&self) -> bool {
        ["вич", "вна", "чна", "мич", "ьич", "кич"]
            .iter()
            .any(|ending| self.folded.len() > ending.len() && self.folded.ends_with(ending))
    }

    /// What was overlooked, given that the two words fit.
    pub(super) fn difference(&self, found: &Self) -> Vec<How> {
        if self.folded != found.folded {
            return vec![How::Initials];
        }
        if self.raw == found.raw {
            return Vec::new();
        }
        let without_yo = |word: &str| word.replace('ё', "е").replace('Ё', "Е");
        let bare = |word: &str| {
            word.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        let (ours, theirs) = (bare(&self.raw), bare(&found.raw));
        let mut how = Vec::new();
        if without_yo(&ours) != without_yo(&theirs) {
            how.push(How::CaseFolded);
        }
        if ours.to_lowercase() != theirs.to_lowercase() {
            how.push(How::Yo);
        }
        if how.is_empty() {
            how.push(How::Punctuation);
        }
        how
    }
}

/// Calls `met` with the hash of every word of `text`, without cutting the words out.
pub fn folded_token_hashes(text: &str, mut met: impl FnMut(u64)) {
    let mut hash = HASH_START;
    for c in text.chars() {
        if let Some(letter) = folded(c) {
            hash = hash_step(hash, letter);
        } else if !stands_in_word(c) {
            if hash != HASH_START {
                met(hash);
            }
            hash = HASH_START;
        }
    }
    if hash != HASH_START {
        met(hash);
    }
}

/// The hash under which [`folded_token_hashes`] reports a word.
#[must_use]
pub fn token_hash(word: &str) -> u64 {
    let mut hash = HASH_START;
    fold(word, |c| hash = hash_step(hash, c));
    hash
}

// FNV-1a. A collision only costs a comparison, and no stranger chooses both sides of it.
const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

#[inline]
fn hash_step(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
}

fn fold(word: &str, mut push: impl FnMut(char)) {
    for c in word.chars() {
        if let Some(letter) = folded(c) {
            push(letter);
        }
    }
}

/// The letter as it is compared; `None` for what is overlooked inside a word or ends it.
#[inline]
fn folded(c: char) -> Option<char> {
    match c {
        'а'..='я' | 'a'..='z' | '0'..='9' => Some(c),
        'ё' | 'Ё' => Some('е'),
        'А'..='Я' => char::from_u32(u32::from(c) + 32),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        _ if c.is_alphanumeric() => c.to_lowercase().next(),
        _ => None,
    }
}

/// Letters, and what may stand between the letters of one word.
#[inline]
pub(super) fn stands_in_word(c: char) -> bool {
    folded(c).is_some()
        || matches!(
            c,
            '-' | '\''
                | '’'
                | 'ʼ'
                | '`'
                | '\u{ad}'
                | '\u{200b}'
                | '\u{2010}'
                | '\u{2011}'
                | '\u{2060}'
                | '\u{feff}'
                | '\u{301}'
                | '\u{306}'
                | '\u{308}'
        )
}
