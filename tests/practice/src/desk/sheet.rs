//! A sheet of A4 with what is put on it, still exact: words, ruled lines, strokes of a pen.
//! Printed and scanned it becomes pixels; exported by an office program it becomes a PDF.

use super::fonts::Face;
use crate::geometry::At;

#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub words: Vec<Word>,
    pub rules: Vec<Rule>,
    pub writing: Vec<Writing>,
}

/// A run of letters that starts at `at` on its baseline.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
    pub face: Face,
    pub size: f32,
    pub at: At,
}

/// A straight printed line.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub from: At,
    pub to: At,
    pub width: f32,
}

/// What a pen left: strokes between which it was lifted.
#[derive(Clone, Debug)]
pub struct Writing {
    pub strokes: Vec<Vec<Touch>>,
    pub ink: Ink,
}

impl Writing {
    pub fn points(&self) -> impl Iterator<Item = At> + '_ {
        self.strokes.iter().flatten().map(|touch| touch.at)
    }
}

/// The pen at one moment: where, how wide the line (points), how much ink (0..1).
#[derive(Clone, Copy, Debug)]
pub struct Touch {
    pub at: At,
    pub width: f32,
    pub ink: f32,
}

/// Share of red, green and blue light that the dried ink gives back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink(pub [f32; 3]);

impl Ink {
    pub const BLUE: Self = Self([0.11, 0.17, 0.56]);
    pub const DARK_BLUE: Self = Self([0.09, 0.11, 0.36]);
    pub const VIOLET: Self = Self([0.24, 0.15, 0.52]);
    pub const BLACK: Self = Self([0.10, 0.10, 0.11]);
}
