//! Pictures: each is a page, and a TIFF may hold several.
//!
//! Pixels are decoded by `image` and its kin, those of TIFF beside this module. Around it stand the checks that it does not make: the number of
//! pixels before any is decoded, the end of a JPEG, and the size on paper, which is taken from the
//! file where it is believable. Photographs of telephones claim 72 dots per inch and would be posters;
//! what claims no believable size is taken for A4.

use std::io::Cursor;

use hayro_jpeg2000::{DecodeSettings, Image as Jpeg2000};
use image::codecs::bmp::BmpDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError};

use super::sheet::{self, A4_LONG_SIDE_PT, Canvas, Dpi, Sheet};
use super::tiff::Album;
use super::{Halt, Replies, jpeg, jpeg2000, series, tiff};
use crate::limits::Limits;
use crate::wire::{Content, Kind, Reason, Reply, Size, Sort};

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
        replies.send_page(number, sheet, || Content::Nothing)?;
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
    One(Kind, Vec<u8>),
    Pngs(Vec<Vec<u8>>),
    Tiff(Album),
}

impl Pictures {
    fn new(kind: Kind, bytes: Vec<u8>, limits: &Limits) -> Result<Self, Reason> {
        match kind {
            Kind::Tiff => Album::read(bytes, limits).map(Self::Tiff),
            Kind::Pngs => series::split(&bytes, limits).map(Self::Pngs),
            _ => Ok(Self::One(kind, bytes)),
        }
    }

    fn count(&self) -> u32 {
        match self {
            Self::One(..) => 1,
            Self::Pngs(pictures) => u32::try_from(pictures.len()).unwrap_or(u32::MAX),
            Self::Tiff(album) => album.count(),
        }
    }

    fn sheet(&mut self, page: u32, size: Size, limits: &Limits) -> Result<Sheet, Reason> {
        let pages = self.count();
        if !(1..=pages).contains(&page) {
            return Err(Reason::NoSuchPage { page, pages });
        }
        match self {
            Self::One(kind, bytes) => one(*kind, bytes, size, limits),
            Self::Pngs(pictures) => {
                let picture = pictures.get(page as usize - 1).ok_or(Reason::Damaged)?;
                one(Kind::Png, picture, size, limits)
            }
            Self::Tiff(album) => {
                let (canvas, dpi, orientation) = album.page(page)?;
                Ok(on_sheet(canvas, dpi, orientation, size, limits))
            }
        }
    }
}

fn one(kind: Kind, bytes: &[u8], size: Size, limits: &Limits) -> Result<Sheet, Reason> {
    let file = Cursor::new(bytes);
    match kind {
        Kind::Jpeg => {
            let markers = jpeg::markers(bytes);
            if !markers.is_usual {
                return Err(Reason::Unsupported(Sort::Picture));
            }
            if !markers.complete {
                return Err(Reason::Damaged);
            }
            let decoder = JpegDecoder::new(file).map_err(reason)?;
            decode(decoder, markers.dpi, size, limits)
        }
        Kind::Png => {
            let decoder = PngDecoder::new(file).map_err(reason)?;
            decode(decoder, png_dpi(bytes), size, limits)
        }
        Kind::Webp => {
            let decoder = WebPDecoder::new(file).map_err(reason)?;
            decode(decoder, None, size, limits)
        }
        Kind::Bmp => {
            let decoder = BmpDecoder::new(file).map_err(reason)?;
            decode(decoder, bmp_dpi(bytes), size, limits)
        }
        Kind::Jpeg2000 => {
            if !jpeg2000::is_whole(bytes) {
                return Err(Reason::Damaged);
            }
            let decoder = Jpeg2000::new(bytes, &DecodeSettings::default());
            let decoder = decoder.map_err(|_| Reason::Damaged)?;
            decode(decoder, jpeg2000::resolution(bytes), size, limits)
        }
        _ => Err(Reason::FellOver),
    }
}

fn decode(
    mut decoder: impl ImageDecoder,
    dpi: Option<Dpi>,
    size: Size,
    limits: &Limits,
) -> Result<Sheet, Reason> {
    let (width, height) = decoder.dimensions();
    sheet::check_pixels(width, height, limits)?;
    let exif = decoder.exif_metadata().ok().flatten();
    let dpi = dpi.or_else(|| tiff::exif_resolution(exif.as_deref()?));
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(reason)?;
    Ok(on_sheet(image.into(), dpi, orientation, size, limits))
}

/// As large as asked for, and upright.
fn on_sheet(
    canvas: Canvas,
    dpi: Option<Dpi>,
    orientation: Orientation,
    size: Size,
    limits: &Limits,
) -> Sheet {
    let own = canvas.size();
    let paper = paper_size(own, dpi);
    let target = sheet::fit(paper, Some(own), size, limits);
    // Scaled before it is turned: there is less to turn.
    let upright = Sheet::upright(paper, canvas.scaled(target), orientation);
    let dpi = (own.0 as f32 / paper.0).min(own.1 as f32 / paper.1) * 72.0;
    Sheet {
        dpi: Some(dpi),
        ..upright
    }
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

/// From the header, which counts per metre.
fn bmp_dpi(bytes: &[u8]) -> Option<Dpi> {
    let per_inch = |at: usize| {
        let field = bytes.get(at..)?.first_chunk()?;
        Some(u32::from_le_bytes(*field) as f32 * 0.0254)
    };
    Some((per_inch(38)?, per_inch(42)?))
}

fn reason(error: ImageError) -> Reason {
    match error {
        ImageError::Unsupported(_) => Reason::Unsupported(Sort::Picture),
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
