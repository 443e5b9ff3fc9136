//! Reads the picture of a page: a worker prepares it, Tesseract reads it, and the words are put
//! back on the page as it is kept.
//!
//! Whether a sheet lies upside down shows only in the reading: upside-down letters are read with
//! little confidence. So a page is read as it seems to lie, and only when that goes badly is
//! Tesseract asked which way is up, the page turned and read once more; the better reading stays.

use std::sync::atomic::{AtomicBool, Ordering};

use dekada_core::pages::{MediaType, PageNo, Region, Turn, Word};

use super::{Engines, checks};
use crate::page::{ReadError, Recognised};
use crate::password::Password;
use crate::tool::{self, Fault, Layout, Program, Seen};
use crate::wire::{Job, PreparedHead};

/// Upside-down writing stays below it, poor scans mostly above.
const READ_BADLY: f32 = 0.62;
/// Fewer letters than these say nothing about the way up.
const FEW_LETTERS: usize = 12;
/// Less ink than a line of writing has.
const NEXT_TO_NO_INK: f32 = 0.0002;

/// A page that is being read.
pub struct Reading<'a> {
    pub engines: &'a Engines,
    pub media_type: MediaType,
    pub bytes: &'a [u8],
    pub password: Option<&'a Password>,
    pub page: PageNo,
    pub stop: &'a AtomicBool,
}

/// One reading of the page, turned in one way.
struct Attempt {
    head: PreparedHead,
    picture: Vec<u8>,
    layout: Layout,
    confidence: f32,
}

impl Reading<'_> {
    pub fn recognise(&self) -> Result<Recognised, ReadError> {
        if !Program::Tesseract.is_installed() {
            return Err(Program::Tesseract.missing().into());
        }
        let mut first = self.attempt(None)?;
        if let Some(by) = first.sideways() {
            first = self.attempt(Some((first.head.turn + by) % 360))?;
        }
        if first.is_good() || first.head.ink < NEXT_TO_NO_INK {
            return Ok(first.recognised());
        }
        let second = match self.other_turn(&first)? {
            Some(turn) => self.attempt(Some(turn))?,
            None => return Ok(first.recognised()),
        };
        Ok(if second.worth() > first.worth() {
            second
        } else {
            first
        }
        .recognised())
    }

    fn attempt(&self, turn: Option<u32>) -> Result<Attempt, ReadError> {
        self.go_on()?;
        let (head, picture) = self.prepared(turn)?;
        self.go_on()?;
        let engines = self.engines;
        let layout = if head.ink < NEXT_TO_NO_INK {
            Layout::default()
        } else {
            let read = tool::read_picture(
                &engines.worker,
                &picture,
                head.dpi,
                &engines.limits,
                self.stop,
            );
            read.map_err(|fault| self.error(fault))?
        };
        let confidence = mean_confidence(&layout.words);
        Ok(Attempt {
            head,
            picture,
            layout,
            confidence,
        })
    }

    fn prepared(&self, turn: Option<u32>) -> Result<(PreparedHead, Vec<u8>), ReadError> {
        let job = Job::Prepare {
            media_type: self.media_type.into(),
            page: self.page.0,
            turn,
            password: self.password.cloned(),
        };
        self.engines.with_worker(&job, self.bytes, |worker, first| {
            let prepared = checks::prepared(first)?;
            worker.finish()?;
            Ok(prepared)
        })
    }

    /// Which way to try next, when there is one.
    fn other_turn(&self, first: &Attempt) -> Result<Option<u32>, ReadError> {
        let engines = self.engines;
        let said = tool::upright_turn(
            &engines.worker,
            &first.picture,
            first.head.dpi,
            &engines.limits,
            self.stop,
        );
        let by = match said {
            Ok(Some(0)) => return Ok(None),
            Ok(Some(by)) => by,
            // A sheet in a scanner lies upside down more often than in any other way.
            Ok(None) | Err(Fault::Failed | Fault::Missing | Fault::TooMuch) => 180,
            Err(fault) => return Err(self.error(fault)),
        };
        Ok(Some((first.head.turn + by) % 360))
    }

    fn go_on(&self) -> Result<(), ReadError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(ReadError::Stopped);
        }
        Ok(())
    }

    fn error(&self, fault: Fault) -> ReadError {
        match fault {
            Fault::Stopped => ReadError::Stopped,
            fault => fault
                .refusal(Program::Tesseract, self.engines.limits.page_time)
                .into(),
        }
    }
}

impl Attempt {
    fn is_good(&self) -> bool {
        self.confidence >= READ_BADLY && letters(&self.layout.words) >= FEW_LETTERS
    }

    /// The turn that is missing when the words stand on end: Tesseract reads those too, but not as
    /// well, and the page would be shown on its side.
    fn sideways(&self) -> Option<u32> {
        const LONG: usize = 4;
        let is_long = |seen: &&Seen| seen.text.chars().count() >= LONG;
        let long: Vec<_> = self.layout.words.iter().filter(is_long).collect();
        let on_end = long.iter().filter(|seen| seen.height > 1.5 * seen.width);
        if long.len() < 3 || on_end.count() * 2 < long.len() {
            return None;
        }
        let pairs = long.windows(2).filter_map(|pair| match pair {
            [first, second] if first.line == second.line => Some(second.top > first.top),
            _ => None,
        });
        let (down, up): (Vec<_>, Vec<_>) = pairs.partition(|is_below| *is_below);
        Some(if down.len() >= up.len() { 270 } else { 90 })
    }

    /// Many letters read with confidence.
    fn worth(&self) -> f32 {
        self.confidence * self.confidence * (letters(&self.layout.words) as f32).sqrt()
    }

    fn recognised(self) -> Recognised {
        let text = text_of(&self.layout.words);
        let place = |seen: Seen| Word {
            region: on_page(&seen, &self.head.to_page),
            text: seen.text.into(),
            confidence: seen.confidence,
            line: seen.line,
        };
        Recognised {
            words: self.layout.words.into_iter().map(place).collect(),
            text,
            turn: Turn::of_degrees(self.head.turn).unwrap_or_default(),
            skew_degrees: self.head.skew_degrees,
            mean_confidence: self.confidence,
        }
    }
}

/// The box around the word on the page, which may lie turned under it.
fn on_page(seen: &Seen, [a, b, c, d, e, f]: &[f32; 6]) -> Region {
    let corners = [
        (seen.left, seen.top),
        (seen.left + seen.width, seen.top),
        (seen.left, seen.top + seen.height),
        (seen.left + seen.width, seen.top + seen.height),
    ];
    let points = corners.map(|(u, v)| Region {
        x: a * u + b * v + c,
        y: d * u + e * v + f,
        w: 0.0,
        h: 0.0,
    });
    let [first, rest @ ..] = points;
    rest.into_iter().fold(first, Region::union)
}

fn letters(words: &[Seen]) -> usize {
    let letters = |seen: &Seen| seen.text.chars().filter(|c| c.is_alphanumeric()).count();
    words.iter().map(letters).sum()
}

/// A long word counts for more than a speck that was taken for a full stop.
fn mean_confidence(words: &[Seen]) -> f32 {
    let (sum, weight) = words.iter().fold((0.0, 0.0), |(sum, weight), seen| {
        let letters = seen.text.chars().count() as f32;
        (sum + seen.confidence * letters, weight + letters)
    });
    if weight > 0.0 { sum / weight } else { 0.0 }
}

fn text_of(words: &[Seen]) -> String {
    let mut text = String::new();
    let mut line = 0;
    for seen in words {
        if !text.is_empty() {
            text.push(if seen.line == line { ' ' } else { '\n' });
        }
        line = seen.line;
        text.push_str(&seen.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str, left: f32, line: u32, confidence: f32) -> Seen {
        Seen {
            text: text.to_owned(),
            left,
            top: 100.0,
            width: 40.0,
            height: 20.0,
            confidence,
            line,
        }
    }

    #[test]
    fn words_become_lines_of_text() {
        let words = [
            seen("Прошу", 0.0, 0, 1.0),
            seen("вас", 50.0, 0, 1.0),
            seen("удалить", 0.0, 1, 1.0),
        ];
        assert_eq!(text_of(&words), "Прошу вас\nудалить");
    }

    #[test]
    fn a_long_word_weighs_more() {
        let words = [seen("персональные", 0.0, 0, 0.9), seen(".", 50.0, 0, 0.0)];
        assert!(mean_confidence(&words) > 0.8);
        assert_eq!(mean_confidence(&[]), 0.0);
    }

    #[test]
    fn words_that_stand_on_end_tell_the_turn() {
        let standing = |tops: [f32; 3]| {
            let words = tops.map(|top| Seen {
                top,
                width: 20.0,
                height: 90.0,
                ..seen("данные", 0.0, 0, 0.9)
            });
            Attempt {
                head: PreparedHead {
                    width_px: 100,
                    height_px: 100,
                    dpi: 300.0,
                    turn: 0,
                    skew_degrees: 0.0,
                    to_page: [1.0, 0.0, 0.0, 0.0, 1.0, 0.0],
                    ink: 0.1,
                },
                picture: Vec::new(),
                layout: Layout {
                    words: words.into(),
                },
                confidence: 0.9,
            }
        };
        assert_eq!(
            standing([100.0, 200.0, 300.0]).sideways(),
            Some(270),
            "downwards"
        );
        assert_eq!(
            standing([300.0, 200.0, 100.0]).sideways(),
            Some(90),
            "upwards"
        );
        let mut lying = standing([100.0, 200.0, 300.0]);
        for word in &mut lying.layout.words {
            word.width = 200.0;
        }
        assert_eq!(lying.sideways(), None);
    }

    #[test]
    fn a_box_lands_on_the_page_as_it_lies() {
        // Upside down: the prepared picture's top left corner is the page's bottom right one.
        let upside_down = [-0.24, 0.0, 595.0, 0.0, -0.24, 842.0];
        let region = on_page(&seen("x", 100.0, 0, 1.0), &upside_down);
        assert!((region.x - 561.4).abs() < 0.01 && (region.y - 813.2).abs() < 0.01);
        assert!((region.w - 9.6).abs() < 0.01 && (region.h - 4.8).abs() < 0.01);
    }
}
