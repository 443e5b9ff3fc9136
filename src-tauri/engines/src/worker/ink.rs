//! Where a picture of a page is ink and where it is paper.
//!
//! A pixel is ink when it is clearly darker than the mean of its surroundings, so that neither a
//! shadow nor yellow paper nor the table under a photographed sheet counts. The map is made on a
//! small copy of the page; everything that looks at a page as a whole starts from it: skew,
//! orientation, the share of ink, the likeness of two pages.

use image::{GrayImage, imageops};

use super::sheet::{Canvas, luminance};

/// The long side of the small copy: letters of ten points are eight pixels high on it.
const LONG_SIDE: u32 = 1000;

/// A map of the ink on a small copy of a page.
pub struct Ink {
    pub width: u32,
    /// Row by row.
    pub is_ink: Vec<bool>,
    /// Ink that belongs to something longer than any letter.
    is_drawn: Vec<bool>,
}

impl Ink {
    pub fn of(page: &GrayImage) -> Self {
        let small = reduced(page);
        let is_ink = darker_than_around(&small);
        Self {
            width: small.width(),
            is_drawn: long_runs(&is_ink, small.width().max(1) as usize),
            is_ink,
        }
    }

    /// The places of all ink pixels.
    pub fn places(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let rows = self.is_ink.chunks(self.width.max(1) as usize);
        (0..).zip(rows).flat_map(|(y, row)| {
            let dark = (0..).zip(row).filter(|(_, is_ink)| **is_ink);
            dark.map(move |(x, _)| (x, y))
        })
    }

    /// The places of the ink that may be letters.
    pub fn writing(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let places = self.places();
        let is_ink = self.is_ink.iter().zip(&self.is_drawn);
        let is_writing = is_ink.filter(|(is_ink, _)| **is_ink);
        places
            .zip(is_writing)
            .filter(|(_, (_, is_drawn))| !**is_drawn)
            .map(|(place, _)| place)
    }

    pub fn share(&self) -> f32 {
        let ink = self.is_ink.iter().filter(|is_ink| **is_ink).count();
        ink as f32 / self.is_ink.len().max(1) as f32
    }
}

/// A page in grey.
pub fn grey(canvas: &Canvas) -> GrayImage {
    match canvas {
        Canvas::Grey(image) => image.clone(),
        Canvas::Colour(image) => {
            let (pixels, _) = image.as_raw().as_chunks();
            let tones = pixels.iter().copied().map(luminance).collect();
            // As many tones as there were pixels.
            GrayImage::from_raw(image.width(), image.height(), tones).unwrap_or_default()
        }
    }
}

fn reduced(page: &GrayImage) -> GrayImage {
    let (width, height) = page.dimensions();
    let long = width.max(height).max(1);
    if long <= LONG_SIDE {
        return page.clone();
    }
    let side = |pixels: u32| (u64::from(pixels) * u64::from(LONG_SIDE) / u64::from(long)).max(1);
    // Both are at most LONG_SIDE.
    imageops::thumbnail(page, side(width) as u32, side(height) as u32)
}

fn darker_than_around(page: &GrayImage) -> Vec<bool> {
    /// Half the side of the surroundings; wider than any stroke of a letter.
    const REACH: usize = 12;
    /// In tones: JPEG noise is below it, a pencil is above it.
    const CLEARLY: u32 = 22;
    let clearly = CLEARLY.max(4 * grain(page));
    let means = local_means(page, REACH);
    let tones = page.as_raw().iter();
    tones
        .zip(means)
        .map(|(tone, mean)| u32::from(*tone) + clearly < u32::from(mean))
        .collect()
}

/// The middle one of the differences between neighbours: most of a page is paper, so writing does
/// not count.
fn grain(page: &GrayImage) -> u32 {
    let mut counts = [0u32; 256];
    let mut pairs = 0;
    for row in page.chunks(page.width().max(1) as usize) {
        for pair in row.windows(2) {
            if let [left, right] = pair
                && let Some(count) = counts.get_mut(usize::from(left.abs_diff(*right)))
            {
                *count += 1;
                pairs += 1;
            }
        }
    }
    let mut below = 0;
    let middle = (0..).zip(counts).find(|(_, count)| {
        below += count;
        below * 2 >= pairs
    });
    middle.map_or(0, |(difference, _)| difference)
}

/// Frames, rules and the rim of a sheet on a table: ink that goes on for longer than any letter. It
/// lies as it likes, and a single long edge would outvote a page of writing.
fn long_runs(is_ink: &[bool], width: usize) -> Vec<bool> {
    const LONGEST_LETTER: usize = 55;
    let mut is_drawn = vec![false; is_ink.len()];
    let mut above = vec![0usize; width];
    for (y, row) in is_ink.chunks(width).enumerate() {
        let mut along = 0;
        for (x, is_ink) in row.iter().enumerate() {
            along = if *is_ink { along + 1 } else { 0 };
            let mut mark = |length: usize, step: usize| {
                // The whole run when it becomes too long, afterwards one by one.
                let back = if length == LONGEST_LETTER { length } else { 1 };
                for back in 0..back {
                    if let Some(cell) = is_drawn.get_mut(y * width + x - back * step) {
                        *cell = true;
                    }
                }
            };
            if along >= LONGEST_LETTER {
                mark(along, 1);
            }
            if let Some(down) = above.get_mut(x) {
                *down = if *is_ink { *down + 1 } else { 0 };
                if *down >= LONGEST_LETTER {
                    mark(*down, width);
                }
            }
        }
    }
    is_drawn
}

/// The mean of the square around each pixel, by sums along rows and then along columns.
pub fn local_means(page: &GrayImage, reach: usize) -> Vec<u8> {
    let width = page.width().max(1) as usize;
    let rows: Vec<Vec<u32>> = page
        .as_raw()
        .chunks(width)
        .map(|row| sliding_sums(row, reach))
        .collect();
    let mut sums = vec![0u32; width];
    let mut means = Vec::with_capacity(page.as_raw().len());
    for row in rows.iter().take(reach) {
        add(&mut sums, row);
    }
    for y in 0..rows.len() {
        if let Some(entering) = rows.get(y + reach) {
            add(&mut sums, entering);
        }
        if let Some(leaving) = y.checked_sub(reach + 1).and_then(|y| rows.get(y)) {
            for (sum, part) in sums.iter_mut().zip(leaving) {
                *sum -= part;
            }
        }
        let high = (y + reach).min(rows.len() - 1) + 1 - y.saturating_sub(reach);
        means.extend((0..).zip(&sums).map(|(x, sum): (usize, _)| {
            let wide = (x + reach).min(width - 1) + 1 - x.saturating_sub(reach);
            // The mean of bytes is a byte.
            (*sum as usize / (wide * high)) as u8
        }));
    }
    means
}

fn add(sums: &mut [u32], row: &[u32]) {
    for (sum, part) in sums.iter_mut().zip(row) {
        *sum += part;
    }
}

fn sliding_sums(row: &[u8], reach: usize) -> Vec<u32> {
    let mut sum: u32 = row.iter().take(reach).copied().map(u32::from).sum();
    (0..row.len())
        .map(|x| {
            sum += row.get(x + reach).copied().map_or(0, u32::from);
            let leaving = x.checked_sub(reach + 1).and_then(|x| row.get(x));
            sum -= leaving.copied().map_or(0, u32::from);
            sum
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Luma;

    #[test]
    fn a_mean_is_taken_over_what_there_is() {
        let page = GrayImage::from_raw(3, 2, vec![0, 30, 60, 90, 120, 150]).unwrap();
        assert_eq!(local_means(&page, 0), page.as_raw().as_slice());
        assert_eq!(local_means(&page, 9), [75; 6]);
        assert_eq!(local_means(&page, 1), [60, 75, 90, 60, 75, 90]);
    }

    #[test]
    fn a_shadow_is_not_ink_but_a_stroke_in_it_is() {
        let mut page = GrayImage::from_fn(600, 800, |x, _| Luma([255 - (x / 4) as u8]));
        for x in 100..500 {
            page.put_pixel(x, 400, Luma([page.get_pixel(x, 400).0[0] / 3]));
        }
        let ink = Ink::of(&page);
        assert_eq!(ink.places().count(), 400);
        assert!(ink.places().all(|(_, y)| y == 400));
    }
}
