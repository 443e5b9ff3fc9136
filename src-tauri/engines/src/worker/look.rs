//! Measures how good the picture of a page is (`dekada_core::pages::PageLook`).
//!
//! Everything is taken from the picture that the screen shows, mostly from a small copy of it, and
//! costs some milliseconds beside the fifty of drawing a page.

use image::GrayImage;

use super::ink::Ink;
use super::skew::Lay;
use crate::wire::LookOfPage;

pub fn at(page: &GrayImage, dpi: Option<f32>) -> LookOfPage {
    let ink = Ink::of(page);
    let lay = Lay::of(&ink);
    let skew_degrees = lay.degrees();
    let (contrast, sharpness) = strokes(page, &ink);
    LookOfPage {
        skew_degrees,
        dpi,
        contrast,
        sharpness,
        ink: ink.share(),
        likeness: likeness(&ink, skew_degrees),
    }
}

/// Of how many tones the ink is darker than the paper, and how steep its edges are, both 0 to 1.
fn strokes(page: &GrayImage, ink: &Ink) -> (f32, f32) {
    const SAMPLES: usize = 20_000;
    let places: Vec<_> = ink.places().collect();
    let every = places.len().div_ceil(SAMPLES).max(1);
    let scale = page.width() as f32 / ink.width.max(1) as f32;
    let (mut dark, mut paper, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for (x, y) in places.into_iter().step_by(every) {
        let at = |x: u32| (x as f32 * scale) as u32;
        let (left, top, reach) = (at(x), at(y), scale.ceil() as u32 + 1);
        let around = Around::of(page, (left, top), reach);
        dark.push(around.darkest);
        paper.push(lightest_beside(page, (left, top), scale));
        steps.push(around.steepest);
    }
    let (Some(dark), Some(paper), Some(step)) =
        (portion(dark, 0.3), portion(paper, 0.7), portion(steps, 0.6))
    else {
        return (0.0, 0.0);
    };
    let spread = f32::from(paper.saturating_sub(dark));
    let sharpness = f32::from(step) / spread.max(1.0);
    (spread / 255.0, sharpness.clamp(0.0, 1.0))
}

/// Paper is never further from ink than the reach of the map of ink.
fn lightest_beside(page: &GrayImage, (left, top): (u32, u32), scale: f32) -> u8 {
    let mut lightest = 0;
    for step in -14..=14 {
        let beside = |place: u32, side: u32| {
            let place = i64::from(place) + (step as f32 * scale) as i64;
            // Between the first pixel and the last.
            place.clamp(0, i64::from(side) - 1) as u32
        };
        let across = page.get_pixel(beside(left, page.width()), top.min(page.height() - 1));
        let along = page.get_pixel(left.min(page.width() - 1), beside(top, page.height()));
        lightest = lightest.max(across.0[0]).max(along.0[0]);
    }
    lightest
}

/// The tones of a few pixels.
struct Around {
    darkest: u8,
    /// Between two neighbours in a row.
    steepest: u8,
}

impl Around {
    fn of(page: &GrayImage, (left, top): (u32, u32), reach: u32) -> Self {
        let mut around = Self {
            darkest: u8::MAX,
            steepest: 0,
        };
        let (width, height) = page.dimensions();
        for y in top.saturating_sub(2)..(top + reach).min(height) {
            let mut before = None;
            for x in left.saturating_sub(3)..(left + reach + 2).min(width) {
                let tone = page.get_pixel(x, y).0[0];
                around.darkest = around.darkest.min(tone);
                if let Some(before) = before.replace(tone) {
                    around.steepest = around.steepest.max(tone.abs_diff(before));
                }
            }
        }
        around
    }
}

/// The value below which this part of all lies.
fn portion(mut values: Vec<u8>, part: f32) -> Option<u8> {
    values.sort_unstable();
    let index = values.len().saturating_sub(1) as f32 * part;
    values.get(index as usize).copied()
}

/// The side of the grid over which the ink is spread.
const GRID: usize = 32;

/// 64 bits: whether each of the lowest frequencies of the ink on the page is strong (a DCT hash),
/// after the page is set straight and its margins are cut off. Zero when there is hardly any ink.
fn likeness(ink: &Ink, skew_degrees: f32) -> u64 {
    const FEWEST: usize = 300;
    let (sine, cosine) = skew_degrees.to_radians().sin_cos();
    let upright: Vec<_> = ink
        .places()
        .map(|(x, y)| {
            let (x, y) = (x as f32, y as f32);
            (x * cosine + y * sine, y * cosine - x * sine)
        })
        .collect();
    if upright.len() < FEWEST {
        return 0;
    }
    let across = extent(upright.iter().map(|place| place.0));
    let along = extent(upright.iter().map(|place| place.1));
    let mut grid = [[0.0; GRID]; GRID];
    for (x, y) in upright {
        let (column, x) = cell(x, across);
        let (row, y) = cell(y, along);
        // Shared among four cells, so that a shift by half a cell changes little.
        for (row, part) in [(row, 1.0 - y), (row + 1, y)] {
            for (column, share) in [(column, 1.0 - x), (column + 1, x)] {
                if let Some(cell) = grid.get_mut(row).and_then(|row| row.get_mut(column)) {
                    *cell += part * share;
                }
            }
        }
    }
    strong_frequencies(&grid)
}

/// Where all but the outermost ink lies.
fn extent(values: impl Iterator<Item = f32>) -> (f32, f32) {
    let mut values: Vec<_> = values.collect();
    values.sort_unstable_by(f32::total_cmp);
    let at = |part: f32| {
        let index = values.len().saturating_sub(1) as f32 * part;
        values.get(index as usize).copied().unwrap_or_default()
    };
    (at(0.005), at(0.995))
}

/// The cell and how far into it; `usize::MAX - 1` outside the extent.
fn cell(value: f32, (low, high): (f32, f32)) -> (usize, f32) {
    let place = (value - low) / (high - low).max(1.0) * (GRID - 1) as f32;
    if place < 0.0 {
        return (usize::MAX - 1, 0.0);
    }
    (place as usize, place.fract())
}

fn strong_frequencies(grid: &[[f32; GRID]; GRID]) -> u64 {
    let rows = grid.map(|row| frequencies(row.iter().copied()));
    let mut strengths = Vec::with_capacity(64);
    for column in 0..8 {
        let values = rows
            .iter()
            .map(|row| row.get(column).copied().unwrap_or(0.0));
        strengths.extend(frequencies(values));
    }
    // The first is the amount of ink alone.
    if let Some(first) = strengths.first_mut() {
        *first = 0.0;
    }
    let mut sorted = strengths.clone();
    sorted.sort_unstable_by(f32::total_cmp);
    let middle = sorted.get(32).copied().unwrap_or(0.0);
    let bits = strengths
        .iter()
        .map(|strength| u64::from(*strength > middle));
    bits.fold(0, |hash, bit| hash << 1 | bit)
}

/// The lowest eight coefficients of the discrete cosine transform.
fn frequencies(values: impl Iterator<Item = f32> + Clone) -> [f32; 8] {
    std::array::from_fn(|frequency| {
        let step = std::f32::consts::PI / GRID as f32 * frequency as f32;
        let values = (0u16..).zip(values.clone());
        values
            .map(|(place, value)| value * (step * (f32::from(place) + 0.5)).cos())
            .sum()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Luma;

    /// Lines of marks that fall by this angle, on paper of a grey tone.
    fn page(degrees: f32, shift: u32, paper: u8, ink: u8, seed: u32) -> GrayImage {
        let mut page = GrayImage::from_pixel(1414, 2000, Luma([paper]));
        let tilt = degrees.to_radians().tan();
        let mut chance = seed;
        for line in 0..45u32 {
            for mark in 0..100u32 {
                chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if chance >> 28 < 4 || (line * 7 + seed).is_multiple_of(9) {
                    continue;
                }
                let x = 160 + shift + mark * 11;
                let y = 150.0 + (line * 38) as f32 + x as f32 * tilt;
                for dy in 0..12 {
                    for dx in [0, 1, 5, 6] {
                        let (x, y) = (x + dx, y as u32 + dy);
                        if x < page.width() && y < page.height() {
                            page.put_pixel(x, y, Luma([ink]));
                        }
                    }
                }
            }
        }
        page
    }

    #[test]
    fn the_angle_of_the_lines_is_found_to_a_tenth_of_a_degree() {
        for degrees in [-9.3f32, -2.0, 0.0, 0.7, 5.5, 12.0] {
            let found = at(&page(degrees, 0, 255, 0, 1), None).skew_degrees;
            assert!((found - degrees).abs() < 0.1, "{degrees}: {found}");
        }
    }

    #[test]
    fn a_page_on_its_side_is_known() {
        let lying = image::imageops::rotate90(&page(1.0, 0, 255, 0, 1));
        assert!(Lay::of(&Ink::of(&lying)).is_on_its_side());
        let upright = page(1.0, 0, 255, 0, 1);
        assert!(!Lay::of(&Ink::of(&upright)).is_on_its_side());
    }

    #[test]
    fn the_same_page_scanned_again_looks_alike_and_another_does_not() {
        let first = at(&page(0.0, 0, 255, 0, 1), None).likeness;
        let again = at(&page(1.3, 25, 225, 50, 1), None).likeness;
        let other = at(&page(0.0, 0, 255, 0, 77), None).likeness;
        assert!((first ^ again).count_ones() <= 8);
        assert!((first ^ other).count_ones() >= 16);
    }

    #[test]
    fn pale_and_blurred_writing_is_measured_as_such() {
        let crisp = at(&page(0.0, 0, 255, 0, 1), None);
        assert!(crisp.contrast > 0.9 && crisp.sharpness > 0.8, "{crisp:?}");
        let pale = at(&page(0.0, 0, 240, 200, 1), None);
        assert!((0.1..0.22).contains(&pale.contrast), "{pale:?}");
        let blurred = image::imageops::blur(&page(0.0, 0, 255, 0, 1), 4.0);
        let blurred = at(&blurred, None);
        assert!(blurred.sharpness < 0.16, "{blurred:?}");
    }

    #[test]
    fn an_empty_page_has_nothing_to_measure() {
        let empty = at(&GrayImage::from_pixel(100, 100, Luma([255])), None);
        assert_eq!((empty.ink, empty.contrast, empty.likeness), (0.0, 0.0, 0));
    }
}
