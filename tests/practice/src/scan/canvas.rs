//! A picture in linear numbers while it is being made: three shares of light per pixel, 1.0 is
//! paper white. Optics and electronics act here; bytes come last.

use crate::chance::normal;
use crate::geometry::At;
use fastrand::Rng;
use image::{Rgb, RgbImage};

pub struct Canvas {
    pub width: usize,
    pub height: usize,
    pub light: Vec<[f32; 3]>,
}

impl Canvas {
    /// Fills every pixel from its centre.
    pub fn paint(width: usize, height: usize, mut pixel: impl FnMut(At) -> [f32; 3]) -> Self {
        let mut light = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                light.push(pixel(At::new(x as f32 + 0.5, y as f32 + 0.5)));
            }
        }
        Self {
            width,
            height,
            light,
        }
    }

    /// Spreads every point over its neighbours; `amount` is the share that leaves, 0..0.6.
    pub fn blur(&mut self, amount: f32) {
        self.filter(-amount / 2.0);
    }

    /// The opposite, as scanners and telephones do to look crisp.
    pub fn sharpen(&mut self, amount: f32) {
        self.filter(amount / 2.0);
    }

    /// A three-tap filter along rows, then columns.
    fn filter(&mut self, edge: f32) {
        let (middle, side) = (1.0 + 2.0 * edge, -edge);
        for row in self.light.chunks_exact_mut(self.width) {
            if let Some(&first) = row.first() {
                let mut before = first;
                let ahead: Vec<[f32; 3]> = row.iter().skip(1).copied().collect();
                for (own, after) in row.iter_mut().zip(ahead) {
                    let kept = *own;
                    *own = mix(before, kept, after, middle, side);
                    before = kept;
                }
            }
        }
        let mut above: Vec<[f32; 3]> = self.light.iter().take(self.width).copied().collect();
        for y in 0..self.height {
            let start = y * self.width;
            let end = (start + self.width).min(self.light.len());
            let (upper, lower) = self.light.split_at_mut(end);
            let own_row = upper.get_mut(start..).unwrap_or(&mut []);
            for ((own, above), below) in own_row.iter_mut().zip(&mut above).zip(lower.iter()) {
                let kept = *own;
                *own = mix(*above, kept, *below, middle, side);
                *above = kept;
            }
        }
    }

    /// Noise of the sensor; `coloured` is the part each colour has of its own.
    pub fn add_noise(&mut self, deviation: f32, coloured: f32, rng: &mut Rng) {
        for light in &mut self.light {
            let common = normal(rng) * deviation;
            for share in light {
                *share += common
                    + if coloured > 0.0 {
                        normal(rng) * deviation * coloured
                    } else {
                        0.0
                    };
            }
        }
    }

    /// Bytes, each share of light bent by `curve` first.
    pub fn develop(&self, curve: impl Fn(f32) -> f32) -> RgbImage {
        let mut picture = RgbImage::new(self.width as u32, self.height as u32);
        for (pixel, light) in picture.pixels_mut().zip(&self.light) {
            // The cast keeps numbers beyond 0 and 255 at these limits.
            *pixel = Rgb(light.map(|share| (curve(share) * 255.0 + 0.5) as u8));
        }
        picture
    }
}

fn mix(before: [f32; 3], own: [f32; 3], after: [f32; 3], middle: f32, side: f32) -> [f32; 3] {
    let mut mixed = own;
    for ((mixed, before), after) in mixed.iter_mut().zip(before).zip(after) {
        *mixed = *mixed * middle + (before + after) * side;
    }
    mixed
}

/// Light of a printed sheet at a place in its pixels, interpolated; white beyond its edges.
pub fn sample(paper: &RgbImage, x: f32, y: f32) -> [f32; 3] {
    // Shifted to be positive, so that cutting off the fraction rounds down.
    const SHIFT: f32 = 4096.0;
    let (x, y) = (x - 0.5 + SHIFT, y - 0.5 + SHIFT);
    let (left, top) = (x as i64, y as i64);
    let (right_part, low_part) = (x - left as f32, y - top as f32);
    let (left, top) = (left - SHIFT as i64, top - SHIFT as i64);
    let upper = pair(paper, left, top, right_part);
    let lower = pair(paper, left, top + 1, right_part);
    let mut light = upper;
    for (share, lower) in light.iter_mut().zip(lower) {
        *share = (*share + (lower - *share) * low_part) / 255.0;
    }
    light
}

/// Two neighbours in a row, mixed.
fn pair(paper: &RgbImage, x: i64, y: i64, part: f32) -> [f32; 3] {
    let (width, height) = (i64::from(paper.width()), i64::from(paper.height()));
    let inside = x >= 0 && x + 1 < width && y >= 0 && y < height;
    let start = if inside {
        (y * width + x) as usize * 3
    } else {
        usize::MAX - 6
    };
    match paper.as_raw().get(start..start + 6) {
        Some(&[r, g, b, next_r, next_g, next_b]) => {
            let mix =
                |own: u8, next: u8| f32::from(own) + (f32::from(next) - f32::from(own)) * part;
            [mix(r, next_r), mix(g, next_g), mix(b, next_b)]
        }
        _ => [255.0; 3],
    }
}
