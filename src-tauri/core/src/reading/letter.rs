//! A letter as one text in which every byte knows its place on paper.
//!
//! Words of a line are joined by a space, lines by a line feed; a word hyphenated at the end of a
//! line is whole again. Beside the text stands its lower-case form with `е` for `ё`, of the same
//! length, so that one range speaks of both; and the tokens, runs of letters or of digits, with
//! the sentence they belong to.

use super::PageOfWords;
use super::repair;
use crate::pages::{PageNo, Region, Word};
use std::collections::HashMap;
use std::ops::Range;

pub(super) struct Letter {
    text: String,
    lower: String,
    words: Vec<Placed>,
    lines: Vec<Line>,
    tokens: Vec<Token>,
    /// Tokens by their first letter: what a phrase is looked for by.
    by_letter: HashMap<char, Vec<usize>>,
}

/// A word of the paper and its range in the text.
struct Placed {
    range: Range<usize>,
    page: PageNo,
    region: Region,
    confidence: f32,
}

/// A line of the paper.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub range: Range<usize>,
    pub page: PageNo,
}

/// A run of letters or digits.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub range: Range<usize>,
    pub sentence: u32,
}

impl Letter {
    pub(super) fn new(pages: &[PageOfWords<'_>]) -> Self {
        let mut letter = Self {
            text: String::new(),
            lower: String::new(),
            words: Vec::new(),
            lines: Vec::new(),
            tokens: Vec::new(),
            by_letter: HashMap::new(),
        };
        for page in pages {
            for line in super::rows::rows(page) {
                letter.add_line(page.page, &line);
            }
        }
        letter.lower = letter.text.chars().map(lower).collect();
        letter.tokens = tokens(&letter.text);
        letter.by_letter = by_letter(&letter.lower, &letter.tokens);
        letter
    }

    /// A text that stands on no paper.
    pub(super) fn of_text(text: &str) -> Self {
        let lines = text.lines().map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            repair::line(&words).join(" ")
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        let lower: String = text.chars().map(lower).collect();
        let tokens = tokens(&text);
        Self {
            by_letter: by_letter(&lower, &tokens),
            lower,
            tokens,
            text,
            words: Vec::new(),
            lines: Vec::new(),
        }
    }

    fn add_line(&mut self, page: PageNo, words: &[&Word]) {
        let texts: Vec<&str> = words
            .iter()
            .map(|word| word.text.reveal().as_str())
            .collect();
        let repaired = repair::line(&texts);
        let mut start = self.text.len();
        if self.ends_hyphenated(repaired.first()) {
            self.text.pop();
            start = self.text.len();
        } else if start > 0 {
            self.text.push('\n');
            start += 1;
        }
        for (word, text) in words.iter().zip(&repaired) {
            if text.is_empty() {
                continue;
            }
            if self.text.len() > start {
                self.text.push(' ');
            }
            let from = self.text.len();
            self.text.push_str(text);
            self.words.push(Placed {
                range: from..self.text.len(),
                page,
                region: word.region,
                confidence: share(word.confidence),
            });
        }
        self.lines.push(Line {
            range: start..self.text.len(),
            page,
        });
    }

    /// The last line ends inside a word that `next` continues.
    fn ends_hyphenated(&self, next: Option<&String>) -> bool {
        let mut end = self.text.chars().rev();
        end.next() == Some('-')
            && end.next().is_some_and(is_small_cyrillic)
            && next.is_some_and(|word| word.chars().next().is_some_and(is_small_cyrillic))
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn lower(&self, range: &Range<usize>) -> &str {
        self.lower.get(range.clone()).unwrap_or_default()
    }

    /// The byte at which an attached power of attorney begins, its title alone on a line; the end
    /// of the text where none is attached.
    pub(super) fn attachment(&self) -> usize {
        let is_title = |line: &&Line| {
            let letters = self
                .lower(&line.range)
                .chars()
                .filter(|c| c.is_alphanumeric());
            line.range.start > 0 && letters.eq("доверенность".chars())
        };
        let title = self.lines.iter().find(is_title);
        title.map_or(self.text.len(), |line| line.range.start)
    }

    /// The token is part of an e-mail address or stands in a telephone number with a plus.
    pub(super) fn is_contact(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let behind = self.after(token.range.end, 64);
        let rest = behind.split_whitespace().next().unwrap_or_default();
        let glued = !behind.starts_with(char::is_whitespace) && rest.contains('@');
        let before = self.before(token.range.start, 1);
        glued || matches!(before, "@" | "+")
    }

    /// The token in lower case; empty behind the end.
    pub(super) fn token(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| self.lower(&token.range))
    }

    /// The tokens that begin with the letter, in order.
    pub(super) fn tokens_from(&self, letter: char) -> &[usize] {
        self.by_letter.get(&letter).map_or(&[], Vec::as_slice)
    }

    /// The token begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| self.slice(&token.range).starts_with(char::is_uppercase))
    }

    /// The first token that begins at or behind the byte.
    pub(super) fn token_at(&self, byte: usize) -> usize {
        self.tokens
            .partition_point(|token| token.range.start < byte)
    }

    pub(super) fn line_at(&self, byte: usize) -> usize {
        self.lines
            .partition_point(|line| line.range.end < byte)
            .min(self.lines.len().saturating_sub(1))
    }

    /// Up to `bytes` bytes in lower case before the byte.
    pub(super) fn before(&self, byte: usize, bytes: usize) -> &str {
        let mut from = byte.saturating_sub(bytes);
        while !self.lower.is_char_boundary(from) {
            from += 1;
        }
        self.lower.get(from..byte).unwrap_or_default()
    }

    /// Up to `bytes` bytes in lower case behind the byte.
    pub(super) fn after(&self, byte: usize, bytes: usize) -> &str {
        let mut to = (byte + bytes).min(self.lower.len());
        while !self.lower.is_char_boundary(to) {
            to -= 1;
        }
        self.lower.get(byte..to).unwrap_or_default()
    }

    /// The page of the first word of the range, and the box around its words on that page.
    pub(super) fn place(&self, range: &Range<usize>) -> Option<(PageNo, Region)> {
        let mut words = self.words_of(range);
        let first = words.next()?;
        let region = words
            .filter(|word| word.page == first.page)
            .fold(first.region, |all, word| all.union(word.region));
        Some((first.page, region))
    }

    /// How well the words of the range were read: between the worst and the average.
    pub(super) fn confidence(&self, range: &Range<usize>) -> f32 {
        let (mut sum, mut count, mut worst) = (0.0_f32, 0.0_f32, 1.0_f32);
        for word in self.words_of(range) {
            sum += word.confidence;
            count += 1.0;
            worst = worst.min(word.confidence);
        }
        if count == 0.0 {
            return 0.0;
        }
        f32::midpoint(sum / count, worst)
    }

    fn words_of(&self, range: &Range<usize>) -> impl Iterator<Item = &Placed> {
        let first = self
            .words
            .partition_point(|word| word.range.end <= range.start);
        let end = range.end;
        self.words
            .iter()
            .skip(first)
            .take_while(move |word| word.range.start < end)
    }
}

/// From 0 to 1, whatever the reader of the page claimed.
const fn share(confidence: f32) -> f32 {
    if confidence.is_nan() {
        0.0
    } else {
        confidence.clamp(0.0, 1.0)
    }
}

/// Lower case and `е` for `ё`, where that leaves the length in bytes as it is.
pub(super) fn lower(c: char) -> char {
    match c {
        'ё' | 'Ё' => 'е',
        'A'..='Z' => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c,
    }
}

pub(super) fn is_small_cyrillic(c: char) -> bool {
    matches!(c, 'а'..='я' | 'ё')
}

pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, 'а'..='я' | 'ё' | 'А'..='Я' | 'Ё')
}

fn by_letter(lower: &str, tokens: &[Token]) -> HashMap<char, Vec<usize>> {
    let mut starts: HashMap<char, Vec<usize>> = HashMap::new();
    for (at, token) in tokens.iter().enumerate() {
        let first = lower
            .get(token.range.clone())
            .and_then(|word| word.chars().next());
        if let Some(first) = first {
            starts.entry(first).or_default().push(at);
        }
    }
    starts
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut sentence = 0;
    let mut open: Option<(usize, bool)> = None;
    for (at, c) in text.char_indices() {
        let kind = c.is_alphanumeric().then(|| c.is_numeric());
        if let Some((start, was)) = open
            && kind != Some(was)
        {
            tokens.push(Token {
                range: start..at,
                sentence,
            });
            open = None;
        }
        match kind {
            Some(kind) => {
                open.get_or_insert((at, kind));
            }
            None if ends_sentence(text, at, c) => sentence += 1,
            None => {}
        }
    }
    if let Some((start, _)) = open {
        tokens.push(Token {
            range: start..text.len(),
            sentence,
        });
    }
    tokens
}

/// A full stop behind a word of more than three letters or a year, with a capital behind it.
fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    if !matches!(c, '.' | '!' | '?') {
        return false;
    }
    let long_word = text
        .get(..at)
        .is_some_and(|before| before.chars().rev().take(4).all(char::is_alphanumeric));
    // English has few abbreviations before a capital; Russian addresses are full of them.
    let english = text
        .get(..at)
        .is_some_and(|before| before.chars().rev().take(2).all(|c| c.is_ascii_lowercase()));
    let long_word = long_word || english;
    let mut behind = text.get(at + 1..).unwrap_or_default().chars();
    let space = behind.next().is_none_or(char::is_whitespace);
    let next = behind.find(|c| !c.is_whitespace());
    (c != '.' || long_word) && space && next.is_none_or(|c| !c.is_lowercase())
}
