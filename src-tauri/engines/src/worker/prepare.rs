//! Makes the picture from which the letters of a page are read.
//!
//! Recognition wants dark letters on even white paper, on straight lines, about thirty pixels high.
//! What people send is yellow, shadowed, turned and grainy. So the paper is made even by dividing
//! by its own tone, the lines are set straight, and the page is scaled to about 300 dots per inch;
//! quarter turns, straightening and scaling happen in one step, because each blurs a little.
//! Deliberately absent: black-and-white thresholds, which lose what is faint and cost more letters
//! than they save.

use image::GrayImage;

use super::grain::{stretch, without_grain};
use super::ink::{self, Ink};
use super::paper::flatten;
use super::sheet::Sheet;
use super::skew::Lay;
use crate::limits::Limits;
use crate::wire::PreparedHead;

/// What recognition was trained for, in dots per inch.
pub const READING_DPI: u32 = 300;

/// Prepares a page as it lies, or turned clockwise by this many degrees (a multiple of 90).
pub fn prepare(sheet: &Sheet, turn: Option<u32>, limits: &Limits) -> (PreparedHead, Vec<u8>) {
    let mut page = ink::grey(&sheet.canvas);
    flatten(&mut page);
    let mut page = without_grain(page);
    stretch(&mut page);
    let ink = Ink::of(&page);
    let lay = Lay::of(&ink);
    let turn = turn.unwrap_or(if lay.is_on_its_side() { 90 } else { 0 }) % 360;
    let skew_degrees = if turn.is_multiple_of(180) {
        lay.across.degrees_if_sure()
    } else {
        lay.along.degrees_if_sure()
    };
    let placing = Placing::of(sheet, &page, turn, skew_degrees, limits);
    let picture = placing.drawn(&page);
    let head = PreparedHead {
        width_px: picture.width(),
        height_px: picture.height(),
        dpi: placing.dpi,
        turn,
        skew_degrees,
        to_page: placing.to_points(sheet, &page),
        ink: ink.share(),
    };
    (head, pgm(&picture))
}

/// The plainest form of a grey picture, which needs no time to make and none to read.
fn pgm(picture: &GrayImage) -> Vec<u8> {
    let mut bytes = format!("P5 {} {} 255\n", picture.width(), picture.height()).into_bytes();
    bytes.extend_from_slice(picture.as_raw());
    bytes
}

/// Where each pixel of the prepared picture comes from.
struct Placing {
    width: u32,
    height: u32,
    dpi: f32,
    /// Pixels of the prepared picture to pixels of the page: x = a·u + b·v + c, y = d·u + e·v + f.
    source: [f32; 6],
}

impl Placing {
    fn of(sheet: &Sheet, page: &GrayImage, turn: u32, skew_degrees: f32, limits: &Limits) -> Self {
        let (width, height) = (page.width() as f32, page.height() as f32);
        let own_dpi = (width / sheet.width_pt).max(height / sheet.height_pt) * 72.0;
        let wanted = (READING_DPI as f32 / own_dpi).clamp(0.2, 3.0);
        let most = (limits.pixels() as f32 / (width * height) * 0.8).sqrt();
        let enlarged = worth_scaling(wanted).min(most);
        // Clockwise, with y pointing down: the direction of the lines on the page.
        let angle = (skew_degrees - turn as f32).to_radians();
        let (sine, cosine) = angle.sin_cos();
        let (across, along) = (
            width * cosine.abs() + height * sine.abs(),
            width * sine.abs() + height * cosine.abs(),
        );
        let (new_width, new_height) = ((across * enlarged).ceil(), (along * enlarged).ceil());
        let (a, b) = (cosine / enlarged, -sine / enlarged);
        let (d, e) = (sine / enlarged, cosine / enlarged);
        let (u, v) = (new_width / 2.0, new_height / 2.0);
        Self {
            width: new_width.max(1.0) as u32,
            height: new_height.max(1.0) as u32,
            dpi: own_dpi * enlarged,
            source: [
                a,
                b,
                width / 2.0 - a * u - b * v,
                d,
                e,
                height / 2.0 - d * u - e * v,
            ],
        }
    }

    fn drawn(&self, page: &GrayImage) -> GrayImage {
        let [a, b, c, d, e, f] = self.source;
        let is_plain = a == 1.0 && b == 0.0 && c.abs() < 0.6 && f.abs() < 0.6;
        if is_plain && page.dimensions() == (self.width, self.height) {
            return page.clone();
        }
        let sampler = Sampler::over(page);
        let mut pixels = Vec::with_capacity(self.width as usize * self.height as usize);
        for v in 0..self.height {
            let v = v as f32 + 0.5;
            let (x, y) = (b * v + c - 0.5, e * v + f - 0.5);
            pixels.extend((0..self.width).map(|u| {
                let u = u as f32 + 0.5;
                sampler.at(x + a * u, y + d * u)
            }));
        }
        GrayImage::from_raw(self.width, self.height, pixels).unwrap_or_default()
    }

    /// Pixels of the prepared picture to points of the page as it lies.
    fn to_points(&self, sheet: &Sheet, page: &GrayImage) -> [f32; 6] {
        let across = sheet.width_pt / page.width().max(1) as f32;
        let along = sheet.height_pt / page.height().max(1) as f32;
        let [a, b, c, d, e, f] = self.source;
        [
            a * across,
            b * across,
            c * across,
            d * along,
            e * along,
            f * along,
        ]
    }
}

/// A scan of nearly the right size stays as it is.
fn worth_scaling(factor: f32) -> f32 {
    if (0.75..1.34).contains(&factor) {
        1.0
    } else {
        factor
    }
}

/// Reads between pixels, by cubic interpolation (R. Keys, 1981), with paper beyond the edges.
struct Sampler<'a> {
    pixels: &'a [u8],
    width: i32,
    height: i32,
    /// The four weights for each 64th part of a pixel.
    weights: Vec<[f32; 4]>,
}

const PARTS: usize = 64;

impl<'a> Sampler<'a> {
    fn over(page: &'a GrayImage) -> Self {
        let weights = (0..PARTS).map(|part| {
            let t = part as f32 / PARTS as f32;
            [
                ((-0.5 * t + 1.0) * t - 0.5) * t,
                (1.5 * t - 2.5) * t * t + 1.0,
                ((-1.5 * t + 2.0) * t + 0.5) * t,
                (0.5 * t - 0.5) * t * t,
            ]
        });
        Self {
            pixels: page.as_raw(),
            width: page.width().min(1 << 16) as i32,
            height: page.height().min(1 << 16) as i32,
            weights: weights.collect(),
        }
    }

    fn at(&self, x: f32, y: f32) -> u8 {
        let (left, top) = (x.floor(), y.floor());
        let part = |value: f32, whole: f32| ((value - whole) * PARTS as f32) as usize;
        let across = self.weights.get(part(x, left)).copied().unwrap_or_default();
        let along = self.weights.get(part(y, top)).copied().unwrap_or_default();
        let (left, top) = (left as i32 - 1, top as i32 - 1);
        let sum = if left >= 0 && top >= 0 && left + 4 <= self.width && top + 4 <= self.height {
            self.inside((left, top), &across, &along)
        } else {
            self.at_the_edge((left, top), &across, &along)
        };
        sum.clamp(0.0, 255.0) as u8
    }

    fn inside(&self, (left, top): (i32, i32), across: &[f32; 4], along: &[f32; 4]) -> f32 {
        let width = self.width as usize;
        let start = top as usize * width + left as usize;
        let mut sum = 0.0;
        for (row, weight) in along.iter().enumerate() {
            let from = start + row * width;
            if let Some([a, b, c, d]) = self.pixels.get(from..from + 4) {
                let [wa, wb, wc, wd] = across;
                let tone = f32::from(*a) * wa
                    + f32::from(*b) * wb
                    + f32::from(*c) * wc
                    + f32::from(*d) * wd;
                sum += tone * weight;
            }
        }
        sum
    }

    fn at_the_edge(&self, (left, top): (i32, i32), across: &[f32; 4], along: &[f32; 4]) -> f32 {
        const PAPER: u8 = 255;
        let mut sum = 0.0;
        for (y, weight) in (top..).zip(along) {
            for (x, share) in (left..).zip(across) {
                let is_on_page = (0..self.width).contains(&x) && (0..self.height).contains(&y);
                let index = is_on_page.then(|| (y * self.width + x) as usize);
                let tone = index.and_then(|index| self.pixels.get(index)).copied();
                sum += f32::from(tone.unwrap_or(PAPER)) * weight * share;
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Canvas;
    use super::*;
    use image::Luma;

    /// Lines of marks on a page of 200 dots per inch that lies turned and is lit from one side.
    fn photographed(degrees: f32) -> Sheet {
        let tilt = degrees.to_radians().tan();
        let page = GrayImage::from_fn(1654, 2339, |x, y| {
            let light = 120.0 + 130.0 * x as f32 / 1654.0;
            let line = y as f32 - (x as f32 - 827.0) * tilt;
            let is_ink = (200.0..2100.0).contains(&line)
                && (150..1500).contains(&x)
                && (line as u32) % 50 < 14
                && x % 9 < 4;
            Luma([if is_ink { light * 0.35 } else { light } as u8])
        });
        Sheet {
            width_pt: 595.0,
            height_pt: 842.0,
            canvas: Canvas::Grey(page),
            dpi: None,
        }
    }

    fn picture(head: &PreparedHead, pgm: &[u8]) -> GrayImage {
        let pixels = &pgm[pgm.len() - (head.width_px * head.height_px) as usize..];
        GrayImage::from_raw(head.width_px, head.height_px, pixels.to_vec()).unwrap()
    }

    #[test]
    fn light_from_one_side_becomes_even_paper() {
        let (head, pgm) = prepare(&photographed(0.0), None, &Limits::default());
        let picture = picture(&head, &pgm);
        let (width, height) = picture.dimensions();
        for x in [width / 20, width / 2, width * 19 / 20] {
            let tone = picture.get_pixel(x, height / 30).0[0];
            assert!(tone > 240, "paper at {x}: {tone}");
        }
    }

    #[test]
    fn lines_are_set_straight_and_places_are_found_again() {
        for degrees in [-3.0f32, 4.0] {
            let sheet = photographed(degrees);
            let (head, pgm) = prepare(&sheet, None, &Limits::default());
            assert!((head.skew_degrees - degrees).abs() < 0.1);
            let straight = picture(&head, &pgm);
            let lay = Lay::of(&Ink::of(&straight));
            assert!(lay.degrees().abs() < 0.1, "{}", lay.degrees());
            let [a, b, c, d, e, f] = head.to_page;
            let (u, v) = (head.width_px as f32 / 2.0, head.height_px as f32 / 2.0);
            let middle = (a * u + b * v + c, d * u + e * v + f);
            assert!((middle.0 - 297.5).abs() < 1.0 && (middle.1 - 421.0).abs() < 1.0);
        }
    }

    #[test]
    fn a_page_is_turned_as_asked() {
        let sheet = photographed(0.0);
        for turn in [0, 90, 180, 270] {
            let (head, _) = prepare(&sheet, Some(turn), &Limits::default());
            let [a, b, c, d, e, f] = head.to_page;
            // Where the top left corner of the turned page was.
            let corner = match turn {
                0 => (0.0, 0.0),
                90 => (0.0, 842.0),
                180 => (595.0, 842.0),
                _ => (595.0, 0.0),
            };
            assert!(
                (c - corner.0).abs() < 2.0 && (f - corner.1).abs() < 2.0,
                "{turn}"
            );
            let is_quarter = turn % 180 == 90;
            assert_eq!(head.width_px > head.height_px, is_quarter);
            assert_eq!(a.abs() < 0.01 && e.abs() < 0.01, is_quarter, "{b} {d}");
        }
    }
}
