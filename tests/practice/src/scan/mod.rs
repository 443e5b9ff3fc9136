//! From paper to pixels: the flatbed scanner, the office machine that knows only black and white,
//! and the telephone. Each returns the picture and the map that carried the sheet into it, so that
//! the manifest can say where the signature ended up.

pub mod canvas;
pub mod flatbed;
pub mod grain;
pub mod phone;

use crate::geometry::Projection;
use image::RgbImage;

/// A picture of a sheet.
pub struct Shot {
    pub picture: RgbImage,
    /// Points of the sheet to pixels of the picture.
    pub map: Projection,
}
