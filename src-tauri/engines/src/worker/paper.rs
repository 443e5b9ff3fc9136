//! The tone of the paper of a page, which is yellow, shadowed, or lit from one side.

use image::GrayImage;

use super::ink::local_means;

/// Divides each pixel by the tone of the paper around it.
pub fn flatten(page: &mut GrayImage) {
    /// The side of a block whose lighter pixels are taken for paper; wider than a letter.
    const BLOCK: usize = 24;
    let width = page.width().max(1) as usize;
    let paper = Paper::of(page, BLOCK);
    for (y, row) in page.chunks_mut(width).enumerate() {
        let tones = paper.along_row(y);
        for (pixel, tone) in row.iter_mut().zip(tones) {
            let even = u32::from(*pixel) * 255 / u32::from(tone).max(1);
            *pixel = even.min(255) as u8;
        }
    }
}

/// The tone of the paper, block by block.
struct Paper {
    block: usize,
    width: usize,
    columns: usize,
    tones: GrayImage,
}

impl Paper {
    fn of(page: &GrayImage, block: usize) -> Self {
        let width = page.width().max(1) as usize;
        let columns = width.div_ceil(block);
        let mut tones = Vec::new();
        for band in page.chunks(width * block) {
            let mut samples = vec![Vec::with_capacity(block * block / 4); columns];
            for row in band.chunks(width).step_by(2) {
                for (samples, part) in samples.iter_mut().zip(row.chunks(block)) {
                    samples.extend(part.iter().step_by(2).copied());
                }
            }
            tones.extend(samples.into_iter().map(lighter_part));
        }
        let rows = tones.len() / columns.max(1);
        // As many tones as there are blocks.
        let tones = GrayImage::from_raw(columns as u32, rows as u32, tones).unwrap_or_default();
        Self {
            block,
            width,
            columns,
            tones: evened(&closed(&tones)),
        }
    }

    /// The tone under each pixel of a row, between the middles of the blocks around it.
    fn along_row(&self, y: usize) -> Vec<u8> {
        let rows = (self.tones.height() as usize).max(1);
        let (above, below, part) = self.between(y, rows);
        let row = |row: usize| {
            let start = row * self.columns;
            self.tones
                .as_raw()
                .get(start..start + self.columns)
                .unwrap_or_default()
        };
        let tones: Vec<f32> = row(above)
            .iter()
            .zip(row(below))
            .map(|(above, below)| mix(f32::from(*above), f32::from(*below), part))
            .collect();
        let tone = |column: usize| tones.get(column).copied().unwrap_or(255.0);
        let pixels = (0..self.width).map(|x| {
            let (left, right, part) = self.between(x, self.columns);
            mix(tone(left), tone(right), part) as u8
        });
        pixels.collect()
    }

    fn between(&self, place: usize, count: usize) -> (usize, usize, f32) {
        let place = (place as f32 + 0.5) / self.block as f32 - 0.5;
        let place = place.clamp(0.0, (count - 1) as f32);
        let first = place as usize;
        (first, (first + 1).min(count - 1), place.fract())
    }
}

fn mix(first: f32, second: f32, part: f32) -> f32 {
    first + (second - first) * part
}

/// The tone that a tenth of the pixels exceed: paper, unless all of it is ink.
fn lighter_part(mut tones: Vec<u8>) -> u8 {
    let index = tones.len() * 9 / 10;
    if index >= tones.len() {
        return 255;
    }
    *tones.select_nth_unstable(index).1
}

/// Fills blocks of ink with the tone of the paper beside them (a greyscale closing).
fn closed(tones: &GrayImage) -> GrayImage {
    let reach = 2;
    extreme(&extreme(tones, reach, u8::max), reach, u8::min)
}

fn extreme(tones: &GrayImage, reach: u32, choose: fn(u8, u8) -> u8) -> GrayImage {
    let (width, height) = tones.dimensions();
    GrayImage::from_fn(width, height, |x, y| {
        let mut tone = *tones.get_pixel(x, y);
        for y in y.saturating_sub(reach)..(y + reach + 1).min(height) {
            for x in x.saturating_sub(reach)..(x + reach + 1).min(width) {
                tone.0[0] = choose(tone.0[0], tones.get_pixel(x, y).0[0]);
            }
        }
        tone
    })
}

fn evened(tones: &GrayImage) -> GrayImage {
    let means = local_means(tones, 1);
    GrayImage::from_raw(tones.width(), tones.height(), means).unwrap_or_else(|| tones.clone())
}
