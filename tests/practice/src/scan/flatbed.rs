//! A flatbed scanner: the sheet lies a little askew, the lid does not close over its folds, the
//! glass is not clean, the sensor is noisy and the driver lifts the contrast.

use super::Shot;
use super::canvas::{Canvas, sample};
use super::grain::Grain;
use crate::desk::print;
use crate::geometry::{A4, At, POINTS, Projection};
use fastrand::Rng;
use image::{GrayImage, RgbImage};

/// How this machine and this sheet are.
#[derive(Clone, Copy, Debug)]
pub struct Flatbed {
    pub dpi: u16,
    /// Degrees clockwise.
    pub skew: f32,
    /// Offset on the glass in points.
    pub shift: At,
    /// Share of light the blank paper gives back, by colour.
    pub paper: [f32; 3],
    /// Unevenness of light: how much darker one side is.
    pub falloff: f32,
    pub noise: f32,
    /// Softness of the optics, 0..0.5.
    pub softness: f32,
    /// Light below `black` comes out black, above `white` white.
    pub black: f32,
    pub white: f32,
    /// Specks and hairs on the glass.
    pub dust: u32,
    /// The letter was folded in three to fit an envelope.
    pub folded: bool,
    /// Holes of a binder down the left edge.
    pub punched: bool,
    /// A dirty spot under the feeder draws a line down the page, at this x in points.
    pub streak: Option<f32>,
}

impl Flatbed {
    pub fn scan(&self, printed: &RgbImage, rng: &mut Rng) -> Shot {
        let dpi = f32::from(self.dpi);
        let map = Projection::on_glass(self.skew, self.shift, dpi);
        let back = map.inverse();
        let grain = Grain::new(rng);
        let width = (A4.0 / POINTS * dpi).round() as usize;
        let height = (A4.1 / POINTS * dpi).round() as usize;
        let dust = self.dust(rng);
        let mut canvas = Canvas::paint(width, height, |pixel| {
            let on_sheet = back.apply(pixel);
            let glass = At::new(pixel.x * POINTS / dpi, pixel.y * POINTS / dpi);
            let light = self.light(glass, &grain);
            let (lid, share) = lid(on_sheet, POINTS / dpi);
            self.surface(printed, on_sheet, &grain)
                .map(|own| (own + (lid - own) * share) * light)
        });
        for speck in &dust {
            speck.cover(&mut canvas, dpi);
        }
        canvas.blur(self.softness);
        canvas.add_noise(self.noise, 0.5, rng);
        canvas.sharpen(0.25);
        let span = self.white - self.black;
        Shot {
            picture: canvas.develop(|share| (share - self.black) / span),
            map,
        }
    }

    /// Brightness of the lamp at a place of the glass.
    fn light(&self, glass: At, grain: &Grain) -> f32 {
        let across = glass.x / A4.0;
        let down = glass.y / A4.1;
        // Light leaks in where the spine of the lid stands off, and lamps weaken at their ends.
        let ends = (2.0 * across - 1.0).powi(4) * 0.4 + (1.0 - down).powi(6) * 0.6;
        let clouds = grain.at(glass.x / 190.0, glass.y / 230.0) * 0.004;
        let line = self.streak.map_or(0.0, |x| {
            let wander = grain.at(0.5, glass.y / 90.0) * 0.12;
            (1.0 - (glass.x - x - wander).abs() / 0.32).max(0.0) * 0.16
        });
        1.0 - self.falloff * ends + clouds - line
    }

    fn surface(&self, printed: &RgbImage, at: At, grain: &Grain) -> [f32; 3] {
        const DOTS: f32 = print::DPI / POINTS;
        // The three rows of the sensor do not read quite the same line.
        let near = sample(printed, at.x * DOTS - 0.6, at.y * DOTS - 0.55);
        let far = sample(printed, at.x * DOTS + 0.6, at.y * DOTS + 0.55);
        let fibre =
            grain.at(at.x * 1.4, at.y * 1.4) * 0.006 + grain.at(at.x / 3.0, at.y / 3.0) * 0.004;
        let crease = if self.folded { creases(at, grain) } else { 0.0 };
        let hole = self.punched && holes().iter().any(|hole| hole.distance(at) < 8.5);
        let mut light = self.paper;
        for ((light, near), far) in light.iter_mut().zip(near).zip(far) {
            *light = if hole {
                0.90
            } else {
                (*light + fibre - crease) * (near + far) / 2.0
            };
        }
        if self.punched {
            let rim = holes()
                .iter()
                .map(|hole| {
                    ((hole.distance(At::new(at.x - 0.6, at.y - 0.6)) - 8.5).abs() / 0.9).min(9.0)
                })
                .fold(9.0, f32::min);
            light = light.map(|share| share - 0.32 * (-rim * rim).exp());
        }
        light
    }

    fn dust(&self, rng: &mut Rng) -> Vec<Speck> {
        (0..self.dust)
            .map(|number| Speck {
                at: At::new(rng.f32() * A4.0, rng.f32() * A4.1),
                // One hair among the specks.
                length: if number == 0 { 9.0 } else { rng.f32() * 1.2 },
                angle: rng.f32() * std::f32::consts::TAU,
                bend: rng.f32() - 0.5,
                depth: 0.15 + rng.f32() * 0.35,
            })
            .collect()
    }
}

/// What lies beside the sheet: the lid with the shadow of the sheet's edge on it, and how much of
/// a pixel it fills that is `pixel` points wide.
fn lid(at: At, pixel: f32) -> (f32, f32) {
    let beyond = (-at.x).max(at.x - A4.0).max(-at.y).max(at.y - A4.1);
    let share = (beyond / pixel + 0.5).clamp(0.0, 1.0);
    if share == 0.0 {
        return (0.0, 0.0);
    }
    let shadow = 0.34 * (-beyond.max(0.0) / 1.2).exp();
    (0.93 - shadow, share)
}

/// Depth of the shade of two folds across the sheet, the lower one sharper.
fn creases(at: At, grain: &Grain) -> f32 {
    // Beyond this a fold cannot be seen.
    const REACH: f32 = 150.0;
    let fold = |(part, depth): (f32, f32)| {
        let away = at.y - A4.1 * part;
        if away.abs() > REACH {
            return 0.0;
        }
        let away = away - grain.at(at.x / 60.0, part * 9.0) * 0.35;
        let line = if away.abs() < 3.0 {
            (-(away / 0.55).powi(2)).exp() * depth * (1.0 + grain.at(at.x / 2.0, 3.5) * 0.5)
        } else {
            0.0
        };
        // The sheet rises towards the fold and darkens on one side of it.
        let slope = if away > 0.0 {
            (-away / 26.0).exp() * 0.012
        } else {
            -(away / 30.0).exp() * 0.006
        };
        line + slope
    };
    fold((0.335, 0.035)) + fold((0.668, 0.05))
}

/// Centres of the binder's holes, 80 mm apart.
fn holes() -> [At; 2] {
    let middle = A4.1 / 2.0;
    [At::new(31.0, middle - 113.4), At::new(31.4, middle + 113.4)]
}

struct Speck {
    at: At,
    length: f32,
    angle: f32,
    bend: f32,
    depth: f32,
}

impl Speck {
    fn cover(&self, canvas: &mut Canvas, dpi: f32) {
        let steps = (self.length * dpi / POINTS * 2.0).ceil().max(1.0);
        let (mut x, mut y, mut angle) = (
            self.at.x * dpi / POINTS,
            self.at.y * dpi / POINTS,
            self.angle,
        );
        for _ in 0..steps as u32 {
            if x >= 0.0
                && (x as usize) < canvas.width
                && y >= 0.0
                && let Some(light) = canvas.light.get_mut(y as usize * canvas.width + x as usize)
            {
                *light = light.map(|share| share * (1.0 - self.depth));
            }
            angle += self.bend * 2.4 / steps;
            x += angle.cos() * 0.5;
            y += angle.sin() * 0.5;
        }
    }
}

/// Without its colours, as most office machines send it.
pub fn grey(picture: &RgbImage) -> GrayImage {
    image::imageops::grayscale(picture)
}

/// Only black and white. The limit is the machine's own and misses faint strokes.
pub fn bilevel(picture: &RgbImage, limit: u8) -> GrayImage {
    let mut page = grey(picture);
    for pixel in page.pixels_mut() {
        pixel.0 = if pixel.0 < [limit] { [0] } else { [255] };
    }
    page
}

/// Sixteen greys with the paper whitened: the "text" setting of many drivers.
pub fn sixteen_greys(picture: &RgbImage) -> GrayImage {
    let mut page = grey(picture);
    for pixel in page.pixels_mut() {
        pixel.0 = pixel.0.map(|share| (share / 16) * 17);
    }
    page
}
