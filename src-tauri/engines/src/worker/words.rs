//! Letters become words and lines.
//!
//! A PDF need not contain a single space: words are told apart by gaps and lines by a change of the
//! baseline. Distances are measured along the direction of the writing, so that a page whose text
//! runs upwards is read as well. The order is that of the file, which is the order of reading in
//! what word processors and text recognition write.

use hayro::kurbo::{Point, Rect, Vec2};

use crate::wire::{TEXT_PER_PAGE, WORDS_PER_PAGE};

/// One letter, or what one glyph stands for, on the upright page, in points.
pub struct Letter<'a> {
    pub text: &'a str,
    /// On the baseline, where the glyph begins and where it ends.
    pub start: Point,
    pub end: Point,
    /// Above and below the beginning.
    pub top: Point,
    pub bottom: Point,
    /// Extra space that the file sets after every letter.
    pub spacing: f64,
}

/// A word, its box (left, top, width, height) and the number of its line.
pub type Boxed = (String, [f32; 4], u32);

/// Gathers the words of one page.
pub struct Words {
    page: Rect,
    words: Vec<Boxed>,
    text: String,
    word: String,
    place: Option<Rect>,
    last: Option<Last>,
    between: Between,
    line: u32,
    /// The word so far ends with a hyphen that is there for the end of the line only.
    hyphenated: bool,
}

/// The letter before.
struct Last {
    end: Point,
    spacing: f64,
    direction: Vec2,
}

/// What stands in the text between the last word and the next.
#[derive(Clone, Copy)]
enum Between {
    Nothing,
    Space,
    LineEnd,
}

/// In parts of the height of a letter. Kerning stays below the first; poppler uses the same.
const WORD_GAP: f64 = 0.1;
const STEP_BACK: f64 = -0.5;
const LINE_STEP: f64 = 0.5;

impl Words {
    pub fn on_page(width: f32, height: f32) -> Self {
        Self {
            page: Rect::new(0.0, 0.0, width.into(), height.into()),
            words: Vec::new(),
            text: String::new(),
            word: String::new(),
            place: None,
            last: None,
            between: Between::Nothing,
            line: 0,
            hyphenated: false,
        }
    }

    pub fn add(&mut self, letter: &Letter<'_>) {
        let corners = [letter.start, letter.end, letter.top, letter.bottom];
        if corners.iter().any(|corner| !corner.is_finite()) {
            return;
        }
        self.part_from_last(letter);
        for character in letter.text.chars() {
            self.take(character, corners);
        }
    }

    /// The words with their boxes, and the same words as lines of text.
    pub fn finish(mut self) -> (Vec<Boxed>, String) {
        self.end_word(Between::Nothing);
        (self.words, self.text)
    }

    /// Ends a word where the gap to the letter before says so.
    fn part_from_last(&mut self, letter: &Letter<'_>) {
        let advance = letter.end - letter.start;
        let height = (letter.top - letter.bottom).hypot();
        let before = self.last.take();
        let direction = if advance.hypot() > 0.0 {
            advance.normalize()
        } else {
            before
                .as_ref()
                .map_or(Vec2::new(1.0, 0.0), |last| last.direction)
        };
        if let Some(last) = before {
            let step = letter.start - last.end;
            let along = step.dot(direction);
            let across = step.cross(direction).abs();
            if across > LINE_STEP * height || along < STEP_BACK * height {
                self.end_word(Between::LineEnd);
            } else if along - last.spacing > WORD_GAP * height {
                self.end_word(Between::Space);
            }
        }
        self.last = Some(Last {
            end: letter.end,
            spacing: letter.spacing,
            direction,
        });
    }

    fn take(&mut self, character: char, corners: [Point; 4]) {
        const SOFT_HYPHEN: char = '\u{AD}';
        match character {
            SOFT_HYPHEN => self.hyphenated = true,
            _ if character.is_whitespace() => self.end_word(Between::Space),
            _ if character.is_control() => {}
            _ => {
                match ligature(character) {
                    Some(letters) => self.word.push_str(letters),
                    None => self.word.push(character),
                }
                self.hyphenated = false;
                for corner in corners {
                    let so_far = self
                        .place
                        .unwrap_or_else(|| Rect::from_points(corner, corner));
                    self.place = Some(so_far.union_pt(corner));
                }
            }
        }
    }

    fn end_word(&mut self, then: Between) {
        let word = std::mem::take(&mut self.word);
        let place = self.place.take().filter(|place| self.page.overlaps(*place));
        if let Some(place) = place
            && self.words.len() < WORDS_PER_PAGE
            && self.text.len() + word.len() < TEXT_PER_PAGE
        {
            self.text.push_str(match self.between {
                Between::Nothing => "",
                Between::Space => " ",
                Between::LineEnd => "\n",
            });
            self.text.push_str(&word);
            self.words.push((word, boxed(place), self.line));
            self.between = Between::Nothing;
        }
        if matches!(then, Between::LineEnd) {
            self.line += 1;
        }
        // The halves of a hyphenated word are two boxes on the page but one word of the text.
        let joined = matches!(then, Between::LineEnd) && self.hyphenated;
        if !self.text.is_empty() && !joined {
            self.between = match (self.between, then) {
                (Between::LineEnd, _) | (_, Between::LineEnd) => Between::LineEnd,
                _ => Between::Space,
            };
        }
        self.hyphenated = false;
    }
}

fn boxed(place: Rect) -> [f32; 4] {
    [place.x0, place.y0, place.width(), place.height()].map(|points| points as f32)
}

/// The Latin ligatures of old fonts, spelled out so that a search finds them.
const fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of 5 by 10 points, each string from its own place.
    fn read(strings: &[(f64, f64, &str)]) -> (Vec<Boxed>, String) {
        let mut words = Words::on_page(600.0, 800.0);
        for (x, y, string) in strings {
            for (index, character) in (0u32..).zip(string.chars()) {
                let x = x + 5.0 * f64::from(index);
                words.add(&Letter {
                    text: character.encode_utf8(&mut [0; 4]),
                    start: Point::new(x, *y),
                    end: Point::new(x + 5.0, *y),
                    top: Point::new(x, y - 8.0),
                    bottom: Point::new(x, y + 2.0),
                    spacing: 0.0,
                });
            }
        }
        words.finish()
    }

    #[test]
    fn spaces_gaps_and_lines_part_words() {
        let (words, text) = read(&[
            (10.0, 100.0, "Прошу вас"),
            (57.0, 100.0, "удалить"),
            (10.0, 114.0, "всё"),
        ]);
        assert_eq!(text, "Прошу вас удалить\nвсё");
        let texts: Vec<_> = words.iter().map(|(word, _, _)| word.as_str()).collect();
        assert_eq!(texts, ["Прошу", "вас", "удалить", "всё"]);
        assert_eq!(words[0].1, [10.0, 92.0, 25.0, 10.0]);
        assert_eq!([words[2].2, words[3].2], [0, 1], "lines are counted");
    }

    #[test]
    fn a_string_that_goes_on_without_a_gap_is_the_same_word() {
        let (words, text) = read(&[(10.0, 100.0, "персо"), (35.3, 100.0, "нальных")]);
        assert_eq!(text, "персональных");
        assert_eq!(words.len(), 1);
    }

    #[test]
    fn a_soft_hyphen_joins_the_text_but_not_the_boxes() {
        let (words, text) = read(&[(10.0, 100.0, "согла\u{AD}"), (10.0, 114.0, "сие дано")]);
        assert_eq!(text, "согласие дано");
        assert_eq!(words[0].0, "согла");
        assert_eq!(words[1].0, "сие");
    }

    #[test]
    fn a_hyphen_that_is_part_of_the_word_stays() {
        let (_, text) = read(&[(10.0, 100.0, "кто-"), (10.0, 114.0, "то")]);
        assert_eq!(text, "кто-\nто");
    }

    #[test]
    fn ligatures_are_spelled_out() {
        assert_eq!(read(&[(10.0, 100.0, "o\u{FB03}ce")]).1, "office");
    }

    #[test]
    fn what_stands_beside_the_page_is_not_on_it() {
        assert_eq!(read(&[(-300.0, 100.0, "нет"), (10.0, 100.0, "да")]).1, "да");
    }

    #[test]
    fn text_that_runs_upwards_is_read() {
        let mut words = Words::on_page(600.0, 800.0);
        for (index, text) in (0u32..).zip(["В", "х", "."]) {
            let y = 700.0 - 5.0 * f64::from(index);
            words.add(&Letter {
                text,
                start: Point::new(20.0, y),
                end: Point::new(20.0, y - 5.0),
                top: Point::new(12.0, y),
                bottom: Point::new(22.0, y),
                spacing: 0.0,
            });
        }
        let (words, text) = words.finish();
        assert_eq!(text, "Вх.");
        assert_eq!(words[0].1, [12.0, 685.0, 10.0, 15.0]);
    }
}
