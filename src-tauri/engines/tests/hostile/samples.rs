//! Files made in code: what people send, whole.

use std::io::Cursor;

use fax::{Color, VecWriter, encoder::Encoder};
use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, RgbImage};

/// A4 at this many dots per inch.
pub const fn a4(dpi: u32) -> (u32, u32) {
    (dpi * 8268 / 1000, dpi * 11693 / 1000)
}

/// Chance that is the same on every machine.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// A page of lines of letter-like marks, black on white, with a black square in its top left
/// corner.
pub fn letter((width, height): (u32, u32)) -> GrayImage {
    let mut page = GrayImage::from_pixel(width, height, Luma([255]));
    let dot = (width / 800).max(1);
    let mut dice = Dice::new(7);
    fill(&mut page, (0, 0), width / 16, width / 16);
    for line in 0..40 {
        let y = height / 8 + line * dot * 16;
        for column in 0..80 {
            let x = width / 10 + column * dot * 8;
            if dice.roll(6) == 0 || y + 8 * dot > height || x + 6 * dot > width {
                continue;
            }
            let marks = dice.roll(1 << 35);
            for bit in (0..35).filter(|bit| marks >> bit & 1 == 1) {
                fill(&mut page, (x + bit % 5 * dot, y + bit / 5 * dot), dot, dot);
            }
        }
    }
    page
}

fn fill(page: &mut GrayImage, (left, top): (u32, u32), width: u32, height: u32) {
    for y in top..(top + height).min(page.height()) {
        for x in left..(left + width).min(page.width()) {
            page.put_pixel(x, y, Luma([0]));
        }
    }
}

/// As a scanner gives it: paper that is not quite white, ink that is not quite black, grain.
pub fn scanned(mut page: GrayImage) -> GrayImage {
    let mut dice = Dice::new(11);
    for pixel in page.pixels_mut() {
        let grain = dice.roll(24) as u8;
        pixel.0 = [if pixel.0[0] > 127 {
            230 + grain
        } else {
            30 + grain
        }];
    }
    page
}

/// Signed in blue ink.
pub fn signed(page: &GrayImage) -> RgbImage {
    let mut page = DynamicImage::ImageLuma8(page.clone()).into_rgb8();
    let (width, height) = page.dimensions();
    for step in 0..width / 4 {
        let wave = (f64::from(step) * 40.0 / f64::from(width)).sin();
        let x = width / 2 + step;
        let y = (f64::from(height) * (0.8 + 0.02 * wave)) as u32;
        for thick in 0..(width / 300).max(2) {
            page.put_pixel(x, (y + thick).min(height - 1), image::Rgb([20, 40, 190]));
        }
    }
    page
}

pub fn jpeg(page: impl Into<DynamicImage>, dpi: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 75);
    encoder.set_pixel_density(PixelDensity::dpi(dpi));
    page.into().write_with_encoder(encoder).unwrap();
    bytes
}

pub fn png(page: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    page.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// ITU-T T.6 of a black and white page.
pub fn group4(page: &GrayImage) -> Vec<u8> {
    let width = u16::try_from(page.width()).unwrap();
    let mut encoder = Encoder::new(VecWriter::new());
    for row in page.rows() {
        let pels = row.map(|pixel| {
            if pixel.0[0] > 127 {
                Color::White
            } else {
                Color::Black
            }
        });
        encoder.encode_line(pels, width).unwrap();
    }
    encoder.finish().unwrap().finish()
}

/// A JPEG whose camera noted how it was held (EXIF orientation, 1 to 8).
pub fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0, 0]);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xFF\xE1", &length, &exif, &jpeg[2..]].concat()
}

/// JPEG 2000 in base64: a page of 32 by 48 dots whose top left quarter is black.
pub const CODESTREAM: &str = "/0//UQApAAAAAAAgAAAAMAAAAAAAAAAAAAAAIAAAADAAAAAAAAAAAAABBwEB/1IADAAAAAEABQQEAAH/XAATQEBISFBISFBISFBISFBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAC8AAH/k9+AGAp048/AEh9QFB9QEAPvPh8EDwbvz8AefgDwfUDABp4jZ4WkFAZ1vgMiyz8F1mZ1/3/PwC5+AXD7QcAXEgG4Y4ItwvxgFwxn7ZaNX0nRcGzUFgQzEbeXQc/APn4B8PtCACFtBRS9kiTBnTsu0icJzwDK2IkMx66pnM1yuZ3SRyTdVoKEChy/z8AyfgGQfUCAgv4els6CoH1caX45gv4S1qwMslxgabGfgv88Lv/Z";
