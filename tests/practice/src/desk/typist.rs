//! Types a letter: places words on sheets line by line, as an office program would, and starts a
//! new sheet where one ends. There is no hyphenation, as in most people's letters.

use super::fonts::{Face, Fonts};
use super::hand::Hand;
use super::sheet::{Rule, Sheet, Word, Writing};
use crate::geometry::{A4, At};
use fastrand::Rng;

/// Stands at the foot of every sheet.
pub const NOTICE: &str = "Учебный пример: лица и организация вымышлены";

/// How this person sets up a page; lengths in points.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub face: Face,
    /// For the title; the same face where the person does not use bold.
    pub title: Face,
    pub size: f32,
    /// Distance of baselines against the size.
    pub leading: f32,
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub indent: f32,
    pub justified: bool,
}

/// A signature and where it stands.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Counted from 0.
    pub sheet: usize,
    pub by: &'static str,
    pub points: Vec<At>,
}

/// What the typist hands over.
#[derive(Clone, Debug)]
pub struct Typed {
    pub sheets: Vec<Sheet>,
    pub signed: Vec<Signed>,
}

pub struct Typist<'f> {
    fonts: &'f Fonts,
    style: Style,
    sheets: Vec<Sheet>,
    current: Sheet,
    y: f32,
    signed: Vec<Signed>,
}

const BOTTOM: f32 = 62.0;

impl<'f> Typist<'f> {
    pub fn new(fonts: &'f Fonts, style: Style) -> Self {
        Self {
            fonts,
            style,
            sheets: Vec::new(),
            current: Sheet::default(),
            y: style.top,
            signed: Vec::new(),
        }
    }

    /// Lines of the heading that start `from` points from the left edge: to whom, from whom.
    pub fn heading(&mut self, from: f32, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.fill(line, from, 0.0, false);
        }
        self
    }

    pub fn title(&mut self, text: &str) -> &mut Self {
        let (face, size) = (self.style.title, self.style.size);
        self.line();
        let x =
            (A4.0 + self.style.left - self.style.right - self.fonts.width(face, size, text)) / 2.0;
        self.put(text, face, size, x);
        self
    }

    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.fill(
            text,
            self.style.left,
            self.style.indent,
            self.style.justified,
        );
        self
    }

    /// A numbered or dashed item: its mark hangs, its text stands in from the margin.
    pub fn item(&mut self, mark: &str, text: &str) -> &mut Self {
        let from = self.style.left + self.style.indent;
        self.fill(text, from + 18.0, 0.0, self.style.justified);
        let lines = self
            .lines(text, A4.0 - self.style.right - from - 18.0, 0.0)
            .len();
        let (face, size) = (self.style.face, self.style.size);
        let below = self.y;
        self.y -= (lines.saturating_sub(1)) as f32 * self.leading();
        self.put(mark, face, size, from);
        self.y = below;
        self
    }

    /// Two columns in a ruled grid; the first is `first` points wide.
    pub fn table(&mut self, first: f32, rows: &[(&str, &str)]) -> &mut Self {
        let (left, right) = (self.style.left, A4.0 - self.style.right);
        let top = self.y + self.leading() * 0.45;
        let middle = left + first;
        self.y = top;
        self.rule(At::new(left, top), At::new(right, top));
        for (name, value) in rows {
            let row_top = self.y;
            self.y = row_top + 1.5;
            let after_name = self.cell(name, left, middle);
            self.y = row_top + 1.5;
            let after_value = self.cell(value, middle, right);
            self.y = after_name.max(after_value) + 5.5;
            self.rule(At::new(left, self.y), At::new(right, self.y));
        }
        let bottom = self.y;
        for x in [left, middle, right] {
            self.rule(At::new(x, top), At::new(x, bottom));
        }
        self.y = bottom + self.leading() * 0.2;
        self
    }

    pub fn gap(&mut self, lines: f32) -> &mut Self {
        self.y += lines * self.leading();
        self
    }

    /// A thin line across the text, as under a letterhead.
    pub fn divider(&mut self) -> &mut Self {
        self.y += self.leading() * 0.4;
        self.rule(
            At::new(self.style.left, self.y),
            At::new(A4.0 - self.style.right, self.y),
        );
        self
    }

    /// Goes on with another size, for the lines that follow.
    pub const fn size(&mut self, size: f32) -> &mut Self {
        self.style.size = size;
        self
    }

    pub fn turn(&mut self) -> &mut Self {
        self.sheets.push(std::mem::take(&mut self.current));
        self.y = self.style.top;
        self
    }

    /// Date, a line to sign on, the name after it. Returns where a pen would start.
    pub fn signature_row(&mut self, date: &str, name: &str) -> At {
        self.gap(1.5).line();
        let (face, size) = (self.style.face, self.style.size);
        self.put(date, face, size, self.style.left);
        let width = self.fonts.width(face, size, name);
        let name_x = A4.0 - self.style.right - width;
        self.put(name, face, size, name_x);
        let to = name_x - 8.0;
        let from = to - 150.0;
        let under = self.y + 1.5;
        self.rule(At::new(from, under), At::new(to, under));
        At::new(from + 16.0, self.y - 3.0)
    }

    /// Signs at `at` on the sheet being typed.
    pub fn sign(&mut self, hand: &Hand, by: &'static str, at: At, rng: &mut Rng) -> &mut Self {
        let writing: Writing = hand.sign(at, rng);
        self.signed.push(Signed {
            sheet: self.sheets.len(),
            by,
            points: writing.points().collect(),
        });
        self.current.writing.push(writing);
        self
    }

    /// The finished letter, with the notice at the foot of every sheet.
    pub fn finish(mut self) -> Typed {
        self.turn();
        let width = self.fonts.width(Face::Sans, 8.5, NOTICE);
        for sheet in &mut self.sheets {
            sheet.words.push(Word {
                text: NOTICE.to_owned(),
                face: Face::Sans,
                size: 8.5,
                at: At::new((A4.0 - width) / 2.0, A4.1 - 34.0),
            });
        }
        Typed {
            sheets: self.sheets,
            signed: self.signed,
        }
    }

    fn leading(&self) -> f32 {
        self.style.size * self.style.leading
    }

    /// Moves to the next line, on a new sheet if this one is full.
    fn line(&mut self) {
        self.y += self.leading();
        if self.y > A4.1 - BOTTOM {
            self.turn();
            self.y += self.leading();
        }
    }

    fn put(&mut self, text: &str, face: Face, size: f32, x: f32) {
        self.current.words.push(Word {
            text: text.to_owned(),
            face,
            size,
            at: At::new(x, self.y),
        });
    }

    fn rule(&mut self, from: At, to: At) {
        self.current.rules.push(Rule {
            from,
            to,
            width: 0.6,
        });
    }

    /// Types one cell and returns where it ends.
    fn cell(&mut self, text: &str, left: f32, right: f32) -> f32 {
        let (face, size) = (self.style.face, self.style.size);
        for (words, _) in self.lines(text, right - left - 10.0, 0.0) {
            self.y += self.leading() * 0.92;
            self.put(&words.join(" "), face, size, left + 5.0);
        }
        self.y
    }

    fn fill(&mut self, text: &str, from: f32, indent: f32, justified: bool) {
        let (face, size) = (self.style.face, self.style.size);
        let space = self.fonts.width(face, size, " ");
        let whole = A4.0 - self.style.right - from;
        let mut first = indent;
        for (words, last) in self.lines(text, whole, indent) {
            self.line();
            let widths: Vec<f32> = words
                .iter()
                .map(|word| self.fonts.width(face, size, word))
                .collect();
            let spare = whole - first - widths.iter().sum::<f32>();
            let gaps = words.len().saturating_sub(1).max(1) as f32;
            let gap = if justified && !last {
                spare / gaps
            } else {
                space
            };
            let mut x = from + first;
            for (word, width) in words.iter().zip(widths) {
                self.put(word, face, size, x);
                x += width + gap;
            }
            first = 0.0;
        }
    }

    /// Breaks `text` into lines of words no wider than `width`; says which is the last.
    fn lines<'t>(&self, text: &'t str, width: f32, indent: f32) -> Vec<(Vec<&'t str>, bool)> {
        let (face, size) = (self.style.face, self.style.size);
        let space = self.fonts.width(face, size, " ");
        let mut lines = Vec::new();
        let mut line: Vec<&str> = Vec::new();
        let mut filled = indent;
        for word in inseparable(text) {
            let needed = self.fonts.width(face, size, word);
            if !line.is_empty() && filled + space + needed > width {
                lines.push((std::mem::take(&mut line), false));
                filled = 0.0;
            }
            filled += needed + if line.is_empty() { 0.0 } else { space };
            line.push(word);
        }
        lines.push((line, true));
        lines
    }
}

/// The pieces a line may break between: digits of one number, initials, "№" and "г." stay with
/// what follows them.
fn inseparable(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (space, _) in text.match_indices(' ') {
        let (before, after) = text.split_at(space);
        let word = before.rsplit(' ').next().unwrap_or("");
        let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let place = ["ул.", "г.", "д."].contains(&word)
            && after
                .chars()
                .nth(1)
                .is_some_and(|letter| !letter.is_lowercase());
        let number = digit(word.chars().next_back()) && digit(after.chars().nth(1));
        let initial = word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().count() == 2
            && word.ends_with('.');
        if !number && !initial && !place && word != "№" {
            pieces.extend(text.get(start..space));
            start = space + 1;
        }
    }
    pieces.extend(text.get(start..));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Style = Style {
        face: Face::Office,
        title: Face::Office,
        size: 12.0,
        leading: 1.2,
        left: 70.0,
        right: 40.0,
        top: 50.0,
        indent: 30.0,
        justified: true,
    };

    #[test]
    fn justified_lines_end_at_the_right_margin() {
        let fonts = Fonts::load().unwrap();
        let mut typist = Typist::new(&fonts, PLAIN);
        typist.paragraph(&"слово и ещё одно ".repeat(20));
        let sheet = &typist.finish().sheets[0];
        let first_line = sheet.words[0].at.y;
        let end = sheet
            .words
            .iter()
            .filter(|word| word.at.y == first_line)
            .map(|word| word.at.x + fonts.width(word.face, word.size, &word.text))
            .fold(0.0, f32::max);
        assert!((end - (A4.0 - 40.0)).abs() < 0.5, "{end}");
    }

    #[test]
    fn a_passport_number_and_a_law_are_never_torn() {
        let pieces = inseparable("паспорт 00 07 100101, закон № 152-ФЗ 2006 г. и г. Примерск");
        assert_eq!(
            pieces,
            [
                "паспорт",
                "00 07 100101,",
                "закон",
                "№ 152-ФЗ",
                "2006",
                "г.",
                "и",
                "г. Примерск"
            ]
        );
    }

    #[test]
    fn a_full_sheet_is_followed_by_another_and_each_bears_the_notice() {
        let fonts = Fonts::load().unwrap();
        let mut typist = Typist::new(&fonts, PLAIN);
        for _ in 0..60 {
            typist.paragraph("Одна строка.");
        }
        let typed = typist.finish();
        assert_eq!(typed.sheets.len(), 2);
        for sheet in &typed.sheets {
            assert!(sheet.words.iter().any(|word| word.text == NOTICE));
        }
    }
}
