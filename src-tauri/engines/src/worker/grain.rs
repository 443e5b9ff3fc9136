//! Takes the grain out of a page and gives a pale one its contrast.

use image::GrayImage;

/// Single specks are taken out first, then what is left is softened. A clean page stays as it is:
/// softening costs small print its edges.
pub fn without_grain(mut page: GrayImage) -> GrayImage {
    /// Of the tones of neighbours on paper, in tones.
    const SPECKLED: f32 = 20.0;
    const GRAINY: f32 = 6.0;
    if grain(&page) > SPECKLED {
        page = smoothed(&page);
    }
    if grain(&page) > GRAINY {
        page = softened(&page);
    }
    page
}

/// Each pixel with its neighbours, by halves: a Gaussian of 0.7 pixels.
fn softened(page: &GrayImage) -> GrayImage {
    let width = page.width().max(1) as usize;
    let mut pixels = page.as_raw().clone();
    let rows: Vec<&[u8]> = page.chunks(width).collect();
    for (into, three) in pixels.chunks_mut(width).skip(1).zip(rows.windows(3)) {
        let [above, row, below] = three else { continue };
        let sums = above.iter().zip(*row).zip(*below);
        let sums: Vec<u16> = sums
            .map(|((above, here), below)| {
                u16::from(*above) + 2 * u16::from(*here) + u16::from(*below)
            })
            .collect();
        for (pixel, three) in into.iter_mut().skip(1).zip(sums.windows(3)) {
            if let [left, here, right] = three {
                // Sixteen parts of at most 255.
                *pixel = ((left + 2 * here + right + 8) / 16) as u8;
            }
        }
    }
    GrayImage::from_raw(page.width(), page.height(), pixels).unwrap_or_else(|| page.clone())
}

/// Makes ink black and paper white on a pale page.
pub fn stretch(page: &mut GrayImage) {
    /// Below it a page is pale.
    const FULL: u32 = 190;
    /// Nearer to the paper than this is a stain, not ink.
    const FAINTEST: u32 = 30;
    let mut tones = [0u32; 256];
    for tone in page.as_raw() {
        if let Some(count) = tones.get_mut(usize::from(*tone)) {
            *count += 1;
        }
    }
    let commonest = (0..=255u32).zip(tones).max_by_key(|(_, count)| *count);
    let paper = commonest.map_or(255, |(tone, _)| tone);
    // The strokes of a short letter are a hundredth of its page, and their middles half of that.
    let core = page.as_raw().len() as u32 / 200;
    let mut darker = 0;
    let ink = (0..=255u32)
        .zip(tones)
        .find(|(_, count)| {
            darker += count;
            darker > core
        })
        .map_or(0, |(tone, _)| tone);
    let range = paper.saturating_sub(ink);
    if !(FAINTEST..FULL).contains(&range) {
        return;
    }
    // A little of the paper's grain goes to white with it.
    let white = range * 9 / 10;
    for tone in page.iter_mut() {
        *tone = (u32::from(*tone).saturating_sub(ink) * 255 / white.max(1)).min(255) as u8;
    }
}

/// The mean difference between neighbours where there is no writing.
fn grain(page: &GrayImage) -> f32 {
    let width = page.width().max(1) as usize;
    let (mut sum, mut count) = (0u64, 0u64);
    for row in page.chunks(width).step_by(7) {
        for pair in row.windows(2).step_by(5) {
            if let [left, right] = pair
                && left.min(right) > &150
            {
                sum += u64::from(left.abs_diff(*right));
                count += 1;
            }
        }
    }
    sum as f32 / count.max(1) as f32
}

/// Each pixel is the middle of its three by three: grain goes and edges stay.
fn smoothed(page: &GrayImage) -> GrayImage {
    let width = page.width().max(1) as usize;
    let mut pixels = page.as_raw().clone();
    let rows: Vec<&[u8]> = page.chunks(width).collect();
    let windows = rows.windows(3);
    for (into, three) in pixels.chunks_mut(width).skip(1).zip(windows) {
        let [above, row, below] = three else { continue };
        let triples = above.windows(3).zip(row.windows(3)).zip(below.windows(3));
        for (pixel, ((above, row), below)) in into.iter_mut().skip(1).zip(triples) {
            if let ([a, b, c], [d, e, f], [g, h, i]) = (above, row, below) {
                *pixel = median([*a, *b, *c, *d, *e, *f, *g, *h, *i]);
            }
        }
    }
    GrayImage::from_raw(page.width(), page.height(), pixels).unwrap_or_else(|| page.clone())
}

/// Of nine, by exchanging pairs (A. Paeth, "Median finding on a 3x3 grid", Graphics Gems).
fn median([a, b, c, d, e, f, g, h, i]: [u8; 9]) -> u8 {
    let sorted = |x: u8, y: u8, z: u8| {
        let (low, high) = (x.min(y), x.max(y));
        (low.min(z), low.max(high.min(z)), high.max(z))
    };
    let (low1, mid1, high1) = sorted(a, b, c);
    let (low2, mid2, high2) = sorted(d, e, f);
    let (low3, mid3, high3) = sorted(g, h, i);
    let highest_low = low1.max(low2).max(low3);
    let middle = sorted(mid1, mid2, mid3).1;
    let lowest_high = high1.min(high2).min(high3);
    sorted(highest_low, middle, lowest_high).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_nine_is_found() {
        for nine in [
            [9, 1, 5, 3, 7, 2, 8, 4, 6],
            [0, 0, 0, 0, 255, 255, 255, 255, 255],
        ] {
            let mut sorted = nine;
            sorted.sort_unstable();
            assert_eq!(median(nine), sorted[4]);
        }
    }

    #[test]
    fn a_pale_page_gets_ink_and_paper_and_a_stain_stays_a_stain() {
        let page = |ink: u8| {
            GrayImage::from_fn(100, 100, |x, _| {
                image::Luma([if x < 5 { ink } else { 230 }])
            })
        };
        let mut pale = page(150);
        stretch(&mut pale);
        assert_eq!(
            (pale.get_pixel(2, 2).0, pale.get_pixel(50, 2).0),
            ([0], [255])
        );
        let mut stained = page(215);
        stretch(&mut stained);
        assert_eq!(stained, page(215));
    }
}
