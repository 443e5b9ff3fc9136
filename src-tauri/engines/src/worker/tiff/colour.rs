//! Samples become grey or coloured pixels on white paper.

use image::{GrayImage, RgbImage};

use super::super::sheet::Canvas;
use super::layout::{Colour, Layout, Packing};
use super::strips::Samples;
use crate::wire::Reason;

pub fn paint(layout: &Layout<'_>, mut page: Samples) -> Result<Canvas, Reason> {
    let size = (layout.width, layout.height);
    if layout.colour == Colour::WhiteIsZero {
        let colours = page.values.chunks_exact_mut(page.per_pixel);
        colours
            .filter_map(<[u8]>::first_mut)
            .for_each(|tone| *tone = !*tone);
    }
    match layout.colour {
        Colour::WhiteIsZero | Colour::BlackIsZero => {
            if page.per_pixel > 1 {
                page.values = page.pixels(|[grey, alpha, ..]| [on_paper(grey, alpha)]);
            }
            grey(size, page.values)
        }
        // The JPEG decoder gives red, green and blue, whatever the file keeps.
        _ if layout.packing == Packing::Jpeg => colour(size, page.values),
        Colour::Rgb if page.per_pixel == 3 => colour(size, page.values),
        Colour::Rgb => colour(
            size,
            page.pixels(|[red, green, blue, alpha]| {
                [red, green, blue].map(|tone| on_paper(tone, alpha))
            }),
        ),
        Colour::Palette => {
            let palette = palette(&layout.palette, layout.bits)?;
            let pick =
                |[index, ..]: [u8; 4]| palette.get(usize::from(index)).copied().unwrap_or([255; 3]);
            colour(size, page.pixels(pick))
        }
        Colour::Cmyk => colour(size, page.pixels(from_inks)),
        Colour::YCbCr => colour(size, page.pixels(from_video)),
    }
}

impl Samples {
    /// Each pixel, filled up to four samples, made into another.
    fn pixels<const N: usize>(&self, make: impl Fn([u8; 4]) -> [u8; N]) -> Vec<u8> {
        let pixels = self.values.chunks_exact(self.per_pixel);
        let made = pixels.flat_map(|samples| {
            let mut pixel = [255; 4];
            for (to, from) in pixel.iter_mut().zip(samples) {
                *to = *from;
            }
            make(pixel)
        });
        made.collect()
    }
}

fn grey((width, height): (u32, u32), values: Vec<u8>) -> Result<Canvas, Reason> {
    let image = GrayImage::from_raw(width, height, values);
    image.map(Canvas::Grey).ok_or(Reason::FellOver)
}

fn colour((width, height): (u32, u32), values: Vec<u8>) -> Result<Canvas, Reason> {
    let image = RgbImage::from_raw(width, height, values);
    image.map(Canvas::Colour).ok_or(Reason::FellOver)
}

fn on_paper(tone: u8, alpha: u8) -> u8 {
    let mixed = u32::from(tone) * u32::from(alpha) + 255 * u32::from(255 - alpha);
    // At most 255.
    (mixed / 255) as u8
}

/// Sixteen bits for each of the three; some writers use only the lower eight.
fn palette(values: &[u64], bits: u32) -> Result<Vec<[u8; 3]>, Reason> {
    let count = 1usize << bits.min(8);
    let [red, green, blue] = [0, 1, 2].map(|plane| values.get(plane * count..(plane + 1) * count));
    let (Some(red), Some(green), Some(blue)) = (red, green, blue) else {
        return Err(Reason::Damaged);
    };
    let shift = if values.iter().all(|value| *value < 256) {
        0
    } else {
        8
    };
    // At most 16 bits.
    let level = |value: &u64| (value >> shift) as u8;
    Ok(red
        .iter()
        .zip(green)
        .zip(blue)
        .map(|((red, green), blue)| [level(red), level(green), level(blue)])
        .collect())
}

/// Ink on paper, without the colour management of a press.
fn from_inks([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let light = u32::from(255 - ink) * u32::from(255 - black);
        // At most 255.
        (light / 255) as u8
    })
}

/// ITU-R BT.601, full range (TIFF 6.0, section 21).
fn from_video([luma, blue, red, _]: [u8; 4]) -> [u8; 3] {
    let (luma, blue, red) = (
        f32::from(luma),
        f32::from(blue) - 128.0,
        f32::from(red) - 128.0,
    );
    [
        luma + 1.402 * red,
        luma - 0.344_14 * blue - 0.714_14 * red,
        luma + 1.772 * blue,
    ]
    .map(|tone| tone.round().clamp(0.0, 255.0) as u8)
}
