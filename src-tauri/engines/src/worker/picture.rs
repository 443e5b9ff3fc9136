//! JPEG, PNG and TIFF: a picture is a page, and a TIFF may hold several.
//!
//! Pixels are decoded by `image`. Around it stand the checks that it does not make: the number of
//! pixels before any is decoded, the end of a JPEG, and the size on paper, which is taken from the
//! file where it is believable. Photographs of telephones claim 72 dots per inch and would be posters;
//! what claims no believable size is taken for A4.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::tiff::TiffDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError};

use super::sheet::{self, A4_LONG_SIDE_PT, Canvas, Dpi, Sheet};
use super::tiff::Album;
use super::{Halt, Replies, jpeg};
use crate::limits::Limits;
use crate::wire::{Kind, Reason, Reply, Size};

pub fn open(
    kind: Kind,
    bytes: Vec<u8>,
    limits: &Limits,
    replies: &mut Replies<'_>,
) -> Result<(), Halt> {
    let mut pictures = Pictures::new(kind, bytes, limits)?;
    let pages = pictures.count();
    replies.send(&Reply::Opened { pages }, &[])?;
    for number in 1..=pages {
        let sheet = pictures.sheet(number, Size::LongSide(limits.screen_pixels), limits)?;
        replies.send_page(number, sheet)?;
    }
    Ok(())
}

pub fn render(
    kind: Kind,
    bytes: Vec<u8>,
    page: u32,
    size: Size,
    limits: &Limits,
) -> Result<Sheet, Reason> {
    Pictures::new(kind, bytes, limits)?.sheet(page, size, limits)
}

/// The pictures of one file.
enum Pictures {
    Jpeg(Vec<u8>),
    Png(Vec<u8>),
    Tiff(Album),
}

impl Pictures {
    fn new(kind: Kind, bytes: Vec<u8>, limits: &Limits) -> Result<Self, Reason> {
        match kind {
            Kind::Jpeg => Ok(Self::Jpeg(bytes)),
            Kind::Png => Ok(Self::Png(bytes)),
            Kind::Tiff => Album::read(bytes, limits).map(Self::Tiff),
            Kind::Pdf => Err(Reason::FellOver),
        }
    }

    fn count(&self) -> u32 {
        match self {
            Self::Jpeg(_) | Self::Png(_) => 1,
            Self::Tiff(album) => album.count(),
        }
    }

    fn sheet(&mut self, page: u32, size: Size, limits: &Limits) -> Result<Sheet, Reason> {
        let pages = self.count();
        if !(1..=pages).contains(&page) {
            return Err(Reason::NoSuchPage { page, pages });
        }
        match self {
            Self::Jpeg(bytes) => {
                let markers = jpeg::markers(bytes);
                if !markers.complete {
                    return Err(Reason::Damaged);
                }
                let decoder = JpegDecoder::new(Cursor::new(&*bytes)).map_err(reason)?;
                decode(decoder, markers.dpi, size, limits)
            }
            Self::Png(bytes) => {
                let decoder = PngDecoder::new(Cursor::new(&*bytes)).map_err(reason)?;
                decode(decoder, png_dpi(bytes), size, limits)
            }
            Self::Tiff(album) => {
                let (file, dpi) = album.turn_to(page).ok_or(Reason::Damaged)?;
                let decoder = TiffDecoder::new(Cursor::new(file)).map_err(reason)?;
                decode(decoder, dpi, size, limits)
            }
        }
    }
}

fn decode(
    mut decoder: impl ImageDecoder,
    dpi: Option<Dpi>,
    size: Size,
    limits: &Limits,
) -> Result<Sheet, Reason> {
    let own = decoder.dimensions();
    sheet::check_pixels(own.0, own.1, limits)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let paper = paper_size(own, dpi);
    let image = DynamicImage::from_decoder(decoder).map_err(reason)?;
    let target = sheet::fit(paper, Some(own), size, limits);
    // Scaled before it is turned: there is less to turn.
    let canvas = Canvas::from(image).scaled(target);
    Ok(Sheet::upright(paper, canvas, orientation))
}

/// In points, before the picture is turned upright.
fn paper_size((width, height): (u32, u32), dpi: Option<Dpi>) -> (f32, f32) {
    // From a stamp-sized cutting to A1.
    const BELIEVABLE_LONG_SIDE_PT: std::ops::Range<f32> = 100.0..2400.0;
    let (width, height) = (width as f32, height as f32);
    dpi.map(|(x, y)| (width / x * 72.0, height / y * 72.0))
        .filter(|(width, height)| BELIEVABLE_LONG_SIDE_PT.contains(&width.max(*height)))
        .unwrap_or_else(|| {
            let scale = A4_LONG_SIDE_PT / width.max(height);
            (width * scale, height * scale)
        })
}

/// From the chunk for physical size, which counts per metre.
fn png_dpi(bytes: &[u8]) -> Option<Dpi> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let physical = reader.info().pixel_dims?;
    let per_inch = |per_metre: u32| per_metre as f32 * 0.0254;
    (physical.unit == png::Unit::Meter).then(|| (per_inch(physical.xppu), per_inch(physical.yppu)))
}

fn reason(error: ImageError) -> Reason {
    match error {
        ImageError::Unsupported(_) => Reason::UnusualPicture,
        ImageError::Limits(_) => Reason::OutOfMemory,
        _ => Reason::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_believable_resolution_gives_the_size_on_paper() {
        assert_eq!(
            paper_size((2550, 3300), Some((300.0, 300.0))),
            (612.0, 792.0)
        );
        assert_eq!(
            paper_size((1700, 1100), Some((200.0, 100.0))),
            (612.0, 792.0)
        );
    }

    #[test]
    fn an_unbelievable_resolution_is_taken_for_a4() {
        for dpi in [
            None,
            Some((72.0, 72.0)),
            Some((0.0, 0.0)),
            Some((f32::NAN, 1.0)),
        ] {
            let (width, height) = paper_size((4000, 3000), dpi);
            assert_eq!((width, height.round()), (A4_LONG_SIDE_PT, 631.0));
        }
    }
}
