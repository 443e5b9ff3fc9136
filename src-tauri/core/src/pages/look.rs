//! How good the picture of a page is: what a scan can tell before anybody has read it.
//!
//! The measures are taken once, when the page is opened, and kept with it. They answer three
//! questions of the officer: is anything on this page, is it good enough to be read, and have I seen
//! it before. Deliberately absent: how they are measured, which is the business of the worker that
//! holds the pixels, and any verdict: "ask for a better scan" is proposed, never decided.

use crate::word::words;

words! {
    /// What became of a page when it was drawn.
    PageState, "state of a page" {
        /// The picture shows what is on the page.
        Drawn = "drawn",
        /// The first engine drew nothing, or gave up; the picture is the second engine's.
        Redrawn = "redrawn",
        /// There is nothing on the page, as far as both its content and its picture tell.
        Blank = "blank",
        /// Something is on the page and neither engine could draw it. The picture is empty paper.
        Unreadable = "unreadable",
    }
}

words! {
    /// Why a scan is too poor to be read well, in the words of a request for a better one.
    Poor, "fault of a scan" {
        LowResolution = "low-resolution",
        LowContrast = "low-contrast",
        Blurred = "blurred",
    }
}

/// The measures of one page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PageLook {
    /// How far the lines of writing fall to the right, in degrees: positive when the sheet lies
    /// turned clockwise. Zero where no lines were found.
    pub skew_degrees: f32,
    /// Pixels per inch of the picture that fills the page; `None` where the page is drawn.
    pub dpi: Option<f32>,
    /// Between paper and ink, from 0 (alike) to 1 (black on white). Zero on a blank page.
    pub contrast: f32,
    /// Steepness of the edges of the writing, from 0 (a smear) to 1 (as steep as pixels allow).
    pub sharpness: f32,
    /// Share of the page that is ink, from 0 to 1.
    pub ink: f32,
    /// Pages that look alike differ in few of these bits, however they were scanned. Zero when there
    /// is too little on the page to compare.
    pub likeness: u64,
}

impl PageLook {
    /// Below it small print is guessed rather than read (a fax in its fine mode has 200).
    const LEAST_DPI: f32 = 140.0;
    const LEAST_CONTRAST: f32 = 0.22;
    const LEAST_SHARPNESS: f32 = 0.16;
    /// With less ink there is no writing to judge.
    const LEAST_INK: f32 = 0.001;

    /// The fault that most likely keeps the page from being read, if there is one.
    #[must_use]
    pub fn poor(&self) -> Option<Poor> {
        if self.ink < Self::LEAST_INK {
            None
        } else if self.dpi.is_some_and(|dpi| dpi < Self::LEAST_DPI) {
            Some(Poor::LowResolution)
        } else if self.contrast < Self::LEAST_CONTRAST {
            Some(Poor::LowContrast)
        } else if self.sharpness < Self::LEAST_SHARPNESS {
            Some(Poor::Blurred)
        } else {
            None
        }
    }

    /// How alike two pages look, from 0 to 1. Unrelated pages come to about 0.5. `None` when one
    /// of them has too little on it to compare.
    #[must_use]
    pub fn alike(&self, other: &Self) -> Option<f32> {
        if self.likeness == 0 || other.likeness == 0 {
            return None;
        }
        let unlike = (self.likeness ^ other.likeness).count_ones();
        Some(1.0 - unlike as f32 / 64.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINE: PageLook = PageLook {
        skew_degrees: 0.4,
        dpi: Some(300.0),
        contrast: 0.8,
        sharpness: 0.6,
        ink: 0.05,
        likeness: 0xF0F0,
    };

    #[test]
    fn the_first_fault_is_named() {
        assert_eq!(FINE.poor(), None);
        let coarse = PageLook {
            dpi: Some(96.0),
            ..FINE
        };
        assert_eq!(coarse.poor(), Some(Poor::LowResolution));
        let pale = PageLook {
            contrast: 0.1,
            ..FINE
        };
        assert_eq!(pale.poor(), Some(Poor::LowContrast));
        let smeared = PageLook {
            sharpness: 0.05,
            ..FINE
        };
        assert_eq!(smeared.poor(), Some(Poor::Blurred));
    }

    #[test]
    fn a_page_without_writing_is_not_poor() {
        assert_eq!(PageLook::default().poor(), None);
    }

    #[test]
    fn likeness_counts_the_bits_in_common() {
        let near = PageLook {
            likeness: 0xF0F1,
            ..FINE
        };
        assert_eq!(FINE.alike(&FINE), Some(1.0));
        assert_eq!(FINE.alike(&near), Some(1.0 - 1.0 / 64.0));
        assert_eq!(FINE.alike(&PageLook::default()), None);
    }
}
