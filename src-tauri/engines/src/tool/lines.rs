//! Lines that Tesseract tore apart.
//!
//! A justified line with a wide gap comes back in two: the most of it in its block, and a word or
//! two in a block of their own, read after everything else. A short piece that stands level with a
//! long line, on one side of it, belongs to that line. Pieces that stand beside no long line, such
//! as the columns of a letter's head, stay where they are.

use super::ocr::Seen;

/// Longest piece, in words.
const PIECE: usize = 2;
/// Shortest line that a piece may belong to, in words, and as a share of the written width.
const LINE: usize = 3;
const WIDE: f32 = 0.4;
/// Least common height, as a share of the lower of the two.
const LEVEL: f32 = 0.6;

/// Puts every piece back into its line and numbers the lines anew.
pub fn join_torn(words: Vec<Seen>) -> Vec<Seen> {
    let mut lines: Vec<Vec<Seen>> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.last().is_some_and(|last| last.line == word.line) => line.push(word),
            _ => lines.push(vec![word]),
        }
    }
    let written = Span::of(lines.iter().flatten());
    let homes: Vec<(usize, Span)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.len() >= LINE)
        .map(|(place, line)| (place, Span::of(line.iter())))
        .filter(|(_, span)| span.width() >= WIDE * written.width())
        .collect();
    for place in 0..lines.len() {
        let homeless = lines.get(place).filter(|piece| piece.len() <= PIECE);
        let Some(span) = homeless.map(|piece| Span::of(piece.iter())) else {
            continue;
        };
        let home = homes.iter().find(|(_, long)| {
            let beside = long.right <= span.left || span.right <= long.left;
            beside && long.is_level_with(&span)
        });
        let Some(&(home, _)) = home else { continue };
        let piece = lines.get_mut(place).map(std::mem::take).unwrap_or_default();
        if let Some(line) = lines.get_mut(home) {
            line.extend(piece);
            line.sort_by(|a, b| a.left.total_cmp(&b.left));
        }
    }
    let whole = lines.into_iter().filter(|line| !line.is_empty());
    (0..)
        .zip(whole)
        .flat_map(|(number, line)| {
            line.into_iter().map(move |word| Seen {
                line: number,
                ..word
            })
        })
        .collect()
}

#[derive(Clone, Copy)]
struct Span {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Span {
    fn of<'a>(words: impl Iterator<Item = &'a Seen>) -> Self {
        let nothing = Self {
            left: f32::MAX,
            right: f32::MIN,
            top: f32::MAX,
            bottom: f32::MIN,
        };
        words.fold(nothing, |span, word| Self {
            left: span.left.min(word.left),
            right: span.right.max(word.left + word.width),
            top: span.top.min(word.top),
            bottom: span.bottom.max(word.top + word.height),
        })
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }

    fn is_level_with(&self, other: &Self) -> bool {
        let common = self.bottom.min(other.bottom) - self.top.max(other.top);
        let lower = (self.bottom - self.top).min(other.bottom - other.top);
        common >= LEVEL * lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: u32, top: f32, words: &[(&str, f32)]) -> Vec<Seen> {
        let seen = |&(text, left): &(&str, f32)| Seen {
            text: text.to_owned(),
            left,
            top,
            width: 80.0,
            height: 20.0,
            confidence: 0.9,
            line: number,
        };
        words.iter().map(seen).collect()
    }

    fn texts(words: &[Seen]) -> Vec<(u32, &str)> {
        words
            .iter()
            .map(|word| (word.line, word.text.as_str()))
            .collect()
    }

    #[test]
    fn a_word_behind_a_wide_gap_returns_to_its_line() {
        let long = |number, top| line(number, top, &[("Я", 0.0), ("такой", 200.0), ("то", 500.0)]);
        let words = [
            long(0, 0.0),
            long(1, 40.0),
            line(2, 42.0, &[("паспорт", 900.0)]),
        ];
        let joined = join_torn(words.concat());
        assert_eq!(
            texts(&joined)[3..],
            [(1, "Я"), (1, "такой"), (1, "то"), (1, "паспорт")]
        );
    }

    #[test]
    fn columns_of_short_lines_stay_columns() {
        let words = [
            line(0, 0.0, &[("ООО", 0.0), ("Ромашка", 100.0)]),
            line(1, 2.0, &[("от", 700.0), ("Ивановой", 800.0)]),
        ];
        let joined = join_torn(words.concat());
        assert_eq!(
            texts(&joined),
            [(0, "ООО"), (0, "Ромашка"), (1, "от"), (1, "Ивановой")]
        );
    }
}
