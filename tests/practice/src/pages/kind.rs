//! The ways a page reaches the officer, from a clean scan to a photograph by the window.

use crate::Error;
use crate::chance::within;
use crate::desk::fonts::Fonts;
use crate::desk::print::print;
use crate::desk::sheet::Sheet;
use crate::files::{exported, picture, scanned, tiff};
use crate::geometry::At;
use crate::letters::styles::{HOME, OFFICE_MACHINE};
use crate::scan::flatbed::{Flatbed, bilevel, grey};
use crate::scan::phone::Phone;
use fastrand::Rng;
use image::{DynamicImage, RgbImage};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A good flatbed at 300 dpi.
    Clean,
    /// The sheet lay 1° to 4° askew.
    Skewed,
    /// A worn copy: pale toner, much noise, dirty glass.
    Noisy,
    /// Recycled paper, or blue and yellow forms: dark ground, folds, colour.
    Grey,
    /// Taken with a telephone.
    Photo,
    /// A fax machine in its fine mode: black or white at 200 dpi, group 4.
    Fax,
    /// Several scanned pages in one file.
    Several,
    UpsideDown,
    /// A page that went through the feeder sideways.
    Sideways,
    /// Never was paper.
    Text,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Skewed => "skewed",
            Self::Noisy => "noisy",
            Self::Grey => "grey",
            Self::Photo => "photo",
            Self::Fax => "fax",
            Self::Several => "several",
            Self::UpsideDown => "upside-down",
            Self::Sideways => "sideways",
            Self::Text => "text",
        }
    }

    pub const fn sheets(self) -> u32 {
        match self {
            Self::Several => 3,
            _ => 1,
        }
    }

    /// The file in which the sheets arrive.
    pub fn send(self, sheets: &[Sheet], fonts: &Fonts, rng: &mut Rng) -> Result<Vec<u8>, Error> {
        if self == Self::Text {
            return Ok(exported::pdf(sheets, &[], fonts)?);
        }
        let pages = sheets.iter().map(|sheet| {
            let printed = print(sheet, fonts, rng);
            self.scan(&printed, rng)
        });
        let pages: Result<Vec<scanned::Page>, Error> = pages.collect();
        Ok(scanned::pdf(&pages?))
    }

    fn scan(self, printed: &RgbImage, rng: &mut Rng) -> Result<scanned::Page, Error> {
        let bed = self.bed(rng);
        let seen = match self {
            Self::Photo => phone(rng).photograph(printed, rng).picture,
            _ => bed.scan(printed, rng).picture,
        };
        let turned = match self {
            Self::UpsideDown => image::imageops::rotate180(&seen),
            Self::Sideways if rng.bool() => image::imageops::rotate90(&seen),
            Self::Sideways => image::imageops::rotate270(&seen),
            _ => seen,
        };
        match self {
            Self::Fax => Ok(fax(&turned)),
            Self::Photo | Self::Grey => packed(DynamicImage::ImageRgb8(turned), 78, bed.dpi),
            _ => packed(DynamicImage::ImageLuma8(grey(&turned)), 72, bed.dpi),
        }
    }

    fn bed(self, rng: &mut Rng) -> Flatbed {
        let skew = within(rng, 0.3);
        let shift = At::new(within(rng, 4.0), within(rng, 4.0));
        let straight = |bed: Flatbed| Flatbed { skew, shift, ..bed };
        match self {
            Self::Clean => straight(Flatbed { dpi: 300, ..HOME }),
            Self::Skewed => Flatbed {
                dpi: if rng.bool() { 300 } else { 200 },
                skew: (1.0 + rng.f32() * 3.0) * if rng.bool() { 1.0 } else { -1.0 },
                shift,
                ..HOME
            },
            Self::Noisy => straight(Flatbed {
                noise: 0.05 + rng.f32() * 0.05,
                softness: 0.45,
                // Nothing lifts the contrast: black stays a middle grey.
                black: -0.75 - rng.f32() * 0.5,
                white: 1.12,
                dust: 120,
                streak: rng.bool().then_some(310.0),
                ..OFFICE_MACHINE
            }),
            Self::Grey => {
                let shade = 0.58 + rng.f32() * 0.14;
                let tint = |own: f32| shade * own;
                let cast = if rng.bool() {
                    [1.0, 1.0, 0.98]
                } else {
                    [0.93, 1.0, 1.08]
                };
                straight(Flatbed {
                    paper: cast.map(tint),
                    folded: true,
                    dpi: 200,
                    ..HOME
                })
            }
            Self::Fax => straight(Flatbed {
                noise: 0.03,
                black: 0.1,
                ..OFFICE_MACHINE
            }),
            Self::Several => straight(OFFICE_MACHINE),
            Self::UpsideDown | Self::Sideways | Self::Photo | Self::Text => straight(HOME),
        }
    }
}

/// Eight megapixels held by hand above the sheet, which fills most of the picture.
fn phone(rng: &mut Rng) -> Phone {
    Phone {
        width: 2448,
        height: 3264,
        tilt: [within(rng, 8.0), within(rng, 5.0), within(rng, 2.5)],
        distance: 1180.0 + rng.f32() * 120.0,
        focal: 4150.0,
    }
}

fn fax(page: &RgbImage) -> scanned::Page {
    let page = bilevel(page, 150);
    scanned::Page {
        bytes: tiff::pack(&page),
        coding: scanned::Coding::GroupFour,
        picture: DynamicImage::ImageLuma8(page),
    }
}

fn packed(picture: DynamicImage, quality: u8, dpi: u16) -> Result<scanned::Page, Error> {
    Ok(scanned::Page {
        bytes: picture::jpeg(&picture, quality, dpi)?,
        coding: scanned::Coding::Jpeg,
        picture,
    })
}
