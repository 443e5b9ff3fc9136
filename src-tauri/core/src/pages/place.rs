//! Where something stands: a page, and a rectangle on it.

use std::fmt;

use crate::personal::Personal;

/// The number of a page as a person counts: the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageNo(pub u32);

impl PageNo {
    pub const FIRST: Self = Self(1);
}

impl fmt::Display for PageNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A rectangle in points (1/72 inch) from the top left corner of the upright page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Region {
    /// The smallest region that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let x = self.x.min(other.x);
        let y = self.y.min(other.y);
        Self {
            x,
            y,
            w: (self.x + self.w).max(other.x + other.w) - x,
            h: (self.y + self.h).max(other.y + other.h) - y,
        }
    }
}

/// A word of the page's text and the box around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub text: Personal<String>,
    pub region: Region,
    /// How sure the reader of a picture is of the text, from 0 to 1; 1 for a text layer.
    pub confidence: f32,
    /// Words with the same number stand on one line; the numbers grow down the page.
    pub line: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_union_of_two_regions_holds_both() {
        let left = Region {
            x: 10.0,
            y: 20.0,
            w: 5.0,
            h: 8.0,
        };
        let right = Region {
            x: 14.0,
            y: 18.0,
            w: 6.0,
            h: 4.0,
        };
        let both = Region {
            x: 10.0,
            y: 18.0,
            w: 10.0,
            h: 10.0,
        };
        assert_eq!(left.union(right), both);
        assert_eq!(right.union(left), both);
    }
}
