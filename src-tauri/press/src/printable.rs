//! Characters that paper can show.
//!
//! An archival PDF must map every glyph to a character, so one that no embedded font has would stop
//! the whole document. Such a character, and one that is invisible or turns the line around, is
//! printed as its code point, `[U+1F9FF]`: nothing is dropped in silence.

use std::fmt::Write as _;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::world::Fonts;

/// Longest run of characters that fits the narrowest column unbroken.
const UNBROKEN: usize = 14;
/// A Cyrillic word this long is nobody's word; up to here hyphenation copes.
const LONGEST_WORD: usize = 28;
/// A run too long for its column may break after so many characters at the latest.
const PIECE: usize = 8;

/// A value as a system holds it: its own lines, and in each line the pieces between which a column
/// that is too narrow may break it. The pieces of a line joined are the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Literal(Vec<Vec<String>>);

impl Literal {
    pub fn new(value: &str) -> Self {
        let lines = value
            .trim_end()
            .lines()
            .map(|line| pieces(&printable(line)));
        Self(lines.collect())
    }

    /// Length of the longest line in characters: decides the shape of a table.
    pub fn width(&self) -> usize {
        let line = |pieces: &Vec<String>| pieces.iter().map(|piece| piece.chars().count()).sum();
        self.0.iter().map(line).max().unwrap_or(0)
    }
}

/// The text with every character that cannot be shown replaced by its code point.
pub fn printable(text: &str) -> String {
    let fonts = Fonts::embedded();
    text.graphemes(true)
        .fold(String::new(), |mut shown, cluster| {
            if cluster == "\t" {
                shown.push(' ');
            } else if cluster.chars().any(is_unshowable) || !fonts.draw(cluster) {
                cluster.chars().for_each(|c| push_code(&mut shown, c));
            } else {
                shown.push_str(cluster);
            }
            shown
        })
}

/// Nothing a reader could see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control())
}

/// Invisible, reordering, private or no character at all (the last two are barred by PDF/A-2a).
fn is_unshowable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

fn push_code(shown: &mut String, c: char) {
    let code = u32::from(c);
    // Writing to a string cannot fail.
    write!(shown, "[U+{code:04X}]").unwrap_or_default();
}

fn pieces(line: &str) -> Vec<String> {
    line.split_inclusive(' ')
        .fold(Vec::new(), |mut pieces, run| {
            if may_overflow(run) {
                push_split(&mut pieces, run);
            } else if let Some(last) = pieces.last_mut().filter(|last| last.ends_with(' ')) {
                last.push_str(run);
            } else {
                pieces.push(run.to_owned());
            }
            pieces
        })
}

/// Words are hyphenated by typst, unless they are not words. Words glued together by a no-break
/// space, «п. 1 ч. 1 ст. 6», are still short.
fn may_overflow(run: &str) -> bool {
    let is_word = |part: &str| {
        let cyrillic = |c: char| matches!(c, 'А'..='я' | 'Ё' | 'ё');
        part.chars().count() <= LONGEST_WORD && part.chars().all(cyrillic)
    };
    run.split('\u{a0}').any(|part| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        part.chars().count() > UNBROKEN && !word.split('-').all(is_word)
    })
}

fn push_split(pieces: &mut Vec<String>, run: &str) {
    let mut piece = String::new();
    let mut length = 0;
    for cluster in run.graphemes(true) {
        piece.push_str(cluster);
        length += 1;
        let joint = matches!(
            cluster,
            "@" | "." | "/" | "_" | "=" | "&" | "?" | ":" | "," | "]"
        );
        if length >= PIECE || (joint && length > 2) {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(printable(text), expected);
    }

    #[test]
    fn russian_and_its_neighbours_are_shown_as_they_are() {
        check(
            "Щербакова «Ё» № 1 — 2\u{a0}₽",
            "Щербакова «Ё» № 1 — 2\u{a0}₽",
        );
        check("Łukasz Nguyễn Ольжас Қайрат", "Łukasz Nguyễn Ольжас Қайрат");
        check("и\u{306}", "и\u{306}");
        check("ქართული", "ქართული");
    }

    #[test]
    fn what_no_font_has_is_shown_as_its_code_point() {
        check("王", "[U+738B]");
        check("a\u{1f9ff}b", "a[U+1F9FF]b");
        check("\u{e123}", "[U+E123]");
    }

    #[test]
    fn what_hides_or_turns_the_text_around_becomes_visible() {
        check("a\u{202e}b\u{200b}c\u{0}", "a[U+202E]b[U+200B]c[U+0000]");
        check("a\tb", "a b");
    }

    #[test]
    fn pieces_join_to_the_line_they_came_from() {
        for line in [
            "konstantinopolskaya.preobrazhenskaya@example.com",
            "короткое значение",
            "  два  пробела и https://example.com/a?b=c&d=e#f ",
            "Ы".repeat(500).as_str(),
            "",
        ] {
            assert_eq!(pieces(line).concat(), line);
        }
    }

    #[test]
    fn a_word_is_left_to_hyphenation_and_a_long_run_is_not() {
        assert_eq!(pieces("Константинопольская-Преображенская,").len(), 1);
        assert_eq!(
            pieces("(п.\u{a0}1\u{a0}ч.\u{a0}1\u{a0}ст.\u{a0}6)").len(),
            1
        );
        assert!(
            pieces(&"Ы".repeat(500))
                .iter()
                .all(|piece| piece.chars().count() <= PIECE)
        );
        assert_eq!(
            pieces("2001:0db8:85a3::7334").concat(),
            "2001:0db8:85a3::7334"
        );
    }

    #[test]
    fn a_value_keeps_its_lines() {
        let literal = Literal::new("раз\r\nдва\n\n");
        assert_eq!(
            literal,
            Literal(vec![vec!["раз".into()], vec!["два".into()]])
        );
        assert_eq!(literal.width(), 3);
    }
}
