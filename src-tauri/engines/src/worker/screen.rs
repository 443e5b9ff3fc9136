//! The picture of a page as the screen shows it.
//!
//! The original bytes of a scan never reach the window: what is shown is drawn and encoded anew
//! here, so that a decoder behind the screen sees only files of our own making. Grey scans become
//! grey JPEG and coloured ones JPEG in colour; a page of almost only black and white becomes PNG
//! when that is smaller, which it is for drawn text and for clean bilevel scans.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage};

use super::sheet::{Canvas, luminance};
use crate::wire::{Encoding, ImageHead, Reason};

/// Small print stays clean from here on.
const JPEG_QUALITY: u8 = 80;

pub struct Screen {
    pub head: ImageHead,
    pub bytes: Vec<u8>,
    /// Not one pixel is dark.
    pub blank: bool,
}

/// Encodes a page for the screen.
pub fn encode(canvas: Canvas) -> Result<Screen, Reason> {
    let canvas = drop_colour_if_grey(canvas);
    let (width_px, height_px) = canvas.size();
    let tones = Tones::of(&canvas);
    let jpeg = jpeg(&canvas)?;
    let (encoding, bytes) = match &canvas {
        Canvas::Grey(image) if tones.are_black_and_white() => {
            let png = sixteen_tones(image)?;
            if png.len() < jpeg.len() {
                (Encoding::Png, png)
            } else {
                (Encoding::Jpeg, jpeg)
            }
        }
        _ => (Encoding::Jpeg, jpeg),
    };
    let head = ImageHead {
        encoding,
        width_px,
        height_px,
    };
    Ok(Screen {
        head,
        bytes,
        blank: !tones.has_dark,
    })
}

/// Whether not one pixel is dark.
pub fn is_blank(canvas: &Canvas) -> bool {
    !Tones::of(canvas).has_dark
}

/// Encodes without loss, for measuring, comparing and printing.
pub fn lossless(canvas: &Canvas) -> Result<(ImageHead, Vec<u8>), Reason> {
    let (width_px, height_px) = canvas.size();
    let bytes = match canvas {
        Canvas::Grey(image) => png(image, (width_px, height_px), GREY, png::BitDepth::Eight),
        Canvas::Colour(image) => png(image, (width_px, height_px), RGB, png::BitDepth::Eight),
    };
    let head = ImageHead {
        encoding: Encoding::Png,
        width_px,
        height_px,
    };
    Ok((head, bytes?))
}

/// Scanners set to colour give grey letters a faint tint; a signature in blue ink or a stamp is far
/// beyond it. One such pixel in fifty thousand keeps the colour of the whole page.
fn drop_colour_if_grey(canvas: Canvas) -> Canvas {
    const TINT: u8 = 40;
    let Canvas::Colour(image) = canvas else {
        return canvas;
    };
    let (pixels, _) = image.as_raw().as_chunks();
    let coloured = pixels
        .iter()
        .filter(|[red, green, blue]| red.max(green).max(blue) - red.min(green).min(blue) > TINT);
    if coloured.count() > pixels.len() / 50_000 {
        return Canvas::Colour(image);
    }
    let grey = pixels.iter().copied().map(luminance).collect();
    // As many tones as there were pixels.
    GrayImage::from_raw(image.width(), image.height(), grey)
        .map_or(Canvas::Colour(image), Canvas::Grey)
}

/// How light and dark are spread over a page.
#[derive(Default)]
struct Tones {
    pixels: usize,
    between: usize,
    has_dark: bool,
}

impl Tones {
    /// Darker than paper, however yellow, and darker than a shadow on it.
    const DARK: u8 = 160;

    fn of(canvas: &Canvas) -> Self {
        let mut tones = Self::default();
        match canvas {
            Canvas::Grey(image) => image.as_raw().iter().for_each(|tone| tones.add(*tone)),
            Canvas::Colour(image) => {
                let (pixels, _) = image.as_raw().as_chunks();
                pixels.iter().for_each(|pixel| tones.add(luminance(*pixel)));
            }
        }
        tones
    }

    fn add(&mut self, tone: u8) {
        self.pixels += 1;
        self.between += usize::from((10..246).contains(&tone));
        self.has_dark |= tone < Self::DARK;
    }

    /// Only the edges of letters are grey; the paper of a grey scan is, all over.
    const fn are_black_and_white(&self) -> bool {
        self.between * 4 < self.pixels
    }
}

fn jpeg(canvas: &Canvas) -> Result<Vec<u8>, Reason> {
    let (width, height) = canvas.size();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    match canvas {
        Canvas::Grey(image) => encoder.encode(image, width, height, ExtendedColorType::L8),
        Canvas::Colour(image) => encoder.encode(image, width, height, ExtendedColorType::Rgb8),
    }
    .map_err(|_| Reason::FellOver)?;
    Ok(bytes)
}

/// Two pixels in a byte. Black and white stay what they are, and sixteen tones are more than enough
/// for the edges between them.
fn sixteen_tones(image: &GrayImage) -> Result<Vec<u8>, Reason> {
    let tone = |value: u8| (value - value / 16 + 8) >> 4;
    let mut packed = Vec::with_capacity(image.as_raw().len().div_ceil(2));
    for row in image.as_raw().chunks(image.width() as usize) {
        let (pairs, last) = row.as_chunks();
        packed.extend(
            pairs
                .iter()
                .map(|[left, right]| tone(*left) << 4 | tone(*right)),
        );
        packed.extend(last.iter().map(|left| tone(*left) << 4));
    }
    png(&packed, image.dimensions(), GREY, png::BitDepth::Four)
}

const GREY: png::ColorType = png::ColorType::Grayscale;
const RGB: png::ColorType = png::ColorType::Rgb;

fn png(
    pixels: &[u8],
    (width, height): (u32, u32),
    colour: png::ColorType,
    depth: png::BitDepth,
) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels))
        .map_err(|_| Reason::FellOver)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(tones: &[u8]) -> GrayImage {
        GrayImage::from_raw(u32::try_from(tones.len()).unwrap(), 1, tones.to_vec()).unwrap()
    }

    #[test]
    fn black_and_white_survive_sixteen_tones_unchanged() {
        let page = grey(&[0, 255, 255, 0, 128, 7, 248]);
        let png = sixteen_tones(&page).unwrap();
        let shown = image::load_from_memory(&png).unwrap().into_luma8();
        assert_eq!(shown.as_raw(), &[0, 255, 255, 0, 136, 0, 255]);
    }
}
