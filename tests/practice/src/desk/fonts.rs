//! The typefaces people type letters in. All are embedded: the same letter must come out of every
//! machine, whatever is installed there.

use ab_glyph::{Font, FontRef, InvalidFont};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Liberation Serif: the proportions of the face most office letters are typed in.
    Office,
    Serif,
    SerifBold,
    Sans,
    SansBold,
}

impl Face {
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Office => include_bytes!("../../fonts/LiberationSerif-Regular.ttf"),
            Self::Serif => include_bytes!("../../../../src-tauri/press/fonts/PTSerif-Regular.ttf"),
            Self::SerifBold => include_bytes!("../../../../src-tauri/press/fonts/PTSerif-Bold.ttf"),
            Self::Sans => include_bytes!("../../../../src-tauri/press/fonts/PTSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../../../src-tauri/press/fonts/PTSans-Bold.ttf"),
        }
    }

    /// The name a PDF gives the face.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Office => "LiberationSerif",
            Self::Serif => "PTSerif-Regular",
            Self::SerifBold => "PTSerif-Bold",
            Self::Sans => "PTSans-Regular",
            Self::SansBold => "PTSans-Bold",
        }
    }
}

/// The parsed faces.
pub struct Fonts {
    office: FontRef<'static>,
    serif: FontRef<'static>,
    serif_bold: FontRef<'static>,
    sans: FontRef<'static>,
    sans_bold: FontRef<'static>,
}

impl Fonts {
    pub fn load() -> Result<Self, InvalidFont> {
        let parse = |face: Face| FontRef::try_from_slice(face.bytes());
        Ok(Self {
            office: parse(Face::Office)?,
            serif: parse(Face::Serif)?,
            serif_bold: parse(Face::SerifBold)?,
            sans: parse(Face::Sans)?,
            sans_bold: parse(Face::SansBold)?,
        })
    }

    pub const fn get(&self, face: Face) -> &FontRef<'static> {
        match face {
            Face::Office => &self.office,
            Face::Serif => &self.serif,
            Face::SerifBold => &self.serif_bold,
            Face::Sans => &self.sans,
            Face::SansBold => &self.sans_bold,
        }
    }

    /// Width of `text` in points, set at `size` points.
    pub fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        let font = self.get(face);
        let units: f32 = text
            .chars()
            .map(|letter| font.h_advance_unscaled(font.glyph_id(letter)))
            .sum();
        units * size / units_per_em(font)
    }
}

/// Design units per em; every face here states it, 1000 is what a face means by silence.
pub fn units_per_em(font: &FontRef<'_>) -> f32 {
    font.units_per_em().unwrap_or(1000.0)
}
